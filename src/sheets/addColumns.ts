import { documentProperties } from './settings'
import type { Sheet } from './tab'

const KEY = 'okr.adding'

/**
 * Adds columns of ours behind the last used one, headed in row `headingRow` (1-based): by their headings a later look knows
 * them. Nothing else stands in them: what Google copies from the column before (colours, formats, drop-downs) is cleared.
 * Deleting them again leaves the tab as it was. Blank ones that a run inserted and ended before heading them are taken.
 */
export function addColumns(sheet: Sheet, after: number, headingRow: number, headings: string[]): void {
  const count = headings.length
  const properties = documentProperties()
  // Asked first: between the insertion and what heads the columns nothing may be sent by itself.
  const rows = sheet.getMaxRows()
  const width = sheet.getMaxColumns()
  const left = properties.getProperty(KEY) === stepOf(sheet, after, count, width)
  if (!left) {
    properties.setProperty(KEY, stepOf(sheet, after, count, width + count))
    sheet.insertColumnsAfter(after, count)
  }
  sheet
    .getRange(1, after + 1, rows, count)
    .clear()
    .clearDataValidations()
  sheet.getRange(headingRow, after + 1, 1, count).setValues([headings])
}

/** What was added is there: to be called once all is sent. */
export const columnsAdded = (): unknown => documentProperties().deleteProperty(KEY)

/** Tells a tab as it stands after the insertion from any other: `width` is that of its grid then. */
const stepOf = (sheet: Sheet, after: number, count: number, width: number): string =>
  [sheet.getSheetId(), after, count, width].join(' ')
