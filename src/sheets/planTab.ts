import { type CellValue, isBlank, isDate } from '../cell'
import type { Day } from '../core/dates/calendar'
import type { Cycle } from '../core/dates/cycle'
import type { Objective, Plan } from '../core/plan/plan'
import { withSpills } from '../core/plan/spilled'
import { UserError } from '../core/problem'
import { type ColumnMemory, type LostColumn, recallColumns, recallTable } from '../core/reading/columnMemory'
import type { Mapping } from '../core/reading/mapping'
import { planOf } from '../core/reading/planOf'
import type { Reading, TableReading } from '../core/reading/reading'
import { readTables } from '../core/reading/readTables'
import { LANGUAGES, messagesOf } from '../messages'
import type { Book } from './book'
import { ownColumns, type RememberedId, readId } from './ownColumns'
import type { PlanRef } from './settings'
import type { Sheet } from './tab'

/** 0-based position of one cell. */
export interface Place {
  row: number
  column: number
}

/** The cells above the headings that say what the plan is about; each beside its label. */
export type Frame = Partial<Record<keyof ReturnType<typeof messagesOf>['sheet']['frame'], Place>>

/** A plan's tab, read once: cells, what they mean, and where our own columns are. */
export interface PlanTab {
  sheet: Sheet
  values: CellValue[][]
  display: string[][]
  formulas: string[][]
  reading: Reading
  table: TableReading
  /** 0-based among the tables of the tab; absent: the first. */
  place?: number
  /** Columns that were understood before and are not found now: while there are any, nothing may be written. */
  lost: readonly LostColumn[]
  plan: Plan
  cycle?: Cycle
  frame: Frame
  /** 0-based column of the hidden ids; absent in a table that has none yet. */
  idColumn?: number
  /** 0-based columns that we added: the ids and, to the right, the computed ones. */
  own: ReadonlySet<number>
  /** The id beside each 1-based row. */
  idOf(row: number): RememberedId | undefined
}

/** Long enough to tell rows apart, short enough for a hidden cell. */
const REMEMBERED = 200
const LONGEST_NOTE = 10_000

export const remember = (id: string, objective: string, title: string): RememberedId => ({
  id,
  objective: objective.slice(0, REMEMBERED),
  title: title.slice(0, REMEMBERED),
})

/** A JSON array is text in every locale, and survives sorting, copying and moving like any other cell. */
export const idCell = ({ id, objective, title }: RememberedId): string =>
  JSON.stringify([id, objective, title])

/**
 * The tab as we understand it: four round trips for any number of rows. In a template every key result says its objective;
 * in a table of the team's own a blank one means the one above. Throws UserError when there is no table on it.
 */
export function readPlanTab(book: Book, sheet: Sheet, kind: PlanRef['kind'], memory?: ColumnMemory): PlanTab {
  const { table, ...tab } = readTab(book, sheet, kind, { memory })
  if (!table) throw new UserError({ code: 'noTable' })
  return { ...tab, table, plan: planIn(table) }
}

/** A tab of which it is not known yet whether there is a table on it. */
export type ReadTab = Omit<PlanTab, 'table' | 'plan'> & { table?: TableReading }

/** What is known of the columns beforehand: from the last time, or from the person who is asked. */
export interface Known {
  memory?: ColumnMemory
  said?: Mapping
}

/** As readPlanTab, for a tab that may hold anything. */
export function readTab(book: Book, sheet: Sheet, kind: PlanRef['kind'], known: Known = {}): ReadTab {
  const range = sheet.getDataRange()
  const values: CellValue[][] = range.getValues()
  const display = range.getDisplayValues()
  return readCells(
    book,
    sheet,
    kind,
    { values, display, formulas: withSpills(values, range.getFormulas()) },
    known,
  )
}

/** As readTab, of cells that are there or that are to be. */
export function readCells(
  book: Book,
  sheet: Sheet,
  kind: PlanRef['kind'],
  { values, display, formulas }: Pick<PlanTab, 'values' | 'display' | 'formulas'>,
  { memory = { headings: [], columns: {} }, said }: Known = {},
): ReadTab {
  const own = ownColumns(values)
  const idCells = own.id === undefined ? [] : values.map((row) => row[own.id as number] ?? '')
  const masked = maskColumns(values, own.all)
  const grid = {
    values: masked,
    display: maskColumns(display, own.all),
    formulas,
    locale: book.locale,
    dayOf: book.dayOf,
  }
  const read = (table: number, mapping: Mapping = {}) =>
    readTables(grid, {
      blankObjective: kind === 'template' ? 'problem' : 'above',
      mapping,
      table,
      byHeadings: memory.headings.length > 0,
    })
  let reading = read(memory.table ?? 0, said)
  const place = recallTable(memory, reading.tables)
  const fresh = reading.tables[place]
  const { mapping, lost } = recallColumns(memory, fresh?.headings ?? [], fresh?.columns ?? {})
  if (place !== (memory.table ?? 0) || Object.keys(mapping).length > 0)
    reading = read(place, overruled(mapping, said))
  const table = reading.tables[place] ?? fresh
  const frame = frameOf(values, table?.headingRow ?? 1)
  return {
    sheet,
    values,
    display,
    formulas,
    reading,
    table,
    ...(place > 0 && { place }),
    lost,
    cycle: cycleOf(frame, values, book) ?? table?.cycle ?? reading.cycle,
    frame,
    idColumn: own.id,
    own: own.all,
    idOf: (row) => readId(idCells[row - 1] ?? ''),
  }
}

/** What was remembered, but for what a person says of the same column, or of another one for the same thing. */
function overruled(remembered: Mapping, said: Mapping = {}): Mapping {
  const meant = new Set(Object.values(said))
  const rest = Object.entries(remembered).filter(([, meaning]) => meaning === 'ignore' || !meant.has(meaning))
  return { ...Object.fromEntries(rest), ...said }
}

/** The plan a table holds. Of a note what the log keeps: compared with the cell at every look, so cut in the same place. */
export function planIn(table: TableReading): Plan {
  const plan = planOf(table)
  const short = <Row extends { note?: string }>(row: Row): Row =>
    row.note && row.note.length > LONGEST_NOTE ? { ...row, note: row.note.slice(0, LONGEST_NOTE) } : row
  return {
    ...plan,
    objectives: plan.objectives.map(
      (objective): Objective => ({ ...short(objective), keyResults: objective.keyResults.map(short) }),
    ),
  }
}

function maskColumns<T extends CellValue>(rows: T[][], columns: ReadonlySet<number>): (T | '')[][] {
  if (columns.size === 0) return rows
  return rows.map((row) => row.map((cell, column) => (columns.has(column) ? '' : cell)))
}

/** The labelled cells above the headings. */
export function frameOf(values: readonly (readonly CellValue[])[], headingRow: number): Frame {
  const frame: Frame = {}
  const keyOf = new Map<string, keyof Frame>()
  for (const language of LANGUAGES) {
    const labels = messagesOf(language).sheet.frame
    for (const key of Object.keys(labels) as (keyof typeof labels)[]) keyOf.set(labels[key], key)
  }
  values.slice(0, headingRow - 1).forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const key = typeof cell === 'string' ? keyOf.get(cell.trim()) : undefined
      if (key && column + 1 < cells.length) frame[key] = { row, column: column + 1 }
    })
  })
  return frame
}

export const cellAt = (values: readonly (readonly CellValue[])[], place: Place | undefined): CellValue =>
  (place && values[place.row]?.[place.column]) ?? ''

/** A frame's cell as a day; only a real date counts, since we wrote one there. */
export function frameDay(
  book: Book,
  tab: Pick<PlanTab, 'values' | 'frame'>,
  key: keyof Frame,
): Day | undefined {
  const cell = cellAt(tab.values, tab.frame[key])
  return !isBlank(cell) && isDate(cell) ? book.dayOf(cell) : undefined
}

function cycleOf(frame: Frame, values: CellValue[][], book: Book): Cycle | undefined {
  const start = frameDay(book, { values, frame }, 'cycleStart')
  const end = frameDay(book, { values, frame }, 'cycleEnd')
  return start !== undefined && end !== undefined ? { start, end } : undefined
}

export type PlanState = keyof ReturnType<typeof messagesOf>['sheet']['planStates']

/** What the frame says of the plan as a whole, else the settings; running unless a word we know says otherwise. */
export function planState(
  { values, frame }: Pick<PlanTab, 'values' | 'frame'>,
  { state }: Pick<PlanRef, 'state'> = {},
): PlanState {
  if (!frame.state) return state ?? 'running'
  const said = String(cellAt(values, frame.state)).trim().toLowerCase()
  for (const language of LANGUAGES) {
    const words = messagesOf(language).sheet.planStates
    for (const state of Object.keys(words) as PlanState[])
      if (words[state].toLowerCase() === said) return state
  }
  return 'running'
}

/** Nothing is checked in any more, nothing is refreshed. */
export const isOver = (state: PlanState): boolean => state === 'closed' || state === 'archived'

const LONGEST_TITLE = 80

/** What the team calls the plan: the title above its table, else the name of the tab. */
export function titleOf({ reading, values, sheet }: PlanTab): string {
  const row = reading.ignoredRows.find(({ why }) => why === 'title')?.row
  const title = row === undefined ? undefined : values[row - 1]?.find((cell) => !isBlank(cell))
  return typeof title === 'string' && title.length <= LONGEST_TITLE ? title.trim() : sheet.getName()
}

/** Rows a template keeps above its headings. */
const FRAME_ROWS = 2

/** The state of a plan, without reading its table. One round trip at most. */
export function peekState(sheet: Sheet, ref: PlanRef): PlanState {
  if (ref.kind === 'adopted' && ref.state === undefined) return 'running'
  const values: CellValue[][] = sheet.getRange(1, 1, FRAME_ROWS, sheet.getMaxColumns()).getValues()
  return planState({ values, frame: frameOf(values, FRAME_ROWS + 1) }, ref)
}
