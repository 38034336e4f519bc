import { clearlyMore, tidy } from '../nearly'
import { UserError } from '../problem'

/**
 * The part each child has in its parent; the parts sum to 1 (domain 3.1). All blank: equal parts. 0: shown,
 * not counted. Filled weights that are fractions and leave something of 1: the blanks share that rest
 * equally, without one the fractions are weights like any others. All zero: every part is 0, for there is
 * nothing to count. Throws UserError for a negative weight (told by its place) and for blanks beside points
 * or beside a full sum: those would be a silent zero.
 */
export function sharesOf(weights: readonly (number | undefined)[]): number[] {
  let sum = 0
  let largest = 0
  let blanks = 0
  weights.forEach((weight, index) => {
    if (weight === undefined) {
      blanks++
      return
    }
    if (weight < 0) {
      const problem = { code: 'negativeWeight', name: '', weight } as const
      throw new UserError({ code: 'position', position: index + 1, of: weights.length, problem })
    }
    sum += weight
    largest = Math.max(largest, weight)
  })
  if (blanks === weights.length) return weights.map(() => 1 / weights.length)
  if (blanks > 0) {
    if (largest >= 1 || !clearlyMore(1, sum)) throw new UserError({ code: 'weightsPartlyFilled' })
    return weights.map((weight) => tidy(weight ?? (1 - sum) / blanks))
  }
  if (sum === 0) return weights.map(() => 0)
  if (sum < Number.MAX_VALUE) return weights.map((weight = 0) => tidy(weight / sum))
  return sharesOf(weights.map((weight = 0) => weight / largest)) // 1e308 twice: the sum would be infinite
}
