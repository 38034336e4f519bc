import {
  type CellContext,
  type CellValue,
  type ConfidenceScale,
  confidenceScaleOf,
  fold,
  isNoValue,
  nearState,
  quote,
  readConfidence,
  readDay,
  readDone,
  readNumber,
  readOwners,
  readQuantity,
  readState,
  readType,
} from '../../cell'
import type { Day } from '../calendar'
import { type Confidence, counts, type KeyResultType, type Owner } from '../plan'
import { type Field, type Problem, UserError } from '../problem'
import { mayBeAmounts, runOnTo } from './amounts'
import { at, textOf } from './kinds'
import { type MeasureCells, measure } from './measure'
import type { Question, QuestionCode } from './questions'
import type { Column, Columns, Grid, ReadKeyResult, ReadRow } from './reading'
import { confidenceScaleIn, holdsLevels, holdsTypes } from './scan'
import { filledOf, type Period } from './series'
import { bothEndsIn, targetIn } from './targetText'
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
  /** Progress stands as the points earned of those the weight column gives. */
  private readonly inPoints: boolean

  constructor(
    private readonly grid: Grid,
    headingIndex: number,
    headings: readonly string[],
    readonly columns: Columns,
    private readonly series: readonly Period[],
    /** Whether a title may say start and target where no cell does. */
    private readonly fromTitle: boolean,
    /** Who owns what no cell gives to anybody: the sheet is one person's. */
    private readonly person?: string,
  ) {
    const { values } = grid
    this.headings = headings
    this.readPerson = person === undefined ? NOBODY : readOwners(person)
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
    const points = (column: number | undefined) =>
      column !== undefined && POINTS.test(this.headings[column] ?? '')
    this.inPoints = points(columns.progress) && columns.weight !== undefined
    if (type !== undefined && columns.level === undefined && holdsLevels(values, headingIndex + 1, type)) {
      columns.level = type
      delete columns.type
    } else if (type !== undefined && !holdsTypes(values, headingIndex + 1, type)) delete columns.type
  }

  /** What every row says, however it is measured. Objects of one shape keep 10,000 rows cheap. */
  common(row: readonly CellValue[], index: number, title: string, columns: Columns = this.columns): ReadRow {
    const { id, owner, weight, state, status, due, confidence, lastCheckIn, note, progress } = columns
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
    if (read.state === undefined) read.problem ??= slipOf(stateCell) ?? slipOf(statusCell)
    if (weightCell !== '') read.weight = this.number(weightCell, read)
    if (read.status !== undefined && isNoValue(read.status)) read.status = undefined
    const progressCell = at(row, progress)
    if (progressCell !== '') this.stated(progressCell, read)
    return read
  }

  keyResult(
    row: readonly CellValue[],
    index: number,
    title: string,
    of: Columns = this.columns,
  ): ReadKeyResult {
    const columns = this.series.length > 0 ? this.latestIn(row, of) : of
    const read = this.common(row, index, title, columns)
    const { start, target, current } = columns
    const cells: MeasureCells = {
      start: at(row, start),
      target: at(row, target),
      current: at(row, current),
      threshold: at(row, columns.threshold),
      stretch: at(row, columns.stretch),
      title,
      unit: this.unit(row, columns) ?? this.bracketUnit(title),
      headingUnit: this.headingUnit,
      type: this.type(row, read),
      shown: this.shown(index, target) ?? this.shown(index, current),
    }
    const fromTitle = this.endsInText(cells)
    const measured = measure(cells, this.context)
    const earlier = this.series.length > 0 ? this.earlier(row, cells, columns) : NOTHING
    if (columns.current === of.current && measured.current) runOnTo(measured.current.value, earlier)
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
      live: this.isLive(index, columns),
      threshold: measured.threshold,
      stretch: measured.stretch,
      history: earlier.length > 0 ? earlier.filter(isDated).sort((a, b) => a.day - b.day) : NOTHING,
      columns,
    }
    this.doubt(keyResult, cells.current)
    if (this.mayAddUp(keyResult, earlier, of)) this.ask(keyResult, 'level-or-amounts', 'current')
    if (fromTitle) this.ask(keyResult, 'target-from-text', 'target')
    return keyResult
  }

  /** Start and target out of a cell that holds both, or out of the title; true for the latter, which is a guess. */
  private endsInText(cells: MeasureCells): boolean {
    const { target, start, current, title, type } = cells
    if (typeof target === 'string' && isNoValue(start)) {
      const both = bothEndsIn(target)
      if (both) Object.assign(cells, both)
    }
    if (!this.fromTitle || !isNoValue(target) || type === 'yesNo') return false
    if (typeof current === 'boolean' || (readDone(current) !== undefined && !/\d/.test(String(current))))
      return false
    const said = targetIn(title)
    if (!said) return false
    cells.target = said.target
    if (isNoValue(start) && said.start !== undefined) cells.start = said.start
    return true
  }

  private readonly variants = new Map<Columns, Map<string, Columns>>()

  /** The columns with the latest filled ones of the series; rows filled to the same week share one object. */
  private latestIn(row: readonly CellValue[], columns: Columns): Columns {
    const latest: Columns = {}
    for (const field of ['current', 'confidence', 'note', 'state', 'progress'] as const) {
      if (columns[field] !== undefined && (field !== 'current' || !isNoValue(at(row, columns[field]))))
        continue
      const column = filledOf(row, this.series, field)?.latest.column
      if (column !== undefined) latest[field] = column
    }
    const key = JSON.stringify(latest)
    let known = this.variants.get(columns)
    if (!known) {
      known = new Map()
      this.variants.set(columns, known)
    }
    let variant = known.get(key)
    if (!variant) {
      variant = { ...columns, ...latest }
      known.set(key, variant)
    }
    return variant
  }

  /** The values of the weeks or months before the latest, in the order of their columns. */
  private earlier(row: readonly CellValue[], cells: MeasureCells, { current }: Columns): Earlier[] {
    const earlier: Earlier[] = []
    for (const { column, day, field } of this.series) {
      const cell = at(row, column)
      if (field !== 'current' || column === current || isNoValue(cell)) continue
      const { current: value, done } = measure({ ...cells, current: cell }, this.context)
      const level = value?.value ?? (done === undefined ? undefined : Number(done))
      if (level !== undefined) earlier.push({ day, value: level, column })
    }
    return earlier
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

  private readonly readPerson: readonly Owner[]

  /** The same few people own most rows. */
  private owners(cell: CellValue): readonly Owner[] {
    if (typeof cell !== 'string' || cell === '') return this.person === undefined ? NOBODY : this.readPerson
    let owners = this.people.get(cell)
    if (!owners) {
      owners = readOwners(cell)
      this.people.set(cell, owners)
    }
    return owners
  }

  private doubt(keyResult: ReadKeyResult, cell: CellValue): void {
    const { problem, type, start, target, done } = keyResult
    const missing = type === 'yesNo' ? done === undefined && isNoValue(cell) : isNoValue(cell)
    // Without a column for it the question is asked once, of the headings.
    const has = keyResult.columns.current !== undefined || this.series.length > 0
    if (missing && has && counts(keyResult.state ?? 'active'))
      this.ask(keyResult, 'current-missing', 'current')
    const moves = type === undefined || type === 'decrease'
    if (moves && target && !start && !problem) this.ask(keyResult, 'start-missing', 'start')
    const roughly = (['current', 'target', 'start'] as const).find((field) => keyResult[field]?.approximate)
    if (roughly) this.ask(keyResult, 'approximate-value', roughly)
    if (problem) this.ask(keyResult, 'value-unreadable', fieldOf(problem), problem)
  }

  /** A column beside the weeks or months that holds the value so far leaves nothing to ask. */
  private mayAddUp(keyResult: ReadKeyResult, earlier: readonly Earlier[], { current }: Columns): boolean {
    if (earlier.length === 0 || keyResult.columns.current === current) return false
    const [first] = this.series
    const isWeek = first?.from !== undefined && first.to !== undefined && first.to - first.from < 20
    const before = earlier.map(({ value }) => value)
    return mayBeAmounts(keyResult, before, isWeek ? 'weeks' : 'months')
  }

  private ask(
    { row, columns }: Pick<ReadKeyResult, 'row' | 'columns'>,
    code: QuestionCode,
    field: Column,
    problem?: Problem,
  ): void {
    const column = columns[code === 'target-from-text' ? 'keyResult' : field]
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

  private unit(row: readonly CellValue[], columns: Columns): StatedUnit | undefined {
    const text = textOf(at(row, columns.unit))
    if (text === '' || isNoValue(text)) return undefined
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

  private isLive(index: number, { current }: Columns): boolean {
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
    this.ask({ row: index + 1, columns: this.columns }, code, field, error.problem)
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
    const { weight } = read
    read.statedProgress /= this.inPoints && weight !== undefined && weight > 0 ? weight : 100
  }
}

const POINTS = /points?|punkte|得分|评分|自评分/i
const NOBODY: readonly Owner[] = []
interface Earlier {
  /** Absent where neither the heading nor the cycle tells the year. */
  day: Day | undefined
  value: number
  column: number
}
const NOTHING: readonly never[] = []
const isDated = (it: Earlier): it is Earlier & { day: Day } => it.day !== undefined

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

/** Of all the words a status column may hold, only a slip in one that stops a row from counting is a problem. */
function slipOf(cell: CellValue): Problem | undefined {
  const near = nearState(cell)
  return near && { code: 'notAChoice', field: 'state', text: quote(cell), choices: [near, 'active'] }
}
