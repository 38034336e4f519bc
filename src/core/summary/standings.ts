import { ownerKey } from '../plan/owner'
import type { Owner } from '../plan/plan'
import { rollUp } from '../scoring/rollup'
import type { Progress } from '../scoring/score'
import { type Compared, subjectOf } from './compared'
import { isWaiting } from './open'
import type { OpenKeyResult } from './summary'

/** What a person or a team has in hand. */
export interface Standing {
  name: string
  keyResults: number
  /** Mean of theirs, all alike: a weight says what a result is worth to its objective, not to its owner. */
  progress?: Progress
  /** How many of theirs wait for this week's check-in. */
  waiting: number
}

/**
 * The counting key results by whom they belong to; one of several owners counts for each of them. `namesOf` gives the
 * names a row counts for: those of its owners, or of their teams. In the order of the sheet.
 */
export function standingsBy(
  { keyResults }: Pick<Compared, 'keyResults'>,
  open: readonly OpenKeyResult[],
  namesOf: (owners: readonly Owner[]) => readonly string[],
): Standing[] {
  const waiting = new Set(open.filter(isWaiting).map(({ row }) => row))
  const groups = new Map<string, { name: string; progress: { progress?: number }[]; waiting: number }>()
  for (const { line, scored } of keyResults) {
    const { owners, row } = subjectOf(line.objective, scored.keyResult)
    const names = new Map(namesOf(owners).map((name) => [ownerKey({ name }), name]))
    for (const [key, name] of names) {
      const group = groups.get(key) ?? { name, progress: [], waiting: 0 }
      group.progress.push({ progress: scored.progress })
      if (waiting.has(row)) group.waiting++
      groups.set(key, group)
    }
  }
  return [...groups.values()].map(({ name, progress, waiting }) => ({
    name,
    keyResults: progress.length,
    progress: rollUp(progress),
    waiting,
  }))
}
