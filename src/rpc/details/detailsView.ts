import { scoresByTarget, type TwoScores } from '../../core/closing/closing'
import { type Day, isoOf } from '../../core/dates/calendar'
import type { Entry } from '../../core/log/entry'
import type { Reading } from '../../core/log/latest'
import { historyOf } from '../../core/log/log'
import { outlookOf, readingsOf } from '../../core/outlook/outlook'
import { counts, type KeyResult } from '../../core/plan/plan'
import { UserError } from '../../core/problem'
import type { ScoredPlan } from '../../core/scoring/score'
import { cycleOfPlan, scoresOf } from '../../sheets/scores'
import { keyResultView, ownersOf } from '../checkIn/planView'
import type { KeyResultDetails } from './detailsContract'
import { commonView, type Knowing } from './pageView'

/** Everything that is known of one key result. Throws UserError when it is no longer there. */
export function detailsView(id: string, knowing: Knowing): KeyResultDetails {
  const { book, settings, looked, known } = knowing
  const { tab, ref } = looked
  const { scored, owners } = find(scoresOf(looked, settings, book), id)
  const { keyResult } = scored
  const cycle = cycleOfPlan(tab, ref)
  const today = book.today()
  const history = historyOf(looked.log, id)
  const readings = oneADay(readingsOf(history, cycle))
  const end = keyResult.due ?? cycle.end
  const outlook =
    today <= end && counts(keyResult.state) ? outlookOf(keyResult, readings, { end }) : undefined
  const targets = targetsOf(keyResult, history, cycle.start)
  return {
    ...commonView(keyResult, knowing),
    keyResult: keyResultView(scored, { owners, asOf: today }, looked, known),
    readings: readings.map(({ day, value }) => ({ day: isoOf(day), value })),
    outlook: outlook && { day: isoOf(end), ...outlook },
    targets: targets && {
      first: targets.originalTarget,
      byFirst: targets.original,
      byNow: targets.current,
    },
  }
}

function find(plan: ScoredPlan, id: string) {
  for (const { objective, keyResults } of plan.objectives) {
    const scored = keyResults.find(({ keyResult }) => keyResult.id === id)
    if (scored) return { scored, owners: ownersOf(objective, scored.keyResult) }
  }
  throw new UserError({ code: 'rowGone' })
}

/** The last value of each day. */
const oneADay = (readings: readonly Reading[]): Reading[] =>
  [...new Map(readings.map((reading) => [reading.day, reading])).values()].sort((a, b) => a.day - b.day)

function targetsOf(keyResult: KeyResult, history: readonly Entry[], start: Day): TwoScores | undefined {
  try {
    return scoresByTarget(keyResult, history, start)
  } catch (error) {
    if (error instanceof UserError) return undefined // The row tells its own problem.
    throw error
  }
}
