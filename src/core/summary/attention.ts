import type { Day } from '../dates/calendar'
import type { Cycle } from '../dates/cycle'
import type { Entry } from '../log/entry'
import { historyOf, type Log } from '../log/log'
import { lastCheckIn } from '../log/planAsOf'
import { clearlyMore } from '../nearly'
import { beliefOf, fallOf } from '../plan/confidence'
import { isKeepType, type KeyResult, type Objective } from '../plan/plan'
import { DEFAULT_THRESHOLDS } from '../scoring/pace'
import type { ScoredKeyResult, ScoredObjective, Thresholds } from '../scoring/score'
import { STALE_AFTER } from './patience'
import type { Reason } from './summary'

export interface Watching {
  asOf: Day
  /** A fall of confidence after it is news. */
  since: Day
  thresholds?: Thresholds
  /** Days; STALE_AFTER unless said. */
  staleAfter?: number
  /** Silence counts from its first day where nobody has checked in yet. */
  cycle: Cycle
}

/** What the log and the sheet say of one row. */
export interface Heard {
  history: readonly Entry[]
  /** The day of the last check-in. */
  lastCheckIn?: Day
}

export function heardOf(row: KeyResult | Objective, log: Log, asOf: Day): Heard {
  const history = historyOf(log, row.id)
  return { history, lastCheckIn: lastCheckIn(row, history, asOf) }
}

/**
 * Why a key result needs attention; empty when it does not. What is done or closed needs none, and one whose
 * value a formula keeps up to date is never stale.
 */
export function reasonsOf(scored: ScoredKeyResult, heard: Heard, watching: Watching): Reason[] {
  const { keyResult, pace } = scored
  if (keyResult.state !== 'active' || pace === undefined || pace === 'achieved') return []
  const gap = gapOf(scored)
  const reasons: Reason[] = []
  if (pace === 'farBehind' && isKeepType(keyResult.type)) reasons.push({ code: 'outsideLimit' })
  else if (pace === 'behind' || pace === 'farBehind') reasons.push({ code: pace, gap })
  if (pace === 'pastDue') reasons.push({ code: pace, due: keyResult.due ?? watching.cycle.end })
  const silence = keyResult.live ? undefined : silenceOf(heard, watching)
  if (silence) reasons.push(silence)
  return [...reasons, ...beliefReasons(scored, gap, heard, watching)]
}

/**
 * The same for an objective of which somebody said how confident they are; its pace is its key results' to
 * explain.
 */
export function reasonsOfObjective(scored: ScoredObjective, heard: Heard, watching: Watching): Reason[] {
  const { objective, expected, progress, pace } = scored
  if (objective.state !== 'active' || pace === 'achieved') return []
  return beliefReasons(scored, (expected ?? 0) - (progress ?? 0), heard, watching)
}

/** Points behind, as a ratio; what is to be kept and is not lacks everything. */
const gapOf = ({ keyResult, expected, progress }: ScoredKeyResult): number =>
  (isKeepType(keyResult.type) ? 1 : (expected ?? 0)) - (progress ?? 0)

function silenceOf({ lastCheckIn, history }: Heard, watching: Watching): Reason | undefined {
  const { asOf, cycle, staleAfter = STALE_AFTER } = watching
  if (lastCheckIn === undefined)
    return asOf - knownSince(history, cycle) > staleAfter ? { code: 'stale' } : undefined
  return asOf - lastCheckIn > staleAfter ? { code: 'stale', days: asOf - lastCheckIn } : undefined
}

/** From when on a check-in could be waited for: a table adopted in mid-cycle has been silent to us only since then. */
export const knownSince = (history: readonly Entry[], { start }: Cycle): Day =>
  Math.max(start, history[0]?.day ?? start) as Day

/** A confidence that is low, that fell lately (domain 5.2), or that does not go with the pace. */
function beliefReasons(
  scored: Pick<ScoredKeyResult, 'pace'> & { keyResult?: KeyResult; objective?: Objective },
  gap: number,
  { history }: Heard,
  { asOf, since, thresholds = DEFAULT_THRESHOLDS }: Watching,
): Reason[] {
  const { pace } = scored
  const confidence = (scored.keyResult ?? scored.objective)?.confidence
  if (!confidence) return []
  const reasons: Reason[] = []
  const belief = beliefOf(confidence)
  if (belief === 'offTrack') reasons.push({ code: 'lowConfidence', confidence })
  if (pace !== undefined && pace !== 'tooEarly') {
    const contradicted =
      belief === 'onTrack'
        ? clearlyMore(gap, thresholds.farBehindAfter)
        : belief === 'offTrack' && !clearlyMore(gap, 0)
    if (contradicted) reasons.push({ code: 'confidenceAgainstPace', confidence, pace })
  }
  const said = history.filter((entry) => entry.day <= asOf && entry.confidence !== undefined)
  const fall = fallOf(said.flatMap((entry) => entry.confidence ?? []))
  const last = said[said.length - 1]
  if (fall && last && last.day > since) reasons.push({ code: 'confidenceFell', ...fall })
  return reasons
}

const WEIGHT: Record<Reason['code'], number> = {
  pastDue: 3,
  farBehind: 3,
  outsideLimit: 3,
  behind: 2,
  lowConfidence: 2,
  confidenceFell: 2,
  confidenceAgainstPace: 2,
  stale: 1,
}

/** How bad it is, to put the worst first: the gravest reason, then the gap, then the silence. */
export function compareReasons(one: readonly Reason[], other: readonly Reason[]): number {
  const gravity = (reasons: readonly Reason[]) => Math.max(...reasons.map(({ code }) => WEIGHT[code]))
  return (
    gravity(other) - gravity(one) ||
    widest(other) - widest(one) ||
    longest(other) - longest(one) ||
    other.length - one.length
  )
}

const widest = (reasons: readonly Reason[]): number =>
  Math.max(
    0,
    ...reasons.map((reason) => ('gap' in reason ? reason.gap : reason.code === 'outsideLimit' ? 1 : 0)),
  )

/** Never is longer than any number of days. */
const longest = (reasons: readonly Reason[]): number =>
  Math.max(
    0,
    ...reasons.map((reason) => (reason.code === 'stale' ? (reason.days ?? Number.MAX_SAFE_INTEGER) : 0)),
  )
