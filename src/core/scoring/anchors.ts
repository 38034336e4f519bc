import { tidy } from '../nearly'
import { type Field, UserError } from '../problem'
import { asProgress, attainmentOf, type Metric, progressOf } from './progress'
import type { Progress } from './score'

/** Values that were agreed before the cycle to be worth 0.3 and 0.7; the target is worth 1 (domain 2.4.4). */
export interface Anchors {
  at30?: number
  at70?: number
}

interface Anchor {
  field: Field
  value: number
  score: number
}

/**
 * The score of a value: straight lines from the start (0) through the anchors to the target (1), flat outside;
 * without anchors its progress. Nothing recorded is 0. Throws UserError where progress would, and for anchors
 * that do not run from start to target.
 */
export function anchoredScoreOf(metric: Metric, { at30, at70 }: Anchors): Progress {
  if (at30 === undefined && at70 === undefined) return progressOf(metric)
  const { start, target, current } = metric
  if (target === undefined) throw new UserError({ code: 'missing', field: 'target' })
  if (start === undefined) throw new UserError({ code: 'startMissing' })
  if (start === target)
    throw new UserError({ code: 'sameValue', field: 'start', other: 'target', value: start })
  const anchors: Anchor[] = [{ field: 'start', value: start, score: 0 }]
  if (at30 !== undefined) anchors.push({ field: 'valueAt30', value: at30, score: 0.3 })
  if (at70 !== undefined) anchors.push({ field: 'valueAt70', value: at70, score: 0.7 })
  anchors.push({ field: 'target', value: target, score: 1 })
  checkOrder(anchors, Math.sign(target - start))
  return current === undefined ? asProgress(0) : between(anchors, current, target > start)
}

/** Each lies strictly between its neighbours, or a value would be worth two scores. */
function checkOrder(anchors: readonly Anchor[], direction: number): void {
  for (let nth = 1; nth < anchors.length - 1; nth++) {
    const [before, at, after] = anchors.slice(nth - 1, nth + 2) as [Anchor, Anchor, Anchor]
    const inOrder =
      direction * at.value > direction * before.value && direction * at.value < direction * after.value
    if (inOrder) continue
    const { field, value } = at
    throw new UserError({ code: 'notBetween', field, value, from: before, to: after })
  }
}

function between(anchors: readonly Anchor[], current: number, upwards: boolean): Progress {
  const next = anchors.findIndex(
    ({ value }, nth) => nth > 0 && (upwards ? current <= value : current >= value),
  )
  if (next < 0) return asProgress(1)
  const [low, high] = anchors.slice(next - 1, next + 1) as [Anchor, Anchor]
  const part = attainmentOf({ start: low.value, target: high.value, current })
  return asProgress(tidy(low.score + (high.score - low.score) * part))
}
