import {
  type CellContext,
  type CellValue,
  type ConfidenceScale,
  confidenceScaleOf,
  fold,
  isNoValue,
  readConfidence,
  readDay,
  readNumber,
  readOwners,
  readQuantity,
  readState,
  readType,
} from '../../cell'
import type { Day } from '../calendar'
import { type Confidence, counts, type KeyResultType, type Owner } from '../plan'
import { type Field, type Problem, UserError } from '../problem'
import { at, textOf } from './kinds'
import { measure } from './measure'
import type { Question, QuestionCode } from './questions'
import type { Column, Columns, Grid, ReadKeyResult, ReadRow } from './reading'
import { confidenceScaleIn, holdsTypes } from './scan'
import { type StatedUnit, unitInBrackets, unitOf } from './units'

/** Reads the cells of one row, knowing the headings above it and what its columns hold on the whole. */
export class RowReader {
  readonly headings: readonly string[]
  readonly language: 'en' | 'zh'
  readonly questions: Question[] = []
  private readonly context: CellContext
  private readonly headingUnit?: StatedUnit
  private readonly confidenceScale?: ConfidenceScale
  /** The heading of a confidence column that counts in percents. */
  private readonly inPercents?: string
  private readonly people = new Map<string, readonly Owner[]>()
  private readonly units = new Map<string, StatedUnit | undefined>()
  /** Rows whose stated progress is a bare number, and the largest of them: 41 in a column of percents. */
  private readonly bare = new Set<number>()
  private largestBare = 0

  constructor(
    private readonly grid: Grid,
    headingIndex: number,
    readonly columns: Columns,
  ) {
    const { values } = grid
    this.headings = (values[headingIndex] ?? []).map((cell) => fold(String(cell)))
    this.language = languageOf(this.headings, columns)
    // A Chinese sheet left in the locale every new sheet begins with: ¥ is CNY there all the same.
    const chinese = this.language === 'zh' && grid.locale() === 'en_US'
    this.context = chinese
      ? { locale: () => 'zh_CN', dayOf: (date) => grid.dayOf(date), cycle: grid.cycle }
      : grid
    const { start, target, current, confidence, type } = columns
    for (const column of [target, current, start]) {
      this.headingUnit ??= column === undefined ? undefined : this.bracketUnit(this.headings[column] ?? '')
    }
    if (confidence !== undefined) {
      const heading = this.headings[confidence] ?? ''
      if (heading.includes('%')) this.inPercents = heading
      this.confidenceScale =
        confidenceScaleOf(heading) ?? confidenceScaleIn(values, headingIndex + 1, confidence)
    }
    if (type !== undefined && !holdsTypes(values, headingIndex + 1, type)) delete columns.type
  }

  /** What every row says, however it is measured. Objects of one shape keep 10,000 rows cheap. */
  common(row: readonly CellValue[], index: number, title: string): ReadRow {
    const { id, owner, weight, state, status, due, confidence, lastCheckIn, note, progress } = this.columns
    const stateCell = at(row, state)
    const statusCell = at(row, status)
    const read: ReadRow = {
      row: index + 1,
      title,
      id: orNothing(textOf(at(row, id))),
      owners: this.owners(at(row, owner)),
      weight: undefined,
      state: readState(stateCell) ?? readState(statusCell),
      status: orNothing(textOf(statusCell) || textOf(stateCell)),
      due: this.day(at(row, due), 'due', index),
      confidence: this.confidence(at(row, confidence), index),
      lastCheckIn: this.day(at(row, lastCheckIn), 'lastCheckIn', index),
      note: orNothing(textOf(at(row, note))),
      statedProgress: undefined,
      problem: undefined,
    }
    const weightCell = at(row, weight)
    if (weightCell !== '') read.weight = this.number(weightCell, read)
    if (read.status !== undefined && isNoValue(read.status)) read.status = undefined
    const progressCell = at(row, progress)
    if (progressCell !== '') this.stated(progressCell, read)
    return read
  }

  keyResult(row: readonly CellValue[], index: number, title: string): ReadKeyResult {
    const read = this.common(row, index, title)
    const { start, target, current } = this.columns
    const cells = {
      start: at(row, start),
      target: at(row, target),
      current: at(row, current),
      title,
      unit: this.unit(row, title),
      type: this.type(row, read),
      shown: this.shown(index, target) ?? this.shown(index, current),
    }
    const measured = measure(cells, this.context)
    read.problem ??= measured.problem
    read.state ??= measured.state
    // Written out: a spread that is added to makes objects slow to build.
    const keyResult: ReadKeyResult = {
      row: read.row,
      title,
      id: read.id,
      owners: read.owners,
      weight: read.weight,
      state: read.state,
      status: read.status,
      due: read.due,
      confidence: read.confidence,
      lastCheckIn: read.lastCheckIn,
      note: read.note,
      statedProgress: read.statedProgress,
      problem: read.problem,
      type: measured.type,
      start: measured.start,
      target: measured.target,
      current: measured.current,
      done: measured.done,
      unit: measured.unit,
      factor: measured.factor,
      baseUnit: measured.baseUnit,
      live: this.isLive(index),
      columns: this.columns,
    }
    this.doubt(keyResult, cells.current, measured.approximate)
    return keyResult
  }

  private type(row: readonly CellValue[], read: ReadRow): KeyResultType | undefined {
    const cell = at(row, this.columns.type)
    if (cell === '') return undefined
    try {
      return readType(cell)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      read.problem ??= error.problem
      return undefined
    }
  }

  /** The same few people own most rows. */
  private owners(cell: CellValue): readonly Owner[] {
    if (typeof cell !== 'string' || cell === '') return NOBODY
    let owners = this.people.get(cell)
    if (!owners) {
      owners = readOwners(cell)
      this.people.set(cell, owners)
    }
    return owners
  }

  private doubt(keyResult: ReadKeyResult, current: CellValue, approximate: boolean): void {
    const { row, problem, type, start, target, done } = keyResult
    const missing = type === 'yesNo' ? done === undefined && isNoValue(current) : isNoValue(current)
    if (missing && counts(keyResult.state ?? 'active')) this.ask(row, 'current-missing', 'current')
    const moves = type === undefined || type === 'decrease'
    if (moves && target && !start && !problem) this.ask(row, 'start-missing', 'start')
    if (approximate) this.ask(row, 'approximate-value', 'current')
    if (problem) this.ask(row, 'value-unreadable', fieldOf(problem), problem)
  }

  private ask(row: number, code: QuestionCode, field: Column, problem?: Problem): void {
    const column = this.columns[field]
    const index = row - 1
    const shown = column === undefined ? '' : (this.grid.display ?? this.grid.values)[index]?.[column]
    this.questions.push({
      row,
      column,
      code,
      field,
      shown: fold(String(shown ?? '')),
      ...(problem && { problem }),
    })
  }

  private unit(row: readonly CellValue[], title: string): StatedUnit | undefined {
    const text = textOf(at(row, this.columns.unit))
    if (text === '' || isNoValue(text)) return this.bracketUnit(title) ?? this.headingUnit
    if (!this.units.has(text)) this.units.set(text, unitOf(text, this.context))
    return this.units.get(text)
  }

  private bracketUnit(text: string): StatedUnit | undefined {
    return unitInBrackets(text, this.context)
  }

  private shown(index: number, column: number | undefined): string | undefined {
    if (column === undefined || typeof this.grid.values[index]?.[column] !== 'number') return undefined
    return this.grid.display?.[index]?.[column]
  }

  private isLive(index: number): boolean {
    const { current } = this.columns
    return current !== undefined && (this.grid.formulas?.[index]?.[current] ?? '') !== ''
  }

  private number(cell: CellValue, read: ReadRow): number | undefined {
    try {
      return readNumber(cell, 'weight', this.context)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      read.problem ??= error.problem
      return undefined
    }
  }

  private day(cell: CellValue, field: 'due' | 'lastCheckIn', index: number): Day | undefined {
    if (cell === '') return undefined
    try {
      return readDay(cell, field === 'due' ? 'due' : 'date', this.context)
    } catch (error) {
      this.unreadable(error, 'date-unreadable', field, index)
      return undefined
    }
  }

  private confidence(cell: CellValue, index: number): Confidence | undefined {
    if (cell === '') return undefined
    try {
      return readConfidence(cell, this.inPercents, this.confidenceScale)
    } catch (error) {
      this.unreadable(error, 'value-unreadable', 'confidence', index)
      return undefined
    }
  }

  private unreadable(error: unknown, code: QuestionCode, field: Column, index: number): void {
    if (!(error instanceof UserError)) throw error
    this.ask(index + 1, code, field, error.problem)
  }

  /** A progress somebody typed is a hint at most: what cannot be read is left out. */
  private stated(cell: CellValue, read: ReadRow): void {
    try {
      const quantity = readQuantity(cell, 'progress', this.context)
      if (!quantity) return
      read.statedProgress = quantity.value
      if (quantity.percent) return
      this.bare.add(read.row)
      this.largestBare = Math.max(this.largestBare, quantity.value)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
    }
  }

  /** Once all rows are read: 1.5 is one and a half times the way, a column with larger numbers counts in percents. */
  settleStated(read: ReadRow): void {
    if (this.largestBare <= 1.5 || read.statedProgress === undefined || !this.bare.has(read.row)) return
    read.statedProgress /= 100
  }
}

const NOBODY: readonly Owner[] = []

const orNothing = (text: string): string | undefined => (text === '' ? undefined : text)

function languageOf(headings: readonly string[], columns: Columns): 'en' | 'zh' {
  let chinese = 0
  const found = new Set(Object.values(columns))
  for (const column of found) if (/\p{Script=Han}/u.test(headings[column] ?? '')) chinese++
  return chinese > found.size / 2 ? 'zh' : 'en'
}

const FIELDS = new Set<Field>(['start', 'target', 'current', 'type', 'weight'])
const fieldOf = (problem: UserError['problem']): Column =>
  'field' in problem && FIELDS.has(problem.field as Field) ? (problem.field as Column) : 'target'
