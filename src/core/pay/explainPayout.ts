import { tidy, tidyAmount } from '../nearly'
import { factorOf, nextEdgeOfCurve, type PayCurve } from './curve'
import type { NextEdge } from './nextEdge'
import { factorOfLines, multiplierOf, type PayTerms, roundHalfUp, sharesOfLines } from './payout'
import { nextEdgeOfSteps, payOfSteps, type Step } from './steps'

/** How one objective pays: by a curve, or by steps or lines of its attainment (or rating). */
export type PayRule = { curve: PayCurve } | { steps: readonly Step[]; mode: 'step' | 'line' }

/** Milestones: everything or nothing. */
export const ALL_OR_NOTHING: PayRule = { curve: { threshold: 1, accelerator: 0 } }

export interface PayObjective {
  name: string
  /** All of them sum to 1, or to 100. */
  weight: number
  /** Raw, may exceed 1; for steps whatever their edges measure. */
  attainment: number
  rule: PayRule
}

export interface ExplainedPayLine {
  name: string
  /** The weight as a ratio. */
  share: number
  attainment: number
  factor: number
  /** Share × factor. */
  product: number
  /** What the objective adds to the payout, unrounded. */
  amount: number
  /** The gain is money: what the payout would be more. */
  next?: NextEdge
}

export interface ExplainedPayout {
  lines: readonly ExplainedPayLine[]
  /** Σ products. */
  factor: number
  targetIncentive: number
  gate: number
  proration: number
  /** Target incentive × proration × gate × factor. */
  unrounded: number
  payout: number
}

/**
 * Everything that stands beside a payout so that it can be checked by hand (domain 10): inputs, factor and
 * product per line, and what the next edge of each line would add. Throws UserError as payoutOf does.
 */
export function explainPayout(objectives: readonly PayObjective[], terms: PayTerms): ExplainedPayout {
  const shares = sharesOfLines(objectives)
  const whole = multiplierOf(terms)
  const paid = objectives.map(({ weight, attainment, rule }) => ({
    weight,
    factor: factorBy(rule, attainment),
  }))
  const lines = objectives.map(({ name, attainment, rule }, index): ExplainedPayLine => {
    const share = shares[index] ?? 0
    const factor = paid[index]?.factor ?? 0
    const product = tidy(share * factor)
    const next = nextEdgeBy(rule, attainment)
    const line = { name, share, attainment, factor, product, amount: tidyAmount(whole * product) }
    const gain = next ? tidyAmount(next.gain * share * whole) : 0
    return next && gain > 0 ? { ...line, next: { ...next, gain } } : line
  })
  const factor = factorOfLines(paid)
  return {
    lines,
    factor: tidy(factor),
    targetIncentive: terms.targetIncentive,
    gate: terms.gate ?? 1,
    proration: terms.proration ?? 1,
    unrounded: tidyAmount(whole * factor),
    payout: roundHalfUp(whole * factor, terms.decimals),
  }
}

const factorBy = (rule: PayRule, attainment: number): number =>
  'curve' in rule ? factorOf(attainment, rule.curve) : payOfSteps(attainment, rule.steps, rule.mode)

const nextEdgeBy = (rule: PayRule, attainment: number): NextEdge | undefined =>
  'curve' in rule
    ? nextEdgeOfCurve(attainment, rule.curve)
    : nextEdgeOfSteps(attainment, rule.steps, rule.mode)
