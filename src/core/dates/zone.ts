import { asDay, type Day } from './calendar'

const MS_A_DAY = 86_400_000

/** A time zone of the IANA list, as a spreadsheet has one; remembers offsets so that a log of 100,000 instants stays cheap. */
export interface Zone {
  /** The calendar day an instant falls on there. */
  dayOf(instant: number): Day
  /** The hour of the day (0–23) there. */
  hourOf(instant: number): number
  /** The first instant at or after that wall clock time; an hour that daylight saving skips begins when it ends. */
  instantOf(day: Day, hour: number): number
}

/** Throws RangeError for an unknown zone. */
export function zoneOf(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const exactOffset = (instant: number): number => {
    const part: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value)
    const wall = Date.UTC(
      part.year ?? 0,
      (part.month ?? 1) - 1,
      part.day,
      part.hour,
      part.minute,
      part.second,
    )
    return wall - Math.floor(instant / 1000) * 1000
  }
  // Clocks change at most once a day: a UTC day whose two ends agree has one offset throughout.
  const known = new Map<number, number | undefined>()
  const offsetAt = (instant: number): number => {
    const bucket = Math.floor(instant / MS_A_DAY)
    if (!known.has(bucket)) {
      const first = exactOffset(bucket * MS_A_DAY)
      known.set(bucket, first === exactOffset((bucket + 1) * MS_A_DAY - 1000) ? first : undefined)
    }
    return known.get(bucket) ?? exactOffset(instant)
  }
  const wallOf = (instant: number) => instant + offsetAt(instant)
  return {
    dayOf: (instant) => asDay(wallOf(instant) / MS_A_DAY),
    hourOf: (instant) => Math.floor((((wallOf(instant) % MS_A_DAY) + MS_A_DAY) % MS_A_DAY) / 3_600_000),
    instantOf(day, hour) {
      const wall = day * MS_A_DAY + hour * 3_600_000
      // Two candidates, from the offsets a day before and after; the earlier one that shows this wall clock wins.
      const candidates = [wall - offsetAt(wall - MS_A_DAY), wall - offsetAt(wall + MS_A_DAY)].sort(
        (a, b) => a - b,
      )
      return candidates.find((at) => wallOf(at) === wall) ?? (candidates[1] as number)
    },
  }
}
