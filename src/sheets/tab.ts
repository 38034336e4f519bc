import type { CellValue } from '../cell'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** A tab by its stable id, whatever it is called now; undefined when it was deleted. */
export const tabById = (spreadsheet: Spreadsheet, id: number | undefined): Sheet | undefined =>
  id === undefined ? undefined : (spreadsheet.getSheetById(id) ?? undefined)

/** Longer ones are refused. */
const LONGEST_NAME = 100

/** A name for a new tab, with a number behind it where it is taken. */
export function freeName(spreadsheet: Spreadsheet, wanted: string): string {
  const taken = new Set(spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase()))
  const name = wanted.slice(0, LONGEST_NAME - 4)
  let free = name
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name} ${n}`
  return free
}

/**
 * A new tab with that name, or with a number behind it where the name is taken; at the end, so that nothing moves. The person
 * stays on the tab they are on, which Google leaves for a new one (platform 3.18).
 */
export function addTab(spreadsheet: Spreadsheet, name: string): Sheet {
  const free = freeName(spreadsheet, name)
  const open = spreadsheet.getActiveSheet()
  const added = spreadsheet.insertSheet(free, spreadsheet.getSheets().length)
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
