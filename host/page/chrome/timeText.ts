import { DateTime } from 'luxon'

/** An instant as a wall clock shows it: `Mon 17 Aug 2026, 09:00`. */
export const timeText = (instant: number, timeZone: string): string =>
  DateTime.fromMillis(instant, { zone: timeZone, locale: 'en-GB' }).toFormat('ccc d LLL yyyy, HH:mm')

/** The same without weekday and year: `17 Aug, 09:00`. */
export const shortTimeText = (instant: number, timeZone: string): string =>
  DateTime.fromMillis(instant, { zone: timeZone, locale: 'en-GB' }).toFormat('d LLL, HH:mm')

/** The next time a wall clock shows that hour of that weekday (1 is Monday), after the given instant. */
export function nextWeekday(instant: number, timeZone: string, weekday: number, hour: number): number {
  const now = DateTime.fromMillis(instant, { zone: timeZone })
  const thisWeek = now
    .startOf('day')
    .plus({ days: weekday - now.weekday })
    .set({ hour })
  return (thisWeek > now ? thisWeek : thisWeek.plus({ weeks: 1 })).toMillis()
}
