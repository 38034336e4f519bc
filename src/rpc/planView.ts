import { isoOf } from '../core/calendar'
import type { KeyResult, Objective, Owner } from '../core/plan'
import type { ScoredKeyResult, ScoredPlan } from '../core/score'
import type { Looked } from '../sheets/look'
import type { Acquaintance } from '../sheets/me'
import type { KeyResultView } from './contract'

export const ownerName = ({ name, mail }: Owner): string => name ?? mail ?? ''

/** A key result without an owner of its own is its objective's owners'. */
export const ownersOf = (objective: Objective, { owners }: KeyResult): readonly Owner[] =>
  owners.length > 0 ? owners : objective.owners

const OPEN: ReadonlySet<KeyResult['state']> = new Set<KeyResult['state']>(['active', 'draft'])

/** The rows a check-in is asked for, in the order of the table: what is closed, paused or cancelled is left out. */
export function keyResultViews(scored: ScoredPlan, looked: Looked, known: Acquaintance): KeyResultView[] {
  return scored.objectives.flatMap(({ objective, keyResults }) =>
    keyResults.flatMap((it) =>
      OPEN.has(it.keyResult.state) ? keyResultView(it, ownersOf(objective, it.keyResult), looked, known) : [],
    ),
  )
}

/** One key result, whatever its state. */
export function keyResultView(
  { keyResult, progress, expected, pace, problem }: ScoredKeyResult,
  owners: readonly Owner[],
  { messages, ref }: Looked,
  { isMine, isMyTeam }: Acquaintance,
): KeyResultView {
  const { id, row, objective, title, type, start, target, current, unit, live, confidence } = keyResult
  return {
    plan: ref.id,
    id: id ?? '',
    row,
    objective,
    title,
    owners: owners.map(ownerName),
    mine: isMine(owners),
    team: isMyTeam(owners) || undefined,
    type,
    start,
    target,
    current,
    unit,
    live,
    due: keyResult.due === undefined ? undefined : isoOf(keyResult.due),
    confidence,
    lastCheckIn: keyResult.lastCheckIn === undefined ? undefined : isoOf(keyResult.lastCheckIn),
    note: keyResult.note,
    progress,
    expected,
    pace,
    problem: problem && messages.problem(problem),
  }
}
