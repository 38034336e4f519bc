import type { Owner } from '../plan/plan'
import type { Subject, Summary } from './summary'

/**
 * A week as the manager of some people looks at it: lists are of what their people own, alone or with others. The figures
 * of the whole plan, its objectives and what is not counted stay.
 */
export function ofTeam(summary: Summary, belongs: (owner: Owner) => boolean): Summary {
  const theirs = <T extends Subject>(subjects: readonly T[]): readonly T[] =>
    subjects.filter(({ owners }) => owners.some(belongs))
  return {
    ...summary,
    attention: theirs(summary.attention),
    moved: theirs(summary.moved),
    waiting: summary.waiting.filter(({ owner }) => belongs(owner)),
    open: summary.open.filter(({ owner }) => belongs(owner)),
    falling: theirs(summary.falling),
    misses: theirs(summary.misses),
    wins: theirs(summary.wins),
    blockers: theirs(summary.blockers),
    dates: theirs(summary.dates),
    month: summary.month && {
      advised: theirs(summary.month.advised),
      confidence: theirs(summary.month.confidence),
    },
  }
}
