import { historyOf } from '../log/log'
import { isHeadingToMiss, outlookOf, readingsOf } from '../outlook/outlook'
import { beliefOf } from '../plan/confidence'
import { PASS_MARK } from '../scoring/commitment'
import { type Compared, isOpen, subjectOf } from './compared'
import type { Miss } from './summary'

/**
 * What is said to go well and lands below the mark of a stretch at the rate of its check-ins so far (domain 7.4): the one
 * warning nobody has yet. The furthest below first.
 */
export function missesOf({ keyResults, log, cycle, asOf }: Compared): Miss[] {
  return keyResults
    .flatMap(({ line, scored }): Miss[] => {
      const { keyResult, pace } = scored
      const { confidence, unit, type, target } = keyResult
      if (!isOpen(scored) || target === undefined) return []
      const end = keyResult.due ?? cycle.end
      const readings = readingsOf(historyOf(log, keyResult.id), { start: cycle.start, end: asOf })
      const outlook = outlookOf(keyResult, readings, { end })
      const belief = confidence && beliefOf(confidence)
      const heading = { outlook, passMark: PASS_MARK.aspirational, belief, pace, cycle, asOf }
      if (!outlook || !isHeadingToMiss(heading)) return []
      const { landing, progress } = outlook
      return [{ ...subjectOf(line.objective, keyResult), unit, type, target, landing, progress }]
    })
    .sort((a, b) => a.progress - b.progress || a.row - b.row)
}
