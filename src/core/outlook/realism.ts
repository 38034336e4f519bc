import { clearlyMore, nearlyAtLeast, nearlyAtMost, tidy, tidyAmount } from '../nearly'
import { UserError } from '../problem'

/** How high a goal is set, from too low to too high. */
export type Ambition = 'tooLow' | 'usual' | 'stretch' | 'bold' | 'tooHigh'

/** A reading of a goal with the numbers it was made from, in the metric's own unit and direction. */
export type Realism =
  /** By the changes of earlier cycles. */
  | {
      by: 'changes'
      ambition: Ambition
      /** target − start */
      planned: number
      /** Mean and sample standard deviation of the earlier changes. */
      mean: number
      spread: number
      /** How many changes. */
      count: number
      /** (planned − mean) / spread, above 0 where more is asked for than usual. */
      z: number
    }
  /** By the levels reached, where there is too little history or it never varied. */
  | { by: 'levels'; ambition: Exclude<Ambition, 'usual'>; target: number; best: number; last: number }

export interface Goal {
  start: number
  target: number
  /** Levels at the end of earlier cycles, oldest first. */
  past: readonly number[]
}

/** Upper edges in standard deviations; an edge belongs to the band below it (domain 9.1). */
const BANDS: readonly (readonly [Ambition, number])[] = [
  ['usual', 0.5],
  ['stretch', 1.5],
  ['bold', 2.5],
]
const TOO_LOW = -0.5
const FEWEST_CHANGES = 3

/**
 * Whether a goal is too low, usual, a stretch, bold (it needs a written reason) or too high, by how the same
 * metric moved before (domain 9.1), else by the levels it reached (9.2). Decreasing metrics count alike.
 * Undefined without any past level, and by levels for those below 0, which have no "twice as good". Throws
 * UserError where start and target are the same.
 */
export function realismOf(goal: Goal): Realism | undefined {
  const { start, target } = goal
  if (start === target)
    throw new UserError({ code: 'sameValue', field: 'start', other: 'target', value: target })
  return byChanges(goal) ?? byLevels(goal)
}

function byChanges({ start, target, past }: Goal): Realism | undefined {
  const changes = past.slice(1).map((level, index) => level - (past[index] as number))
  if (changes.length < FEWEST_CHANGES) return undefined
  const planned = target - start
  const mean = changes.reduce((sum, it) => sum + it, 0) / changes.length
  const squares = changes.reduce((sum, it) => sum + (it - mean) ** 2, 0)
  const spread = Math.sqrt(squares / (changes.length - 1))
  const largest = changes.reduce((most, change) => Math.max(most, Math.abs(change)), 0)
  const z = tidy(((planned - mean) / spread) * Math.sign(planned))
  // A spread of nothing but rounding tells nothing.
  if (!(spread > 1e-9 * largest) || !Number.isFinite(spread) || !Number.isFinite(planned)) return undefined
  const ambition = clearlyMore(TOO_LOW, z)
    ? 'tooLow'
    : (BANDS.find(([, edge]) => !clearlyMore(z, edge))?.[0] ?? 'tooHigh')
  return {
    by: 'changes',
    ambition,
    planned: tidyAmount(planned),
    mean: tidyAmount(mean),
    spread: tidyAmount(spread),
    count: changes.length,
    z,
  }
}

function byLevels({ start, target, past }: Goal): Realism | undefined {
  const last = past[past.length - 1]
  if (last === undefined) return undefined
  const down = target < start
  const best = past.reduce((one, other) => (down ? Math.min(one, other) : Math.max(one, other)))
  if (down ? target < 0 : best < 0) return undefined
  // Twice as good is double the best level, or half of it where less is better.
  const within = (times: number) =>
    down ? nearlyAtMost(best, times * target) : nearlyAtMost(target, times * best)
  const reached = down ? nearlyAtLeast(target, last) : nearlyAtMost(target, last)
  const ambition = reached ? 'tooLow' : within(1.2) ? 'stretch' : within(2) ? 'bold' : 'tooHigh'
  return { by: 'levels', ambition, target, best, last }
}
