import { asDay, type Day, dateOf, dayOfDate } from './calendar'

/** How far back a report looks: to when the one before it was made. */
export const LOOK_BACKS = ['week', 'fortnight', 'month'] as const
export type LookBack = (typeof LOOK_BACKS)[number]

/** The day whose end a report compares with. A month before the 31st is the last day of the month before. */
export function dayBefore(period: LookBack, day: Day): Day {
  if (period !== 'month') return asDay(day - (period === 'week' ? 7 : 14))
  const { year, month, date } = dateOf(day)
  const [before, of] = month === 1 ? [12, year - 1] : [month - 1, year]
  const last = asDay((dayOfDate(year, month, 1) as Day) - 1)
  return dayOfDate(of, before, date) ?? last
}
