import { tidy } from '../nearly'
import { counts, type State } from '../plan/plan'
import { type Problem, UserError } from '../problem'
import { asProgress } from './progress'
import type { Progress } from './score'
import { sharesOf } from './shares'

/** What a parent is made of: a key result, or an objective that contributes. */
export interface Child {
  /** Named in problems; without one the child is told by its place. */
  name?: string
  /** Clamped here. Absent: no value, left out. */
  progress?: number
  /** Blank is not 1: see shares.ts. */
  weight?: number
  /** Absent: active. */
  state?: State
  /** What could not be read of it: it is left out, and where it would have counted the rollup says so. */
  problem?: Problem
}

/** One line of the sum that makes a rollup. */
export interface Explained {
  name?: string
  /** Absent for a child that is left out: no value, or of a state that does not count. */
  share?: number
  progress?: Progress
  /** Share times progress. */
  product?: number
  problem?: Problem
}

export interface Explanation {
  rows: Explained[]
  /** Absent when there is nothing to count. */
  total?: Progress
  /** What is missing from the total: the first child that should count and cannot be read. */
  problem?: Problem
}

/**
 * Whether a child takes part at all; decided before the shares, so that who is left out keeps nothing for
 * itself.
 */
export const takesPart = ({ progress, state = 'active', problem }: Child): boolean =>
  progress !== undefined && !problem && counts(state)

/**
 * The weighted mean of what takes part, each clamped to 0–1 (domain 3.2); undefined when nothing does.
 * Throws UserError where the weights cannot be read as shares, or a child that should count could not be read.
 */
export function rollUp(children: readonly Child[]): Progress | undefined {
  const shares = sharesOfChildren(children)
  const problem = missingFrom(children)
  if (problem) throw new UserError(problem)
  return totalOf(children.filter(takesPart), shares)
}

/**
 * A rollup line by line, so that the sum can be checked by hand (domain 3.2.6). The products sum to the
 * total.
 */
export function explain(children: readonly Child[]): Explanation {
  const shares = sharesOfChildren(children)
  let nth = 0
  const rows = children.map((child): Explained => {
    const { name, progress, problem } = child
    const line: Explained = {}
    if (name !== undefined) line.name = name
    if (progress !== undefined) line.progress = asProgress(progress)
    if (problem) line.problem = problem
    if (!takesPart(child)) return line
    line.share = shares[nth++] ?? 0
    line.product = productOf(child, line.share)
    return line
  })
  const explanation: Explanation = { rows }
  const total = totalOf(children.filter(takesPart), shares)
  if (total !== undefined) explanation.total = total
  const missing = missingFrom(children)
  if (missing) explanation.problem = missing
  return explanation
}

const productOf = ({ progress = 0 }: Child, share: number): number => share * asProgress(progress)

/** Of those that take part, with their shares; undefined where none has any. */
function totalOf(counted: readonly Child[], shares: readonly number[]): Progress | undefined {
  if (!shares.some((share) => share > 0)) return undefined
  return asProgress(tidy(counted.reduce((sum, child, nth) => sum + productOf(child, shares[nth] ?? 0), 0)))
}

/** Told by name where there is one, else by its place. */
function missingFrom(children: readonly Child[]): Problem | undefined {
  const index = children.findIndex(({ problem, state = 'active' }) => problem && counts(state))
  const { name = '', problem } = children[index] ?? {}
  if (!problem) return undefined
  return name
    ? { code: 'child', name, problem }
    : { code: 'position', position: index + 1, of: children.length, problem }
}

/**
 * Shares of those that take part. A negative weight of what counts is told by name where there is one, else by
 * its place in the whole list.
 */
function sharesOfChildren(children: readonly Child[]): number[] {
  children.forEach(({ name, weight, state = 'active' }, index) => {
    if (weight === undefined || weight >= 0 || !counts(state)) return
    const problem = { code: 'negativeWeight', name: name ?? '', weight } as const
    const of = children.length
    throw new UserError(name ? problem : { code: 'position', position: index + 1, of, problem })
  })
  return sharesOf(children.filter(takesPart).map(({ weight }) => weight))
}
