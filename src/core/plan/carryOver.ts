import type { Day } from '../dates/calendar'
import type { Cycle } from '../dates/cycle'
import { isKeepType, type KeyResult } from './plan'

/** What becomes of a cell: left as it is, emptied, or given this level. */
export type Carry = 'keep' | 'clear' | number

/** The cells of a key result that a new cycle begins with. */
export interface CarriedOver {
  start: Carry
  target: Carry
  current: Carry
}

const AS_IT_IS: CarriedOver = { start: 'keep', target: 'keep', current: 'keep' }

/**
 * How a key result goes into the next cycle (domain 6.7). A metric starts at the value reached. What is done or counted
 * anew in each cycle begins again: yes/no, percent complete, and a count, which is an increase without a start. A limit
 * stays as it is. Where the target was reached there is no way left to go: it is emptied, so that somebody sets the next.
 */
export function carryOver(
  keyResult: Pick<KeyResult, 'type' | 'start' | 'target' | 'current' | 'unit'>,
): CarriedOver {
  const { type, start, target, current } = keyResult
  if (current === undefined || isKeepType(type)) return AS_IT_IS
  if (type === 'yesNo' || isPercentComplete(keyResult) || (type === 'increase' && start === undefined))
    return { ...AS_IT_IS, current: 'clear' }
  if (target === undefined) return AS_IT_IS
  const up = type === 'increase' || (type !== 'decrease' && target >= (start ?? current))
  const reached = up ? current >= target : current <= target
  return { start: current, target: reached ? 'clear' : 'keep', current: 'keep' }
}

/** From nothing to 100 %, and no rate that would stay: the work itself is measured. */
const isPercentComplete = ({
  unit,
  start = 0,
  target,
}: Pick<KeyResult, 'unit' | 'start' | 'target'>): boolean =>
  unit.kind === 'percent' && start === 0 && target === 1

/** A day of one cycle in the other: as far from its first day, never behind its last; the last day stays the last. */
export const movedDay = (day: Day, from: Cycle, to: Cycle): Day =>
  day >= from.end
    ? ((to.end + (day - from.end)) as Day)
    : (Math.min(to.end, to.start + (day - from.start)) as Day)
