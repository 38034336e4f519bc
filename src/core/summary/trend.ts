import { asDay } from '../dates/calendar'
import { type Period, periodsOf } from '../dates/periods'
import { historyOf, type Log } from '../log/log'
import { planAsOf } from '../log/planAsOf'
import type { Plan } from '../plan/plan'
import type { Pace, Progress } from '../scoring/score'
import { scorePlan } from '../scoring/scorePlan'
import type { Summarising } from './compared'

/** Where something stood at the end of a period, or stands now in the one that has not ended. */
export interface Point {
  progress?: Progress
  expected?: Progress
  pace?: Pace
}

/** A cycle looked back at, period by period; a point is absent where the period is to come or the log does not reach. */
export interface Trend {
  periods: readonly Period[]
  plan: readonly (Point | undefined)[]
  /** Of each objective, by its row. */
  objectives: ReadonlyMap<number, readonly (Point | undefined)[]>
}

/** The plan replayed from its log at the end of each period. Linear in rows and entries for each of at most 14 periods. */
export function trendOf(given: Summarising): Trend {
  const { plan, log, cycle, asOf } = given
  const periods = periodsOf(cycle, asOf)
  const known = firstDayOf(plan, log)
  const overall: (Point | undefined)[] = periods.map(() => undefined)
  const points = new Map<number, (Point | undefined)[]>()
  for (const { row } of plan.objectives)
    points.set(
      row,
      periods.map(() => undefined),
    )
  periods.forEach(({ start, end }, index) => {
    const day = asDay(Math.min(end, asOf))
    if (start > asOf || (day < asOf && day < known)) return
    const scored = scorePlan(planAsOf(plan, log, day), { ...given, asOf: day })
    overall[index] = { progress: scored.progress, expected: scored.expected }
    for (const { objective, progress, expected, pace } of scored.objectives) {
      const line = points.get(objective.row)
      if (line) line[index] = { progress, expected, pace }
    }
  })
  return { periods, plan: overall, objectives: points }
}

/** The first day of which anything is known; never, where nothing is. */
function firstDayOf({ objectives }: Plan, log: Log): number {
  let first = Number.POSITIVE_INFINITY
  for (const objective of objectives)
    for (const { id } of [objective, ...objective.keyResults])
      first = Math.min(first, historyOf(log, id)[0]?.day ?? first)
  return first
}
