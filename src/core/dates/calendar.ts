/**
 * A calendar day: whole days since 1970-01-01, without time of day or time zone.
 * Instants become days at the edge (see zone.ts), so the domain never meets an off-by-one-day.
 */
export type Day = number & { readonly unit: 'day' }

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const MS_A_DAY = 86_400_000

export const asDay = (days: number): Day => Math.floor(days) as Day

/** The day of a year, a month (1–12) and a day of the month, or undefined when the calendar has no such day. */
export function dayOfDate(year: number, month: number, date: number): Day | undefined {
  const at = new Date(0)
  at.setUTCFullYear(year, month - 1, date)
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date
  return exists ? asDay(at.getTime() / MS_A_DAY) : undefined
}

/** The day of an ISO date such as `2026-07-01`, or undefined for anything else. */
export function dayOfIso(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match ? dayOfDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

export interface CalendarDate {
  year: number
  /** 1–12 */
  month: number
  /** 1–31 */
  date: number
}

export function dateOf(day: Day): CalendarDate {
  const at = new Date(day * MS_A_DAY)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() }
}

/** `2026-07-01` */
export const isoOf = (day: Day): string => new Date(day * MS_A_DAY).toISOString().slice(0, 10)

/** 1 is Monday, 7 is Sunday, as ISO 8601 counts. */
export const weekdayOf = (day: Day): Weekday => (((((day + 3) % 7) + 7) % 7) + 1) as Weekday

/** The Monday of the day's ISO week: one key per week, also over New Year. */
export const mondayOf = (day: Day): Day => asDay(day - weekdayOf(day) + 1)
