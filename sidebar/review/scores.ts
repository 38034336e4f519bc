import { type ClosedCycle, closeCycle, nextStepOf } from '../../src/core/closing/closeCycle'
import type { NextStep } from '../../src/core/log/entry'
import { nearlyEqual } from '../../src/core/nearly'
import type { Commitment } from '../../src/core/scoring/commitment'
import { gradeOf } from '../../src/core/scoring/grade'
import type {
  CycleAtClose,
  KeyResultAtClose,
  ObjectiveAtClose,
  SaidRow,
} from '../../src/rpc/review/closingContract'

/** What was typed of a row and is not saved. */
export interface Typed {
  score?: string
  note?: string
  next?: NextStep
  commitment?: Commitment
  /** What had been said of the row when typing began. */
  seen?: string | undefined
}
export type AllTyped = Readonly<Record<string, Typed>>

/** A score as people type it: `0.7`, `.7`, `0,7`, `70%`; undefined for anything else. */
export function readScore(text: string): number | undefined {
  const match = /^(\d*[.,]?\d+|\d+[.,])\s*(%?)$/.exec(text.normalize('NFKC').trim())
  if (!match) return undefined
  const score = Number(match[1]?.replace(',', '.')) / (match[2] ? 100 : 1)
  return score <= 1 ? score : undefined
}

/** Two decimals, and never those of another colour: what is yellow does not show as 0.70. */
export function scoreText(score: number, commitment: Commitment, intl: string): string {
  const near = Math.round(score * 100) / 100
  const shown =
    gradeOf(near, commitment) === gradeOf(score, commitment) ? near : Math.floor(score * 100) / 100
  return new Intl.NumberFormat(intl, { minimumFractionDigits: 1, maximumFractionDigits: 2 }).format(shown)
}

/** A key result with what was typed of it. */
export interface Row extends KeyResultAtClose {
  /** As it stands in the field. */
  text: string
  unclear: boolean
}

/** What stands in the score field before anybody types. */
const textOf = (override: number | undefined): string =>
  override === undefined ? '' : String(Number(override.toPrecision(12)))

export function rowOf(row: KeyResultAtClose, typed: Typed = {}): Row {
  const text = typed.score ?? textOf(row.override)
  const blank = text.trim() === ''
  const override = blank ? undefined : readScore(text)
  const isComputed =
    override !== undefined && row.computed !== undefined && nearlyEqual(override, row.computed)
  return {
    ...row,
    text,
    unclear: !blank && override === undefined,
    override: isComputed ? undefined : override,
    note: noteOf(row, typed),
    next: typed.next ?? row.next,
    commitment: typed.commitment ?? row.commitment,
  }
}

export const noteOf = ({ note }: { note?: string | undefined }, typed: Typed = {}): string | undefined =>
  (typed.note ?? note)?.trim() ? (typed.note ?? note) : undefined

export interface ReviewedObjective extends Omit<ObjectiveAtClose, 'keyResults'> {
  keyResults: readonly Row[]
}

export interface Reviewed {
  objectives: readonly ReviewedObjective[]
  closed: ClosedCycle
}

/** The plan with everything that was typed, and the scores that makes. */
export function reviewed({ objectives }: CycleAtClose, typed: AllTyped): Reviewed {
  const rows = objectives.map((objective) => ({
    ...objective,
    note: noteOf(objective, typed[objective.id ?? '']),
    keyResults: objective.keyResults.map((row) => rowOf(row, typed[row.id])),
  }))
  return { objectives: rows, closed: closeCycle(rows) }
}

/** What becomes of a key result: what was chosen, else what its score suggests. */
export const nextOf = (row: Row, score: number | undefined): NextStep => row.next ?? nextStepOf(row, score)

/** What is sent: for a draft what was typed, for the close every row. */
export function saidRows({ objectives, closed }: Reviewed, typed: AllTyped, close: boolean): SaidRow[] {
  return objectives.flatMap((objective, nth) => {
    const { id, note, seen } = objective
    const own = id !== undefined && (close || typed[id])
    const said: SaidRow[] = own
      ? [{ id, note, seen: seenOf(seen, typed[id]), commitment: 'aspirational' }]
      : []
    objective.keyResults.forEach((row, index) => {
      if (!close && !typed[row.id]) return
      const { id, computed, override, note, commitment } = row
      const next = close ? nextOf(row, closed.objectives[nth]?.keyResults[index]?.score) : row.next
      said.push({ id, seen: seenOf(row.seen, typed[id]), computed, override, note, commitment, next })
    })
    return said
  })
}

const seenOf = (seen: string | undefined, typed: Typed | undefined): string | undefined =>
  typed && 'seen' in typed ? typed.seen : seen
