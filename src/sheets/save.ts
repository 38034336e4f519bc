import { asDay, dayOfIso } from '../core/calendar'
import type { Entry } from '../core/entry'
import { historyOf, replay } from '../core/log'
import type { KeyResult } from '../core/plan'
import { sameLevel } from '../core/sameLevel'
import type { Messages } from '../messages'
import { formatLevel } from '../messages/format'
import type { CheckIn, Saved } from '../rpc/contract'
import type { Book } from './book'
import { openCheckIns } from './checkIns'
import { keyResultById, type Looked, type Making, titlesOf, withKeyResult } from './look'
import { planCells } from './planCells'
import { readPlanTab } from './planTab'
import type { Settings } from './settings'

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

/**
 * Saves check-ins by the write protocol: log as pending, write the cells, mark ok, flush; no read in between. A row that
 * changed since the person saw it is held back. A retry with the same request does nothing twice. When Google refuses a
 * write, the cells tell what landed: the others are marked failed and never applied later by somebody else.
 * `whenWritten` may queue what follows from the new values, to be sent with them.
 */
export function saveEntries(
  book: Book,
  settings: Settings,
  looked: Looked,
  making: Making,
  checkIns: readonly Numbered[],
  whenWritten: () => void,
): Saved[] {
  const before = new Map(looked.entries.map((entry) => [entry.id, entry]))
  const accepted: Accepted[] = []
  const saved = checkIns.map(({ checkIn, index }): Saved => {
    const id = `${making.request}.${index}`
    const earlier = before.get(id)
    if (earlier) return answerFor(earlier, looked)
    const judged = judge(looked, checkIn)
    if ('result' in judged) return judged
    accepted.push({ keyResult: judged, entry: entryOf(book, looked, making, checkIn, judged, id) })
    return { plan: looked.ref.id, id: checkIn.id, result: 'saved' }
  })
  if (accepted.length === 0) return saved
  try {
    write(book, looked, accepted)
    whenWritten()
    SpreadsheetApp.flush()
  } catch (error) {
    const refused = settleRefusal(book, settings, looked, accepted, error)
    return saved.map((it) =>
      it.result === 'saved' && refused.has(it.id)
        ? { ...it, result: 'refused', message: looked.messages.say.protectedCell }
        : it,
    )
  }
  looked.entries = [...looked.entries, ...accepted.map(({ entry }) => entry)]
  looked.log = replay(looked.entries)
  return saved
}

function write(book: Book, looked: Looked, accepted: readonly Accepted[]): void {
  const { checkIns, tab, messages } = looked
  checkIns.append(
    accepted.map(({ entry }) => entry),
    titlesOf(looked.plan),
  )
  const cells = planCells(tab, messages, book)
  for (const { keyResult, entry } of accepted) {
    if (isLate(entry, keyResult, looked)) continue
    cells.write(keyResult, entry)
    looked.plan = withKeyResult(looked.plan, {
      ...keyResult,
      current: keyResult.live ? keyResult.current : (entry.value as number | undefined),
      confidence: entry.confidence ?? keyResult.confidence,
      note: entry.note ?? keyResult.note,
      lastCheckIn: entry.day,
    })
  }
  for (const { entry } of accepted) checkIns.mark(entry, 'ok')
}

/** An entry for a day before one that is known: it belongs to the history, and the cell keeps the newer value. */
const isLate = (entry: Entry, { id }: KeyResult, { log }: Looked): boolean =>
  historyOf(log, id).some(({ kind, day }) => kind === 'checkIn' && day > entry.day)

/** A value as its row writes it. */
const shown = (keyResult: KeyResult, messages: Messages): string => {
  const { current } = keyResult
  return current === undefined ? '–' : formatLevel(current, keyResult, messages)
}

/** Whether a check-in may be written, or the answer why not. */
function judge({ plan, messages }: Looked, checkIn: CheckIn): KeyResult | Saved {
  const { id, seen, value } = checkIn
  const row = { plan: checkIn.plan, id }
  const { say, problem } = messages
  const keyResult = keyResultById(plan, id)
  if (!keyResult) return { ...row, result: 'refused', message: say.gone }
  const { current, live } = keyResult
  const unreadable = keyResult.problem
  if (unreadable && 'field' in unreadable && unreadable.field === 'current')
    return { ...row, result: 'refused', message: problem(unreadable) }
  if (live && value !== undefined && !sameLevel(value, current))
    return { ...row, result: 'refused', current, message: say.live }
  const changed = !sameLevel(seen, current) && !sameLevel(value, current)
  if (changed && !live)
    return { ...row, result: 'conflict', current, message: say.conflict(shown(keyResult, messages)) }
  return keyResult
}

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

/**
 * After a failed write: what did land? Each cell that did not take its value is tried once more alone; those that still
 * refuse have their entries marked failed, and are named. Where not even the log was written, or every cell was, no cell
 * refused anything: the service failed, and a retry settles the rest.
 */
function settleRefusal(
  book: Book,
  settings: Settings,
  looked: Looked,
  accepted: readonly Accepted[],
  cause: unknown,
): ReadonlySet<string> {
  const now = readPlanTab(book, looked.tab.sheet, looked.ref.kind)
  const log = openCheckIns(book, settings, looked.messages, () => {})
  const logged = new Map(log.entries.map((entry) => [entry.id, entry]))
  const currentOf = new Map(
    now.plan.objectives.flatMap(({ keyResults }) =>
      keyResults.map(({ row, current }) => [now.idOf(row)?.id, current] as const),
    ),
  )
  const open = accepted.filter(({ entry }) => !sameLevel(currentOf.get(entry.subject), entry.value))
  if (open.length === 0 || accepted.some(({ entry }) => !logged.has(entry.id))) throw cause
  const cells = planCells(now, looked.messages, book)
  const failed = new Set<string>()
  for (const { keyResult, entry } of open) {
    try {
      cells.write(keyResult, entry)
      SpreadsheetApp.flush()
    } catch (error) {
      console.warn(error)
      failed.add(entry.subject)
    }
  }
  for (const { entry } of accepted) {
    log.mark(logged.get(entry.id) as Entry, failed.has(entry.subject) ? 'failed' : 'ok')
  }
  SpreadsheetApp.flush()
  return failed
}
