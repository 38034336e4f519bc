import { type Day, isoOf } from '../../core/dates/calendar'
import type { Entry } from '../../core/log/entry'
import { historyOf, noteInRow } from '../../core/log/log'
import { lastCheckIn, lastOf } from '../../core/log/planAsOf'
import type { KeyResult, Objective, Owner } from '../../core/plan/plan'
import type { ScoredKeyResult, ScoredPlan } from '../../core/scoring/score'
import type { Looked } from '../../sheets/look'
import type { Acquaintance } from '../../sheets/me'
import type { KeyResultView } from '../contract'

export const ownerName = ({ name, mail }: Owner): string => name ?? mail ?? ''

/** A key result without an owner of its own is its objective's owners'. */
export const ownersOf = (objective: Objective, { owners }: KeyResult): readonly Owner[] =>
  owners.length > 0 ? owners : objective.owners

const OPEN: ReadonlySet<KeyResult['state']> = new Set<KeyResult['state']>(['active', 'draft'])

/** The rows a check-in is asked for, in the order of the table: what is closed, paused or cancelled is left out. */
export function keyResultViews(scored: ScoredPlan, looked: Looked, known: Acquaintance): KeyResultView[] {
  return scored.objectives.flatMap(({ objective, keyResults }) =>
    keyResults.flatMap((it) =>
      OPEN.has(it.keyResult.state)
        ? keyResultView(it, { owners: ownersOf(objective, it.keyResult), asOf: scored.asOf }, looked, known)
        : [],
    ),
  )
}

interface Around {
  owners: readonly Owner[]
  asOf: Day
}

/**
 * One key result, whatever its state. When it was last checked in is the log's to say as well as the sheet's; what was said
 * then is only the log's where the sheet has no column for it.
 */
export function keyResultView(
  { keyResult, progress, expected, pace, problem }: ScoredKeyResult,
  { owners, asOf }: Around,
  { messages, ref, log, tab: { table } }: Looked,
  { isMine, isMyTeam, teammate }: Acquaintance,
): KeyResultView {
  const { id, row, objective, title, type, start, target, current, unit, live, confidence } = keyResult
  const history = historyOf(log, id)
  const last = lastCheckIn(keyResult, history, asOf)
  const saidInLog = <T>(key: 'confidence' | 'note', read: (entry: Entry) => T | undefined) =>
    table.columns[key] === undefined ? lastOf(history, asOf, read) : undefined
  return {
    plan: ref.id,
    id: id ?? '',
    row,
    objective,
    title,
    owners: owners.map(ownerName),
    mine: isMine(owners),
    team: isMyTeam(owners) || undefined,
    teammate: teammate(owners),
    type,
    start,
    target,
    current,
    unit,
    factor: factorOf(row, table),
    live,
    due: keyResult.due === undefined ? undefined : isoOf(keyResult.due),
    confidence: confidence ?? saidInLog('confidence', (entry) => entry.confidence),
    lastCheckIn: last === undefined ? undefined : isoOf(last),
    note: keyResult.note ?? saidInLog('note', noteInRow),
    progress,
    expected,
    pace,
    problem: problem && messages.problem(problem),
  }
}

/** What one of the row's unit stands for, where that is more than one. */
function factorOf(row: number, { objectives }: Looked['tab']['table']): number | undefined {
  for (const { keyResults } of objectives) {
    const read = keyResults.find((it) => it.row === row)
    if (read) return read.factor > 1 ? read.factor : undefined
  }
  return undefined
}
