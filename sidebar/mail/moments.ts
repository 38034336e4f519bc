import { asDay, type Day, dayOfIso, isoOf, mondayOf } from '../../src/core/dates/calendar'
import { isEvenWeek } from '../../src/core/dates/schedule'

/** `Mon, Aug 10, 09:00` in the zone of the sheet. */
export const momentText = (iso: string, intl: string, timeZone: string): string =>
  new Intl.DateTimeFormat(intl, {
    timeZone,
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(iso))

/** `Fri, Jul 31` of an ISO day, which has no zone. */
export const dayText = (iso: string, intl: string): string =>
  new Intl.DateTimeFormat(intl, { timeZone: 'UTC', weekday: 'short', month: 'short', day: 'numeric' }).format(
    new Date(`${iso}T00:00:00Z`),
  )

/** 1 is Monday; 2024-01-01 was one. */
export const weekdayText = (weekday: number, intl: string): string =>
  new Intl.DateTimeFormat(intl, { timeZone: 'UTC', weekday: 'long' }).format(
    new Date(Date.UTC(2024, 0, weekday)),
  )

export const hourText = (hour: number): string => `${String(hour % 24).padStart(2, '0')}:00`

/** The ISO day so many weeks after one. */
export const weeksLater = (day: string, weeks: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + weeks * 7 * 86_400_000).toISOString().slice(0, 10)

/** The next such weekday, as an ISO day, of every second week; today counts. */
export function digestDayAfter(today: string, weekday: number, isEven: boolean): string {
  const from = dayOfIso(today) as Day
  const inWeek = (weeks: number) => asDay(mondayOf(from) + 7 * weeks + weekday - 1)
  const day = [0, 1, 2].map(inWeek).find((it) => it >= from && isEvenWeek(it) === isEven)
  return isoOf(day ?? from)
}
