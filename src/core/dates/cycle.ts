import { asDay, type Day, dateOf, dayOfDate } from './calendar'

/** The days a plan runs, both included. */
export interface Cycle {
  start: Day
  end: Day
}

/** How many weeks people say the cycle has: a quarter of 90 to 92 days is 13 weeks. */
export const weeksOf = ({ start, end }: Cycle): number => Math.max(1, Math.round((end - start + 1) / 7))

/** Which week of the cycle a day is in: 1 in the first seven days, never outside 1…weeksOf. */
export const weekOf = (cycle: Cycle, day: Day): number =>
  Math.min(weeksOf(cycle), Math.max(1, Math.floor((day - cycle.start) / 7) + 1))

/** The lengths people plan in, with their months. */
export const CYCLE_MONTHS = { year: 12, half: 6, quarter: 3, month: 1 } as const

export type CycleKind = keyof typeof CYCLE_MONTHS

export const CYCLE_KINDS = Object.keys(CYCLE_MONTHS) as readonly CycleKind[]

/** The year, half-year, quarter or month of the calendar that a day is in. */
export function cycleFor(kind: CycleKind, day: Day): Cycle {
  const { year, month } = dateOf(day)
  const months = CYCLE_MONTHS[kind]
  const first = month - ((month - 1) % months)
  const [nextYear, next] = first + months > 12 ? [year + 1, 1] : [year, first + months]
  const start = dayOfDate(year, first, 1) as Day
  return { start, end: asDay((dayOfDate(nextYear, next, 1) as Day) - 1) }
}

/** Day 29 to 31 is not in every month. */
const LAST_COMMON_DATE = 28

/** The one that follows, as long as this one: in months where it is whole months, else in days. */
export function nextCycle({ start, end }: Cycle): Cycle {
  const first = asDay(end + 1)
  const [from, to] = [dateOf(start), dateOf(first)]
  const months = (to.year - from.year) * 12 + to.month - from.month
  if (from.date !== to.date || from.date > LAST_COMMON_DATE || months < 1)
    return { start: first, end: asDay(end + (first - start)) }
  const month = to.year * 12 + to.month - 1 + months
  const after = dayOfDate(Math.floor(month / 12), (month % 12) + 1, to.date) as Day
  return { start: first, end: asDay(after - 1) }
}
