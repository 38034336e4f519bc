import { compareReasons, reasonsOf, reasonsOfObjective } from './attention'
import type { Day } from './calendar'
import { weekOf, weeksOf } from './cycle'
import { type Entry, isNextStep } from './entry'
import { fallingOf } from './falling'
import { historyOf, noteInRow } from './log'
import { missesOf } from './misses'
import { nearlyEqual } from './nearly'
import { openOf, waitingOf } from './open'
import { isKeepType, type KeyResult, type Objective } from './plan'
import { lastCheckIn } from './planAsOf'
import type { ScoredObjective } from './score'
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
import { figuresOf, isOpen, readWeek, type Summarising, subjectOf, type Week } from './week'

/** Days ahead that are worth a mention. */
const AHEAD = 14

/**
 * What a week's digest says, of the plan at the end of the day `asOf`. Compared is the plan a week before,
 * replayed from the log; where the log does not reach back so far there is nothing to compare with and
 * nothing has moved.
 */
export function summarise(given: Summarising): Summary {
  const { asOf, cycle } = given
  const week = readWeek(given)
  const { now, before, lines } = week
  const open = openOf(week)
  return {
    cycle,
    asOf,
    week: weekOf(cycle, asOf),
    weeks: weeksOf(cycle),
    progress: now.progress,
    problem: now.problem?.code === 'child' ? undefined : now.problem,
    expected: now.expected,
    lastWeek: before?.progress,
    keyResults: week.keyResults.length,
    attention: attentionOf(week),
    moved: movesOf(week),
    objectives: lines.map((line) => lineOf(line, week)),
    waiting: waitingOf(open),
    open,
    falling: fallingOf(week),
    misses: missesOf(week),
    wins: winsOf(week),
    blockers: quotesOf(week, ({ label }) => label === 'blocker' || label === 'ask'),
    dates: datesOf(week),
    notCounted: notCountedOf(week),
  }
}

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
    (entry) =>
      entry.label === 'thanks' ||
      (entry.label === undefined && noteInRow(entry) !== undefined && reached.has(entry.subject)),
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
