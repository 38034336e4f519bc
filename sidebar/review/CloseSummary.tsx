import { adviceAfter } from '../../src/core/closing/closing'
import { dayOfIso } from '../../src/core/dates/calendar'
import type { Commitment } from '../../src/core/scoring/commitment'
import { formatCycle, formatDay, formatProgress, formatValue } from '../../src/messages/format'
import type { ReviewWords } from '../../src/messages/reviewWords'
import type { CycleAtClose } from '../../src/rpc/review/closingContract'
import { GradeTag } from './GradeTag'
import { type Reviewed, scoreText } from './scores'

interface Props {
  now: CycleAtClose
  reviewed: Reviewed
  words: ReviewWords
  /** How the sheet writes its numbers. */
  intl: string
}

const dayOf = (iso: string) => dayOfIso(iso) ?? (0 as never)

/** Days from today to the last one; negative when it is over. */
export const daysLeft = ({ today, cycle }: CycleAtClose): number => dayOf(cycle.end) - dayOf(today)

/** Where the cycle stands, in a heading. */
export function standing(now: CycleAtClose, { closing }: ReviewWords): string {
  if (now.state !== 'running') return closing[now.state]
  const left = daysLeft(now)
  return left > 0 ? closing.daysLeft(left) : left === 0 ? closing.lastDay : closing.ended(-left)
}

function remarkOf(now: CycleAtClose, words: ReviewWords): string {
  const { closing } = words
  const day = (iso: string) => formatDay(dayOf(iso), words)
  if (now.state === 'draft') return closing.draftUntil(day(now.cycle.start))
  if (now.closed) return closing.closedOn(day(now.closed.day), now.closed.by)
  if (now.state !== 'running') return closing.byHand
  return daysLeft(now) > 0 ? closing.notYet : closing.atEnd
}

/** The cycle as a whole: its score, and what can honestly be said of it. */
export function CloseSummary({ now, reviewed, words, intl }: Props) {
  const { closing } = words
  const { score, grade, portfolio, calibration } = reviewed.closed
  const number = (value: number) => new Intl.NumberFormat(intl, { maximumFractionDigits: 2 }).format(value)
  const all = reviewed.objectives.flatMap(({ keyResults }) => keyResults)
  const promised: Commitment = all.every(({ commitment }) => commitment === 'committed')
    ? 'committed'
    : 'aspirational'
  /** What is not over yet is not judged. */
  const soFar = now.state === 'running' && daysLeft(now) > 0
  const advice =
    score === undefined || now.previous === undefined ? undefined : adviceAfter(now.previous, score)
  const moved = all.find(({ id }) => id === now.moved?.id)
  const level = (value: number) =>
    formatValue(value, moved?.unit ?? { kind: 'number', text: '' }, { ...words, intl })
  const cycle = { start: dayOf(now.cycle.start), end: dayOf(now.cycle.end) }
  if (now.state === 'draft')
    return (
      <div class="summary">
        <p class="quiet">{formatCycle(cycle, words)}</p>
        <p>{remarkOf(now, words)}</p>
      </div>
    )
  return (
    <div class="summary">
      <p class="quiet">{formatCycle(cycle, words)}</p>
      <p>{remarkOf(now, words)}</p>
      {all.length === 0 ? (
        <p>{closing.nothing}</p>
      ) : (
        <p class="cycle-score">
          {soFar ? closing.scoreSoFar : closing.score}:{' '}
          {score === undefined || !grade ? (
            closing.noScore
          ) : (
            <GradeTag grade={grade} score={scoreText(score, promised, intl)} words={words} />
          )}
        </p>
      )}
      {advice && !soFar && <p>{closing.advice[advice]}</p>}
      {portfolio && !soFar && (
        <p>
          {closing.portfolio(number(portfolio.mean))} {closing.readings[portfolio.reading]}
        </p>
      )}
      {moved && now.moved && <p>{closing.moved(moved.title, level(now.moved.from), level(now.moved.to))}</p>}
      {calibration && !soFar && (
        <p>
          {closing.calibration(calibration.count, number(calibration.brier))}{' '}
          {closing.skill(formatProgress(calibration.hitRate, words), calibration.skill)}
        </p>
      )}
    </div>
  )
}
