import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CsvLayout, sheetFromCsv } from '../../core/engine/csv'
import type { Host } from '../../core/host'
import { CommandError } from '../commandError'
import { type NodeHostOptions, openHost } from '../openHost'
import { type CommandOptions, textOption } from './command'
import { sheetsFromXlsx } from './sheetsFromXlsx'
import { isXlsx, xlsxParts } from './xlsxParts'
import { xlsxTabs } from './xlsxTabs'

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url))

/** Options every command that opens a host takes. */
export const sheetOptions = {
  sheet: { type: 'string' },
  locale: { type: 'string' },
  dist: { type: 'string' },
} as const

/** A host with the built add-on and, if asked for, the rows of a .csv in its first sheet or the tabs of an .xlsx. */
export function openSheet(options: CommandOptions, more: NodeHostOptions = {}, layout: CsvLayout = {}): Host {
  const file = textOption(options, 'sheet')
  const locale = textOption(options, 'locale')
  const dist = textOption(options, 'dist') ?? DIST
  const host = inPlainWords(() => openHost({ dist, ...(locale && { locale }), ...more }))
  if (file !== undefined) {
    const bytes = readFile(file)
    inPlainWords(() => {
      if (isXlsx(file, bytes)) sheetsFromXlsx(host.workbook, xlsxTabs(xlsxParts(file, bytes)))
      else sheetFromCsv(host.workbook, sheetNameOf(file), bytes, layout)
    }, `${file}: `)
  }
  return host
}

/** The bytes of a file; CommandError naming it when it cannot be read. */
export function readFile(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') throw new CommandError(`There is no file ${path}.`)
    if (code === 'EISDIR') throw new CommandError(`${path} is a folder, not a file.`)
    throw new CommandError(`${path} cannot be read (${String(code)}).`)
  }
}

/** What the host refuses is the person's to put right; its messages are sentences already. */
export function inPlainWords<T>(work: () => T, about = ''): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw new CommandError(about + (error instanceof Error ? error.message : String(error)))
  }
}

/** A sheet made of a file is named after it, without characters a sheet's name cannot have. */
function sheetNameOf(file: string): string {
  const name = basename(file, extname(file)).replace(/['[\]*?:/\\]/g, ' ')
  return name.trim().slice(0, 100) || 'Sheet1'
}
