import type { Day } from '../dates/calendar'
import type { Cycle } from '../dates/cycle'
import type { LookBack } from '../dates/lookBack'
import type { EntryLabel } from '../log/entry'
import type { NeededPace } from '../outlook/neededPace'
import type { Confidence, KeyResultType, Owner, Unit } from '../plan/plan'
import type { Problem } from '../problem'
import type { Pace, Progress } from '../scoring/score'

/** A key result or objective as a mail names it. */
export interface Subject {
  title: string
  objective: string
  owners: readonly Owner[]
  /** 1-based row in the tab, for the link. */
  row: number
  /** Of a key result that has one; an objective's own line has none. */
  id?: string
}

/** Why something needs attention; more than one may hold. */
export type Reason =
  | { code: 'behind' | 'farBehind' /** expected minus progress, a ratio */; gap: number }
  /** What is to be kept is not: there is no way to go, only a limit that does not hold. */
  | { code: 'outsideLimit' }
  | { code: 'pastDue'; due: Day }
  | { code: 'stale' /** absent: never checked in */; days?: number }
  | { code: 'lowConfidence'; confidence: Confidence }
  | { code: 'confidenceAgainstPace'; confidence: Confidence; pace: Pace }
  | { code: 'confidenceFell'; from: Confidence; to: Confidence }

export interface Attention extends Subject {
  reasons: readonly Reason[]
  pace?: Pace
  progress?: Progress
  expected?: Progress
  lastNote?: string
}

export interface Move extends Subject {
  unit: Unit
  /** A yes/no is told in words. */
  type?: KeyResultType
  from: number
  to: number
  progressFrom?: Progress
  progressTo?: Progress
}

export interface ObjectiveLine {
  title: string
  row: number
  owners: readonly Owner[]
  progress?: Progress
  expected?: Progress
  /** Progress at the time of the comparison. */
  before?: Progress
  /** Of a month: progress at the end of its last weeks, oldest first, now last; what is not known is left out. */
  trend?: readonly Progress[]
  pace?: Pace
}

export interface Waiting {
  owner: Owner
  /** Key results of theirs without a check-in this week. */
  count: number
  /** Days since their oldest last check-in; absent: never. */
  days?: number
}

/** A key result that somebody can be asked about: open, owned, and kept up by hand. */
export interface OpenKeyResult extends Subject {
  /** Who is asked: of several owners the first. */
  owner: Owner
  unit: Unit
  type?: KeyResultType
  start?: number
  current?: number
  target?: number
  progress?: Progress
  expected?: Progress
  pace?: Pace
  /** Days since the last check-in; absent: never. */
  silent?: number
  /** Days in which one could have been made: since the last one, else since the row was first seen. */
  waited: number
}

/** A confidence that went down a week ago and again since. */
export interface Falling extends Subject {
  from: Confidence
  to: Confidence
  lastNote?: string
}

/** A key result that is said to go well and will not arrive at the rate of its check-ins. */
export interface Miss extends Subject {
  unit: Unit
  type?: KeyResultType
  target: number
  /** Where it lands, and how far that is. */
  landing: number
  progress: Progress
}

/** A confidence that is another than at the time of the comparison. */
export interface ConfidenceMove extends Subject {
  from: Confidence
  to: Confidence
}

/** What to decide about a key result: to do something else, to stop, or to ask for more. */
export type Advice = 'change' | 'letGo' | 'aimHigher'

/** A key result that should not simply go on, and the figures that say so. */
export interface Advised extends Attention {
  advice: Advice
  unit: Unit
  type?: KeyResultType
  target?: number
  /** Where it lands at the rate so far, and how far that is. */
  landing?: { value: number; progress: Progress }
  /** Per week, towards the target; absent where there is nothing to compare. */
  needed?: NeededPace
  /** Weeks left to it when its target was reached already. */
  weeksLeft?: number
}

/** What a month shows that a week does not; every list the gravest first. */
export interface MonthReview {
  advised: readonly Advised[]
  confidence: readonly ConfidenceMove[]
}

/** A quoted line of a check-in. */
export interface Quote extends Subject {
  label?: EntryLabel
  text: string
  author?: string
}

export interface DateAhead extends Subject {
  due: Day
}

export interface NotCounted {
  title: string
  row: number
  problem: Problem
}

/** What a digest says, as data in no language. What was "last week" is a replay of the log, never a stored figure. */
export interface Summary {
  cycle: Cycle
  asOf: Day
  week: number
  weeks: number
  progress?: Progress
  /** What is missing from progress as a whole, such as weights of the objectives that do not add up. */
  problem?: Problem
  expected: Progress
  /** What it is compared with: the plan at the end of the day `since`. */
  period: LookBack
  since: Day
  /** Progress then; absent where the log does not reach back so far. */
  before?: Progress
  keyResults: number
  attention: readonly Attention[]
  moved: readonly Move[]
  objectives: readonly ObjectiveLine[]
  waiting: readonly Waiting[]
  /** In sheet order; empty before the cycle begins. */
  open: readonly OpenKeyResult[]
  falling: readonly Falling[]
  misses: readonly Miss[]
  wins: readonly Quote[]
  blockers: readonly Quote[]
  dates: readonly DateAhead[]
  notCounted: readonly NotCounted[]
  /** Where it looks back on a month. */
  month?: MonthReview
}
