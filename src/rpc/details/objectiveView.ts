import { isoOf } from '../../core/dates/calendar'
import { nameKey } from '../../core/nameKey'
import { type Problem, UserError } from '../../core/problem'
import { type Pool, poolOf } from '../../core/scoring/objectivePool'
import type { Explained } from '../../core/scoring/rollup'
import type { ScoredKeyResult, ScoredObjective } from '../../core/scoring/score'
import { objectiveTrend } from '../../core/summary/objectiveTrend'
import type { Messages } from '../../messages'
import { scoresOf } from '../../sheets/scores'
import { ownerName } from '../checkIn/planView'
import type { ObjectiveDetails, PartView } from './detailsContract'
import { commonView, type Knowing } from './pageView'

/** Everything that is known of one objective, by its title. Throws UserError when it is no longer there. */
export function objectiveView(title: string, knowing: Knowing): ObjectiveDetails {
  const { book, settings, looked } = knowing
  const { messages, plan, log, ref } = looked
  const plainly = scoresOf(looked, settings, book)
  const scored = plainly.objectives.find(({ objective }) => nameKey(objective.title) === nameKey(title))
  if (!scored) throw new UserError({ code: 'rowGone' })
  const { objective, progress, expected, pace } = scored
  const pool = poolOf(plainly, scored)
  const problem = scored.problem ?? pool.problem
  return {
    ...commonView(objective, knowing),
    objective: {
      plan: ref.id,
      id: objective.id,
      title: objective.title,
      owners: objective.owners.map(ownerName),
      weight: objective.weight,
      progress,
      expected,
      pace,
      problem: problem && messages.problem(problem),
      parent: pool.parent?.objective.title,
    },
    parts: partsOf(pool, messages),
    trend: objectiveTrend(objective, { plan, log, cycle: plainly.cycle, asOf: book.today() }).map(
      ({ day, progress }) => ({ day: isoOf(day), progress }),
    ),
  }
}

/** In the order of the explanation: key results, then what contributes. */
function partsOf({ keyResults, contributing, explanation }: Pool, messages: Messages): PartView[] {
  const line = (at: number): Partial<Explained> => explanation?.rows[at] ?? {}
  const scored = ({ progress, expected, pace }: ScoredKeyResult | ScoredObjective, at: number) => {
    const { share, product } = line(at)
    return { progress, expected, pace, share, product }
  }
  const sentence = (problem: Problem | undefined) => problem && messages.problem(problem)
  return [
    ...keyResults.map((it, at): PartView => {
      const { id, title, state } = it.keyResult
      return { is: 'keyResult', id, title, state, ...scored(it, at), problem: sentence(it.problem) }
    }),
    ...contributing.map((it, at): PartView => {
      const { title, state } = it.objective
      return {
        is: 'objective',
        title,
        state,
        ...scored(it, keyResults.length + at),
        problem: sentence(it.problem),
      }
    }),
  ]
}
