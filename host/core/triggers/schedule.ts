import { DateTime } from 'luxon'

/** ISO weekday: 1 is Monday, 7 Sunday. */
export type WeekDay = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** When a clock trigger fires. Hour and minute were chosen when it was created, and are kept. */
export type Schedule =
  | { every: 'minutes'; n: number }
  | { every: 'hours'; n: number; minute: number }
  | { every: 'days'; n: number; hour: number; minute: number }
  | { every: 'weeks'; n: number; weekDay: WeekDay; hour: number; minute: number }
  | { every: 'months'; day: number; hour: number; minute: number }
  | { every: 'once'; at: number }

/** The first moment after `after`, in the trigger's time zone; undefined when a one-off has passed. */
export function nextFire(schedule: Schedule, after: number, zone: string): number | undefined {
  const now = DateTime.fromMillis(after, { zone })
  // The step is taken before the time of day is set: an hour that the clocks skipped is back the day after.
  const later = (
    timeOf: (moment: DateTime) => DateTime,
    step: { hours?: number; days?: number; weeks?: number },
  ) => {
    const candidate = timeOf(now)
    return (candidate.toMillis() > after ? candidate : timeOf(now.plus(step))).toMillis()
  }
  switch (schedule.every) {
    case 'once':
      return schedule.at > after ? schedule.at : undefined
    case 'minutes':
      return after + schedule.n * 60_000
    case 'hours':
      return later((moment) => moment.set({ minute: schedule.minute, second: 0, millisecond: 0 }), {
        hours: schedule.n,
      })
    case 'days':
      return later((moment) => at(moment, schedule), { days: schedule.n })
    case 'weeks':
      return later((moment) => at(moment.set({ weekday: schedule.weekDay }), schedule), { weeks: schedule.n })
    case 'months': {
      for (let month = 0; month <= 12; month++) {
        const first = now.startOf('month').plus({ months: month })
        // A month without that day is skipped.
        if (schedule.day > (first.daysInMonth ?? 0)) continue
        const candidate = at(first.set({ day: schedule.day }), schedule)
        if (candidate.toMillis() > after) return candidate.toMillis()
      }
      return undefined
    }
  }
}

function at(day: DateTime, { hour, minute }: { hour: number; minute: number }): DateTime {
  return day.set({ hour, minute, second: 0, millisecond: 0 })
}
