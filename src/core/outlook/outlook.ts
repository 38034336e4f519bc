import { asDay, type Day } from '../dates/calendar'
import type { Cycle } from '../dates/cycle'
import type { Entry, EntryKind } from '../log/entry'
import type { LevelMode, Reading } from '../log/latest'
import { clearlyMore } from '../nearly'
import type { Belief } from '../plan/confidence'
import type { KeyResult } from '../plan/plan'
import { UserError } from '../problem'
import { progressOf } from '../scoring/progress'
import type { Pace, Progress } from '../scoring/score'
import { type Bounds, cumulated, type Forecast, forecastAt } from './forecast'

/** Where a key result will land, as values and as progress. */
export interface Outlook extends Forecast {
  /** Progress at the landing value. */
  progress: Progress
}

/** What an outlook is made from. */
export interface OutlookOptions {
  /** The day it is to land on: its own due day, or the last of its cycle. */
  end: Day
  /** How the readings become the value; changes are cumulated, everything else is levels. */
  mode?: LevelMode
}

/**
 * The forecast of a key result with the progress it comes to (domain 7). Rates stay within 0–100 %. Undefined
 * for yes/no, which has no values between, for readings from fewer than 3 days, and where progress cannot be
 * computed.
 */
export function outlookOf(
  keyResult: KeyResult,
  readings: readonly Reading[],
  { end, mode }: OutlookOptions,
): Outlook | undefined {
  if (keyResult.type === 'yesNo') return undefined
  const levels = mode === 'sum' ? cumulated(readings, keyResult.start) : readings
  const forecast = forecastAt(end, levels, boundsOf(keyResult, levels))
  if (!forecast) return undefined
  try {
    return { ...forecast, progress: progressOf({ ...keyResult, current: forecast.landing }) }
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

/**
 * A percentage that never left 0–100 % is a rate and cannot (domain 7.5). One that did is a growth or a
 * retention: those may land anywhere.
 */
function boundsOf({ unit, start, target, current }: KeyResult, levels: readonly Reading[]): Bounds {
  if (unit.kind !== 'percent') return {}
  const seen = [start, target, current, ...levels.map(({ value }) => value)]
  const rate = seen.every((it) => it === undefined || (it >= 0 && it <= 1))
  return rate ? { lowest: 0, highest: 1 } : {}
}

const LEVELS: readonly EntryKind[] = ['created', 'checkIn']

/** The levels a key result had, from its history in the log; what was blank or no number is left out. */
export const readingsOf = (history: readonly Entry[], { start, end }: Cycle): Reading[] =>
  history.flatMap(({ kind, day, value }) =>
    LEVELS.includes(kind) && typeof value === 'number' && day >= start && day <= end ? [{ day, value }] : [],
  )

export interface Heading {
  outlook: Pick<Outlook, 'progress'> | undefined
  /** 1.0 for what is committed, 0.7 for what is aspirational. */
  passMark: number
  /** What its owner says. */
  belief?: Belief
  /** What its calendar says, where nobody said anything. */
  pace?: Pace
  cycle: Cycle
  asOf: Day
}

/** No verdict before this part of the time has passed. */
const EARLY = 0.25

/**
 * Whether a key result that is said to go well lands below its pass mark (domain 7.4): the one warning nobody
 * has yet. What is already said to be in danger needs none, and neither does the first quarter of a cycle.
 */
export function isHeadingToMiss({ outlook, passMark, belief, pace, cycle, asOf }: Heading): boolean {
  if (!outlook || asOf > cycle.end) return false
  const passed = cycle.end > cycle.start ? (asOf - cycle.start) / (cycle.end - cycle.start) : 1
  if (clearlyMore(EARLY, passed)) return false
  const saidWell = belief ? belief === 'onTrack' : pace === 'onPace'
  return saidWell && clearlyMore(passMark, outlook.progress)
}

export interface Staged {
  /** Stages finished when the count began, and in all. */
  start: number
  target: number
  current: number
  /** The day the count began. */
  since: Day
  asOf: Day
}

/**
 * The day on which stages will all be done at the pace so far (domain 7.3): a value between two stages means
 * nothing, so only the date is foretold. Undefined while none is done; asOf when all are.
 */
export function finishDayOf({ start, target, current, since, asOf }: Staged): Day | undefined {
  if (current >= target) return asOf
  const aDay = (current - start) / (asOf - since)
  if (!(aDay > 0) || !Number.isFinite(aDay)) return undefined
  return asDay(asOf + Math.ceil((target - current) / aDay - 1e-9))
}
