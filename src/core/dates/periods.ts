import { asDay, type Day, dateOf, dayOfDate } from './calendar'
import { type Cycle, weeksOf } from './cycle'

/** A stretch of a cycle at whose end figures are looked at: a week, or in long cycles a month of the calendar. */
export interface Period {
  kind: 'week' | 'month'
  start: Day
  end: Day
  /** Of the cycle, from 1, for a week; of the year for a month. */
  number: number
}

/** More do not fit side by side. */
const MOST = 14

/** The periods of a cycle in order; of a cycle with too many, those up to the one `asOf` is in. */
export function periodsOf(cycle: Cycle, asOf: Day): readonly Period[] {
  const periods = weeksOf(cycle) <= MOST ? weeksIn(cycle) : monthsIn(cycle)
  if (periods.length <= MOST) return periods
  const begun = periods.filter(({ start }) => start <= asOf).length
  const last = Math.max(begun, MOST)
  return periods.slice(last - MOST, last)
}

/** A few days that are left over belong to the last week, as people count (see weeksOf). */
const weeksIn = (cycle: Cycle): Period[] =>
  Array.from({ length: weeksOf(cycle) }, (_, index): Period => {
    const start = asDay(cycle.start + 7 * index)
    const end = index + 1 === weeksOf(cycle) ? cycle.end : asDay(start + 6)
    return { kind: 'week', start, end, number: index + 1 }
  })

function monthsIn({ start, end }: Cycle): Period[] {
  const months: Period[] = []
  for (let first = start; first <= end; ) {
    const { year, month } = dateOf(first)
    const next = dayOfDate(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) as Day
    months.push({ kind: 'month', start: first, end: asDay(Math.min(next - 1, end)), number: month })
    first = next
  }
  return months
}
