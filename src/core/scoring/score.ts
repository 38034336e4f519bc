import type { Day } from '../dates/calendar'
import type { Cycle } from '../dates/cycle'
import type { KeyResult, Objective, Plan } from '../plan/plan'
import type { Problem } from '../problem'

/** 0 is where the key result started, 1 is its target. */
export type Progress = number & { readonly unit: 'progress' }

/** Computed from progress, calendar and thresholds; the owner's own belief is confidence. */
export type Pace = 'onPace' | 'behind' | 'farBehind' | 'tooEarly' | 'achieved' | 'pastDue'

/** Gaps between expected and actual progress, as ratios. */
export interface Thresholds {
  behindAfter: number
  farBehindAfter: number
}

export interface ScoredKeyResult {
  keyResult: KeyResult
  progress?: Progress
  /** The same ratio unclamped, for display. */
  attainment?: number
  /** Absent for keep types and for states that do not count. */
  expected?: Progress
  pace?: Pace
  problem?: Problem
}

export interface ScoredObjective {
  objective: Objective
  /** Weighted rollup of what could be counted; absent when nothing could. */
  progress?: Progress
  expected?: Progress
  pace?: Pace
  /** What is missing from progress (its own row, or a child's problem by name). */
  problem?: Problem
  keyResults: readonly ScoredKeyResult[]
}

export interface ScoredPlan {
  plan: Plan
  cycle: Cycle
  asOf: Day
  /** Weighted rollup of the objectives that contribute to no other. */
  progress?: Progress
  /** What is missing from it: the first row with a problem, by name, or the objectives' weights. */
  problem?: Problem
  expected: Progress
  objectives: readonly ScoredObjective[]
}
