import { clearlyMore } from '../nearly'
import { type Commitment, PASS_MARK } from './commitment'

export type Grade = 'red' | 'yellow' | 'green'

/** Below this a score is red, whatever was promised. */
const YELLOW_FROM = 0.4

/**
 * The colour of a score (domain 6.3, 6.4): red below 0.4, green from 0.7, and from 1.0 only where all of it was
 * promised. The printed bands (0.0–0.3, 0.4–0.6, 0.7–1.0) leave gaps; here they meet, on the unrounded score.
 */
export function gradeOf(score: number, commitment: Commitment = 'aspirational'): Grade {
  if (!clearlyMore(PASS_MARK[commitment], score)) return 'green'
  return clearlyMore(YELLOW_FROM, score) ? 'red' : 'yellow'
}
