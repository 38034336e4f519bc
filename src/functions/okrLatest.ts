import { latest } from '../core/log/latest'
import { day, each, entryState, mode as modeKind, optional, quantity, rows, text } from './argument'
import { defineFunction } from './define'
import { historiesOf, historyOf } from './histories'
import { checkNotation } from './notation'

export const okrLatest = defineFunction({
  name: 'OKR_LATEST',
  about: 'The current value of each key result from a log of check-ins, by date and not by order of entry.',
  args: {
    ids: each(text, 'id', 'Id of the key result as the log has it, or a column of them.'),
    log_ids: rows(text, 'id', 'Log: the id each row is about.'),
    log_dates: rows(day, 'date', 'Log: the date each value is of.'),
    log_values: rows(quantity, 'value', 'Log: the value recorded.'),
    mode: optional(
      each(modeKind, 'mode', 'Optional: latest (unless said), sum (on top of start), average, max or min.'),
    ),
    from: optional(each(day, 'from', 'Optional: the first day that counts.')),
    as_of: optional(each(day, 'asOf', 'Optional: the last day that counts, to its end.')),
    log_states: optional(
      rows(entryState, 'state', 'Optional: states of the log; withdrawn and failed rows do not count.'),
    ),
    start: optional(each(quantity, 'start', 'Optional: the value while nothing counts.')),
  },
  returns: 'The value; blank when nothing counts and no start is given.',
  examples: [
    [
      '=OKR_LATEST("win rate"; {"win rate"; "churn"; "win rate"}; {DATE(2026; 7; 13); DATE(2026; 7; 20); DATE(2026; 7; 6)}; {24; 3.1; 22})',
      24,
    ],
    [
      '=OKR_LATEST("deals"; {"deals"; "deals"}; {DATE(2026; 7; 6); DATE(2026; 7; 13)}; {4; 3}; "sum"; ; ; ; 6)',
      13,
    ],
  ],
  prepare: historiesOf,
  compute({ ids, mode, from, as_of, start }, _, histories) {
    const history = historyOf(histories, ids as string, from, as_of)
    checkNotation([['start', start], ...history.map(({ quantity }) => ['value', quantity] as const)])
    const readings = history.map(({ day, quantity }) => ({ day, value: quantity.value }))
    return latest(readings, { mode, start: start?.value })
  },
})
