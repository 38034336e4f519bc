import { historyOf } from '../log/log'
import { lastCheckIn } from '../log/planAsOf'
import { ownerKey } from '../plan/owner'
import type { Owner } from '../plan/plan'
import { knownSince } from './attention'
import { type Compared, figuresOf, isOpen, subjectOf } from './compared'
import type { OpenKeyResult, Waiting } from './summary'

/** Whom an update can be asked of: the first owner of each open key result whose value no formula keeps. */
export function openOf({ keyResults, log, asOf, cycle, personOf = (it) => it }: Compared): OpenKeyResult[] {
  if (asOf < cycle.start) return []
  return keyResults.flatMap(({ line, scored }): OpenKeyResult[] => {
    const { keyResult } = scored
    const subject = subjectOf(line.objective, keyResult)
    const [first] = subject.owners
    if (!first || !isOpen(scored) || keyResult.live) return []
    const history = historyOf(log, keyResult.id)
    const last = lastCheckIn(keyResult, history, asOf)
    const silent = last === undefined ? undefined : asOf - last
    // Time for the first check-in begins on the day the row was first seen.
    const unheard = history.length > 0 ? asOf - knownSince(history, cycle) : Number.POSITIVE_INFINITY
    const { unit, type, start, current, target } = keyResult
    const owner = personOf(first)
    return [
      {
        ...subject,
        owner,
        unit,
        type,
        start,
        current,
        target,
        ...figuresOf(scored),
        silent,
        waited: silent ?? unheard,
      },
    ]
  })
}

/** A week without a check-in: it is this week's to give. */
export const isWaiting = ({ waited }: OpenKeyResult): boolean => waited >= 7

/** Who still has something to say this week: the owners of what was not checked in for seven days. */
export function waitingOf(open: readonly OpenKeyResult[]): Waiting[] {
  const waiting = new Map<string, { owner: Owner; count: number; silent: number }>()
  for (const { owner, silent = Number.POSITIVE_INFINITY } of open.filter(isWaiting)) {
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
