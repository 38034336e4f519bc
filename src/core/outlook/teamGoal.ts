import { clearlyMore } from '../nearly'

export interface TeamGoalOptions {
  /** Attainment below which nothing is paid. */
  threshold: number
  /** Attainment that counts as excellent. */
  excellence: number
}

/** Shares of a team, 0–1; advice stands beside each. */
export interface TeamGoal {
  /** Reached 100 %: 60 to 65 % is common advice. */
  reached: number
  /** At or above the threshold: 90 %. */
  aboveThreshold: number
  /** Excellent: 10 %. */
  excellent: number
  /** Too low if everybody reached it, too high if fewer than 40 % did. */
  reading?: 'tooLow' | 'tooHigh'
}

const TOO_FEW = 0.4

/** What the attainments of a team's last cycle say of its goals (domain 9.5). Undefined for nobody. */
export function teamGoalOf(
  attainments: readonly number[],
  { threshold, excellence }: TeamGoalOptions,
): TeamGoal | undefined {
  if (attainments.length === 0) return undefined
  const share = (edge: number) =>
    attainments.filter((attainment) => !clearlyMore(edge, attainment)).length / attainments.length
  const reached = share(1)
  const shares = { reached, aboveThreshold: share(threshold), excellent: share(excellence) }
  if (reached === 1) return { ...shares, reading: 'tooLow' }
  return clearlyMore(TOO_FEW, reached) ? { ...shares, reading: 'tooHigh' } : shares
}
