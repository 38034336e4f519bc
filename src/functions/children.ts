import type { Quantity } from '../cell'
import type { State } from '../core/plan/plan'
import type { Problem } from '../core/problem'
import type { Child } from '../core/scoring/rollup'
import type { Reading } from './argument'
import { weightsOf } from './weights'

/** The columns of a rollup, side by side. */
export interface ChildColumns {
  names?: readonly Reading<string>[]
  progress: readonly Reading<number>[]
  weights: readonly Reading<Quantity>[]
  states: readonly Reading<State>[]
}

/** The children of a rollup, one per row down to the last used row of any column; unreadable ones with their problem. */
export function childrenOf({ names = [], progress, states, ...given }: ChildColumns): Child[] {
  const weights = weightsOf(given.weights)
  const columns = [names, progress, weights, states]
  const length = Math.max(...columns.map((column) => column.length))
  return Array.from({ length }, (_, row) => ({
    name: names[row]?.value,
    progress: progress[row]?.value,
    weight: weights[row]?.value,
    state: states[row]?.value,
    problem: firstProblem(columns, row),
  }))
}

/** What is wrong in a row of columns that lie side by side. */
export function firstProblem(
  columns: readonly (readonly { problem?: Problem }[])[],
  row: number,
): Problem | undefined {
  for (const column of columns) {
    const problem = column[row]?.problem
    if (problem) return problem
  }
  return undefined
}
