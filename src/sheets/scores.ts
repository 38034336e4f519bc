import type { CellValue } from '../cell'
import { dayOfIso, isoOf } from '../core/dates/calendar'
import type { Cycle } from '../core/dates/cycle'
import { UserError } from '../core/problem'
import type { ScoredPlan } from '../core/scoring/score'
import { scorePlan } from '../core/scoring/scorePlan'
import { type ComputedRow, computedRows } from '../functions/computedRows'
import type { Messages } from '../messages'
import { addColumns } from './addColumns'
import type { Book } from './book'
import type { Looked } from './look'
import { blockAt } from './ownColumns'
import { isOver, type PlanTab } from './planTab'
import type { PlanRef, Settings } from './settings'

/**
 * The days a plan runs: from the cells of its tab, else as they were when the table was adopted. A title that still names
 * the cycle before a new one was started does not count.
 */
export function cycleOfPlan(tab: Pick<PlanTab, 'cycle'>, ref: PlanRef): Cycle {
  if (tab.cycle && isoOf(tab.cycle.start) !== ref.cycle?.insteadOf) return tab.cycle
  const start = dayOfIso(ref.cycle?.start ?? '')
  const end = dayOfIso(ref.cycle?.end ?? '')
  if (start === undefined || end === undefined) throw new UserError({ code: 'noCycle' })
  return { start, end }
}

/** Computed from the inputs by the formulas' own core; computed cells are never read. */
export const scoresOf = ({ plan, tab, ref }: Looked, settings: Settings, book: Book): ScoredPlan =>
  scorePlan(plan, { cycle: cycleOfPlan(tab, ref), asOf: book.today(), thresholds: settings.thresholds })

/**
 * Brings computed values up to date: those at the right of an adopted table, and those of a template whose formula was
 * exchanged for values; a formula does it by itself. What is over stays as it was. One write at most.
 */
export function refreshComputed(looked: Looked, scored: ScoredPlan): void {
  const { ref, tab, messages } = looked
  if (tab.idColumn === undefined || isOver(looked.state)) return
  const headings = Object.values(messages.computed)
  const first = tab.table.headingRow
  const found = blockAt(tab.values[first - 1] ?? [], headings, tab.idColumn + 1)
  if (ref.kind === 'template' && (found === undefined || tab.formulas[first - 1]?.[found])) return
  const column = found ?? addComputedColumns(looked, headings)
  const rows = computedRows(scored, tab.values.length, messages).slice(first)
  const before = tab.values.slice(first).map((row) => row.slice(column, column + headings.length))
  if (rows.length === 0 || same(before, rows)) return
  tab.sheet.getRange(first + 1, column + 1, rows.length, headings.length).setValues(rows)
}

function addComputedColumns({ tab, messages }: Looked, headings: string[]): number {
  const { sheet, table, idColumn = 0 } = tab
  const column = Math.max(idColumn + 1, tab.values[0]?.length ?? 0)
  addColumns(sheet, column, table.headingRow, headings)
  decorate(tab, column, messages)
  return column
}

/** How computed columns look that were there before, once more: a run that ended right after adding them has left them plain. */
export function decorateComputed({ tab, messages }: Looked): void {
  const headings = Object.values(messages.computed)
  const column = blockAt(tab.values[tab.table.headingRow - 1] ?? [], headings, (tab.idColumn ?? 0) + 1)
  if (column !== undefined) decorate(tab, column, messages)
}

function decorate(
  { sheet, table, values }: PlanTab,
  column: number,
  { computed, sheet: words }: Messages,
): void {
  const width = Object.keys(computed).length
  const heading = sheet.getRange(table.headingRow, column + 1, 1, width)
  heading.setFontWeight('bold').setBackground('#f1f3f4')
  sheet.getRange(table.headingRow, column + 1).setNote(words.computedNote)
  const count = Math.max(1, values.length - table.headingRow)
  sheet.getRange(table.headingRow + 1, column + 1, count, 2).setNumberFormat('0%')
}

const same = (before: CellValue[][], after: ComputedRow[]): boolean =>
  after.every((row, r) => row.every((cell, c) => before[r]?.[c] === cell))
