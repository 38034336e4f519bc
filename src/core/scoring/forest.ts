import { clearlyMore } from '../nearly'
import type { State } from '../plan/plan'
import { type Problem, UserError } from '../problem'
import { asProgress } from './progress'
import { type Child, rollUp, takesPart } from './rollup'
import type { Progress } from './score'

/** A row of a forest; its parent is told by its place in the list, so that names are settled before. */
export interface ForestRow {
  name: string
  /** Index of the parent; absent at the top. */
  parent?: number
  /** A row without a value of its own that has children gets their rollup. */
  progress?: number
  weight?: number
  state?: State
  /** What is wrong with the row itself: its parents leave it out and name it. */
  problem?: Problem
}

/** What a row comes to. Both may be there: the figure without what is wrong. */
export interface Valued {
  progress?: Progress
  problem?: Problem
}

/**
 * Rolls up from the leaves, each row once, however deep (domain 3.2). A row with a problem of its own is left
 * out of its parent; every row above carries on with the figure without it and names the row where it went
 * wrong, not the chain between. Rows on a loop are told so and leave each other out.
 */
export function rollUpForest(rows: readonly ForestRow[]): Valued[] {
  const children: number[][] = rows.map(() => [])
  rows.forEach(({ parent }, index) => {
    if (parent !== undefined) children[parent]?.push(index)
  })
  const { order, loops } = bottomUp(rows, children)
  const values: Valued[] = rows.map(() => ({}))
  const own = rows.map((row, index) => row.problem ?? loops.get(index) ?? weightProblem(row))
  for (const index of order) {
    const row = rows[index] as ForestRow
    const below = children[index] as number[]
    const value = below.length ? parentOf(below) : leafOf(row)
    const problem = own[index] ?? value.problem
    values[index] = problem ? { ...value, problem } : value
  }
  return values

  function parentOf(below: readonly number[]): Valued {
    const parts: Child[] = []
    let problem: Problem | undefined
    for (const index of below) {
      const { name, weight, state } = rows[index] as ForestRow
      const { progress, problem: wrong } = values[index] as Valued
      if (wrong && takesPart({ progress: 0, state })) problem ??= asSeenFromAbove(name, index, wrong)
      if (!own[index]) parts.push({ name, progress, weight, state })
    }
    try {
      const progress = rollUp(parts)
      return { ...(progress === undefined ? {} : { progress }), ...(problem ? { problem } : {}) }
    } catch (error) {
      if (error instanceof UserError) return { problem: error.problem }
      throw error
    }
  }

  function asSeenFromAbove(name: string, index: number, problem: Problem): Problem {
    if (!own[index] && (problem.code === 'child' || problem.code === 'position')) return problem
    if (name.trim()) return { code: 'child', name: name.trim(), problem }
    return { code: 'position', position: index + 1, of: rows.length, problem }
  }
}

const leafOf = ({ progress }: ForestRow): Valued =>
  progress === undefined ? {} : { progress: asProgress(progress) }

const weightProblem = ({ weight }: ForestRow): Problem | undefined =>
  weight !== undefined && clearlyMore(0, weight) ? { code: 'negativeWeight', name: '', weight } : undefined

/** Every row after its children; rows that lead back to themselves come last, with their loop. */
function bottomUp(rows: readonly ForestRow[], children: readonly (readonly number[])[]) {
  const waiting = children.map((below) => below.length)
  const order: number[] = []
  waiting.forEach((count, index) => {
    if (count === 0) order.push(index)
  })
  for (let next = 0; next < order.length; next++) {
    const parent = rows[order[next] as number]?.parent
    if (parent === undefined) continue
    waiting[parent] = (waiting[parent] as number) - 1
    if (waiting[parent] === 0) order.push(parent)
  }
  const loops = new Map<number, Problem>()
  // A row has one parent, so whoever still waits is on a loop and not merely above one.
  waiting.forEach((count, first) => {
    if (count === 0 || loops.has(first)) return
    const path: string[] = []
    const problem: Problem = { code: 'loop', path }
    for (let at: number | undefined = first; at !== undefined && !loops.has(at); at = rows[at]?.parent) {
      loops.set(at, problem)
      order.push(at)
      path.push(rows[at]?.name ?? '')
    }
    path.push(rows[first]?.name ?? '')
  })
  return { order, loops }
}
