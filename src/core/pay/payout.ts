import { clearlyMore } from '../nearly'
import { type Field, UserError } from '../problem'

/** One objective of a pay plan: its part of the target incentive, and the factor it earned. */
export interface PayLine {
  /** All of them sum to 1, or to 100. */
  weight: number
  factor: number
}

export interface PayTerms {
  /** What is paid for 100 % of everything, in money of the whole cycle. */
  targetIncentive: number
  /** Multiplier of a hurdle on another metric: 1 met, 0 or the stated part when missed. */
  gate?: number
  /** Eligible days over days of the cycle, 0 to 1. */
  proration?: number
  /** Decimals of the currency; 2 unless said. Like ROUND, only their whole part counts. */
  decimals?: number
}

/**
 * Target incentive × proration × gate × Σ weight × factor (domain 10), rounded half up once, at the end: parts
 * are never rounded. Throws UserError for weights that do not sum to 1 (or 100) and for terms out of their
 * range.
 */
export function payoutOf(lines: readonly PayLine[], terms: PayTerms): number {
  return roundHalfUp(multiplierOf(terms) * factorOfLines(lines), terms.decimals)
}

/** Weighted factor of the whole plan, before gate and proration: 1 is the target. */
export function factorOfLines(lines: readonly PayLine[]): number {
  const shares = sharesOfLines(lines)
  return lines.reduce((sum, { factor }, index) => {
    atLeast(0, 'factor', factor)
    return sum + (shares[index] ?? 0) * factor
  }, 0)
}

/** The parts of the plan as ratios. Unlike in rollups they are not made to fit: a plan that pays 90 % is a slip. */
export function sharesOfLines(lines: readonly Pick<PayLine, 'weight'>[]): number[] {
  for (const { weight } of lines)
    if (weight < 0) throw new UserError({ code: 'negativeWeight', name: '', weight })
  const sum = lines.reduce((total, { weight }) => total + weight, 0)
  const whole = [1, 100].find((whole) => !clearlyMore(Math.abs(sum / whole - 1), 0))
  if (whole === undefined) throw new UserError({ code: 'weightsSum', sum: Number(sum.toPrecision(12)) })
  return lines.map(({ weight }) => weight / whole)
}

/** What a factor of 1 pays: target incentive × proration × gate, unrounded. */
export function multiplierOf({ targetIncentive, gate = 1, proration = 1 }: PayTerms): number {
  atLeast(0, 'targetIncentive', targetIncentive)
  atLeast(0, 'gate', gate)
  if (!(proration >= 0 && proration <= 1))
    throw new UserError({ code: 'outOfRange', field: 'proration', value: proration, from: 0, to: 1 })
  return targetIncentive * proration * gate
}

function atLeast(least: number, field: Field, value: number): void {
  if (!(value >= least)) throw new UserError({ code: 'tooSmall', field, value, least })
}

/** More than any sum of products here is off by, far less than a cent of anybody's pay. */
const HAIR = 1e-14
const MOST_DECIMALS = 6

/**
 * Money of at least 0, half a cent up. 1.005 is a hair less in binary and 1.00 by plain arithmetic, and products
 * are off by a few hairs more; so the amount is lifted by 1e-14 of itself before it is cut: what a person
 * calculates to be half a cent is rounded up, and nothing else changes its cent.
 */
export function roundHalfUp(amount: number, decimals = 2): number {
  const places = Math.trunc(decimals)
  if (!(places >= 0 && places <= MOST_DECIMALS))
    throw new UserError({
      code: 'outOfRange',
      field: 'decimals',
      value: decimals,
      from: 0,
      to: MOST_DECIMALS,
    })
  const unit = 10 ** places
  const scaled = amount * unit
  if (scaled >= 2 ** 52) return Math.min(amount, Number.MAX_VALUE) // Nothing behind the point is left to round.
  return Math.floor(scaled + Math.min(scaled * HAIR, 1e-3) + 0.5) / unit
}
