import type { Quantity } from '../cell'
import type { Day } from '../core/dates/calendar'
import type { EntryState } from '../core/log/entry'
import { tookEffect } from '../core/log/log'
import { nameKey } from '../core/nameKey'
import { type Problem, UserError } from '../core/problem'
import type { Reading } from './argument'

/** The columns of a log of check-ins, side by side. */
export interface LogColumns {
  log_ids: readonly Reading<string>[]
  log_dates: readonly Reading<Day>[]
  log_values: readonly Reading<Quantity>[]
  log_states: readonly Reading<EntryState>[]
}

/** A row of the log that records a value, or fails to. */
interface Logged {
  day?: Day
  quantity?: Quantity
  problem?: Problem
}

/** What a log says of each id, in its order; see `historyOf`. */
export type Histories = ReadonlyMap<string, readonly Logged[]>

/**
 * Sorts a log by id in one pass. Left out are rows without an id or a value, and entries that took no effect (withdrawn,
 * failed). A row that cannot be read is a problem of its id only.
 */
export function historiesOf({ log_ids, log_dates, log_values, log_states }: LogColumns): Histories {
  const histories = new Map<string, Logged[]>()
  log_ids.forEach(({ value: id }, row) => {
    const value = log_values[row]
    const state = log_states[row]
    if (id === undefined || (value?.value === undefined && !value?.problem)) return
    if (state?.value && !tookEffect({ state: state.value })) return
    const date = log_dates[row]
    const day = date?.value
    const undated: Problem | undefined = day === undefined ? { code: 'missing', field: 'date' } : undefined
    const problem = date?.problem ?? undated ?? value.problem ?? state?.problem
    const logged: Logged = { day, quantity: value.value }
    if (problem) logged.problem = { code: 'position', position: row + 1, of: log_ids.length, problem }
    const key = nameKey(id)
    const history = histories.get(key)
    if (history) history.push(logged)
    else histories.set(key, [logged])
  })
  return histories
}

/** A dated value of the log, as it was written. */
export interface DatedQuantity {
  day: Day
  quantity: Quantity
}

/**
 * What was recorded of one id from a day to a day, both inclusive, in the order of the log; ids are compared as the
 * spreadsheet compares text. Throws UserError for a row that may belong there and cannot be read.
 */
export function historyOf(histories: Histories, id: string, from?: Day, to?: Day): DatedQuantity[] {
  const found: DatedQuantity[] = []
  for (const { day, quantity, problem } of histories.get(nameKey(id)) ?? []) {
    if (day !== undefined && ((from !== undefined && day < from) || (to !== undefined && day > to))) continue
    if (problem) throw new UserError(problem)
    if (day !== undefined && quantity) found.push({ day, quantity })
  }
  return found
}
