import { closeCycle, nextStepOf } from '../../src/core/closing/closeCycle'
import type { CycleAtClose, KeyResultAtClose, SaidRow } from '../../src/rpc/review/closingContract'

/** The key result with these words in its title. */
export function rowTitled(now: CycleAtClose, words: string): KeyResultAtClose {
  const found = now.objectives.flatMap((it) => it.keyResults).find(({ title }) => title.includes(words))
  if (!found) throw new Error(`No key result is called ${words}.`)
  return found
}

/** What the page sends of every row to which nobody has added a word. */
export function judgedRows(now: CycleAtClose, said: Partial<SaidRow> = {}): SaidRow[] {
  const { objectives } = closeCycle(now.objectives)
  return now.objectives.flatMap(({ keyResults }, nth) =>
    keyResults.map(
      ({ id, seen, computed, override, note, commitment, state, next }, index): SaidRow => ({
        id,
        seen,
        computed,
        override,
        note,
        commitment,
        next: next ?? nextStepOf({ state, commitment }, objectives[nth]?.keyResults[index]?.score),
        ...said,
      }),
    ),
  )
}
