import { asText, type CellValue, readState } from '../cell'
import type { Day } from '../core/dates/calendar'
import type { Entry } from '../core/log/entry'
import type { Confidence, KeyResult, Objective, State } from '../core/plan/plan'
import { type Notation, writtenLike } from '../core/reading/notation'
import { confidenceLike } from '../core/reading/notationWords'
import type { Messages } from '../messages'
import type { Book } from './book'
import { checkInColumn } from './checkInColumn'
import { confidenceText } from './checkIns'
import { type Content, contentOf, entered } from './content'
import type { RowField } from './keptCells'
import type { PlanTab } from './planTab'

/** The cells of a plan's rows that entries write. */
export interface PlanCells {
  /** What an entry changes in its row; a value that a formula makes, and what has no column, are left out. */
  changes(row: Row, entry: Written): CellChange[]
  /** Queues that. */
  write(row: Row, entry: Written): void
  /** What `write` would replace, as it stands. */
  replaced(row: Row, entry: Written): Partial<Record<RowField, Content>>
  /** Queues putting back what was replaced. */
  putBack(row: number, field: RowField, content: Content, day: Day): void
}

type Row = KeyResult | Objective
type Written = Pick<Entry, 'kind' | 'value' | 'confidence' | 'note' | 'day'>

/** A cell and what is to be entered there. */
export interface CellChange {
  field: RowField
  /** 1-based */
  row: number
  /** 0-based */
  column: number
  value: CellValue
}

export function planCells(tab: PlanTab, messages: Messages, book: Book): PlanCells {
  const { columns, objectives } = tab.table
  const reads = new Map(
    objectives.flatMap(({ keyResults }) => keyResults.map((read) => [read.row, read] as const)),
  )
  const columnOf = (row: number, field: RowField, day: Day) => checkInColumn(tab, reads.get(row), field, day)
  const { yes, no } = messages.sheet
  const at = (row: number, column: number | undefined): CellValue =>
    (column === undefined ? undefined : tab.values[row - 1]?.[column]) ?? ''
  const below = (column: number): CellValue[] =>
    tab.values.slice(tab.table.headingRow).map((cells) => cells[column] ?? '')
  const isFree = (row: number, column: number | undefined): column is number =>
    column !== undefined && !tab.formulas[row - 1]?.[column]

  /** A level of a key result in the manner of its cell, or of the other two of its row. */
  const level = (
    keyResult: KeyResult,
    field: 'start' | 'target' | 'current',
    value: number,
    column: number,
  ) => {
    const { row, type, unit } = keyResult
    const read = reads.get(row)
    const beside = (['current', 'start', 'target'] as const).filter((it) => it !== field || it === 'current')
    const of = read?.columns ?? columns
    const target = at(row, of.target)
    const notation: Notation = {
      before: at(row, column),
      beside: beside.map((it) => at(row, of[it])),
      shownAsPercent: unit.kind === 'percent' && typeof target === 'number',
      yesNo: type === 'yesNo',
      words: { yes, no },
      keepsLimit: field === 'target',
      factor: read?.factor,
    }
    return writtenLike(notation, value, book)
  }

  function cellsOf(row: Row, entry: Written): Map<RowField, CellValue | undefined> {
    const { kind, value, day } = entry
    const cells = new Map<RowField, CellValue | undefined>()
    if (kind === 'checkIn' && 'live' in row) checkIn(cells, row, entry)
    if (kind !== 'target' && kind !== 'start' && kind !== 'weight' && kind !== 'state' && kind !== 'owner')
      return cells
    const column = columnOf(row.row, kind, day)
    if (column === undefined) return cells
    if (kind === 'state') cells.set(kind, stateIn(below(column), value, messages))
    else if (kind === 'owner') cells.set(kind, asText(String(value ?? '')))
    else if (typeof value !== 'number') cells.set(kind, '')
    else if (kind === 'weight') {
      const notation = { before: at(row.row, column), beside: below(column), words: { yes, no } }
      cells.set(kind, writtenLike(notation, value, book))
    } else if ('live' in row) cells.set(kind, level(row, kind, value, column))
    return cells
  }

  function checkIn(
    cells: Map<RowField, CellValue | undefined>,
    keyResult: KeyResult,
    { value, confidence, note, day }: Written,
  ) {
    const { row, live } = keyResult
    if (confidence) {
      const column = columnOf(row, 'confidence', day) ?? 0
      cells.set('confidence', confidenceIn(tab, row, column, confidence, messages, book))
    }
    if (note !== undefined) cells.set('note', asText(note))
    cells.set('lastCheckIn', book.dateOf(day))
    // Last: where the value is written, the others are.
    const column = columnOf(row, 'current', day)
    // No change is one all the same where the week has a column of its own.
    const isNew = value !== keyResult.current || column !== reads.get(row)?.columns.current
    if (typeof value === 'number' && !live && isNew && column !== undefined)
      cells.set('current', level(keyResult, 'current', value, column))
  }

  const set = (row: number, column: number | undefined, value: CellValue) => {
    if (isFree(row, column)) tab.sheet.getRange(row, column + 1).setValue(value)
  }
  const changes: PlanCells['changes'] = (row, entry) =>
    [...cellsOf(row, entry)].flatMap(([field, value]) => {
      const column = columnOf(row.row, field, entry.day)
      return isFree(row.row, column) && value !== undefined ? [{ field, row: row.row, column, value }] : []
    })
  return {
    changes,
    write(row, entry) {
      for (const { row: at, column, value } of changes(row, entry)) set(at, column, value)
    },
    replaced: (row, entry) =>
      Object.fromEntries(
        changes(row, entry).map(({ field, column }) => [field, contentOf(at(row.row, column), '')]),
      ),
    putBack: (row, field, content, day) => set(row, columnOf(row, field, day), entered(content)),
  }
}

/** The word the column has for a state, else that of the plan's language. */
function stateIn(used: readonly CellValue[], state: Entry['value'], { states }: Messages): CellValue {
  const word = used.find((cell) => readState(cell) === state)
  return asText(String(word ?? states[state as State] ?? ''))
}

/** Words as the column has them, else in the plan's language; a figure in the manner of its cell. */
function confidenceIn(
  { table, values }: PlanTab,
  row: number,
  column: number,
  confidence: Confidence,
  messages: Messages,
  book: Book,
): CellValue | undefined {
  if (confidence.scale === 'words') {
    const used = values.slice(table.headingRow).map((cells) => String(cells[column] ?? ''))
    const { 1: low = '', 2: middle = '', 3: high = '' } = messages.sheet.confidence
    const like = confidenceLike(used, confidence, [low, middle, high])
    return asText(like ?? confidenceText(confidence, messages))
  }
  const before = values[row - 1]?.[column] ?? ''
  // Under `Confidence (%)` 70 is 0.7.
  const points = confidence.scale === '0-1' && typeof before === 'number' && before > 1
  const { yes, no } = messages.sheet
  return writtenLike({ before, words: { yes, no } }, points ? confidence.value * 100 : confidence.value, book)
}
