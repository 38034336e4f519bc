import { nearlyAtLeast, nearlyAtMost } from '../nearly'

/** The limits of a key result that is to stay where it is; at least one of the two is there. */
export interface Limits {
  lowest?: number
  highest?: number
}

/**
 * Whether a value is inside its limits. A limit itself is inside, because people say "at most 2 %" and 不超过 2
 * % (domain 2.3; some products count the limit as failed).
 */
export const isKept = (value: number, { lowest, highest }: Limits): boolean =>
  (lowest === undefined || nearlyAtLeast(value, lowest)) &&
  (highest === undefined || nearlyAtMost(value, highest))
