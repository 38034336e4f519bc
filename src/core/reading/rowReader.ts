import {
  type CellContext,
  type CellValue,
  fold,
  isNoValue,
  nearState,
  quote,
  readDone,
  readState,
} from '../../cell'
import type { Problem } from '../problem'
import type { MoneyNote } from './above'
import { CellReader } from './cellReader'
import { at, textOf } from './kinds'
import { type MeasureCells, measure } from './measure'
import { notationIn } from './notations'
import { historyOf, PeriodValues } from './periodValues'
import { QuestionList } from './questionList'
import type { Question } from './questions'
import type { Columns, Grid, ReadKeyResult, ReadRow } from './reading'
import type { Period } from './series'
import { StatedProgress } from './statedProgress'
import { bothEndsIn, targetIn } from './targetText'
import { isAboutMoney, type StatedUnit, unitInBrackets } from './units'

/** Reads the cells of one row, knowing the headings above it and what its columns hold on the whole. */
export class RowReader {
  readonly language: 'en' | 'zh'
  private readonly context: CellContext
  private readonly headingUnit?: StatedUnit
  private readonly list: QuestionList
  private readonly cells: CellReader
  private readonly stated: StatedProgress
  private readonly periods: PeriodValues

  constructor(
    private readonly grid: Grid,
    headingIndex: number,
    readonly headings: readonly string[],
    readonly columns: Columns,
    series: readonly Period[],
    /** Whether a title may say start and target where no cell does. */
    private readonly fromTitle: boolean,
    /** Who owns what no cell gives to anybody: the sheet is one person's. */
    person?: string,
    /** What the sheet says amounts of money are in. */
    private readonly money?: MoneyNote,
  ) {
    this.language = languageOf(headings, columns)
    // A Chinese sheet left in the locale every new sheet begins with: ¥ is CNY there all the same.
    const chinese = this.language === 'zh' && grid.locale() === 'en_US'
    this.context = chinese
      ? { locale: () => 'zh_CN', dayOf: (date) => grid.dayOf(date), cycle: grid.cycle }
      : grid
    for (const column of [columns.target, columns.current, columns.start]) {
      this.headingUnit ??=
        column === undefined ? undefined : unitInBrackets(headings[column] ?? '', this.context)
    }
    this.list = new QuestionList(grid)
    this.cells = new CellReader(this.context, grid, headingIndex, headings, columns, this.list, person)
    this.stated = new StatedProgress(this.context, headings, columns)
    this.periods = new PeriodValues(series, this.context)
  }

  get questions(): readonly Question[] {
    return this.list.questions
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
      owners: this.cells.owners(at(row, owner)),
      weight: undefined,
      state: readState(stateCell) ?? readState(statusCell),
      status: orNothing(textOf(statusCell) || textOf(stateCell)),
      due: this.cells.day(at(row, due), 'due', index),
      confidence: this.cells.confidence(at(row, confidence), index),
      lastCheckIn: this.cells.day(at(row, lastCheckIn), 'lastCheckIn', index),
      note: orNothing(textOf(at(row, note))),
      statedProgress: undefined,
      problem: undefined,
    }
    if (read.state === undefined) read.problem ??= slipOf(stateCell) ?? slipOf(statusCell)
    read.weight = this.cells.weight(at(row, weight), read)
    if (read.status !== undefined && isNoValue(read.status)) read.status = undefined
    const progressCell = at(row, progress)
    if (progressCell !== '') this.stated.read(progressCell, read)
    return read
  }

  keyResult(
    row: readonly CellValue[],
    index: number,
    title: string,
    of: Columns = this.columns,
  ): ReadKeyResult {
    const columns = this.periods.latestIn(row, of)
    const read = this.common(row, index, title, columns)
    const { start, target, current } = columns
    const cells: MeasureCells = {
      start: at(row, start),
      target: at(row, target),
      current: at(row, current),
      threshold: at(row, columns.threshold),
      stretch: at(row, columns.stretch),
      title,
      unit: this.cells.unit(at(row, columns.unit)) ?? unitInBrackets(title, this.context),
      headingUnit: this.headingUnit,
      type: this.cells.type(at(row, this.columns.type), read),
      shown: this.shown(index, target) ?? this.shown(index, current),
    }
    const fromTitle = this.endsInText(cells, current !== undefined || this.periods.some)
    const note = this.moneyOf(cells)
    if (note) cells.unit = note.unit
    const measured = measure(cells, this.context)
    const total = columns.current === of.current ? measured.current : undefined
    const earlier = this.periods.earlierIn(row, cells, columns, total)
    read.problem ??= measured.problem
    read.state ??= measured.state
    const { day } = measured
    if (day !== undefined) {
      read.due ??= day
      if (read.state === 'closed') measured.done = true
    }
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
      history: historyOf(earlier),
      columns,
    }
    this.list.askOf(keyResult, cells.current, this.periods.some)
    if (this.periods.mayAddUp(keyResult, earlier, of)) this.list.ask(keyResult, 'level-or-amounts', 'current')
    if (note) this.list.ask(keyResult, 'unit-from-note', 'target', { text: note.text })
    if (measured.byDay && read.state !== 'closed') this.list.ask(keyResult, 'date-result', 'current')
    if (fromTitle) this.list.ask(keyResult, 'target-from-text', 'target', { text: fold(title) })
    return keyResult
  }

  /** Start and target out of a cell that holds both, or out of the title; true for the latter, which is a guess. */
  private endsInText(cells: MeasureCells, hasCurrent: boolean): boolean {
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
    if (!hasCurrent && said.current !== undefined) cells.current = said.current
    return true
  }

  /** The note above the table, for plain amounts of money that nothing nearer gives a unit. */
  private moneyOf({ unit, headingUnit, title, start, target, current }: MeasureCells): MoneyNote | undefined {
    if (!this.money || unit || headingUnit || !isAboutMoney(title)) return undefined
    const written = [start, target, current].map((cell) => notationIn(cell, this.context))
    const isPlain = written.every((it) => it === undefined || (it.kind === 'number' && it.text === ''))
    return isPlain && written.some((it) => it !== undefined) ? this.money : undefined
  }

  private shown(index: number, column: number | undefined): string | undefined {
    if (column === undefined || typeof this.grid.values[index]?.[column] !== 'number') return undefined
    return this.grid.display?.[index]?.[column]
  }

  private isLive(index: number, { current }: Columns): boolean {
    return current !== undefined && (this.grid.formulas?.[index]?.[current] ?? '') !== ''
  }

  /** Once all rows are read, the progress people typed is told from points and percents. */
  settleStated(read: ReadRow): void {
    this.stated.settle(read)
  }
}

const orNothing = (text: string): string | undefined => (text === '' ? undefined : text)

function languageOf(headings: readonly string[], columns: Columns): 'en' | 'zh' {
  let chinese = 0
  const found = new Set(Object.values(columns))
  for (const column of found) if (/\p{Script=Han}/u.test(headings[column] ?? '')) chinese++
  return chinese > found.size / 2 ? 'zh' : 'en'
}

/** Of all the words a status column may hold, only a slip in one that stops a row from counting is a problem. */
function slipOf(cell: CellValue): Problem | undefined {
  const near = nearState(cell)
  return near && { code: 'notAChoice', field: 'state', text: quote(cell), choices: [near, 'active'] }
}
