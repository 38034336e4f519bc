import { type CellValue, fold, isNoValue } from '../../cell'
import { counts } from '../plan/plan'
import type { Field, Problem } from '../problem'
import type { Question, QuestionCode } from './questions'
import type { Column, Grid, ReadKeyResult } from './reading'

/** What is asked of the rows of a table, in the order it was found. */
export class QuestionList {
  readonly questions: Question[] = []

  constructor(private readonly grid: Pick<Grid, 'values' | 'display'>) {}

  /** Asks about one cell of a row; `text` is what is asked about where that is not what the cell shows. */
  ask(
    { row, columns }: Pick<ReadKeyResult, 'row' | 'columns'>,
    code: QuestionCode,
    field: Column,
    { problem, text }: { problem?: Problem; text?: string } = {},
  ): void {
    const column = columns[code === 'target-from-text' ? 'keyResult' : field]
    const index = row - 1
    const shown = column === undefined ? '' : (this.grid.display ?? this.grid.values)[index]?.[column]
    this.questions.push({
      row,
      column,
      code,
      field,
      shown: text ?? fold(String(shown ?? '')),
      ...(problem && { problem }),
    })
  }

  /** Asks what keeps a key result from being scored; `inSeries`: its values stand in columns of weeks or months. */
  askOf(keyResult: ReadKeyResult, current: CellValue, inSeries: boolean): void {
    const { problem, type, start, target, done } = keyResult
    const missing = isNoValue(current) && (type !== 'yesNo' || done === undefined)
    // Without a column for it the question is asked once, of the headings.
    const has = keyResult.columns.current !== undefined || inSeries
    if (missing && has && counts(keyResult.state ?? 'active'))
      this.ask(keyResult, 'current-missing', 'current')
    const moves = type === undefined || type === 'decrease'
    if (moves && target && !start && !problem) this.ask(keyResult, 'start-missing', 'start')
    const roughly = (['current', 'target', 'start'] as const).find((field) => keyResult[field]?.approximate)
    if (roughly) this.ask(keyResult, 'approximate-value', roughly)
    if (problem) this.ask(keyResult, 'value-unreadable', fieldOf(problem), { problem })
  }
}

const FIELDS = new Set<Field>(['start', 'target', 'current', 'type', 'weight'])
const fieldOf = (problem: Problem): Column =>
  'field' in problem && FIELDS.has(problem.field as Field) ? (problem.field as Column) : 'target'
