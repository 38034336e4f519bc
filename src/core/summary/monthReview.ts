import { asDay } from '../dates/calendar'
import { historyOf } from '../log/log'
import { clearlyMore, nearlyEqual } from '../nearly'
import { neededPaceOf } from '../outlook/neededPace'
import { outlookOf, readingsOf } from '../outlook/outlook'
import { beliefOf, probabilityOf } from '../plan/confidence'
import { isKeepType, type KeyResult } from '../plan/plan'
import { PASS_MARK } from '../scoring/commitment'
import type { Progress } from '../scoring/score'
import { compareReasons, heardOf, reasonsOf } from './attention'
import { type Compared, type Counted, figuresOf, planOn, subjectOf } from './compared'
import type { Advice, Advised, ConfidenceMove, MonthReview } from './summary'

/** Weeks of a trend before today. */
const TREND = [28, 21, 14, 7]

/** What to decide after a month, and whose belief changed; what may simply go on is left out. */
export const reviewMonth = (compared: Compared): MonthReview => ({
  advised: compared.keyResults
    .flatMap((counted) => advisedOf(counted, compared) ?? [])
    .sort((a, b) => compareReasons(a.reasons, b.reasons) || a.row - b.row),
  confidence: confidenceMoves(compared),
})

/** The progress of each objective at the end of its last weeks, by row, as far back as the log knows the plan. */
export function trendsOf(compared: Compared): ReadonlyMap<number, readonly Progress[]> {
  const { asOf, now, plan } = compared
  const earlier = TREND.flatMap((days) => planOn(asDay(asOf - days), plan, compared) ?? [])
  const trends = new Map<number, Progress[]>()
  for (const { objectives } of [...earlier, now])
    for (const { objective, progress } of objectives)
      if (progress !== undefined) trends.set(objective.row, [...(trends.get(objective.row) ?? []), progress])
  return trends
}

/** The one decision a key result asks for: to stop before to change, to change before to ask for more. */
function advisedOf({ line, scored }: Counted, compared: Compared): Advised | undefined {
  const { log, cycle, asOf } = compared
  const { keyResult, pace } = scored
  const { state, type, unit, target, confidence, note } = keyResult
  if (state !== 'active' || pace === undefined || pace === 'tooEarly') return undefined
  const history = historyOf(log, keyResult.id)
  const end = keyResult.due ?? cycle.end
  const readings = readingsOf(history, { start: cycle.start, end: asOf })
  const outlook = asOf <= end && pace !== 'achieved' ? outlookOf(keyResult, readings, { end }) : undefined
  const moves = !isKeepType(type) && type !== 'yesNo'
  const needed = moves && target !== undefined ? neededPaceOf({ readings, target, asOf, end }) : undefined
  const weeksLeft = Math.floor((end - asOf) / 7)

  const isBad = pace === 'farBehind' || pace === 'pastDue'
  const falls = outlook !== undefined && clearlyMore(PASS_MARK.aspirational, outlook.progress)
  const isDoubted = confidence !== undefined && beliefOf(confidence) === 'offTrack'
  const isDone = pace === 'achieved' && moves && 4 * (end - asOf) >= cycle.end - cycle.start
  const advice: Advice | undefined =
    isBad && moves && hasStood(keyResult, compared)
      ? 'letGo'
      : pace !== 'achieved' && (isBad || isDoubted || falls || needed?.reading === 'unlikely')
        ? 'change'
        : isDone || (pace === 'onPace' && needed?.reading === 'tooEasy')
          ? 'aimHigher'
          : undefined
  if (!advice) return undefined
  return {
    ...subjectOf(line.objective, keyResult),
    ...figuresOf(scored),
    advice,
    reasons: reasonsOf(scored, heardOf(keyResult, log, asOf), compared),
    unit,
    type,
    target,
    landing: outlook && { value: outlook.landing, progress: outlook.progress },
    needed,
    weeksLeft: isDone ? weeksLeft : undefined,
    lastNote: note,
  }
}

/** Whether its value is the one it had when the month began; false where nobody knows. */
function hasStood({ row, current }: KeyResult, { keyResultsBefore }: Compared): boolean {
  const before = keyResultsBefore.get(row)?.keyResult
  if (!before) return false
  const [then, today] = [before.current ?? before.start, current ?? before.start]
  return then === today || (then !== undefined && today !== undefined && nearlyEqual(then, today))
}

/** Down first, then up, the widest way first. */
function confidenceMoves({ lines, keyResults, before }: Compared): ConfidenceMove[] {
  const then = new Map(
    before?.objectives.flatMap(({ objective, keyResults }) => [
      [objective.row, objective.confidence] as const,
      ...keyResults.map(({ keyResult }) => [keyResult.row, keyResult.confidence] as const),
    ]),
  )
  const rows = [
    ...lines.map(({ objective }) => ({ row: objective, subject: subjectOf(objective) })),
    ...keyResults.map(({ line, scored: { keyResult } }) => ({
      row: keyResult,
      subject: subjectOf(line.objective, keyResult),
    })),
  ]
  const change = ({ from, to }: ConfidenceMove) => probabilityOf(to) - probabilityOf(from)
  return rows
    .flatMap(({ row: { row, state, confidence: to }, subject }): ConfidenceMove[] => {
      const from = then.get(row)
      if (state !== 'active' || !from || !to || nearlyEqual(probabilityOf(from), probabilityOf(to))) return []
      return [{ ...subject, from, to }]
    })
    .sort((a, b) => change(a) - change(b) || a.row - b.row)
}
