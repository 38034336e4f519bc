import { type CellValue, dayOfText, isDate } from '../../cell'
import { asDay, dayOfIso, isoOf } from '../../core/dates/calendar'
import type { Entry } from '../../core/log/entry'
import { isLate } from '../../core/log/log'
import { rowAfter } from '../../core/log/rowLevel'
import type { KeyResult } from '../../core/plan/plan'
import { keyResultById, withKeyResult } from '../../core/plan/planRows'
import { sameLevel } from '../../core/sameLevel'
import type { Messages } from '../../messages'
import { formatLevel } from '../../messages/format'
import type { CheckIn, Saved } from '../../rpc/contract'
import type { Book } from '../book'
import { checkInColumn } from '../checkInColumn'
import type { KeptRow } from '../keptCells'
import type { Looked, Making } from '../look'
import { planCells } from '../planCells'
import type { PlanTab } from '../planTab'
import type { Settings } from '../settings'
import { type Change, writeChanges } from './writeChanges'

/** A check-in with its place in the request, by which a retry is told from a new save. */
export interface Numbered {
  checkIn: CheckIn
  index: number
}

/** A check-in that was let through: its entry, and the row it is for. */
interface Accepted {
  entry: Entry
  keyResult: KeyResult
}

/** The check-ins of one plan, judged and not yet written. */
export interface Judged {
  /** What the save will replace. */
  kept: KeptRow[]
  /** Writes what was let through; gives the answers as they are then. */
  write(): Saved[]
}

/**
 * Judges check-ins, to save them by the write protocol. A row that changed since the person saw it is held back. A retry
 * with the same request does nothing twice. `whenWritten` may queue what follows from the new values.
 */
export function judgeEntries(
  book: Book,
  settings: Settings,
  looked: Looked,
  making: Making,
  checkIns: readonly Numbered[],
  whenWritten: () => void,
): Judged {
  const before = new Map(looked.entries.map((entry) => [entry.id, entry]))
  const accepted: Accepted[] = []
  const answers = checkIns.map(({ checkIn, index }): Saved => {
    const id = `${making.request}.${index}`
    const earlier = before.get(id)
    if (earlier) return answerFor(earlier, looked)
    const judged = judge(book, looked, checkIn)
    if ('result' in judged) return judged
    accepted.push({ keyResult: judged, entry: entryOf(book, looked, making, checkIn, judged, id) })
    return { plan: looked.ref.id, id: checkIn.id, result: 'saved' }
  })
  const written = accepted.filter(({ entry }) => !isLate(entry, looked.entries))
  const cells = planCells(looked.tab, looked.messages, book)
  return {
    kept: accepted.map((it) => ({
      plan: looked.ref.id,
      entry: it.entry.id,
      cells: written.includes(it) ? cells.replaced(it.keyResult, it.entry) : {},
    })),
    write() {
      const cellsOf = (tab: PlanTab) => (tab === looked.tab ? cells : planCells(tab, looked.messages, book))
      const changes = accepted.map((it) =>
        changeOf(it, written.includes(it) ? (tab) => cellsOf(tab).write(it.keyResult, it.entry) : undefined),
      )
      const refused = writeChanges(book, settings, looked, changes, () => {
        for (const { keyResult, entry } of written)
          looked.plan = withKeyResult(looked.plan, rowAfter(keyResult, entry))
        whenWritten()
      })
      const refusedRows = new Set(
        accepted.flatMap(({ entry }) => (refused.has(entry.id) ? [entry.subject] : [])),
      )
      return answers.map((it) =>
        it.result === 'saved' && refusedRows.has(it.id)
          ? { ...it, result: 'refused', message: looked.messages.say.protectedCell }
          : it,
      )
    },
  }
}

/** An entry without cells of its own is in the log alone, and nothing can refuse it. */
const changeOf = ({ entry, keyResult }: Accepted, write: ((tab: PlanTab) => void) | undefined): Change => ({
  entry,
  write: (tab) => write?.(tab),
  levelIn: (plan) => (write ? keyResultById(plan, keyResult.id ?? '')?.current : entry.value),
})

/** A value as its row writes it. */
export const shown = (keyResult: KeyResult, messages: Messages): string => {
  const { current } = keyResult
  return current === undefined ? '–' : formatLevel(current, keyResult, messages)
}

const readAt = ({ table }: PlanTab, row: number) => {
  for (const { keyResults } of table.objectives) {
    const read = keyResults.find((it) => it.row === row)
    if (read) return read
  }
  return undefined
}

/** Whether a check-in may be written, or the answer why not. */
function judge(book: Book, { plan, tab, ref, messages }: Looked, checkIn: CheckIn): KeyResult | Saved {
  const { id, seen, value, day } = checkIn
  const row = { plan: checkIn.plan, id }
  const { say, problem } = messages
  const keyResult = keyResultById(plan, id)
  if (!keyResult) return { ...row, result: 'refused', message: say.gone }
  const { current, live } = keyResult
  const unreadable = keyResult.problem
  if (unreadable && 'field' in unreadable && unreadable.field === 'current')
    return { ...row, result: 'refused', message: problem(unreadable) }
  const start = tab.cycle?.start ?? dayOfIso(ref.cycle?.start ?? '')
  const on = dayOfIso(day ?? '') ?? book.today()
  if (day !== undefined && start !== undefined && on < start)
    return { ...row, result: 'refused', current, message: say.beforeCycle }
  if (live && value !== undefined && !sameLevel(value, current))
    return { ...row, result: 'refused', current, message: say.live }
  const column = checkInColumn(tab, readAt(tab, keyResult.row), 'current', on)
  if (value !== undefined && !live && tab.table.series.length > 0 && column === undefined)
    return { ...row, result: 'refused', current, message: say.noPeriod(isoOf(on)) }
  if (value !== undefined && column !== undefined && !live && tab.formulas[keyResult.row - 1]?.[column])
    return { ...row, result: 'refused', current, message: say.live }
  const cell = (column === undefined ? undefined : tab.values[keyResult.row - 1]?.[column]) ?? ''
  if (value !== undefined && !live && isDay(cell, keyResult, book) && !sameLevel(value, current))
    return { ...row, result: 'refused', current, message: say.onlyInSheet(messages.sheet.plan.current) }
  const changed = !sameLevel(seen, current) && !sameLevel(value, current)
  if (changed && !live)
    return { ...row, result: 'conflict', current, message: say.conflict(shown(keyResult, messages)) }
  return keyResult
}

/** The day on which something was done: a yes or a no would take it away. */
const isDay = (cell: CellValue, { type }: KeyResult, book: Book): boolean =>
  isDate(cell) || (type === 'yesNo' && typeof cell === 'string' && dayOfText(cell, book) !== undefined)

function entryOf(
  book: Book,
  looked: Looked,
  { request, author }: Making,
  { value, confidence, note, label, day }: CheckIn,
  { id = '', current }: KeyResult,
  entryId: string,
): Entry {
  const today = book.today()
  return {
    id: entryId,
    request,
    time: book.now,
    // A day that has not come yet cannot have been seen.
    day: asDay(Math.min(today, dayOfIso(day ?? '') ?? today)),
    plan: looked.ref.id,
    subject: id,
    kind: 'checkIn',
    was: current,
    value: value ?? current,
    confidence,
    note,
    label,
    author,
    source: 'sidebar',
    state: 'pending',
  }
}

/** What a retry hears of an entry that an earlier try wrote. */
function answerFor({ plan: planId, subject, state }: Entry, { plan, messages }: Looked): Saved {
  const current = keyResultById(plan, subject)?.current
  return state === 'failed'
    ? { plan: planId, id: subject, result: 'refused', current, message: messages.say.protectedCell }
    : { plan: planId, id: subject, result: 'saved', current }
}
