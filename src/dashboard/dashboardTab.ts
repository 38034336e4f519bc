import type { Messages } from '../messages'
import type { Book } from '../sheets/book'
import { lettersOf } from '../sheets/letters'
import { readSettings, type Settings, writeSettings } from '../sheets/settings'
import { addTab, type Sheet, tabById } from '../sheets/tab'
import { type Dressed, dressed, PERIOD_WIDTH, RUNS_ON, SIZES, WIDTHS } from './look'
import { planRows, type ShownPlan } from './planRows'
import { BLANK, COLUMNS, type Row, text } from './row'
import { lineFormula } from './sparklines'

/** Follows our cells wherever rows and columns are inserted around them. */
const NAME = 'OKR_DASHBOARD'
const FIRST_PERIOD = COLUMNS.length + 1
const TREND = COLUMNS.indexOf('trend')

/** The dashboard's tab, if there is one. */
export const dashboardTab = ({ spreadsheet }: Book, { dashboard }: Settings): Sheet | undefined =>
  tabById(spreadsheet, dashboard)

/**
 * Shows the plans in the dashboard's tab, which is added where there is none: values and native formulas, so that people
 * without the add-on read it too. Only the cells we filled before are replaced; rows that are missing are inserted below
 * them, so that nothing of anybody else's is written over. The caller holds the document lock. As many service calls for
 * one objective as for a thousand.
 */
export function writeDashboard(book: Book, settings: Settings, plans: readonly ShownPlan[]): Sheet {
  const messages = plans[0]?.messages as Messages
  const { sheet, top, left, height } = block(book, settings, messages)
  const rows: Row[] = [
    ...plans.flatMap((plan, index) => [...(index > 0 ? [BLANK, BLANK] : []), ...planRows(plan)]),
    BLANK,
    { kind: 'quiet', cells: { what: text(messages.dashboard.foot) } },
  ]
  const periods = Math.max(...rows.map(({ periods = [] }) => periods.length))
  const width = COLUMNS.length + periods
  if (rows.length > height) sheet.insertRowsAfter(top + height - 1, rows.length - height)
  const lastColumn = left + width - 1
  const columns = sheet.getMaxColumns()
  if (lastColumn > columns) sheet.insertColumnsAfter(columns, lastColumn - columns)
  const tall = Math.max(rows.length, height)
  const range = sheet.getRange(top, left, tall, width)
  // Named before anything is written: whatever becomes of this run, the next one knows these cells as ours.
  book.spreadsheet.setNamedRange(NAME, range)
  const cells = Array.from({ length: tall }, (_, index) => dressed(rows[index] ?? BLANK, periods))
  rows.forEach((row, index) => {
    addTrend(row, cells[index] as Dressed[], top + index, left)
  })
  range.clear()
  const each = <T>(read: (cell: Dressed) => T): T[][] => cells.map((line) => line.map(read))
  range
    .setValues(each(({ value }) => value))
    .setBackgrounds(each(({ ground }) => ground))
    .setFontColors(each(({ ink }) => ink))
    .setFontWeights(each(({ weight }) => weight))
    .setNotes(each(({ note }) => note))
    .setVerticalAlignment('middle')
  align(sheet, rows, { top, left, width })
  return sheet
}

interface Block {
  sheet: Sheet
  /** 1-based */
  top: number
  left: number
  /** Rows of ours so far; 1 where there are none, for it cannot be none. */
  height: number
}

/**
 * Where our cells are. A tab in which the name for them is gone holds what is not known to be ours: there is a new one. An
 * empty one is taken, for a run may have ended right after adding it.
 */
function block(book: Book, settings: Settings, messages: Messages): Block {
  const known = dashboardTab(book, settings)
  const named = known && book.spreadsheet.getRangeByName(NAME)
  if (known && named && named.getSheet().getSheetId() === known.getSheetId())
    return { sheet: known, top: named.getRow(), left: named.getColumn(), height: named.getNumRows() }
  const name = messages.sheet.tabs.dashboard
  const begun = known ?? book.spreadsheet.getSheetByName(name)
  const sheet = begun?.getLastRow() === 0 ? begun : addTab(book.spreadsheet, name)
  settings.dashboard = sheet.getSheetId()
  if (sheet !== known) writeSettings({ ...readSettings(), dashboard: settings.dashboard })
  sheet.setHiddenGridlines(true)
  Object.values(WIDTHS).forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width)
  })
  sheet.setColumnWidths(FIRST_PERIOD, sheet.getMaxColumns() - FIRST_PERIOD + 1, PERIOD_WIDTH)
  return { sheet, top: 1, left: 1, height: 1 }
}

/** One point makes no line, and none at all an error. */
function addTrend({ kind, periods = [] }: Row, line: Dressed[], row: number, left: number): void {
  const cell = line[TREND]
  if (!cell || (kind !== 'line' && kind !== 'total') || periods.filter((point) => point).length < 2) return
  const first = left + COLUMNS.length
  cell.value = lineFormula(`${lettersOf(first)}${row}:${lettersOf(first + periods.length - 1)}${row}`)
}

interface Area {
  top: number
  left: number
  width: number
}

/** What is the same for a column or for a few rows of each plan. */
function align(sheet: Sheet, rows: readonly Row[], { top, left, width }: Area): void {
  sheet.getRange(top, left, rows.length, 2).setWrap(true)
  rows.forEach(({ kind, cells }, index) => {
    const size = SIZES[kind]
    if (!RUNS_ON.has(kind) || !cells.what) return
    const range = sheet.getRange(top + index, left, 1, 1).setWrap(false)
    if (size) range.setFontSize(size)
  })
  const right = (column: number, columns: number) =>
    sheet.getRange(top, left + column, rows.length, columns).setHorizontalAlignment('right')
  const progress = COLUMNS.indexOf('progress')
  right(progress, 1).setNumberFormat('0%')
  right(progress + 1, 1)
  if (width > COLUMNS.length) right(COLUMNS.length, width - COLUMNS.length).setNumberFormat('0%')
}
