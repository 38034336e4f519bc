import type { ParseArgsConfig } from 'node:util'

/** Where a command writes; a test passes its own. */
export interface Output {
  out(text: string): void
  err(text: string): void
}

/** A subcommand of the command line. */
export interface Command {
  name: string
  /** What follows the name, e.g. `FILE.csv [--json]`. */
  usage: string
  about: string
  options: NonNullable<ParseArgsConfig['options']>
  /** Opens a spreadsheet with the add-on, which is built before unless `--dist` names another. */
  usesAddOn?: true
  /** How many words besides options it takes. */
  words: number
  /** Gives the exit code. Throws CommandError for what the person can put right. */
  run(words: readonly string[], options: CommandOptions, output: Output): number | Promise<number>
}

/** Option values by name: text, or true for a switch. */
export type CommandOptions = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

/** The text given for an option, undefined if it was not given. */
export function textOption(options: CommandOptions, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}
