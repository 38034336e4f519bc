import type { CellValue } from '../cell'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** A tab by its stable id, whatever it is called now; undefined when it was deleted. */
export const tabById = (spreadsheet: Spreadsheet, id: number | undefined): Sheet | undefined =>
  id === undefined ? undefined : (spreadsheet.getSheetById(id) ?? undefined)

/**
 * A new tab with that name, or with a number behind it where the name is taken; at the end, so that nothing moves. The person
 * stays on the tab they are on, which Google leaves for a new one (platform 3.18).
 */
export function addTab(spreadsheet: Spreadsheet, name: string): Sheet {
  const sheets = spreadsheet.getSheets()
  const taken = new Set(sheets.map((sheet) => sheet.getName().toLowerCase()))
  let free = name
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name} ${n}`
  const open = spreadsheet.getActiveSheet()
  const added = spreadsheet.insertSheet(free, sheets.length)
  if (open) spreadsheet.setActiveSheet(open)
  return added
}

/** Appends rows below the last one, growing the tab where it ends; queued like any write. */
export function writeBelow(sheet: Sheet, nextRow: number, cells: CellValue[][]): void {
  const width = cells[0]?.length ?? 0
  if (width === 0) return
  const last = sheet.getMaxRows()
  const missing = nextRow + cells.length - 1 - last
  if (missing > 0) sheet.insertRowsAfter(last, missing)
  sheet.getRange(nextRow, 1, cells.length, width).setValues(cells)
}

/**
 * New blank columns behind the last used one, and nothing in them: what Google copies from the column before (colours,
 * formats, drop-downs) is cleared. Deleting them again leaves the tab as it was.
 */
export function insertColumns(sheet: Sheet, after: number, count: number): void {
  // Asked first: between the insertion and what clears it nothing may be sent by itself.
  const rows = sheet.getMaxRows()
  sheet.insertColumnsAfter(after, count)
  sheet
    .getRange(1, after + 1, rows, count)
    .clear()
    .clearDataValidations()
}
