import type { Problem } from '../problem'
import type { ColumnMapping, MappingReason } from './mapping'
import type { Column, Columns, ReadKeyResult, ReadObjective } from './reading'

/** What a person is asked about: nothing unsure is settled silently. */
export type QuestionCode =
  | 'current-missing'
  | 'start-missing'
  | 'date-unreadable'
  | 'stated-rollup-differs'
  | 'target-from-text'
  | 'approximate-value'
  /** The latest of several weeks or months was taken, whose sum may be meant. */
  | 'level-or-amounts'
  | 'value-unreadable'
  /** A line above the table says in what amounts are counted. */
  | 'unit-from-note'
  /** Target and current are days. */
  | 'date-result'
  | 'weights-partly-filled'
  /** The column was taken for `field`, for the reason given. */
  | 'column-guessed'
  /** No column of the table is `field`. */
  | 'column-missing'
  /** A period such as `FY2026 Q4`, whose months nothing tells. */
  | 'cycle-unclear'

export interface Question {
  /** 1-based; the row of the headings where a whole column is asked about. */
  row: number
  /** 0-based; absent where no column holds what is asked. */
  column?: number
  code: QuestionCode
  field: Column
  /** What the cell shows; '' for an empty one. */
  shown: string
  problem?: Problem
  reason?: MappingReason
}

/** Without these a table can be scored by nobody, or nobody can be asked. */
const NEEDED: readonly Column[] = ['keyResult', 'owner', 'target', 'current']

/** What is not sure about the columns of a table. */
export function columnQuestions(
  row: number,
  mapping: readonly ColumnMapping[],
  columns: Columns,
): Question[] {
  const questions: Question[] = []
  for (const { column, heading, meaning, certainty, why } of mapping) {
    if (certainty !== 'guessed' || !why || !meaning) continue
    const field = meaning === 'title' ? 'keyResult' : meaning
    questions.push({ row, column, code: 'column-guessed', field, shown: heading, reason: why })
  }
  for (const field of NEEDED) {
    if (columns[field] === undefined) questions.push({ row, code: 'column-missing', field, shown: '' })
  }
  return questions
}

/**
 * Objectives of whose key results some have a weight and some have none; fractions that leave something of 1 are
 * fine, for the blanks share that rest (see `sharesOf`).
 */
export function weightQuestion(objective: ReadObjective, column: number | undefined): Question | undefined {
  let sum = 0
  let largest = 0
  let blank: ReadKeyResult | undefined
  for (const keyResult of objective.keyResults) {
    if (keyResult.weight === undefined) blank ??= keyResult
    sum += keyResult.weight ?? 0
    largest = Math.max(largest, keyResult.weight ?? 0)
  }
  if (!blank || sum === 0 || (largest < 1 && sum < 1 - 1e-9)) return undefined
  return { row: blank.row, column, code: 'weights-partly-filled', field: 'weight', shown: '' }
}
