import { compareReasons, knownSince, reasonsOf, reasonsOfObjective } from './attention'
import { asDay, type Day } from './calendar'
import { weekOf, weeksOf } from './cycle'
import type { Entry } from './entry'
import { historyOf, type Log } from './log'
import { nearlyEqual } from './nearly'
import { ownerKey } from './owner'
import { counts, isKeepType, type KeyResult, type Objective, type Owner, type Plan } from './plan'
import { lastCheckIn, planAsOf } from './planAsOf'
import type { ScoredKeyResult, ScoredObjective, ScoredPlan } from './score'
import { type Scoring, scorePlan } from './scorePlan'
import type {
  Attention,
  DateAhead,
  Move,
  NotCounted,
  ObjectiveLine,
  Quote,
  Subject,
  Summary,
  Waiting,
} from './summary'

export interface Summarising extends Scoring {
  plan: Plan
  /** The plan's own entries. */
  log: Log
  /** Days without a check-in before a key result is stale. */
  staleAfter?: number
  /** The person behind a cell's name or alias; the owner as written when absent. */
  personOf?: (owner: Owner) => Owner
}

/** Days ahead that are worth a mention. */
const AHEAD = 14

/**
 * What a week's digest says, of the plan at the end of the day `asOf`. Compared is the plan a week before,
 * replayed from the log; where the log does not reach back so far there is nothing to compare with and
 * nothing has moved.
 */
export function summarise(given: Summarising): Summary {
  const { log, asOf, cycle } = given
  const plan = planAsOf(given.plan, log, asOf)
  const score = scorePlan(plan, given)
  const before = weekBefore(plan, given)
  const lines = score.objectives.filter(({ objective }) => counts(objective.state))
  const week: Week = {
    ...given,
    lines,
    keyResults: lines.flatMap((line) =>
      line.keyResults.filter(({ keyResult }) => counts(keyResult.state)).map((scored) => ({ line, scored })),
    ),
    linesBefore: new Map(before?.objectives.map((line) => [line.objective.row, line])),
    keyResultsBefore: new Map(
      before?.objectives.flatMap((line) => line.keyResults.map((it) => [it.keyResult.row, it] as const)),
    ),
  }
  return {
    cycle,
    asOf,
    week: weekOf(cycle, asOf),
    weeks: weeksOf(cycle),
    progress: score.progress,
    problem: score.problem?.code === 'child' ? undefined : score.problem,
    expected: score.expected,
    lastWeek: before?.progress,
    keyResults: week.keyResults.length,
    attention: attentionOf(week),
    moved: movesOf(week),
    objectives: lines.map((line) => lineOf(line, week)),
    waiting: waitingOf(week),
    wins: winsOf(week),
    blockers: quotesOf(week, ({ label }) => label === 'blocker' || label === 'ask'),
    dates: datesOf(week),
    notCounted: notCountedOf(week),
  }
}

/** A key result that counts, with the objective it stands under. */
interface Counted {
  line: ScoredObjective
  scored: ScoredKeyResult
}

/** What the sections are made of. Objectives that do not count are left out with all that is theirs. */
interface Week extends Summarising {
  lines: readonly ScoredObjective[]
  keyResults: readonly Counted[]
  /** By row, a week before; empty where nothing is known. */
  linesBefore: ReadonlyMap<number, ScoredObjective>
  keyResultsBefore: ReadonlyMap<number, ScoredKeyResult>
}

function weekBefore(plan: Plan, given: Summarising): ScoredPlan | undefined {
  const { log } = given
  const asOf = asDay(given.asOf - 7)
  const known = plan.objectives
    .flatMap((objective) => [objective, ...objective.keyResults])
    .some(({ id }) => historyOf(log, id).some(({ day }) => day <= asOf))
  return known ? scorePlan(planAsOf(plan, log, asOf), { ...given, asOf }) : undefined
}

const ownersOf = (objective: Objective, row: KeyResult | Objective): readonly Owner[] =>
  row.owners.length ? row.owners : objective.owners

const subjectOf = (objective: Objective, row: KeyResult | Objective = objective): Subject => ({
  title: row.title,
  objective: objective.title,
  owners: ownersOf(objective, row),
  row: row.row,
})

function attentionOf(week: Week): Attention[] {
  const { log, asOf } = week
  const heard = (row: KeyResult | Objective) => {
    const history = historyOf(log, row.id)
    return { history, lastCheckIn: lastCheckIn(row, history, asOf) }
  }
  const found = [
    ...week.lines.map((line): Attention => {
      const reasons = reasonsOfObjective(line, heard(line.objective), week)
      return { ...subjectOf(line.objective), reasons, ...figuresOf(line), lastNote: line.objective.note }
    }),
    ...week.keyResults.map(({ line, scored }): Attention => {
      const reasons = reasonsOf(scored, heard(scored.keyResult), week)
      const subject = subjectOf(line.objective, scored.keyResult)
      return { ...subject, reasons, ...figuresOf(scored), lastNote: scored.keyResult.note }
    }),
  ]
  return found
    .filter(({ reasons }) => reasons.length)
    .sort((a, b) => compareReasons(a.reasons, b.reasons) || a.row - b.row)
}

const figuresOf = ({ progress, expected, pace }: ScoredObjective | ScoredKeyResult) => ({
  progress,
  expected,
  pace,
})

/** Up and down alike, the widest way first. A first value moved from the start. */
function movesOf({ keyResults, keyResultsBefore }: Week): Move[] {
  const moves = keyResults.flatMap(({ line, scored }): Move[] => {
    const { keyResult, progress: progressTo } = scored
    const before = keyResultsBefore.get(keyResult.row)
    const from = before && (before.keyResult.current ?? before.keyResult.start)
    const to = keyResult.current
    if (from === undefined || to === undefined || nearlyEqual(from, to)) return []
    const progressFrom = before?.progress
    return [
      {
        ...subjectOf(line.objective, keyResult),
        unit: keyResult.unit,
        type: keyResult.type,
        from,
        to,
        progressFrom,
        progressTo,
      },
    ]
  })
  const width = ({ progressFrom, progressTo }: Move) => Math.abs((progressTo ?? 0) - (progressFrom ?? 0))
  return moves.sort((a, b) => width(b) - width(a) || a.row - b.row)
}

function lineOf(line: ScoredObjective, { linesBefore }: Week): ObjectiveLine {
  const { title, row, owners } = line.objective
  return { title, row, owners, ...figuresOf(line), lastWeek: linesBefore.get(row)?.progress }
}

/**
 * Who still has something to say this week: the first owner of each open key result without a check-in in
 * seven days.
 */
function waitingOf({ keyResults, log, asOf, cycle, personOf = (it) => it }: Week): Waiting[] {
  if (asOf < cycle.start) return []
  const waiting = new Map<string, { owner: Owner; count: number; silent: number }>()
  for (const { line, scored } of keyResults) {
    const { keyResult } = scored
    const [first] = ownersOf(line.objective, keyResult)
    const history = historyOf(log, keyResult.id)
    const last = lastCheckIn(keyResult, history, asOf)
    const silent = last === undefined ? Number.POSITIVE_INFINITY : asOf - last
    // A week for the first check-in, from the day the row was first seen.
    const due = last === undefined && history.length > 0 ? asOf - knownSince(history, cycle) : silent
    if (!first || due < 7 || !isOpen(scored) || keyResult.live) continue
    const owner = personOf(first)
    const known = waiting.get(ownerKey(owner)) ?? { owner, count: 0, silent: 0 }
    known.count++
    known.silent = Math.max(known.silent, silent)
    waiting.set(ownerKey(owner), known)
  }
  return [...waiting.values()]
    .sort((a, b) => (a.silent === b.silent ? b.count - a.count : b.silent - a.silent))
    .map(({ owner, count, silent }) =>
      Number.isFinite(silent) ? { owner, count, days: silent } : { owner, count },
    )
}

const isOpen = ({ keyResult, pace }: ScoredKeyResult): boolean =>
  keyResult.state === 'active' && pace !== 'achieved'

/**
 * Thanks, and what people wrote when a key result reached its target this week. Merely moving up is no win:
 * see moved.
 */
function winsOf(week: Week): Quote[] {
  const reached = new Set(
    week.keyResults
      .filter(({ scored }) => {
        const before = week.keyResultsBefore.get(scored.keyResult.row)
        return before && !isKeepType(scored.keyResult.type) && before.progress !== 1 && scored.progress === 1
      })
      .map(({ scored }) => scored.keyResult.id),
  )
  return quotesOf(
    week,
    ({ label, subject }) => label === 'thanks' || (label === undefined && reached.has(subject)),
  )
}

/** Notes of the last seven days, as the log has them, newest first. */
function quotesOf({ lines, keyResults, log, asOf }: Week, quoted: (entry: Entry) => boolean): Quote[] {
  const subjects = [
    ...lines.map(({ objective }) => ({ id: objective.id, subject: subjectOf(objective) })),
    ...keyResults.map(({ line, scored: { keyResult } }) => ({
      id: keyResult.id,
      subject: subjectOf(line.objective, keyResult),
    })),
  ]
  return subjects
    .flatMap(({ id, subject }) =>
      historyOf(log, id)
        .filter(({ day, kind }) => kind !== 'created' && day <= asOf && asOf - day < 7)
        .filter(quoted)
        .flatMap(({ note, label, author, day, time }) =>
          note ? [{ day, time, quote: { ...subject, label, text: note, author } }] : [],
        ),
    )
    .sort((a, b) => b.day - a.day || b.time - a.time)
    .map(({ quote }) => quote)
}

function datesOf({ lines, keyResults, asOf }: Week): DateAhead[] {
  const ahead = (subject: Subject, due: Day | undefined): DateAhead[] =>
    due !== undefined && due >= asOf && due - asOf <= AHEAD ? [{ ...subject, due }] : []
  return [
    ...lines
      .filter(({ objective, progress }) => objective.state === 'active' && progress !== 1)
      .flatMap(({ objective }) => ahead(subjectOf(objective), objective.due)),
    ...keyResults
      .filter(({ scored }) => isOpen(scored))
      .flatMap(({ line, scored: { keyResult } }) =>
        ahead(subjectOf(line.objective, keyResult), keyResult.due),
      ),
  ].sort((a, b) => a.due - b.due || a.row - b.row)
}

/** Each row where something is wrong; not the rows above it that only pass it on. */
function notCountedOf({ lines, keyResults }: Week): NotCounted[] {
  const rows = [
    ...lines.map(({ objective, problem }) => ({ title: objective.title, row: objective.row, problem })),
    ...keyResults.map(({ scored: { keyResult, problem } }) => ({
      title: keyResult.title,
      row: keyResult.row,
      problem,
    })),
  ]
  return rows
    .flatMap(({ problem, ...row }) => (problem && problem.code !== 'child' ? [{ ...row, problem }] : []))
    .sort((a, b) => a.row - b.row)
}
