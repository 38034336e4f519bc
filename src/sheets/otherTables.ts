import type { CellValue } from '../cell'
import { readTables } from '../core/reading/readTables'
import type { Book } from './book'
import type { Settings } from './settings'
import type { Sheet } from './tab'

/** Headings stand near the top. */
const ROWS = 60
/** Nobody chooses among more; each costs a round trip. */
const TABS = 20

/** Other visible tabs on which there seems to be a table that nobody looks after; their beginnings are read, no more. */
export const otherTables = (book: Book, settings: Settings, than: Sheet): Sheet[] =>
  unknownTabs(book, settings, than.getSheetId()).filter((sheet) => hasTable(book, sheet))

/** Visible tabs, apart from one, that are neither plans nor our own. */
export function unknownTabs({ spreadsheet }: Book, settings: Settings, than: number): Sheet[] {
  const { plans, leaving, checkIns, people, dashboard, undo } = settings
  const ours = [checkIns, people, dashboard, undo, leaving?.sheetId, ...plans.map(({ sheetId }) => sheetId)]
  const taken = new Set([than, ...ours])
  return spreadsheet
    .getSheets()
    .filter((sheet) => !taken.has(sheet.getSheetId()) && !sheet.isSheetHidden())
    .slice(0, TABS)
}

function hasTable({ locale, dayOf }: Book, sheet: Sheet): boolean {
  const rows = Math.min(ROWS, sheet.getMaxRows())
  const values: CellValue[][] = sheet.getRange(1, 1, rows, sheet.getMaxColumns()).getValues()
  return readTables({ values, locale, dayOf }).tables.some(({ objectives }) => objectives.length > 0)
}
