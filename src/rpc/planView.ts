import { isoOf } from '../core/calendar'
import type { KeyResult, Owner } from '../core/plan'
import type { ScoredKeyResult, ScoredPlan } from '../core/score'
import type { Looked } from '../sheets/look'
import type { People } from '../sheets/people'
import type { KeyResultView } from './contract'

const ownerName = ({ name, mail }: Owner): string => name ?? mail ?? ''

/** Whether a key result is the person's to update: by their address in the cell, or by the name People knows them by. */
function isMine(owners: readonly Owner[], mail: string, people: People): boolean {
  const same = (other: string | undefined) => mail !== '' && other?.toLowerCase() === mail.toLowerCase()
  return owners.some((owner) => same(owner.mail) || same(people.find(owner)?.mail))
}

const OPEN: ReadonlySet<KeyResult['state']> = new Set<KeyResult['state']>(['active', 'draft'])

/** The rows a check-in is asked for, in the order of the table: what is closed, paused or cancelled is left out. */
export function keyResultViews(
  scored: ScoredPlan,
  { messages, ref }: Looked,
  mail: string,
  people: People,
): KeyResultView[] {
  return scored.objectives.flatMap(({ keyResults }) =>
    keyResults.flatMap((it) => (OPEN.has(it.keyResult.state) ? view(it) : [])),
  )

  function view({ keyResult, progress, expected, pace, problem }: ScoredKeyResult): KeyResultView {
    const { id, row, objective, title, owners, type, start, target, current, unit, live, confidence } =
      keyResult
    return {
      plan: ref.id,
      id: id ?? '',
      row,
      objective,
      title,
      owners: owners.map(ownerName),
      mine: isMine(owners, mail, people),
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
}
