import {
  type CellContext,
  type CellValue,
  type ConfidenceScale,
  confidenceScaleOf,
  isNoValue,
  readConfidence,
  readDay,
  readNumber,
  readOwners,
  readType,
} from '../../cell'
import type { Day } from '../dates/calendar'
import type { Confidence, KeyResultType, Owner } from '../plan/plan'
import { UserError } from '../problem'
import { textOf } from './kinds'
import type { QuestionList } from './questionList'
import type { QuestionCode } from './questions'
import type { Column, Columns, Grid, ReadRow } from './reading'
import { confidenceScaleIn } from './scan'
import { type StatedUnit, unitOf } from './units'

const NOBODY: readonly Owner[] = []

/** Reads single cells of a table: what cannot be read becomes the row's problem or a question, never an error. */
export class CellReader {
  private readonly confidenceScale?: ConfidenceScale
  /** The heading of a confidence column that counts in percents. */
  private readonly inPercents?: string
  private readonly people = new Map<string, readonly Owner[]>()
  private readonly units = new Map<string, StatedUnit | undefined>()
  private readonly ownPerson: readonly Owner[]

  constructor(
    private readonly context: CellContext,
    { values }: Pick<Grid, 'values'>,
    headingIndex: number,
    headings: readonly string[],
    private readonly columns: Columns,
    private readonly list: QuestionList,
    /** Who owns what no cell gives to anybody: the sheet is one person's. */
    person: string | undefined,
  ) {
    this.ownPerson = person === undefined ? NOBODY : readOwners(person)
    const { confidence } = columns
    if (confidence === undefined) return
    const heading = headings[confidence] ?? ''
    if (heading.includes('%')) this.inPercents = heading
    this.confidenceScale =
      confidenceScaleOf(heading) ?? confidenceScaleIn(values, headingIndex + 1, confidence)
  }

  /** The same few people own most rows. */
  owners(cell: CellValue): readonly Owner[] {
    if (typeof cell !== 'string' || cell === '') return this.ownPerson
    let owners = this.people.get(cell)
    if (!owners) {
      owners = readOwners(cell)
      this.people.set(cell, owners)
    }
    return owners
  }

  unit(cell: CellValue): StatedUnit | undefined {
    const text = textOf(cell)
    if (text === '' || isNoValue(text)) return undefined
    if (!this.units.has(text)) this.units.set(text, unitOf(text, this.context))
    return this.units.get(text)
  }

  type(cell: CellValue, read: ReadRow): KeyResultType | undefined {
    return cell === '' ? undefined : orProblem(read, () => readType(cell))
  }

  weight(cell: CellValue, read: ReadRow): number | undefined {
    return cell === '' ? undefined : orProblem(read, () => readNumber(cell, 'weight', this.context))
  }

  day(cell: CellValue, field: 'due' | 'lastCheckIn', index: number): Day | undefined {
    if (cell === '') return undefined
    return this.orQuestion('date-unreadable', field, index, () =>
      readDay(cell, field === 'due' ? 'due' : 'date', this.context),
    )
  }

  confidence(cell: CellValue, index: number): Confidence | undefined {
    if (cell === '') return undefined
    return this.orQuestion('value-unreadable', 'confidence', index, () =>
      readConfidence(cell, this.inPercents, this.confidenceScale),
    )
  }

  private orQuestion<T>(
    code: QuestionCode,
    field: Column,
    index: number,
    read: () => T | undefined,
  ): T | undefined {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      this.list.ask({ row: index + 1, columns: this.columns }, code, field, {
        problem: error.problem,
      })
      return undefined
    }
  }
}

function orProblem<T>(row: ReadRow, read: () => T | undefined): T | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    row.problem ??= error.problem
    return undefined
  }
}
