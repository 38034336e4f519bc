import { parseArgs } from 'node:util'
import { CommandError } from './commandError'
import type { Command, Output } from './commands/command'
import { commands } from './commands/index'

/** Runs a command line without the program's name. Gives the exit code; 2 means it was not understood. */
export async function runCommandLine(
  args: readonly string[],
  output: Output,
  build: () => Promise<unknown> = async () => {},
): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    output.out(help())
    return name === undefined ? 2 : 0
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) {
    output.err(`There is no command "${name}"; there are ${commands.map((known) => known.name).join(', ')}.`)
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    output.out(`${usageOf(command)}\n${command.about}`)
    return 0
  }
  try {
    const { values, positionals } = parse(rest, command.options)
    if (positionals.length !== command.words) {
      throw new CommandError(usageOf(command))
    }
    if (command.usesAddOn && values.dist === undefined) await build()
    return await command.run(positionals, values, output)
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    output.err(error.message)
    return 2
  }
}

const usageOf = ({ name, usage }: Command) => `Usage: npm run okr -- ${name} ${usage}`

function parse(args: string[], options: (typeof commands)[number]['options']) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    // Node's sentence goes on with advice about `--`; the first one says it.
    throw new CommandError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error))
  }
}

function help(): string {
  const lines = commands.map(({ name, usage, about }) => `  ${name} ${usage}\n      ${about}`)
  return `Usage: npm run okr -- COMMAND …\n\n${lines.join('\n')}\n\nFILE of a sheet is a .csv or an .xlsx. Exit 2: the command was not understood, or a file cannot be read.`
}
