import { asText, isBlank, isDate } from '../../cell'
import { type Cycle, nextCycle } from '../../core/dates/cycle'
import { type Carry, carryOver, movedDay } from '../../core/plan/carryOver'
import { writtenLike } from '../../core/reading/notation'
import { messagesOf } from '../../messages'
import type { Book } from '../book'
import { type Content, contentOf } from '../content'
import { matchIds, rowId } from '../look'
import { cellAt, idCell, type Place, type PlanTab } from '../planTab'
import type { Change } from '../save/undo'
import type { PlanRef } from '../settings'

/**
 * What begins anew in a plan's tab when its next cycle starts: dates and state of the frame, ids, and of each row what
 * check-ins wrote and what `carryOver` says. Formulas go on giving what they give. One block for each column, so that round
 * trips do not grow with rows. `request` is unique: the ids of the rows are made from it.
 */
export function planCarry(
  book: Book,
  ref: PlanRef,
  tab: PlanTab,
  cycle: Cycle,
  request: string,
  next: Cycle = nextCycle(cycle),
): Change[] {
  const { values, formulas, table, plan, frame, idColumn } = tab
  const { columns } = table
  const words = messagesOf(ref.language).sheet
  const cells = new Map<number, Map<number, Content>>()

  const set = ({ row, column }: Place, content: Content) => {
    if (formulas[row]?.[column]) return
    const places = cells.get(column) ?? new Map<number, Content>()
    cells.set(column, places.set(row, content))
  }
  const clear = (row: number, column: number | undefined) => {
    if (column === undefined) return
    const place = { row: row - 1, column }
    if (!isBlank(cellAt(values, place))) set(place, '')
  }
  const setDay = (place: Place | undefined, day: Cycle['start']) => {
    if (place) set(place, contentOf(book.dateOf(day), ''))
  }

  setDay(frame.cycleStart, next.start)
  setDay(frame.cycleEnd, next.end)
  if (frame.state) set(frame.state, asText(words.planStates.draft))
  for (const row of plan.objectives.flatMap((objective) => [objective, ...objective.keyResults])) {
    clear(row.row, columns.confidence)
    clear(row.row, columns.lastCheckIn)
    // Under a heading of the team's own it may be a description.
    if (ref.kind === 'template') clear(row.row, columns.note)
    // What was put off comes back now.
    if (row.state === 'closed' || row.state === 'postponed') clear(row.row, columns.state)
    const due = columns.due === undefined ? undefined : { row: row.row - 1, column: columns.due }
    if (due && row.due !== undefined && isDate(cellAt(values, due)))
      setDay(due, movedDay(row.due, cycle, next))
  }
  carryValues()
  if (idColumn !== undefined) giveIds(idColumn)
  return [...cells].map(([column, places]) => inColumn(tab, column, places))

  function carryValues(): void {
    const reads = new Map(
      table.objectives.flatMap(({ keyResults }) => keyResults.map((read) => [read.row, read] as const)),
    )
    for (const keyResult of plan.objectives.flatMap(({ keyResults }) => keyResults)) {
      const read = reads.get(keyResult.row)
      const at = (column: number | undefined) =>
        column === undefined ? '' : cellAt(values, { row: keyResult.row - 1, column })
      const carried = carryOver(keyResult)
      for (const field of ['start', 'target', 'current'] as const)
        carry(carried[field], read?.columns[field] ?? columns[field])

      function carry(what: Carry, column: number | undefined): void {
        // What stands in the sentence of a title has no cell of its own.
        if (what === 'keep' || column === undefined || column === columns.keyResult) return
        const content = what === 'clear' ? undefined : written(what, column)
        if (what === 'clear') clear(keyResult.row, column)
        else if (content !== undefined) set({ row: keyResult.row - 1, column }, content)
      }

      function written(level: number, column: number): Content | undefined {
        const target = at(read?.columns.target)
        const beside = [at(read?.columns.current), target]
        const notation = { before: at(column), beside, words, factor: read?.factor }
        const like = writtenLike(notation, level, book)
        return like === undefined ? undefined : typeof like === 'string' ? like : contentOf(like, '')
      }
    }
  }

  function giveIds(column: number): void {
    const { of } = matchIds(tab, request)
    for (let row = table.headingRow + 1; row <= values.length; row++) {
      const known = of.get(row)
      if (known) set({ row: row - 1, column }, asText(idCell({ ...known, id: rowId(request, row) })))
      else clear(row, column)
    }
  }
}

/** The smallest block of a column around these rows (0-based), in which only they are written. */
function inColumn({ sheet }: PlanTab, column: number, places: ReadonlyMap<number, Content>): Change {
  const rows = [...places.keys()].sort((a, b) => a - b)
  const [top = 0] = rows
  const last = rows[rows.length - 1] ?? top
  const cells = Array.from({ length: last - top + 1 }, (_, at) => [places.get(top + at)])
  return { sheet, row: top, column, cells }
}
