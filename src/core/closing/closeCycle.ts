import type { NextStep } from '../log/entry'
import { clearlyMore } from '../nearly'
import type { State } from '../plan/plan'
import { type Problem, UserError } from '../problem'
import { type Commitment, PASS_MARK } from '../scoring/commitment'
import { type Grade, gradeOf } from '../scoring/grade'
import type { Progress } from '../scoring/score'
import { type Calibration, calibrationOf } from './calibration'
import { closingScoreOf, countsAtClose, cycleScoreOf, objectiveScoreOf, portfolioOf } from './closing'

/** A key result as it is judged. */
export interface JudgedKeyResult {
  title: string
  state: State
  weight?: number | undefined
  /** Absent: it cannot be computed, and counts only with an override. */
  computed?: number | undefined
  override?: number | undefined
  /** What was learned; the reason of an override too. */
  note?: string | undefined
  commitment: Commitment
  /** Its confidence in the middle of the cycle, as a probability. */
  belief?: number | undefined
}

export interface JudgedObjective {
  title: string
  state: State
  keyResults: readonly JudgedKeyResult[]
}

export interface ClosedKeyResult {
  /** Absent: nothing to count, or its state does not count at close. */
  score?: Progress
  grade?: Grade
  /** An override, or a promise that was not kept, without a word on why. */
  reasonMissing: boolean
}

export interface ClosedObjective {
  score?: Progress
  grade?: Grade
  /** Weights that cannot be read as shares. */
  problem?: Problem
  keyResults: readonly ClosedKeyResult[]
}

export interface ClosedCycle {
  score?: Progress
  grade?: Grade
  objectives: readonly ClosedObjective[]
  /** Absent where nothing was aspirational. */
  portfolio?: ReturnType<typeof portfolioOf>
  /** Absent from too few outcomes. */
  calibration?: Calibration | undefined
}

/** All scores of a cycle, from its key results up (domain 6.1 to 6.5); while they are typed and when they are stored alike. */
export function closeCycle(objectives: readonly JudgedObjective[]): ClosedCycle {
  const closed = objectives.map(closeObjective)
  const counted = objectives.flatMap(({ state, keyResults }, nth) =>
    countsAtClose(state)
      ? keyResults.map((judged, index) => ({ ...judged, ...closed[nth]?.keyResults[index] }))
      : [],
  )
  const score = cycleScoreOf(
    closed.map((it, nth) => (countsAtClose(objectives[nth]?.state ?? 'active') ? it.score : undefined)),
  )
  return {
    ...graded(score, counted),
    objectives: closed,
    portfolio: portfolioOf(counted),
    calibration: calibrationOf(counted.flatMap(outcomeOf)),
  }
}

function closeObjective({ keyResults }: JudgedObjective): ClosedObjective {
  const closed = keyResults.map(closeKeyResult)
  try {
    const score = objectiveScoreOf(
      keyResults.map(({ title, weight, state }, nth) => ({
        name: title,
        score: closed[nth]?.score,
        weight,
        state,
      })),
    )
    return { ...graded(score, keyResults), keyResults: closed }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { problem: error.problem, keyResults: closed }
  }
}

function closeKeyResult(judged: JudgedKeyResult): ClosedKeyResult {
  const { state, computed, override, note, commitment } = judged
  const known = override ?? computed
  if (known === undefined || !countsAtClose(state)) return { reasonMissing: false }
  const { score, reasonMissing } = closingScoreOf({
    computed: computed ?? known,
    override,
    reason: note,
    commitment,
  })
  return { score, grade: gradeOf(score, commitment), reasonMissing }
}

/** What stands above several is green only at 1.0 where all of them were promised. */
function graded(
  score: Progress | undefined,
  below: readonly { commitment: Commitment }[],
): { score?: Progress; grade?: Grade } {
  if (score === undefined) return {}
  const promised = below.every(({ commitment }) => commitment === 'committed')
  return { score, grade: gradeOf(score, promised ? 'committed' : 'aspirational') }
}

type Judged = JudgedKeyResult & Partial<ClosedKeyResult>

const outcomeOf = ({ belief, score, commitment }: Judged) =>
  belief === undefined || score === undefined
    ? []
    : { probability: belief, reached: reached(score, commitment) }

const reached = (score: number, commitment: Commitment): boolean => !clearlyMore(PASS_MARK[commitment], score)

/** What becomes of a key result as long as nobody says otherwise: what was reached is done, what was cancelled is dropped. */
export function nextStepOf(
  { state, commitment }: Pick<JudgedKeyResult, 'state' | 'commitment'>,
  score: number | undefined,
): NextStep {
  if (state === 'cancelled' || state === 'archived') return 'drop'
  return score !== undefined && reached(score, commitment) ? 'done' : 'keep'
}
