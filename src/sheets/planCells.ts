import { asText, type CellValue } from '../cell'
import type { Day } from '../core/calendar'
import type { Entry } from '../core/entry'
import { type Notation, writtenLike } from '../core/notation'
import { confidenceLike } from '../core/notationWords'
import type { Confidence, KeyResult } from '../core/plan'
import type { Messages } from '../messages'
import type { Book } from './book'
import { checkInColumn } from './checkInColumn'
import { confidenceText } from './checkIns'
import { type Content, contentOf, entered } from './content'
import type { CheckInField } from './keptCells'
import type { PlanTab } from './planTab'

/** The cells of a plan that check-ins write. */
export interface PlanCells {
  /** Queues what a check-in changes in its row; a live value is left to its formula. */
  write(keyResult: KeyResult, entry: CheckedIn): void
  /** What `write` would replace, as it stands. */
  replaced(keyResult: KeyResult, entry: CheckedIn): Partial<Record<CheckInField, Content>>
  /** Queues putting back what was replaced. */
  putBack(row: number, field: CheckInField, content: Content, day: Day): void
}

type CheckedIn = Pick<Entry, 'was' | 'value' | 'confidence' | 'note' | 'day'>

export function planCells(tab: PlanTab, messages: Messages, book: Book): PlanCells {
  const { columns, objectives } = tab.table
  const reads = new Map(
    objectives.flatMap(({ keyResults }) => keyResults.map((read) => [read.row, read] as const)),
  )
  const columnOf = (row: number, field: CheckInField, day: Day) =>
    checkInColumn(tab, reads.get(row), field, day)
  const { yes, no } = messages.sheet
  const at = (row: number, column: number | undefined): CellValue =>
    (column === undefined ? undefined : tab.values[row - 1]?.[column]) ?? ''
  const set = (row: number, column: number | undefined, value: CellValue | undefined) => {
    if (column === undefined || value === undefined || tab.formulas[row - 1]?.[column]) return
    tab.sheet.getRange(row, column + 1).setValue(value)
  }
  const level = ({ row, type, unit }: KeyResult, value: number, column: number | undefined) => {
    const read = reads.get(row)
    const target = at(row, columns.target)
    const notation: Notation = {
      before: at(row, column),
      beside: [at(row, read?.columns.current), at(row, columns.start), target],
      shownAsPercent: unit.kind === 'percent' && typeof target === 'number',
      yesNo: type === 'yesNo',
      words: { yes, no },
      factor: read?.factor,
    }
    return writtenLike(notation, value, book)
  }
  const changes = (keyResult: KeyResult, { value, confidence, note, day }: CheckedIn) => {
    const { row, live } = keyResult
    const cells = new Map<CheckInField, CellValue | undefined>()
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
    if (typeof value === 'number' && !live && isNew) cells.set('current', level(keyResult, value, column))
    return cells
  }
  return {
    write(keyResult, entry) {
      const { row } = keyResult
      for (const [field, value] of changes(keyResult, entry)) set(row, columnOf(row, field, entry.day), value)
    },
    replaced(keyResult, entry) {
      const { row } = keyResult
      const contents: Partial<Record<CheckInField, Content>> = {}
      for (const [field, value] of changes(keyResult, entry)) {
        const column = columnOf(row, field, entry.day)
        if (column !== undefined && value !== undefined && !tab.formulas[row - 1]?.[column])
          contents[field] = contentOf(at(row, column), '')
      }
      return contents
    },
    putBack: (row, field, content, day) => set(row, columnOf(row, field, day), entered(content)),
  }
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
