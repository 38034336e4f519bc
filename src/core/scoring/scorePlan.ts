import type { Day } from '../dates/calendar'
import type { Cycle } from '../dates/cycle'
import { counts, isKeepType, type KeyResult, type Objective, type Plan } from '../plan/plan'
import { type Problem, UserError } from '../problem'
import { type Checkpoint, expectedAt } from './expected'
import { type ForestRow, rollUpForest, type Valued } from './forest'
import { DEFAULT_THRESHOLDS, paceOf } from './pace'
import { asProgress, attainmentOf } from './progress'
import type { Progress, ScoredKeyResult, ScoredObjective, ScoredPlan, Thresholds } from './score'
import { type Names, namesOf, placeOf } from './tree'

export interface Scoring {
  cycle: Cycle
  asOf: Day
  thresholds?: Thresholds
  /** A sales curve, one for the whole plan. */
  checkpoints?: readonly Checkpoint[]
}

/**
 * Progress, expected progress and pace of every row: the table function, the sidebar and the mails all ask
 * here. An objective's own key results and the objectives that contribute to it form one pool; the objectives
 * that contribute to no other make the plan. A row with a problem is left out above, where the problem is
 * named; the figure there is the one without it. Linear in rows, at any depth. Throws UserError only for what
 * concerns every row: the cycle, the thresholds, the checkpoints.
 */
export function scorePlan(plan: Plan, scoring: Scoring): ScoredPlan {
  const { cycle, asOf } = scoring
  const expected = expectedAt(asOf, cycle, scoring.checkpoints)
  const scored = plan.objectives.map((objective) =>
    objective.keyResults.map((keyResult) => scoreKeyResult(keyResult, objective, scoring)),
  )
  const values = rollUpForest(forestOf(plan.objectives, scored))
  const objectives = plan.objectives.map((objective, index): ScoredObjective => {
    const value = values[index] ?? {}
    const paced = value.progress !== undefined && counts(objective.state)
    return {
      objective,
      ...value,
      ...(paced ? { expected, pace: paceOfObjective(value.progress as Progress, expected, scoring) } : {}),
      keyResults: scored[index] ?? [],
    }
  })
  return { plan, cycle, asOf, ...values[plan.objectives.length], expected, objectives }
}

const paceOfObjective = (progress: Progress, expected: Progress, { cycle, asOf, thresholds }: Scoring) =>
  paceOf({ progress, expected, start: cycle.start, end: cycle.end, asOf, thresholds })

/** The objectives, then the plan itself as the one on top, then the key results. */
function forestOf(objectives: readonly Objective[], scored: readonly (readonly ScoredKeyResult[])[]) {
  const names = namesOf(
    objectives.map(({ title }) => title),
    objectives.map(({ code }) => code),
  )
  const top = objectives.length
  const rows = objectives.map((objective) => rowOfObjective(objective, names, top))
  rows.push({ name: '' })
  scored.forEach((keyResults, parent) => {
    for (const { keyResult, progress, problem } of keyResults) {
      const { title, weight, state } = keyResult
      rows.push({ name: title, parent, progress, weight, state, problem })
    }
  })
  return rows
}

function rowOfObjective(objective: Objective, names: Names, top: number): ForestRow {
  const { title, parent: above = '', weight, state } = objective
  const row: ForestRow = { name: title, weight, state }
  const { parent, problem } = placeOf(title, above, names)
  row.problem = objective.problem ?? names.problemOf(title) ?? problem
  // Rows without an objective's text hang nowhere, and so does what contributes to an unclear name.
  row.parent = parent ?? (title.trim() && (!above.trim() || problem) ? top : undefined)
  return row
}

function scoreKeyResult(keyResult: KeyResult, objective: Objective, scoring: Scoring): ScoredKeyResult {
  const value = measured(keyResult, objective)
  const { progress } = value
  if (progress === undefined || !counts(keyResult.state)) return { keyResult, ...value }
  const { cycle, asOf, thresholds = DEFAULT_THRESHOLDS } = scoring
  const end = keyResult.due ?? cycle.end
  const start = Math.min(cycle.start, end) as Day
  const expected = isKeepType(keyResult.type) ? undefined : expectedOf(keyResult, scoring)
  const pace = paceOf({ progress, expected, start, end, asOf, type: keyResult.type, thresholds })
  return { keyResult, ...value, expected, pace }
}

/** A Due of its own ends a key result's pace: all of it is expected on that day, whatever the curve says. */
function expectedOf({ due }: KeyResult, { cycle, asOf, checkpoints = [] }: Scoring): Progress {
  if (due === undefined) return expectedAt(asOf, cycle, checkpoints)
  return expectedAt(asOf, { start: Math.min(cycle.start, due) as Day, end: due }, checkpoints)
}

function measured(keyResult: KeyResult, objective: Objective): Valued & { attainment?: number } {
  const { weight, statedProgress } = keyResult
  const problem = keyResult.problem ?? misplaced(keyResult, objective)
  if (problem) return { problem }
  if (statedProgress !== undefined && !hasNumbers(keyResult)) return { progress: asProgress(statedProgress) }
  try {
    const attainment = attainmentOf(keyResult)
    const progress = asProgress(attainment)
    if (weight === undefined || weight >= 0) return { progress, attainment }
    return { progress, attainment, problem: { code: 'negativeWeight', name: '', weight } }
  } catch (error) {
    if (error instanceof UserError) return { problem: error.problem }
    throw error
  }
}

const hasNumbers = ({ start, target, current }: KeyResult): boolean =>
  start !== undefined || target !== undefined || current !== undefined

const misplaced = (keyResult: KeyResult, objective: Objective): Problem | undefined =>
  objective.title.trim() ? undefined : { code: 'objectiveMissing', keyResult: keyResult.title }
