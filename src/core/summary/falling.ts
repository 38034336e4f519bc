import { asDay, type Day } from '../dates/calendar'
import type { Entry } from '../log/entry'
import { historyOf } from '../log/log'
import { clearlyMore } from '../nearly'
import { probabilityOf } from '../plan/confidence'
import type { Confidence } from '../plan/plan'
import { type Compared, subjectOf } from './compared'
import type { Falling } from './summary'

/** Confidence lower than a week before, when it was already lower than the week before that. */
export function fallingOf({ lines, keyResults, log, asOf }: Compared): Falling[] {
  const rows = [
    ...lines.map(({ objective }) => ({ row: objective, subject: subjectOf(objective) })),
    ...keyResults.map(({ line, scored: { keyResult } }) => ({
      row: keyResult,
      subject: subjectOf(line.objective, keyResult),
    })),
  ]
  return rows.flatMap(({ row, subject }): Falling[] => {
    if (row.state !== 'active') return []
    const history = historyOf(log, row.id)
    const [to, before, from] = [0, 7, 14].map((days) => confidenceOn(history, asDay(asOf - days)))
    return to && before && from && lower(to, before) && lower(before, from)
      ? [{ ...subject, from, to, lastNote: row.note }]
      : []
  })
}

const confidenceOn = (history: readonly Entry[], day: Day): Confidence | undefined =>
  [...history].reverse().find((entry) => entry.day <= day && entry.confidence)?.confidence

const lower = (one: Confidence, other: Confidence): boolean =>
  clearlyMore(probabilityOf(other), probabilityOf(one))
