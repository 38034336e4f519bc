import { engineLocale, type SheetLocale } from './locale'
import { helpers, type Model } from './odoo'
import { quietly } from './quietly'

/** What of a stored workbook is read before the engine reads it. */
export interface StoredData {
  sheets?: unknown
  settings?: { locale?: { code?: string } }
  host?: { file?: { timeZone?: string } }
}

export const emptyData: StoredData = {
  sheets: [{ id: '0', name: 'Sheet1', colNumber: 26, rowNumber: 1000 }],
}

/** The data with locale and zone in it, where they are no step that could be undone. */
export function withSettings(stored: StoredData, locale: SheetLocale, timeZone: string): StoredData {
  // An .xlsx, unzipped, is a workbook the engine still has to read.
  if (!stored.sheets) return stored
  return {
    ...stored,
    settings: { ...stored.settings, locale: engineLocale(locale) },
    host: { ...stored.host, file: { ...stored.host?.file, timeZone } },
  }
}

/** Plain data from which the same workbook can be made again. */
export function dataOf(model: Model): unknown {
  const data = quietly(() => model._exportData(false))
  const { getters } = model
  // Text of cells formatted as text would come back as formulas if it begins like one.
  for (const sheet of data.sheets) {
    for (const cell of Object.values(getters.getCells(sheet.id))) {
      if (cell.isFormula || !cell.format?.includes('@') || !/^[=']/.test(cell.content)) continue
      const { col, row } = getters.getCellPosition(cell.id)
      const cells = sheet.cells as Record<string, string>
      cells[helpers.toXC(col, row)] = `'${cell.content}`
    }
  }
  return data
}
