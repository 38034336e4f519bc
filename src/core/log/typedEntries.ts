import type { Day } from '../dates/calendar'
import type { Confidence, KeyResult, Objective, Plan } from '../plan/plan'
import { sameLevel } from '../sameLevel'
import type { Entry, EntryKind } from './entry'
import { historyOf, type LevelField, type Log, noteInRow, recorded } from './log'
import { levelIn } from './rowLevel'

/** An entry before it is given its id, its request and its time. */
export type NewEntry = Omit<Entry, 'id' | 'request' | 'time'>

export interface Look {
  plan: Plan
  /** The plan's id, as entries carry it. */
  planId: string
  /** Without entries still pending: what a crash left is decided before (see recover.ts). */
  log: Log
  /** Today: what somebody typed is of today unless the row's own check-in date says otherwise. */
  day: Day
}

/**
 * What stands in the sheet and not yet in the log, as the entries to append; nothing when both agree. A row
 * seen for the first time is created with its value, so that a replay knows the beginning. Rows without an
 * id, and rows that cannot be read, are left for a later look.
 */
export function typedEntries({ plan, planId, log, day }: Look): NewEntry[] {
  const entries: NewEntry[] = []
  for (const objective of plan.objectives) {
    look(objective, ['weight', 'state'])
    for (const keyResult of objective.keyResults) look(keyResult, ['start', 'target', 'weight', 'state'])
  }
  return entries

  function look(row: KeyResult | Objective, fields: readonly Exclude<LevelField, 'current'>[]) {
    if (row.id === undefined || row.problem) return
    const history = historyOf(log, row.id)
    const common = { plan: planId, subject: row.id, source: sourceOf(row), state: 'ok' } as const
    const said = history.length ? saidOf(row, history, day) : firstSight(row, day)
    if (said) entries.push({ ...common, ...said })
    for (const field of fields) {
      const level = levelIn(row, field)
      const known = recorded(history, field) ?? { value: field === 'state' ? 'active' : level }
      const unknown = !recorded(history, field) && level !== undefined && field !== 'state'
      if (unknown || !sameLevel(known.value, level))
        entries.push({ ...common, kind: field, day, was: known.value, value: level, source: 'typed' })
    }
  }
}

const sourceOf = (row: KeyResult | Objective) => ('live' in row && row.live ? 'live' : 'typed')

type Said = Pick<NewEntry, 'kind' | 'day' | 'was' | 'value' | 'confidence' | 'note'>

function firstSight(row: KeyResult | Objective, day: Day): Said {
  const { confidence, note } = row
  return { kind: 'created', day, value: levelIn(row, 'checkIn'), confidence, note }
}

/** What the date of a row's last check-in may be of. */
const SAID: readonly EntryKind[] = ['created', 'checkIn']

/**
 * The check-in somebody typed into the row: a value, a confidence, or only a newer date; a note alone is a
 * comment.
 */
function saidOf(row: KeyResult | Objective, history: readonly Entry[], today: Day): Said | undefined {
  const known = recorded(history, 'current')?.value
  const value = levelIn(row, 'checkIn')
  const confidence = unless(
    row.confidence,
    lastOf(history, ({ confidence }) => confidence),
    sameConfidence,
  )
  const note = unless(row.note, lastOf(history, noteInRow), sameLevel)
  const lastDay = lastOf(history, ({ kind, day }) => (SAID.includes(kind) ? day : undefined)) ?? today
  const shown = row.lastCheckIn
  const dated = shown !== undefined && shown > lastDay && shown <= today
  const day = dated ? shown : today
  if (!sameLevel(known, value) || confidence || dated)
    return { kind: 'checkIn', day, was: known, value, confidence, note }
  return note === undefined ? undefined : { kind: 'comment', day, note }
}

const sameConfidence = (one: Confidence, other: Confidence): boolean =>
  one.scale === other.scale && sameLevel(one.value, other.value)

/** What is new; undefined for what is known or blank. */
const unless = <T>(now: T | undefined, known: T | undefined, same: (one: T, other: T) => boolean) =>
  now === undefined || (known !== undefined && same(now, known)) ? undefined : now

function lastOf<T>(history: readonly Entry[], read: (entry: Entry) => T | undefined): T | undefined {
  let found: T | undefined
  for (const entry of history) found = read(entry) ?? found
  return found
}
