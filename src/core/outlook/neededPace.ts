import type { Day } from '../dates/calendar'
import type { Reading } from '../log/latest'
import { tidyAmount } from '../nearly'

export interface Ahead {
  /** Levels, in any order; the last one up to asOf is where it stands. */
  readings: readonly Reading[]
  target: number
  asOf: Day
  end: Day
}

/** All per day and towards the target. */
export interface NeededPace {
  /** What the days that are left have to bring. */
  needed: number
  /** The best four weeks so far. */
  best: number
  /** The last four weeks. */
  recent: number
  /** Unlikely: more than one and a half times the best. Too easy: less than half of the recent pace. */
  reading?: 'unlikely' | 'tooEasy'
}

const FOUR_WEEKS = 28
const SHORTEST = 7

/**
 * The pace a goal still needs against the pace there was (domain 9.3). A history shorter than four weeks is
 * taken as it is, from a week on; days between readings carry the last level. Undefined before that, once the
 * target is reached, and when no days are left.
 */
export function neededPaceOf({ readings, target, asOf, end }: Ahead): NeededPace | undefined {
  const path = readings.filter(({ day }) => day <= asOf).sort((a, b) => a.day - b.day)
  const [first, last] = [path[0], path[path.length - 1]]
  if (!first || !last || end <= asOf || asOf - first.day < SHORTEST) return undefined
  const towards = target > first.value ? 1 : -1
  const left = (target - last.value) * towards
  if (!(left > 0)) return undefined
  const levelAt = (day: number) => path.filter((it) => it.day <= day).pop()?.value ?? first.value
  const paceUpTo = (day: Day) => {
    const from = Math.max(first.day, day - FOUR_WEEKS)
    return ((levelAt(day) - levelAt(from)) / (day - from)) * towards
  }
  const whole = path.filter(({ day }) => day - first.day >= Math.min(FOUR_WEEKS, asOf - first.day))
  const recent = paceUpTo(asOf)
  const best = Math.max(recent, ...whole.map(({ day }) => paceUpTo(day)))
  const needed = left / (end - asOf)
  const reading = needed > 1.5 * best ? 'unlikely' : needed < 0.5 * recent ? 'tooEasy' : undefined
  const pace = { needed: tidyAmount(needed), best: tidyAmount(best), recent: tidyAmount(recent) }
  return reading ? { ...pace, reading } : pace
}
