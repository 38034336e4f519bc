import { asDay, type Day, dateOf, dayOfDate } from './calendar'
import type { Cycle } from './cycle'

/** The calendar quarter a day is in: what a new plan runs for unless somebody says otherwise. */
export function quarterOf(day: Day): Cycle {
  const { year, month } = dateOf(day)
  const first = month - ((month - 1) % 3)
  const start = dayOfDate(year, first, 1) as Day
  const next = (first > 9 ? dayOfDate(year + 1, 1, 1) : dayOfDate(year, first + 3, 1)) as Day
  return { start, end: asDay(next - 1) }
}
