import type { Day } from '../dates/calendar'
import { tidyAmount } from '../nearly'

/** One dated value of the log; a change in mode sum, a level in every other. */
export interface Reading {
  day: Day
  value: number
}

/** How readings become the current value (domain 2.2). */
export type LevelMode = 'latest' | 'sum' | 'average' | 'max' | 'min'

export interface LatestOptions {
  mode?: LevelMode
  /** The first day that counts. */
  from?: Day
  /** The last day that counts, to its end. */
  asOf?: Day
  /** The level before any reading; what a sum adds to. */
  start?: number
}

/**
 * The level that readings come to; start where none counts, undefined without it. Latest goes by day, not by
 * order: a late entry for an earlier day does not overwrite a newer one; of one day the later reading wins.
 */
export function latest(
  readings: readonly Reading[],
  { mode = 'latest', from, asOf, start }: LatestOptions = {},
): number | undefined {
  let count = 0
  let sum = mode === 'sum' ? (start ?? 0) : 0
  let last: Reading | undefined
  let highest = Number.NEGATIVE_INFINITY
  let lowest = Number.POSITIVE_INFINITY
  for (const reading of readings) {
    const { day, value } = reading
    if ((from !== undefined && day < from) || (asOf !== undefined && day > asOf)) continue
    count++
    sum += value
    if (!last || day >= last.day) last = reading
    highest = Math.max(highest, value)
    lowest = Math.min(lowest, value)
  }
  if (!last) return start
  switch (mode) {
    case 'latest':
      return last.value
    case 'sum':
      return tidyAmount(sum)
    case 'average':
      return tidyAmount(sum / count)
    case 'max':
      return highest
    case 'min':
      return lowest
  }
}
