import type { Day } from './calendar'
import type { Cycle } from './cycle'
import { historyOf, type Log } from './log'
import { objectiveNames } from './objectivePool'
import type { Objective, Plan } from './plan'
import { planAsOf } from './planAsOf'
import type { Progress } from './score'
import { scorePlan } from './scorePlan'
import { placeOf } from './tree'

export interface TrendPoint {
  day: Day
  progress: Progress
}

interface TrendOptions {
  cycle: Cycle
  /** The last day. */
  asOf: Day
}

/**
 * The progress of an objective at the end of each week of its cycle and on the last day, replayed from the log: from the
 * first week on in which anything is known of it. Only what it is made of is scored, at each of those days once.
 */
export function objectiveTrend(
  plan: Plan,
  objective: Objective,
  log: Log,
  { cycle, asOf }: TrendOptions,
): TrendPoint[] {
  const part = subtreeOf(plan, objective)
  const since = knownSince(part, log)
  if (since === undefined) return []
  const last = Math.min(asOf, cycle.end) as Day
  return weeksTo(last, cycle.start).flatMap((day): TrendPoint[] => {
    if (day < since) return []
    const scored = scorePlan(planAsOf(part, log, day), { cycle, asOf: day })
    const progress = scored.objectives.find((it) => it.objective.row === objective.row)?.progress
    return progress === undefined ? [] : [{ day, progress }]
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

function knownSince({ objectives }: Plan, log: Log): Day | undefined {
  const days = objectives.flatMap((objective) =>
    [objective, ...objective.keyResults].flatMap(({ id }) => historyOf(log, id)[0]?.day ?? []),
  )
  return days.length > 0 ? (Math.min(...days) as Day) : undefined
}

/** Every seventh day from the first one on, and the last. */
function weeksTo(last: Day, first: Day): Day[] {
  const days: Day[] = []
  for (let day = first + 6; day < last; day += 7) days.push(day as Day)
  return [...days, last]
}
