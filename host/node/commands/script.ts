import { basename } from 'node:path'
import { readProgram } from '../../core/program'
import { inspect } from '../../core/services/inspect'
import { CommandError } from '../commandError'
import type { Command } from './command'
import { openSheet, readFile, sheetOptions } from './openSheet'

/** `script FILE.gs`: runs a script of one's own with the add-on loaded, as beside it in the script editor. */
export const script: Command = {
  name: 'script',
  usage: 'FILE.gs [--sheet FILE] [--locale de_DE]',
  about: "Run a script's top level, then its main(), with the add-on loaded; exit 1 on an uncaught error.",
  options: sheetOptions,
  usesAddOn: true,
  words: 1,
  run([path = ''], options, { out, err }) {
    const file = { name: basename(path), source: readFile(path).toString('utf8') }
    const host = openSheet(options, { files: [file] })
    const hasMain = readProgram([file]).functions.includes('main')
    let failure: unknown
    try {
      host.as().call(hasMain ? 'main' : undefined)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      failure = error.cause
    }
    const record = host.records.at(-1)
    if (!record) throw new CommandError(`${path} did not run.`)
    for (const { text } of record.log) out(text)
    if (record.status === 'completed') return 0
    err(describe(failure, file.name))
    return 1
  },
}

/** `ReferenceError: x is not defined (line 3, file "plan.gs")`, as in Google's log. */
function describe(thrown: unknown, file: string): string {
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown)) return inspect(thrown)
  const name = 'name' in thrown ? String(thrown.name) : 'Error'
  const stack = 'stack' in thrown ? String(thrown.stack) : ''
  const line = stack
    .split('\n')
    .map((frame) => frame.match(/\(?([^()\s]+):(\d+):\d+\)?$|^([^()\s]+):(\d+)$/))
    .find((match) => match && (match[1] ?? match[3]) === file)
  const where = line ? ` (line ${line[2] ?? line[4]}, file "${file}")` : ''
  return `${name}: ${String(thrown.message)}${where}`
}
