import { type Problem, UserError } from '../problem'
import { type Child, type Explanation, explain } from './rollup'
import type { ScoredKeyResult, ScoredObjective, ScoredPlan } from './score'
import { type Names, namesOf, placeOf } from './tree'

/** What an objective is made of: its key results, then the objectives that contribute to it. */
export interface Pool {
  keyResults: readonly ScoredKeyResult[]
  contributing: readonly ScoredObjective[]
  /** The one it contributes to. */
  parent?: ScoredObjective
  /** Line by line, in the same order; absent where the weights cannot be read as shares. */
  explanation?: Explanation
  /** What is missing from the total. */
  problem?: Problem
}

/** The pool of one objective of a plan, and how its progress comes about (domain 3.2). */
export function poolOf({ objectives }: ScoredPlan, objective: ScoredObjective): Pool {
  const names = objectiveNames(objectives.map((it) => it.objective))
  const at = objectives.indexOf(objective)
  const parentOf = ({ objective: { title, parent = '' } }: ScoredObjective) =>
    placeOf(title, parent, names).parent
  const contributing = objectives.filter((it) => it !== objective && parentOf(it) === at)
  const { keyResults } = objective
  const children = [...keyResults.map(childOfKeyResult), ...contributing.map(childOfObjective)]
  const pool: Pool = { keyResults, contributing }
  const above = parentOf(objective)
  if (above !== undefined && above !== at) pool.parent = objectives[above]
  try {
    const explanation = explain(children)
    return { ...pool, explanation, problem: explanation.problem }
  } catch (error) {
    if (error instanceof UserError) return { ...pool, problem: error.problem }
    throw error
  }
}

/** By title, else by short name. */
export const objectiveNames = (objectives: readonly { title: string; code?: string }[]): Names =>
  namesOf(
    objectives.map(({ title }) => title),
    objectives.map(({ code }) => code),
  )

const childOfKeyResult = ({ keyResult, progress, problem }: ScoredKeyResult): Child => {
  const { title, weight, state } = keyResult
  return { name: title, progress, weight: problem ? undefined : weight, state, problem }
}

/** What is wrong below it is told there: it counts with the figure without it, as in the plan's scores. */
const childOfObjective = ({ objective, progress, problem }: ScoredObjective): Child => {
  const { title, weight, state } = objective
  const own = problem?.code === 'child' || problem?.code === 'position' ? undefined : problem
  return { name: title, progress, weight: own ? undefined : weight, state, problem: own }
}
