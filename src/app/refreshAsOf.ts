import { type Book, openBook } from '../sheets/book'
import { refreshAsOf } from '../sheets/look'
import { frameOf } from '../sheets/planTab'
import { readSettings } from '../sheets/settings'
import { tabById } from '../sheets/tab'

/** Labels stand above the headings, which stand near the top. */
const ROWS = 3
const COLUMNS = 16

/** Brings the as-of cells of template plans to today; all that opening the file may do without anyone's consent (platform 5). */
export function refreshAsOfDates(now: number): void {
  const book = openBook(SpreadsheetApp.getActiveSpreadsheet(), now)
  for (const { kind, sheetId } of readSettings().plans) if (kind === 'template') refresh(book, sheetId)
}

function refresh(book: Book, sheetId: number): void {
  const sheet = tabById(book.spreadsheet, sheetId)
  if (!sheet) return
  const range = sheet.getRange(1, 1, ROWS, COLUMNS)
  const values = range.getValues()
  refreshAsOf(book, { sheet, values, formulas: range.getFormulas(), frame: frameOf(values, ROWS) })
}
