import type { Day } from '../dates/calendar'
import { clearlyMore } from '../nearly'
import { isKeepType, type KeyResultType } from '../plan/plan'
import { UserError } from '../problem'
import { expectedAt } from './expected'
import type { Pace, Thresholds } from './score'

/**
 * Behind above 10 points, far behind above 25 (domain 4). A week of a quarter is 8 points: with a gap of 0,
 * as some products have it, a team exactly on plan would be late on most days.
 */
export const DEFAULT_THRESHOLDS: Thresholds = { behindAfter: 0.1, farBehindAfter: 0.25 }

/** No pace before this part of the time has passed. */
const EARLY = 0.1

export interface Paced {
  progress: number
  /** Absent: the straight line from start to end. */
  expected?: number
  start: Day
  /** A key result's own due day, or the last day of its cycle. */
  end: Day
  asOf: Day
  type?: KeyResultType
  thresholds?: Thresholds
}

/**
 * Whether something moves as fast as its calendar. What is to be kept is on pace or far behind from the first
 * day to after the end (domain 4.2). Otherwise: achieved, then past due, then too early (less than a tenth of
 * the time), then the gap between expected and progress; a gap of exactly a threshold is not yet over it.
 * Throws UserError for thresholds that are no ratios in order and for an end before the start.
 */
export function paceOf({ progress, expected, start, end, asOf, type, thresholds }: Paced): Pace {
  const { behindAfter, farBehindAfter } = checked(thresholds ?? DEFAULT_THRESHOLDS)
  const reached = !clearlyMore(1, progress)
  if (isKeepType(type)) return reached ? 'onPace' : 'farBehind'
  if (end < start) throw new UserError({ code: 'endBeforeStart', start, end })
  if (reached) return 'achieved'
  if (asOf > end) return 'pastDue'
  if (asOf < start || clearlyMore(EARLY, end === start ? 1 : (asOf - start) / (end - start)))
    return 'tooEarly'
  const gap = (expected ?? expectedAt(asOf, { start, end })) - progress
  if (clearlyMore(gap, farBehindAfter)) return 'farBehind'
  return clearlyMore(gap, behindAfter) ? 'behind' : 'onPace'
}

function checked(thresholds: Thresholds): Thresholds {
  const { behindAfter, farBehindAfter } = thresholds
  for (const [field, value, from] of [
    ['behindAfter', behindAfter, 0],
    ['farBehindAfter', farBehindAfter, behindAfter],
  ] as const) {
    if (!(value >= from && value <= 1)) throw new UserError({ code: 'outOfRange', field, value, from, to: 1 })
  }
  return thresholds
}
