import type { EntryKind } from '../log/entry'
import { CHANGEABLE, levelIn } from '../log/rowLevel'
import type { KeyResult, Objective, Plan } from '../plan/plan'
import { type Level, sameLevel } from '../sameLevel'

/** A level that is to stand in a row. */
export interface Wanted {
  of: Pick<KeyResult | Objective, 'row' | 'title'>
  kind: EntryKind
  value: Level
}

const COMPARED: readonly EntryKind[] = [...CHANGEABLE, 'checkIn']

/**
 * Whether a plan as it would be read after a change says what was wanted and, but for that, what it said before: in
 * tables of people's own a cell may say more than one thing, and one row what another one is.
 */
export function isForeseen(before: Plan, after: Plan, wanted: readonly Wanted[]): boolean {
  const [rows, rowsAfter] = [rowsOf(before), rowsOf(after)]
  if (rows.length !== rowsAfter.length) return false
  return rows.every((row, index) => {
    const now = rowsAfter[index] as KeyResult | Objective
    if (row.row !== now.row || row.title !== now.title || typeOf(row) !== typeOf(now)) return false
    return COMPARED.every((kind) => {
      const change = wanted.find(
        (it) => it.kind === kind && it.of.row === row.row && it.of.title === row.title,
      )
      return sameLevel(levelIn(now, kind), change ? change.value : levelIn(row, kind))
    })
  })
}

const rowsOf = ({ objectives }: Plan): (KeyResult | Objective)[] =>
  objectives.flatMap((objective) => [objective, ...objective.keyResults])

const typeOf = (row: KeyResult | Objective) => ('type' in row ? row.type : undefined)
