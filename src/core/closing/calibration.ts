import { tidy } from '../nearly'

/** What was believed at a fixed point of the cycle, and whether the key result reached its pass mark. */
export interface Outcome {
  /** 0–1, see probabilityOf. */
  probability: number
  reached: boolean
}

/** Beliefs of about the same height. */
export interface Bin {
  from: number
  to: number
  count: number
  /** Mean probability in the bin, and how many of its key results were reached; absent in an empty bin. */
  predicted?: number
  real?: number
}

export interface Calibration {
  count: number
  /** Mean squared distance of belief and outcome: 0 is best, 0.25 is what always saying one half gets. */
  brier: number
  /** How many were reached, 0–1. */
  hitRate: number
  /** 1 − Brier / Brier of always saying the hit rate: above 0 the beliefs told something. Absent if all or none were reached. */
  skill?: number
  /** 0–0.2 … 0.8–1; an edge belongs to the bin above it. */
  bins: readonly Bin[]
}

/** A person's luck in fewer outcomes than this says nothing of their judgement. */
const FEWEST = 10
const BINS = 5

/** Mean of (probability − outcome)² (Brier 1950); undefined without outcomes. */
export function brierOf(outcomes: readonly Outcome[]): number | undefined {
  if (outcomes.length === 0) return undefined
  const squares = outcomes.map(({ probability, reached }) => (probability - Number(reached)) ** 2)
  return tidy(meanOf(squares))
}

/** How good somebody's confidences were after close (domain 5.5); undefined from fewer than 10 outcomes. */
export function calibrationOf(outcomes: readonly Outcome[]): Calibration | undefined {
  const brier = brierOf(outcomes)
  if (brier === undefined || outcomes.length < FEWEST) return undefined
  const hitRate = meanOf(outcomes.map(({ reached }) => Number(reached)))
  const base = hitRate * (1 - hitRate)
  const bins = Array.from({ length: BINS }, (_, bin) => binOf(bin, outcomes))
  const calibration = { count: outcomes.length, brier, hitRate: tidy(hitRate), bins }
  return base > 0 ? { ...calibration, skill: tidy(1 - brier / base) } : calibration
}

function binOf(bin: number, outcomes: readonly Outcome[]): Bin {
  const inside = outcomes.filter(
    ({ probability }) => Math.min(BINS - 1, Math.floor(tidy(probability * BINS))) === bin,
  )
  const edges = { from: bin / BINS, to: (bin + 1) / BINS, count: inside.length }
  if (inside.length === 0) return edges
  return {
    ...edges,
    predicted: tidy(meanOf(inside.map(({ probability }) => probability))),
    real: tidy(meanOf(inside.map(({ reached }) => Number(reached)))),
  }
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, it) => sum + it, 0) / numbers.length
