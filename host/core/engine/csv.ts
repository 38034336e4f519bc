import Papa from 'papaparse'
import { isDateFormat, numberContent, read, textContent } from './cellContent'
import { emptySheet } from './emptySheet'
import type { CellUpdate } from './extras'
import { engineLocale } from './locale'
import { helpers } from './odoo'
import type { Typed } from './typedValue'
import type { Workbook } from './workbook'

/** What a CSV cannot say about a sheet. */
export interface CsvLayout {
  /** Merged ranges in A1 notation. */
  merges?: readonly string[]
  /** Letters of hidden columns. */
  hiddenColumns?: readonly string[]
}

/**
 * Puts the rows of a CSV (the text a person sees in each cell) onto an empty sheet of that name, which is made or is
 * the untouched first one. A cell becomes a value only where the value, displayed, gives the same text again.
 * Throws one sentence for what is no CSV.
 */
export function sheetFromCsv(
  workbook: Workbook,
  name: string,
  csv: string | Uint8Array,
  { merges = [], hiddenColumns = [] }: CsvLayout = {},
): void {
  const rows = csvRows(csv)
  const width = Math.max(1, ...rows.map((row) => row.length))
  const sheetId = emptySheet(workbook, name, Math.max(rows.length, 1), width)
  const updates = rows.flatMap((row, r) =>
    row.flatMap((text, col) => (text === '' ? [] : [{ sheetId, col, row: r, ...contentOf(text, workbook) }])),
  )
  workbook.apply((dispatch) => {
    dispatch('HOST_UPDATE_CELLS', { updates })
    for (const a1 of merges) dispatch('ADD_MERGE', { sheetId, target: [helpers.toZone(a1)], force: true })
    if (hiddenColumns.length === 0) return
    const elements = hiddenColumns.map((letters) => helpers.lettersToNumber(letters))
    dispatch('HIDE_COLUMNS_ROWS', { sheetId, dimension: 'COL', elements })
  })
}

/** The rows of a CSV, whatever separates its fields. Throws one sentence for what is no CSV. */
export function csvRows(csv: string | Uint8Array): string[][] {
  const text = (typeof csv === 'string' ? csv : decoded(csv)).replace(/^\uFEFF/, '')
  if (text.startsWith('PK\u0003\u0004')) throw new Error(XLSX)
  // Bytes that are no text: control characters, or what a decoder put in their place.
  if (hasControlCharacters(text) || text.includes('\uFFFD')) throw new Error(BINARY)
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: false })
  const broken = errors.find((error) => error.type === 'Quotes')
  if (broken)
    throw new Error(`This is not a CSV file: the quotes in row ${(broken.row ?? 0) + 1} do not match.`)
  while (data.length > 0 && data[data.length - 1]?.every((cell) => cell === '')) data.pop()
  return data
}

const XLSX = 'This is an Excel workbook (.xlsx), not a CSV file.'
const BINARY = 'This is not a CSV file: it holds bytes that are no UTF-8 text.'

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) throw new Error(XLSX)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Error(BINARY)
  }
}

function hasControlCharacters(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) return true
  }
  return false
}

function contentOf(text: string, workbook: Workbook): Pick<CellUpdate, 'content' | 'format'> {
  const typed = read(text, workbook.entryContext('person'))
  if (typed.kind === 'boolean' && text === String(typed.value).toUpperCase()) return { content: text }
  if (typed.kind === 'number') {
    const format = formatShowing(text, typed, workbook)
    if (format !== undefined) return { content: numberContent(typed.value), ...(format && { format }) }
  }
  return { content: textContent(text, workbook.sheetLocale) }
}

/** The format that shows the number as that text, blank for the automatic one; undefined when none does. */
function formatShowing(text: string, { value, format = '' }: Typed & { kind: 'number' }, workbook: Workbook) {
  // A date must name its century, a time of day alone is no date.
  if (isDateFormat(format) && !format.includes('yyyy')) return undefined
  const locale = engineLocale(workbook.sheetLocale)
  const shows = (candidate: string) => {
    return helpers.formatValue(value, { ...(candidate && { format: candidate }), locale }) === text
  }
  const decimals = text.split(locale.decimalSeparator)[1]?.match(/^\d+/)?.[0].length ?? 0
  const exact = (format || '0')
    .replace(/\.0+/, '')
    .replace(/0(?!.*0)/, decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0')
  const candidates = isDateFormat(format) ? [format] : [format, exact]
  return candidates.find(shows)
}
