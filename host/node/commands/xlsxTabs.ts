import type { CellValue } from '../../../src/cell'
import { columnOf } from '../../../src/core/reading/merged'
import { isDateFormat } from '../../core/engine/cellContent'
import { engineLocale, sheetLocale } from '../../core/engine/locale'
import { helpers } from '../../core/engine/odoo'
import { notesOf } from '../../core/xlsx/notes'
import { sheetParts } from '../../core/xlsx/sheetParts'
import { elements, textIn, unescaped } from '../../core/xlsx/xml'

/** The cells of one sheet of a workbook as they stand in its file, with what Excel shows for them. */
export interface XlsxTab {
  name: string
  values: CellValue[][]
  display: string[][]
  formulas: string[][]
  /** Number formats, blank for the automatic one. */
  formats: string[][]
  /** By A1 address. */
  notes: Record<string, string>
  merges: string[]
  /** 0-based */
  hiddenColumns: number[]
}

/** Format codes that a workbook names by number alone. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'yyyy-mm-dd hh:mm',
}
export const DAY = 86_400_000
/** Serial 0 of a workbook, which counts a 29 February 1900 that never was. */
export const EPOCH = Date.UTC(1899, 11, 30)

/**
 * The visible sheets of an Excel workbook, read from the XML parts of its archive. The engine's own importer needs the
 * XML parser of a browser, so the command line reads the little it asks for by itself.
 */
export function xlsxTabs(parts: Readonly<Record<string, string>>): XlsxTab[] {
  const texts = elements(parts['xl/sharedStrings.xml'] ?? '', 'si').map(({ body }) => textIn(body))
  const formats = formatsIn(parts['xl/styles.xml'] ?? '')
  return sheetParts(parts)
    .filter(({ isVisible }) => isVisible)
    .map((sheet) => ({
      ...tabIn(sheet.name, parts[sheet.path] ?? '', texts, formats),
      notes: notesOf(parts, sheet.path),
    }))
}

function tabIn(
  name: string,
  xml: string,
  texts: readonly string[],
  formats: readonly string[],
): Omit<XlsxTab, 'notes'> {
  const tab: Omit<XlsxTab, 'notes'> = {
    name,
    values: [],
    display: [],
    formulas: [],
    formats: [],
    merges: [],
    hiddenColumns: [],
  }
  const cells = elements(xml, 'c').map(({ attributes, body }) => {
    const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(attributes.r ?? '') ?? []
    const value = valueIn(attributes.t, body, texts)
    const format = formats[Number(attributes.s ?? 0)] ?? ''
    const formula = elements(body, 'f')[0]
    return {
      row: Number(row) - 1,
      column: columnOf(letters),
      value,
      format,
      formula: formula && `=${unescaped(formula.body)}`,
    }
  })
  const width = cells.reduce((most, { column }) => Math.max(most, column + 1), 0)
  const height = cells.reduce((most, { row }) => Math.max(most, row + 1), 0)
  const blank = <T>(cell: T): T[][] => Array.from({ length: height }, () => new Array<T>(width).fill(cell))
  tab.values = blank<CellValue>('')
  tab.display = blank('')
  tab.formulas = blank('')
  tab.formats = blank('')
  for (const { row, column, value, format, formula = '' } of cells) {
    const isDay = typeof value === 'number' && isDateFormat(format)
    const put = <T>(grid: T[][], cell: T) => (grid[row] as T[]).splice(column, 1, cell)
    put(tab.values, isDay ? new Date(EPOCH + value * DAY) : value)
    put(tab.display, shown(value, format))
    put(tab.formulas, formula)
    put(tab.formats, format)
  }
  tab.merges = elements(xml, 'mergeCell').flatMap(({ attributes: { ref } }) => (ref ? [ref] : []))
  for (const { attributes } of elements(xml, 'col')) {
    if (attributes.hidden !== '1' && attributes.hidden !== 'true') continue
    for (let column = Number(attributes.min); column <= Math.min(Number(attributes.max), width); column++) {
      tab.hiddenColumns.push(column - 1)
    }
  }
  return tab
}

function valueIn(type: string | undefined, body: string, texts: readonly string[]): CellValue {
  if (type === 'inlineStr') return textIn(body)
  const text = unescaped(elements(body, 'v')[0]?.body ?? '')
  if (text === '') return ''
  if (type === 's') return texts[Number(text)] ?? ''
  if (type === 'b') return text === '1'
  return type === 'str' || type === 'e' ? text : Number(text)
}

const locale = engineLocale(sheetLocale('en_US'))

function shown(value: CellValue, format: string): string {
  if (typeof value !== 'number')
    return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
  try {
    return helpers.formatValue(value, { ...(format && { format }), locale })
  } catch {
    return String(value) // A format only Excel knows; the value itself is read all the same.
  }
}

/** The format code of each cell style. */
function formatsIn(styles: string): string[] {
  const own = new Map(
    elements(styles, 'numFmt').map(({ attributes }) => [
      Number(attributes.numFmtId),
      // Sections, colours and fill characters are not what a value is shown as.
      (attributes.formatCode ?? '')
        .split(';')[0]
        ?.replace(/\[(?:\$([^-\]]*)(?:-[^\]]*)?|[^\]]*)\]|_.|\*.|\\/g, '$1') ?? '',
    ]),
  )
  const [cellFormats] = elements(styles, 'cellXfs')
  return elements(cellFormats?.body ?? '', 'xf').map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0)
    return own.get(id) ?? BUILT_IN[id] ?? ''
  })
}
