import type { Day } from '../dates/calendar'
import type { Entry, EntryKind } from './entry'

/** What has happened, by subject, each in the order of effect: by day, of one day the later row last. */
export type Log = ReadonlyMap<string, readonly Entry[]>

/**
 * Whether an entry took effect. A pending one did: its cell was or will be written (recovery decides
 * otherwise by failing it).
 */
export const tookEffect = ({ state }: Pick<Entry, 'state'>): boolean =>
  state !== 'failed' && state !== 'withdrawn'

/** One plan's entries, in the order of the log, made ready for questions. One pass. */
export function replay(entries: readonly Entry[]): Log {
  const log = new Map<string, Entry[]>()
  for (const entry of entries) {
    if (!tookEffect(entry)) continue
    const history = log.get(entry.subject)
    if (history) history.push(entry)
    else log.set(entry.subject, [entry])
  }
  for (const history of log.values()) beginFirst(history.sort((a, b) => a.day - b.day))
  return log
}

/**
 * What a row held when it was first seen came before everything that is known of it, also before a check-in for an
 * earlier day: that one knew more.
 */
function beginFirst(history: Entry[]): void {
  const at = history.findIndex(({ kind }) => kind === 'created')
  const [created] = at > 0 ? history.splice(at, 1) : []
  const [first] = history
  if (created && first) history.unshift({ ...created, day: first.day })
}

/**
 * What an entry says in the words of its row: the note of a check-in, or a note typed into the row alone. What was
 * said beside the sheet, a comment or the reason of a change, was never in the row.
 */
export const noteInRow = ({ kind, source, note }: Entry): string | undefined =>
  kind === 'checkIn' || kind === 'created' || (kind === 'comment' && source !== 'sidebar') ? note : undefined

/** A level somebody recorded; a blank is recorded too. */
export interface Recorded {
  value?: number | string
}

/** Entries of these kinds hold the level of a field. */
const KINDS = {
  current: ['created', 'checkIn'],
  start: ['start'],
  target: ['target'],
  weight: ['weight'],
  state: ['state', 'closed'],
} satisfies Record<string, readonly EntryKind[]>

export type LevelField = keyof typeof KINDS

const holds = (field: LevelField, { kind }: Entry): boolean =>
  (KINDS[field] as readonly EntryKind[]).includes(kind)

/**
 * The level a field had at the end of a day, as far as its history tells: the last one up to that day; before
 * the first one, what was there when it was written. Undefined: never recorded. Without a day: the latest.
 */
export function recorded(history: readonly Entry[], field: LevelField, day?: Day): Recorded | undefined {
  let last: Entry | undefined
  let first: Entry | undefined
  for (const entry of history) {
    if (!holds(field, entry)) continue
    if (day === undefined || entry.day <= day) last = entry
    // A late entry for an earlier day saw what others had made of the cell; the first one written saw the
    // beginning.
    if (!first || entry.time < first.time) first = entry
  }
  if (last) return { value: last.kind === 'closed' ? 'closed' : last.value }
  return first && { value: first.was }
}

/** Whether a field changed after a day; if not, the sheet still shows what was there. */
export const changedSince = (history: readonly Entry[], field: LevelField, day: Day): boolean =>
  history.some((entry) => entry.day > day && holds(field, entry))

export const historyOf = (log: Log, id: string | undefined): readonly Entry[] =>
  (id === undefined ? undefined : log.get(id)) ?? []

/** Whether the log has a later day for the same row: then the cell keeps the newer value (domain 2.2). */
export const isLate = (entry: Entry, entries: readonly Entry[]): boolean =>
  entries.some(
    (other) =>
      other.subject === entry.subject &&
      other.kind === 'checkIn' &&
      other.day > entry.day &&
      tookEffect(other),
  )
