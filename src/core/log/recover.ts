import { type Level, sameLevel } from '../sameLevel'
import type { Entry } from './entry'

/**
 * finish: write the cell after all; markOk: it was written; handEdit: somebody has typed since, which is not
 * ours to undo.
 */
export type Recovery = 'finish' | 'markOk' | 'handEdit'

/**
 * What becomes of an entry that a crash left pending, told from its cell. A check-in without a change was
 * never unwritten.
 */
export function recover({ was, value }: Pick<Entry, 'was' | 'value'>, cellNow: Level): Recovery {
  if (sameLevel(cellNow, value)) return 'markOk'
  return sameLevel(cellNow, was) ? 'finish' : 'handEdit'
}
