import { tidy } from './nearly'
import { counts, type State } from './plan'
import { UserError } from './problem'
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
}

/** One line of the sum that makes a rollup. */
export interface Explained {
  name?: string
  /** Absent for a child that is left out: no value, or of a state that does not count. */
  share?: number
  progress?: Progress
  /** Share times progress. */
  product?: number
}

/**
 * Whether a child takes part at all; decided before the shares, so that who is left out keeps nothing for
 * itself.
 */
export const takesPart = ({ progress, state = 'active' }: Child): boolean =>
  progress !== undefined && counts(state)

/**
 * The weighted mean of what takes part, each clamped to 0–1 (domain 3.2); undefined when nothing does.
 * Throws UserError where the weights cannot be read as shares.
 */
export const rollUp = (children: readonly Child[]): Progress | undefined => explain(children).total

/**
 * A rollup line by line, so that the sum can be checked by hand (domain 3.2.6). The products sum to the
 * total.
 */
export function explain(children: readonly Child[]): { rows: Explained[]; total?: Progress } {
  const rows = children.map(({ name, progress }): Explained => {
    const line: Explained = {}
    if (name !== undefined) line.name = name
    if (progress !== undefined) line.progress = asProgress(progress)
    return line
  })
  const counted = rows.filter((_, index) => takesPart(children[index] ?? {}))
  const shares = sharesOfChildren(children)
  let total = 0
  counted.forEach((line, nth) => {
    line.share = shares[nth] ?? 0
    line.product = line.share * (line.progress ?? 0)
    total += line.product
  })
  return shares.some((share) => share > 0) ? { rows, total: asProgress(tidy(total)) } : { rows }
}

/**
 * Shares of those that take part. A negative weight is told by name where there is one, else by its place in
 * the whole list.
 */
function sharesOfChildren(children: readonly Child[]): number[] {
  children.forEach(({ name, weight }, index) => {
    if (weight === undefined || weight >= 0) return
    const problem = { code: 'negativeWeight', name: name ?? '', weight } as const
    const of = children.length
    throw new UserError(name ? problem : { code: 'position', position: index + 1, of, problem })
  })
  return sharesOf(children.filter(takesPart).map(({ weight }) => weight))
}
