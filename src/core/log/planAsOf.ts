import type { Day } from '../dates/calendar'
import { type KeyResult, type Objective, type Plan, STATES, type State } from '../plan/plan'
import type { Entry } from './entry'
import { changedSince, historyOf, type Log, noteInRow, recorded } from './log'

/**
 * The plan as it stood at the end of a day: what was recorded later is undone, and what was created later is
 * left out. A field nobody changed since shows what the sheet shows, and so do rows the log has never seen.
 * Owners, dates and texts are today's. Linear in rows and entries.
 */
export function planAsOf(plan: Plan, log: Log, day: Day): Plan {
  const existed = ({ id }: { id?: string }) =>
    !historyOf(log, id).some((entry) => entry.kind === 'created' && entry.day > day)
  const objectives = plan.objectives.filter(existed).map((objective): Objective => {
    const keyResults = objective.keyResults
      .filter(existed)
      .map((keyResult) => keyResultAsOf(keyResult, historyOf(log, keyResult.id), day))
    return { ...rowAsOf(objective, historyOf(log, objective.id), day), keyResults }
  })
  return { ...plan, objectives }
}

function keyResultAsOf(keyResult: KeyResult, history: readonly Entry[], day: Day): KeyResult {
  const level = (field: 'start' | 'target' | 'current') =>
    changedSince(history, field, day) ? numberOf(history, field, day) : keyResult[field]
  return {
    ...rowAsOf(keyResult, history, day),
    start: level('start'),
    target: level('target'),
    current: level('current'),
  }
}

function rowAsOf<Row extends KeyResult | Objective>(row: Row, history: readonly Entry[], day: Day): Row {
  const said = <T>(now: T, read: (entry: Entry) => T | undefined): T | undefined =>
    history.some((entry) => entry.day > day && read(entry) !== undefined) ? lastOf(history, day, read) : now
  return {
    ...row,
    weight: changedSince(history, 'weight', day) ? numberOf(history, 'weight', day) : row.weight,
    state: changedSince(history, 'state', day) ? stateOf(history, day) : row.state,
    confidence: said(row.confidence, ({ confidence }) => confidence),
    note: said(row.note, noteInRow),
    lastCheckIn: lastCheckIn(row, history, day),
  }
}

/** The last check-in up to a day, by the log or by the sheet's own column. */
export function lastCheckIn(
  row: { lastCheckIn?: Day },
  history: readonly Entry[],
  day: Day,
): Day | undefined {
  const logged = lastOf(history, day, (entry) => (entry.kind === 'checkIn' ? entry.day : undefined))
  const shown = row.lastCheckIn !== undefined && row.lastCheckIn <= day ? row.lastCheckIn : undefined
  return logged !== undefined && shown !== undefined && shown > logged ? shown : (logged ?? shown)
}

/** What the last entry up to a day says, of those that say something. */
export function lastOf<T>(
  history: readonly Entry[],
  day: Day,
  read: (entry: Entry) => T | undefined,
): T | undefined {
  let last: T | undefined
  for (const entry of history) if (entry.day <= day) last = read(entry) ?? last
  return last
}

function numberOf(history: readonly Entry[], field: 'start' | 'target' | 'current' | 'weight', day: Day) {
  const value = recorded(history, field, day)?.value
  return typeof value === 'number' ? value : undefined
}

/** A row that had no state typed was active. */
function stateOf(history: readonly Entry[], day: Day): State {
  const value = recorded(history, 'state', day)?.value
  return STATES.find((state) => state === value) ?? 'active'
}
