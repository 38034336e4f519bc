import type { Day } from '../dates/calendar'
import type { Entry } from '../log/entry'
import { recorded } from '../log/log'
import { clearlyMore, tidy } from '../nearly'
import type { KeyResult, State } from '../plan/plan'
import { type Commitment, PASS_MARK } from '../scoring/commitment'
import { asProgress, progressOf } from '../scoring/progress'
import { rollUp } from '../scoring/rollup'
import type { Progress } from '../scoring/score'

/** The judgement at close. */
export interface ClosingScore {
  /** What counts: the owner's word where there is one. */
  score: Progress
  /** What the numbers say; stays visible beside an override. */
  computed: Progress
  overridden: boolean
  /** An override without its written reason, or a committed key result that fell short without one. */
  reasonMissing: boolean
}

export interface Judged {
  /** By progress or by the stated anchors. */
  computed: number
  override?: number
  reason?: string
  commitment?: Commitment
}

/** The score of a key result at close, with what was computed beside it (domain 6.1, 6.4). */
export function closingScoreOf({
  computed,
  override,
  reason,
  commitment = 'aspirational',
}: Judged): ClosingScore {
  const score = asProgress(override ?? computed)
  const overridden = override !== undefined
  const fellShort = commitment === 'committed' && clearlyMore(PASS_MARK.committed, score)
  const reasonMissing = (overridden || fellShort) && !reason?.trim()
  return { score, computed: asProgress(computed), overridden, reasonMissing }
}

/** What takes part in a final score. A paused key result does, with its last value: it was promised (domain 2.5). */
const CLOSES: ReadonlySet<State> = new Set<State>(['active', 'closed', 'paused'])
export const countsAtClose = (state: State): boolean => CLOSES.has(state)

export interface Scored {
  name?: string
  /** Absent: no value, left out. */
  score?: number
  weight?: number
  /** Absent: active. */
  state?: State
}

/**
 * Weighted mean of the scores that count at close: an objective's of its key results (domain 6.2). Undefined
 * when there is none. Throws UserError where the weights cannot be read as shares.
 */
export const objectiveScoreOf = (scored: readonly Scored[]): Progress | undefined =>
  rollUp(
    scored
      .filter(({ state = 'active' }) => countsAtClose(state))
      .map(({ name, score, weight }) => ({ name, progress: score, weight })),
  )

/** Mean of the objective scores of a cycle; those without one are left out. */
export const cycleScoreOf = (scores: readonly (number | undefined)[]): Progress | undefined =>
  objectiveScoreOf(scores.map((score) => ({ score })))

export type PortfolioReading = 'tooSafe' | 'healthy' | 'partial' | 'outranCapacity'

/**
 * What the mean score of what was aspirational says of a cycle (domain 6.5); what was committed is left out,
 * since all of it was to be reached. Undefined without anything aspirational.
 */
export function portfolioOf(
  scored: readonly { score?: number; commitment?: Commitment }[],
): { mean: number; reading: PortfolioReading } | undefined {
  const scores = scored.flatMap(({ score, commitment }) =>
    score === undefined || commitment === 'committed' ? [] : [score],
  )
  if (scores.length === 0) return undefined
  const mean = tidy(scores.reduce((sum, score) => sum + score, 0) / scores.length)
  if (clearlyMore(mean, 0.85)) return { mean, reading: 'tooSafe' }
  if (!clearlyMore(0.6, mean)) return { mean, reading: 'healthy' }
  return { mean, reading: clearlyMore(0.4, mean) ? 'outranCapacity' : 'partial' }
}

/**
 * What two closed cycles in a row advise for the next (domain 9.6): above 0.85 both times aim higher, below 0.4
 * aim lower or at less.
 */
export function adviceAfter(previous: number, last: number): 'raise' | 'lower' | undefined {
  if (clearlyMore(previous, 0.85) && clearlyMore(last, 0.85)) return 'raise'
  return clearlyMore(0.4, previous) && clearlyMore(0.4, last) ? 'lower' : undefined
}

export interface TargetChange {
  day: Day
  was?: number
  target?: number
  reason?: string
}

/** A score by the target of the first day and by the one of today, with what changed between (domain 6.8). */
export interface TwoScores {
  original: Progress
  current: Progress
  originalTarget: number
  changes: readonly TargetChange[]
}

/**
 * Both scores of a key result whose target was changed after the first day of its cycle; undefined when it was
 * not, or when there was none before. Throws UserError where a score cannot be computed.
 */
export function scoresByTarget(
  keyResult: KeyResult,
  history: readonly Entry[],
  start: Day,
): TwoScores | undefined {
  const changes = history
    .filter(({ kind, day }) => kind === 'target' && day > start)
    .map(({ day, was, value, note }): TargetChange => {
      const change: TargetChange = { day }
      if (typeof was === 'number') change.was = was
      if (typeof value === 'number') change.target = value
      if (note !== undefined) change.reason = note
      return change
    })
  const originalTarget = recorded(history, 'target', start)?.value
  if (changes.length === 0 || typeof originalTarget !== 'number' || originalTarget === keyResult.target)
    return undefined
  return {
    original: progressOf({ ...keyResult, target: originalTarget }),
    current: progressOf(keyResult),
    originalTarget,
    changes,
  }
}
