import { asDay, type Day } from '../dates/calendar'
import type { Objective, Plan } from '../plan/plan'
import { objectiveNames } from '../scoring/objectivePool'
import type { Progress } from '../scoring/score'
import { placeOf } from '../scoring/tree'
import type { Summarising } from './compared'
import { trendOf } from './trend'

export interface TrendPoint {
  day: Day
  progress: Progress
}

/**
 * The progress of an objective at the end of each period of its cycle, replayed from the log, from the first in which anything
 * is known of it. Only what it is made of is scored.
 */
export function objectiveTrend(objective: Objective, given: Summarising): TrendPoint[] {
  const { periods, objectives } = trendOf({ ...given, plan: subtreeOf(given.plan, objective) })
  const points = objectives.get(objective.row) ?? []
  return periods.flatMap(({ end }, index): TrendPoint[] => {
    const progress = points[index]?.progress
    return progress === undefined ? [] : [{ day: asDay(Math.min(end, given.asOf)), progress }]
  })
}

/** The objective, as if it contributed to nothing, with all that contributes to it at any depth. */
function subtreeOf(plan: Plan, top: Objective): Plan {
  const { objectives } = plan
  const names = objectiveNames(objectives)
  const parents = objectives.map(({ title, parent = '' }) => placeOf(title, parent, names).parent)
  const inside = new Set([objectives.indexOf(top)])
  for (let grown = 0; grown !== inside.size; ) {
    grown = inside.size
    parents.forEach((parent, at) => {
      if (parent !== undefined && inside.has(parent)) inside.add(at)
    })
  }
  return {
    ...plan,
    objectives: objectives
      .filter((_, at) => inside.has(at))
      .map((it) => (it === top ? { ...it, parent: undefined } : it)),
  }
}
