import type { Day } from '../dates/calendar'
import type { Cycle } from '../dates/cycle'
import { tidy } from '../nearly'
import { UserError } from '../problem'
import { asProgress } from './progress'
import type { Progress } from './score'

/** A point of a curve: on that day this much should be there. */
export interface Checkpoint {
  day: Day
  /** 0–1 */
  share: number
}

/**
 * The progress a day calls for: 0 on the first day of the cycle, 1 on the last and after it, straight lines
 * between (domain 4). Checkpoints bend the line, for sales that close late in a quarter (domain 4.4); in any
 * order, those outside of the cycle do not count. A cycle of one day expects everything at once. Throws
 * UserError for a cycle that ends before it starts and for checkpoints that contradict each other.
 */
export function expectedAt(day: Day, cycle: Cycle, checkpoints: readonly Checkpoint[] = []): Progress {
  const { start, end } = cycle
  if (end < start) throw new UserError({ code: 'endBeforeStart', start, end })
  if (start === end) return asProgress(1)
  let before: Checkpoint = { day: start, share: 0 }
  for (const point of checkpoints.length > 0 ? curveOf(checkpoints, cycle) : NONE) {
    if (day <= point.day) return between(before, point, day)
    before = point
  }
  return between(before, { day: end, share: 1 }, day)
}

const NONE: readonly Checkpoint[] = []

function between(from: Checkpoint, to: Checkpoint, day: Day): Progress {
  if (day <= from.day) return asProgress(from.share)
  if (day >= to.day) return asProgress(to.share)
  const way = (day - from.day) / (to.day - from.day)
  return asProgress(tidy(from.share + way * (to.share - from.share)))
}

/**
 * The checkpoints inside the cycle in order of days; the first and the last day are 0 and 1 whatever is said
 * of them.
 */
function curveOf(checkpoints: readonly Checkpoint[], { start, end }: Cycle): Checkpoint[] {
  const shares = new Map<Day, number>()
  for (const { day, share } of checkpoints) {
    if (!(share >= 0 && share <= 1))
      throw new UserError({ code: 'outOfRange', field: 'checkpointShare', value: share, from: 0, to: 1 })
    if ((shares.get(day) ?? share) !== share) throw new UserError({ code: 'checkpointTwice', day })
    shares.set(day, share)
  }
  return [...shares]
    .filter(([day]) => day > start && day < end)
    .sort(([a], [b]) => a - b)
    .map(([day, share]) => ({ day, share }))
}
