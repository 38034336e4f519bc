import type { Day } from '../dates/calendar'
import { dayBefore, type LookBack } from '../dates/lookBack'
import { historyOf, type Log } from '../log/log'
import { planAsOf } from '../log/planAsOf'
import { counts, type KeyResult, type Objective, type Owner, type Plan } from '../plan/plan'
import type { ScoredKeyResult, ScoredObjective, ScoredPlan } from '../scoring/score'
import { type Scoring, scorePlan } from '../scoring/scorePlan'
import type { Subject } from './summary'

export interface Summarising extends Scoring {
  plan: Plan
  /** The plan's own entries. */
  log: Log
  /** How far back it looks; a week unless said. */
  period?: LookBack
  /** Days without a check-in before a key result is stale. */
  staleAfter?: number
  /** The person behind a cell's name or alias; the owner as written when absent. */
  personOf?: (owner: Owner) => Owner
}

/** A key result that counts, with the objective it stands under. */
export interface Counted {
  line: ScoredObjective
  scored: ScoredKeyResult
}

/** What the sections are made of. Objectives that do not count are left out with all that is theirs. */
export interface Compared extends Summarising {
  period: LookBack
  /** The day whose end it is compared with. */
  since: Day
  now: ScoredPlan
  /** Absent where the log does not reach back so far. */
  before?: ScoredPlan
  lines: readonly ScoredObjective[]
  keyResults: readonly Counted[]
  /** By row, at that time; empty where nothing is known. */
  linesBefore: ReadonlyMap<number, ScoredObjective>
  keyResultsBefore: ReadonlyMap<number, ScoredKeyResult>
}

/** Reads the plan at the end of the day `asOf`, and as it was a week, two weeks or a month before, replayed from the log. */
export function compare(given: Summarising): Compared {
  const { period = 'week' } = given
  const since = dayBefore(period, given.asOf)
  const plan = planAsOf(given.plan, given.log, given.asOf)
  const now = scorePlan(plan, given)
  const before = planOn(since, plan, given)
  const lines = now.objectives.filter(({ objective }) => counts(objective.state))
  return {
    ...given,
    period,
    since,
    now,
    before,
    lines,
    keyResults: lines.flatMap((line) =>
      line.keyResults.filter(({ keyResult }) => counts(keyResult.state)).map((scored) => ({ line, scored })),
    ),
    linesBefore: new Map(before?.objectives.map((line) => [line.objective.row, line])),
    keyResultsBefore: new Map(
      before?.objectives.flatMap((line) => line.keyResults.map((it) => [it.keyResult.row, it] as const)),
    ),
  }
}

/** The plan as it stood on an earlier day; undefined where the log does not reach back so far. */
export function planOn(day: Day, plan: Plan, given: Summarising): ScoredPlan | undefined {
  const { log } = given
  const known = plan.objectives
    .flatMap((objective) => [objective, ...objective.keyResults])
    .some(({ id }) => historyOf(log, id).some((entry) => entry.day <= day))
  return known ? scorePlan(planAsOf(plan, log, day), { ...given, asOf: day }) : undefined
}

const ownersOf = (objective: Objective, row: KeyResult | Objective): readonly Owner[] =>
  row.owners.length ? row.owners : objective.owners

export const subjectOf = (objective: Objective, row: KeyResult | Objective = objective): Subject => ({
  title: row.title,
  objective: objective.title,
  owners: ownersOf(objective, row),
  row: row.row,
  id: row === objective ? undefined : row.id,
})

export const figuresOf = ({ progress, expected, pace }: ScoredObjective | ScoredKeyResult) => ({
  progress,
  expected,
  pace,
})

/** Still to be worked on. */
export const isOpen = ({ keyResult, pace }: ScoredKeyResult): boolean =>
  keyResult.state === 'active' && pace !== 'achieved'
