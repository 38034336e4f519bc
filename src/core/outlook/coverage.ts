import { tidyAmount } from '../nearly'

/** A sales target and what may still come in, in one unit (money or deals). */
export interface Pipeline {
  target: number
  /** Closed so far. */
  won: number
  /** Qualified and still open. */
  open: number
  /** won / (won + lost), by the same unit, above 0 and up to 1. */
  winRate: number
}

export interface Coverage {
  /** won + open × win rate: what arithmetic expects to land. */
  landing: number
  /** Whether that reaches the target. */
  enough: boolean
  /** Open over what is missing; absent when nothing is missing. */
  coverage?: number
  /** The coverage this win rate needs: 1 / win rate, 4.5 for 22 %. Three to four is the usual healthy range. */
  needed: number
}

/** The sales arithmetic of a target (domain 9.4). Undefined for a win rate of 0, which nothing can cover. */
export function coverageOf({ target, won, open, winRate }: Pipeline): Coverage | undefined {
  if (!(winRate > 0)) return undefined
  const landing = tidyAmount(won + open * winRate)
  const result = { landing, enough: landing >= target, needed: tidyAmount(1 / winRate) }
  return target > won ? { ...result, coverage: tidyAmount(open / (target - won)) } : result
}

/** Deals of one stage: how likely they are to close, and what they are worth together. */
export interface Stage {
  probability: number
  amount: number
}

/** A second opinion beside a forecast from check-ins: won so far + Σ probability × amount (domain 7.5). */
export const pipelineLanding = (won: number, stages: readonly Stage[]): number =>
  tidyAmount(stages.reduce((sum, { probability, amount }) => sum + probability * amount, won))
