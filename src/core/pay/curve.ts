import { clearlyMore, tidy } from '../nearly'
import { UserError } from '../problem'
import type { NextEdge } from './nextEdge'

/** How attainment becomes a factor of pay. Ratios; each may be left out. */
export interface PayCurve {
  /** Below it nothing is paid; 0 unless said, 1 is all or nothing. */
  threshold?: number
  /** The factor at the threshold; 0 unless said. */
  payAtThreshold?: number
  /** What each further part above 100 % pays; 1 unless said, 0 pays nothing above the target. */
  accelerator?: number
  /** The most the factor can be; none unless said. */
  cap?: number
}

/**
 * The factor an attainment is paid by (domain 10): 0 below the threshold, a straight line from there to 1 at
 * 100 %, beyond it 1 + accelerator × what is above, at most the cap. Never negative, never falling. Throws
 * UserError for a curve that falls: a threshold or a pay at it outside of 0 to 1, an accelerator below 0, a
 * cap below 1.
 */
export function factorOf(attainment: number, curve: PayCurve = {}): number {
  const { threshold, payAtThreshold, accelerator, cap } = checked(curve)
  if (clearlyMore(threshold, attainment)) return 0
  if (attainment >= 1) return tidy(Math.min(cap, 1 + accelerator * (attainment - 1)))
  const way = threshold === 1 ? 1 : Math.max(0, (attainment - threshold) / (1 - threshold))
  return tidy(payAtThreshold + (1 - payAtThreshold) * way)
}

/** The next point of the curve at which more is paid: the threshold, the target, the cap. */
export function nextEdgeOfCurve(attainment: number, curve: PayCurve = {}): NextEdge | undefined {
  const { threshold, accelerator, cap } = checked(curve)
  const now = factorOf(attainment, curve)
  for (const at of [threshold, 1, 1 + (cap - 1) / accelerator]) {
    const gain = Number.isFinite(at) && clearlyMore(at, attainment) ? factorOf(at, curve) - now : 0
    if (gain > 0) return { at: tidy(at), missing: tidy(at - attainment), gain: tidy(gain) }
  }
  return undefined
}

function checked(curve: PayCurve): Required<PayCurve> {
  const { threshold = 0, payAtThreshold = 0, accelerator = 1, cap = Number.POSITIVE_INFINITY } = curve
  for (const [field, value] of [
    ['threshold', threshold],
    ['payAtThreshold', payAtThreshold],
  ] as const) {
    if (!(value >= 0 && value <= 1)) throw new UserError({ code: 'outOfRange', field, value, from: 0, to: 1 })
  }
  for (const [field, value, least] of [
    ['accelerator', accelerator, 0],
    ['cap', cap, 1],
  ] as const) {
    if (!(value >= least)) throw new UserError({ code: 'tooSmall', field, value, least })
  }
  return { threshold, payAtThreshold, accelerator, cap }
}
