import { nearlyAtLeast, nearlyAtMost, tidy } from '../nearly'
import type { KeyResultType } from '../plan/plan'
import { UserError } from '../problem'
import { isKept } from './keep'
import type { Progress } from './score'

/** What a key result measures, in its own unit. */
export interface Metric {
  /** For type within: the lowest value allowed. */
  start?: number
  /** For type within: the highest value allowed. */
  target?: number
  /** Absent until the first check-in. */
  current?: number
  type?: KeyResultType
}

/** Clamped, so that one runaway key result cannot hide a stalled one in a rollup. */
export const asProgress = (ratio: number): Progress => Math.min(1, Math.max(0, ratio)) as Progress

/**
 * How far a key result has come from its start to its target, from 0 to 1 (domain 2.1, 2.3, 2.4). Works in
 * both directions: churn going down counts like signups going up. Without a current value it has not begun:
 * 0. Throws UserError for what keeps it from being computed, also before the first check-in.
 */
export const progressOf = (metric: Metric): Progress => asProgress(attainmentOf(metric))

/** The same ratio unclamped, for display: below 0 after a step back, above 1 past the target. */
export function attainmentOf({ start, target, current, type }: Metric): number {
  if (type === 'yesNo') return metAs(current !== undefined && nearlyAtLeast(current, 1))
  if (target === undefined) throw new UserError({ code: 'missing', field: 'target' })
  if (type === 'atLeast') return metAs(current !== undefined && isKept(current, { lowest: target }))
  if (type === 'atMost') return metAs(current !== undefined && isKept(current, { highest: target }))
  const from = start ?? (type === 'increase' ? 0 : undefined)
  if (from === undefined) throw new UserError({ code: 'startMissing' })
  if (type && (type === 'decrease' ? target > from : target < from))
    throw new UserError({ code: 'againstDirection', type, start: from, target })
  if (type === 'within')
    return metAs(current !== undefined && isKept(current, { lowest: from, highest: target }))
  if (from === target) return stillAt(target, current, type)
  return current === undefined ? 0 : ratioOf(from, target, current)
}

const metAs = (met: boolean): number => (met ? 1 : 0)

/** No way to go: only a declared direction tells which side of the target is met (domain 2.1.4). */
function stillAt(target: number, current: number | undefined, type: KeyResultType | undefined): number {
  if (type === undefined) throw new UserError({ code: 'targetEqualsStart', value: target })
  if (current === undefined) return 0
  return metAs(type === 'increase' ? nearlyAtLeast(current, target) : nearlyAtMost(current, target))
}

/**
 * Quartered where the distance itself would overflow: a spreadsheet can hold 1e308 on either side of zero.
 */
function ratioOf(from: number, target: number, current: number): number {
  const fits = Number.isFinite(target - from) && Number.isFinite(current - from)
  const unit = fits ? 1 : 4
  return tidy((current / unit - from / unit) / (target / unit - from / unit))
}
