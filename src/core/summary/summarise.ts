import type { Day } from '../dates/calendar'
import { weekOf, weeksOf } from '../dates/cycle'
import { type Entry, isNextStep } from '../log/entry'
import { historyOf, noteInRow } from '../log/log'
import { nearlyEqual } from '../nearly'
import { isKeepType, type KeyResult, type Objective } from '../plan/plan'
import type { ScoredObjective } from '../scoring/score'
import { compareReasons, heardOf, reasonsOf, reasonsOfObjective } from './attention'
import { type Compared, compare, figuresOf, isOpen, type Summarising, subjectOf } from './compared'
import { fallingOf } from './falling'
import { missesOf } from './misses'
import { reviewMonth, trendsOf } from './monthReview'
import { openOf, waitingOf } from './open'
import type {
  Attention,
  DateAhead,
  Move,
  NotCounted,
  ObjectiveLine,
  Quote,
  Subject,
  Summary,
} from './summary'

/** Days ahead that are worth a mention. */
const AHEAD = 14

/**
 * What a digest says, of the plan at the end of the day `asOf`. Compared is the plan a week before, or as long as
 * `period` says, replayed from the log; where the log does not reach back so far there is nothing to compare with
 * and nothing has moved.
 */
export function summarise(given: Summarising): Summary {
  const { asOf, cycle } = given
  const compared = compare(given)
  const { now, before, lines, period, since } = compared
  const open = openOf(compared)
  const trends = period === 'month' ? trendsOf(compared) : undefined
  return {
    cycle,
    asOf,
    week: weekOf(cycle, asOf),
    weeks: weeksOf(cycle),
    progress: now.progress,
    problem: now.problem?.code === 'child' ? undefined : now.problem,
    expected: now.expected,
    before: before?.progress,
    period,
    since,
    keyResults: compared.keyResults.length,
    attention: attentionOf(compared),
    moved: movesOf(compared),
    objectives: lines.map((line) => ({ ...lineOf(line, compared), trend: trends?.get(line.objective.row) })),
    waiting: waitingOf(open),
    open,
    falling: fallingOf(compared),
    misses: missesOf(compared),
    wins: winsOf(compared),
    blockers: quotesOf(compared, ({ label }) => label === 'blocker' || label === 'ask'),
    dates: datesOf(compared),
    notCounted: notCountedOf(compared),
    month: period === 'month' ? reviewMonth(compared) : undefined,
  }
}

function attentionOf(compared: Compared): Attention[] {
  const { log, asOf } = compared
  const heard = (row: KeyResult | Objective) => heardOf(row, log, asOf)
  const found = [
    ...compared.lines.map((line): Attention => {
      const reasons = reasonsOfObjective(line, heard(line.objective), compared)
      return { ...subjectOf(line.objective), reasons, ...figuresOf(line), lastNote: line.objective.note }
    }),
    ...compared.keyResults.map(({ line, scored }): Attention => {
      const reasons = reasonsOf(scored, heard(scored.keyResult), compared)
      const subject = subjectOf(line.objective, scored.keyResult)
      return { ...subject, reasons, ...figuresOf(scored), lastNote: scored.keyResult.note }
    }),
  ]
  return found
    .filter(({ reasons }) => reasons.length)
    .sort((a, b) => compareReasons(a.reasons, b.reasons) || a.row - b.row)
}

/** Up and down alike, the widest way first. A first value moved from the start. */
function movesOf({ keyResults, keyResultsBefore }: Compared): Move[] {
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

function lineOf(line: ScoredObjective, { linesBefore }: Compared): ObjectiveLine {
  const { title, row, owners } = line.objective
  return { title, row, owners, ...figuresOf(line), before: linesBefore.get(row)?.progress }
}

/**
 * Thanks, and what people wrote when a key result reached its target this compared. Merely moving up is no win:
 * see moved.
 */
function winsOf(compared: Compared): Quote[] {
  const reached = new Set(
    compared.keyResults
      .filter(({ scored }) => {
        const before = compared.keyResultsBefore.get(scored.keyResult.row)
        return before && !isKeepType(scored.keyResult.type) && before.progress !== 1 && scored.progress === 1
      })
      .map(({ scored }) => scored.keyResult.id),
  )
  return quotesOf(
    compared,
    (entry) =>
      entry.label === 'thanks' ||
      (entry.label === undefined && noteInRow(entry) !== undefined && reached.has(entry.subject)),
  )
}

/** Notes since the day compared with, as the log has them, newest first. */
function quotesOf(
  { lines, keyResults, log, asOf, since }: Compared,
  quoted: (entry: Entry) => boolean,
): Quote[] {
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
        .filter(({ day, kind }) => kind !== 'created' && day <= asOf && day > since)
        .filter(quoted)
        .flatMap(({ note, label, author, day, time }) =>
          note
            ? [
                {
                  day,
                  time,
                  quote: { ...subject, label: isNextStep(label) ? undefined : label, text: note, author },
                },
              ]
            : [],
        ),
    )
    .sort((a, b) => b.day - a.day || b.time - a.time)
    .map(({ quote }) => quote)
}

function datesOf({ lines, keyResults, asOf }: Compared): DateAhead[] {
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
function notCountedOf({ lines, keyResults }: Compared): NotCounted[] {
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
