import type { Day } from '../core/dates/calendar'
import { forecastAt } from '../core/outlook/forecast'
import { UserError } from '../core/problem'
import { day, each, entryState, optional, quantity, rows, text } from './argument'
import { defineFunction } from './define'
import { historiesOf, historyOf } from './histories'
import { checkNotation } from './notation'

export const okrForecast = defineFunction({
  name: 'OKR_FORECAST',
  about: 'Where each key result will land if it goes on as its last check-ins did: low, landing and high.',
  args: {
    ids: optional(
      each(text, 'id', 'Id of the key result as the log has it, or a column of them; blank gives blank.'),
    ),
    end_date: each(day, 'endDate', 'The day it lands on; check-ins after it do not count.'),
    log_ids: rows(text, 'id', 'Log: the id each row is about.'),
    log_dates: rows(day, 'date', 'Log: the date each value is of.'),
    log_values: rows(quantity, 'value', 'Log: the level recorded.'),
    log_states: optional(rows(entryState, 'state', 'Optional, log: withdrawn and failed rows do not count.')),
    lowest: optional(each(quantity, 'lowest', 'Optional: the lowest value possible, such as 0 for a rate.')),
    highest: optional(
      each(quantity, 'highest', 'Optional: the highest value possible, such as 1 for a rate.'),
    ),
  },
  returns: 'Low, landing and high beside each other; blank until three days have a value.',
  examples: [
    [
      '=INDEX(OKR_FORECAST("deals"; DATE(2026; 9; 29); {"deals"; "deals"; "deals"}; {DATE(2026; 7; 1); DATE(2026; 7; 31); DATE(2026; 8; 30)}; {10; 14; 22}); 1; 2)',
      28,
    ],
  ],
  width: 3,
  prepare: historiesOf,
  compute({ ids, end_date, lowest, highest }, _, histories) {
    if (ids === undefined) return undefined
    const history = historyOf(histories, ids, undefined, end_date)
    const bounds = [['lowest', lowest] as const, ['highest', highest] as const]
    checkNotation([...bounds, ...history.map(({ quantity }) => ['value', quantity] as const)])
    if (lowest && highest && highest.value < lowest.value)
      throw new UserError({ code: 'tooSmall', field: 'highest', value: highest.value, least: lowest.value })
    const forecast = forecastAt(
      end_date as Day,
      history.map(({ day, quantity }) => ({ day, value: quantity.value })),
      { lowest: lowest?.value, highest: highest?.value },
    )
    return forecast && [[forecast.low, forecast.landing, forecast.high]]
  },
})
