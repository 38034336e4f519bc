import { type CellValue, isBlank, isNoValue } from '../../cell'
import type { MoneyNote } from './above'
import { Banners, isAlone } from './banners'
import { settleByValues } from './byValues'
import { at, ignoredAs, kindOfOutline, levelOf, namesObjective, textOf } from './kinds'
import { type ColumnMapping, type Mapping, mappingOf } from './mapping'
import { ObjectiveList } from './objectiveList'
import { columnQuestions, type Question, weightQuestion } from './questions'
import type { Columns, Grid, IgnoredReason, IgnoredRow, ReadRow, TableReading } from './reading'
import { RowReader } from './rowReader'
import type { TableHeadings } from './tableHeadings'

export interface TableOptions {
  /** A key result with a blank objective has lost it, even where all do so; titles are no figures. */
  strict: boolean
  /** What stands in a column settles nothing that its heading leaves open. */
  byHeadings: boolean
  /** What a person says the columns are; already in the columns. */
  said: Mapping
  /** The text above a table without an objective column, which is what its key results are for. */
  title?: string
  /** What the whole sheet is about: the objective where nothing else names one. */
  sheetTitle?: string
  /** Whose sheet it is. */
  person?: string
  /** What the sheet says amounts of money are in. */
  money?: MoneyNote
}

/** Reads the rows under one heading row, one after the other, into objectives with their key results. */
export class TableReader {
  private readonly objectives: ObjectiveList
  private readonly rows: RowReader
  private readonly columns: Columns
  private readonly outline: boolean
  private readonly banners: Banners
  private heading?: string
  /** Some cell lists several key results. */
  private several = false
  /** 1-based row of the last banner. */
  private banner?: number
  /** Objective rows with nothing but a text. */
  private readonly lines = new Set<number>()

  constructor(
    private readonly grid: Grid,
    private readonly headingIndex: number,
    private readonly headings: TableHeadings,
    columns: Columns,
    private readonly options: TableOptions,
  ) {
    const { strict, byHeadings, person, money } = options
    settleByValues(columns, headings, grid, headingIndex + 1, strict || byHeadings)
    const owner = columns.owner === undefined ? person : undefined
    const { texts, series } = headings
    this.rows = new RowReader(grid, headingIndex, texts, columns, series, !strict, owner, money)
    this.columns = this.rows.columns
    this.outline = columns.objective === columns.keyResult && !headings.across
    this.objectives = new ObjectiveList(this.outline)
    this.banners = new Banners(grid, this.columns)
    this.heading = options.title
  }

  /** Reads one row; tells why where it holds neither an objective nor a key result. */
  read(index: number): IgnoredReason | undefined {
    const row = this.grid.values[index] ?? []
    const ignored = ignoredAs(row, this.columns)
    if (ignored) return ignored
    const { objective, keyResult, id, level, target, current, start } = this.columns
    const stated = levelOf(at(row, level))
    if (stated === 'initiative') return 'initiative'
    let under = textOf(at(row, objective))
    let title = textOf(at(row, keyResult))
    if (objective === undefined) {
      const banner = this.banners.textIn(row, index, title)
      if (banner !== undefined) {
        this.objective(row, index, banner)
        this.heading = banner
        this.banner = index + 1
        return undefined
      }
      under = this.heading ?? ''
    }
    if (this.headings.across) return this.acrossRow(row, index, under, this.headings.across)
    if (this.outline) {
      const measured = !isBlank(at(row, target)) || !isBlank(at(row, current)) || !isBlank(at(row, start))
      const kind = stated ?? kindOfOutline(textOf(at(row, id)), title, measured)
      if (kind === 'keyResult') under = ''
      else title = ''
    }
    const listed = itemsIn(title)
    if (listed.length > 1) {
      this.several = true
      for (const item of listed) this.keyResult(row, index, under, item)
    } else if (title !== '') this.keyResult(row, index, under, title)
    else if (under !== '' && objective !== undefined) this.objective(row, index, under)
    else return 'no title'
    if (isAlone(row)) this.lines.add(index + 1)
    return undefined
  }

  /** One objective with its key results beside each other. */
  private acrossRow(
    row: readonly CellValue[],
    index: number,
    under: string,
    across: readonly Columns[],
  ): IgnoredReason | undefined {
    const titled = across.filter(({ keyResult }) => textOf(at(row, keyResult)) !== '')
    if (under === '' && titled.length === 0) return 'no title'
    if (under !== '') this.objective(row, index, under)
    for (const columns of titled) {
      const title = textOf(at(row, columns.keyResult))
      if (!isNoValue(title)) this.keyResult(row, index, under, title, columns)
    }
    return undefined
  }

  private objective(row: readonly CellValue[], index: number, title: string): void {
    const parent = textOf(at(row, this.columns.parent))
    this.objectives.objective(this.rows.common(row, index, title), isNoValue(parent) ? undefined : parent)
  }

  private keyResult(
    row: readonly CellValue[],
    index: number,
    under: string,
    title: string,
    columns?: Columns,
  ): void {
    const keyResult = this.rows.keyResult(row, index, title, columns)
    this.objectives.keyResult(keyResult, under, textOf(at(row, this.columns.parent)))
  }

  /** The table as read so far, and the rows at its end that turn out to be none of it. */
  finish(next: 'table' | 'end'): { table: TableReading; ignored: IgnoredRow[] } {
    const ignored = this.dropTrailing(next)
    const { strict, sheetTitle } = this.options
    if (!strict && sheetTitle) this.objectives.nameOnly(sheetTitle)
    this.objectives.disinherit(strict)
    const objectives = this.objectives.all
    for (const objective of objectives) {
      this.rows.settleStated(objective)
      for (const keyResult of objective.keyResults) this.rows.settleStated(keyResult)
    }
    const mapping = this.mapping()
    const gone = new Set(ignored.map(({ row }) => row))
    const table: TableReading = {
      headingRow: this.headingIndex + 1,
      headings: this.rows.headings,
      columns: this.columns,
      series: this.headings.series,
      layout: this.headings.across || this.several ? 'across' : 'rows',
      mapping,
      language: this.rows.language,
      objectives,
      questions: this.questions(mapping).filter(({ row }) => !gone.has(row)),
      cycle: this.grid.cycle,
      problems: [],
    }
    return { table, ignored }
  }

  private mapping(): ColumnMapping[] {
    const { hiddenColumns: hidden, values } = this.grid
    const below = values.slice(this.headingIndex + 1, this.headingIndex + 1 + 100)
    return mappingOf(this.headings, this.columns, below, { hidden, said: this.options.said })
  }

  private questions(mapping: readonly ColumnMapping[]): Question[] {
    const { across, series } = this.headings
    const columns = {
      ...across?.[0],
      ...(series.length > 0 && { current: series[0]?.column }),
      ...this.columns,
    }
    const told = this.options.person === undefined ? columns : { owner: -1, ...columns }
    const questions = columnQuestions(this.headingIndex + 1, mapping, told)
    for (const question of this.rows.questions) questions.push(question)
    for (const objective of this.objectives.all) {
      const question = weightQuestion(objective, this.columns.weight)
      if (question) questions.push(question)
    }
    return questions.sort((a, b) => a.row - b.row)
  }

  /** The headings come again, for another block: the line above them is its title. */
  headedAgain(title: string | undefined): IgnoredRow[] {
    const ignored = this.dropTrailing('table')
    this.heading = title
    return ignored
  }

  /**
   * Lines below the last key result: the title of the next table, or a note. An objective without key results stays, but
   * for one a line of its own seemed to name.
   */
  private dropTrailing(next: 'table' | 'end'): IgnoredRow[] {
    const ignored: IgnoredRow[] = []
    for (let last = lastOf(this.objectives.all); last; last = lastOf(this.objectives.all)) {
      const line: ReadRow = lastOf(last.keyResults) ?? last
      const isBanner = line === last && line.row === this.banner && !namesObjective(line.title)
      const leaves = next === 'table' || (line === last && isSentence(line.title))
      if (!isBanner && !(leaves && this.lines.has(line.row))) break
      ignored.push({ row: line.row, why: next === 'table' ? 'title' : 'note' })
      this.objectives.dropLast()
    }
    return ignored
  }
}

/** The key results a cell lists, a line each: `1. Sign 12 clients⏎2. Keep 90 %`. */
const itemsIn = (title: string): string[] => {
  if (!title.includes('\n')) return []
  const lines = title.split(/\s*\n\s*/)
  return lines.every((line) => ITEM.test(line)) ? lines.map((line) => line.replace(ITEM, '')) : []
}
const ITEM = /^(?:[-–•*·]|(?:KR ?)?\d{1,2}(?:[.):：、]|(?= ))|[①-⑳]) ?(?=\S)/i

const lastOf = <T>(list: readonly T[]): T | undefined => list[list.length - 1]

/** Nobody writes an objective in several sentences, with formulas or of this length. */
const isSentence = (text: string): boolean => text.length > 120 || /[.;=] \S|[。；]|;$|^[*※·•]/.test(text)
