import type { Day } from '../dates/calendar'
import type { Reading } from '../log/latest'
import { tidyAmount } from '../nearly'

/** Where a value will land: low ≤ landing ≤ high. */
export interface Forecast {
  low: number
  landing: number
  high: number
}

/** What a value can be at all, such as 0 to 1 for a rate. */
export interface Bounds {
  lowest?: number
  highest?: number
}

/** Older readings say little about the pace of today. */
const LAST = 8
const FEWEST = 3

/**
 * Where levels will land on a day, from the last 8 dated ones, one a day (the later of a day), in any order
 * (domain 7). Theil–Sen: the median slope between all pairs, which survives that more than a quarter of the
 * readings are bad; the range has the 25th and the 75th percentile. Anchored at the last level rather than at
 * the fitted line, so that the forecast begins where the team is. Readings after the day are of another cycle
 * and do not count. Undefined from fewer than 3 days.
 */
export function forecastAt(
  end: Day,
  readings: readonly Reading[],
  { lowest = -Number.MAX_VALUE, highest = Number.MAX_VALUE }: Bounds = {},
): Forecast | undefined {
  const path = pathOf(readings, end)
  const last = path[path.length - 1]
  if (!last || path.length < FEWEST) return undefined
  const slopes = slopesOf(path)
  const landingAt = (part: number) => {
    const level = last.value + percentileOf(slopes, part) * (end - last.day)
    return tidyAmount(Math.min(highest, Math.max(lowest, level)))
  }
  return { low: landingAt(0.25), landing: landingAt(0.5), high: landingAt(0.75) }
}

/** Levels of a metric that is counted (mode sum): each reading is a change, of one day all of them count. */
export function cumulated(changes: readonly Reading[], start = 0): Reading[] {
  let level = start
  return [...changes]
    .sort((a, b) => a.day - b.day)
    .map(({ day, value }) => {
      level = tidyAmount(level + value)
      return { day, value: level }
    })
}

/** The readings that count, by day. */
function pathOf(readings: readonly Reading[], end: Day): Reading[] {
  const byDay = new Map<Day, Reading>()
  for (const reading of readings) if (reading.day <= end) byDay.set(reading.day, reading)
  return [...byDay.values()].sort((a, b) => a.day - b.day).slice(-LAST)
}

/** Slopes between all pairs, ascending; finite even between 1e308 and −1e308. */
function slopesOf(path: readonly Reading[]): number[] {
  const slopes = path.flatMap((to, n) =>
    path.slice(0, n).map((from) => {
      const days = to.day - from.day
      return to.value / days - from.value / days
    }),
  )
  return slopes.sort((a, b) => a - b)
}

/** Between two values by a straight line, as spreadsheets do; half is the median. */
function percentileOf(ascending: readonly number[], part: number): number {
  const at = (ascending.length - 1) * part
  const below = ascending[Math.floor(at)] ?? 0
  const above = ascending[Math.ceil(at)] ?? below
  const way = at - Math.floor(at)
  return below * (1 - way) + above * way
}
