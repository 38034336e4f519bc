import { type CellValue, isBlank, isNoValue } from '../../cell'
import { nameKey } from '../nameKey'
import { at, ignoredAs, kindOfOutline, levelOf, namesObjective, textOf } from './kinds'
import { type ColumnMapping, type Mapping, mappingOf } from './mapping'
import { columnOf } from './merged'
import { columnQuestions, type Question, weightQuestion } from './questions'
import type {
  Columns,
  Grid,
  IgnoredReason,
  IgnoredRow,
  ReadKeyResult,
  ReadObjective,
  ReadRow,
  TableReading,
} from './reading'
import { RowReader } from './rowReader'
import { holdsCodes } from './scan'
import type { TableHeadings } from './tableHeadings'

const CODE = /^(O ?\d+(?:\.\d+)*)(?!\d|%)\b/i

export interface TableOptions {
  /** A key result with a blank objective has lost it, even where all do so; titles are no figures. */
  strict: boolean
  /** What a person says the columns are; already in the columns. */
  said: Mapping
  /** The text above a table without an objective column, which is what its key results are for. */
  title?: string
  /** What the whole sheet is about: the objective where nothing else names one. */
  sheetTitle?: string
  /** Whose sheet it is. */
  person?: string
}

/** Reads the rows under one heading row, one after the other, into objectives with their key results. */
export class TableReader {
  private readonly objectives: ReadObjective[] = []
  private readonly byName = new Map<string, ReadObjective>()
  private readonly rows: RowReader
  private readonly columns: Columns
  private readonly outline: boolean
  /** Key results without an objective's text, which may belong to the one above. */
  private readonly inherited: { keyResult: ReadKeyResult; from: ReadObjective }[] = []
  private repeated = 0
  private heading?: string
  /** 1-based rows with cells merged across. */
  private readonly banners: ReadonlySet<number> = new Set()
  private above?: ReadObjective
  /** Holds the key results that have lost theirs. */
  private nowhere?: ReadObjective
  /** Objective rows with nothing but a text. */
  private readonly lines = new Set<number>()

  constructor(
    private readonly grid: Grid,
    private readonly headingIndex: number,
    private readonly headings: TableHeadings,
    columns: Columns,
    private readonly options: TableOptions,
  ) {
    settleCodes(columns, headings, grid.values, headingIndex + 1)
    const { strict, person } = options
    const owner = columns.owner === undefined ? person : undefined
    this.rows = new RowReader(grid, headingIndex, headings.texts, columns, headings.series, !strict, owner)
    this.columns = this.rows.columns
    this.outline = columns.objective === columns.keyResult && !headings.across
    this.heading = options.title
    if (columns.objective === undefined) this.banners = bannersIn(grid.merges)
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
      const banner = this.bannerIn(row, index, title)
      if (banner !== undefined) {
        this.objective(row, index, banner)
        this.heading = banner
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
    if (title !== '') this.keyResult(row, index, under, title)
    else if (under !== '' && objective !== undefined) this.objective(row, index, under)
    else return 'no title'
    if (isAlone(row)) this.lines.add(index + 1)
    return undefined
  }

  /** The objective a row names for those below it, in a table without a column for objectives. */
  private bannerIn(row: readonly CellValue[], index: number, title: string): string | undefined {
    if (!isAlone(row)) return undefined
    const text = title || textOf(row.find((cell) => !isBlank(cell)) ?? '')
    const column = row.findIndex((cell) => !isBlank(cell))
    const left = title === '' && column < (this.columns.keyResult ?? 0)
    return text !== '' && (left || this.banners.has(index + 1) || namesObjective(text)) ? text : undefined
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
    const known = this.outline ? undefined : this.named(title)
    const objective: ReadObjective = {
      ...this.rows.common(row, index, title),
      ownRow: true,
      keyResults: known && !known.ownRow ? known.keyResults : [],
    }
    const code = this.outline && objective.id ? objective.id : CODE.exec(title)?.[1]
    if (code) objective.code = code
    const parent = textOf(at(row, this.columns.parent))
    if (parent && !isNoValue(parent)) objective.parent = parent
    if (known && !known.ownRow) Object.assign(known, objective)
    else this.add(objective)
    this.above = known && !known.ownRow ? known : objective
  }

  private add(objective: ReadObjective): void {
    this.objectives.push(objective)
    for (const name of [objective.title, objective.code]) {
      const key = name === undefined ? undefined : nameKey(name)
      if (key !== undefined && !this.byName.has(key)) this.byName.set(key, objective)
    }
  }

  private keyResult(
    row: readonly CellValue[],
    index: number,
    under: string,
    title: string,
    columns?: Columns,
  ): void {
    const keyResult = this.rows.keyResult(row, index, title, columns)
    const parent = this.outline ? this.named(textOf(at(row, this.columns.parent))) : undefined
    let objective = parent ?? this.named(under)
    if (under !== '') {
      if (objective) this.repeated++
      objective ??= this.untold(under, index)
    } else if (!objective) {
      objective = this.above ?? this.nowhere ?? this.untold('', index)
      if (objective.title === '') this.nowhere = objective
      if (!this.outline) this.inherited.push({ keyResult, from: objective })
    }
    objective.keyResults.push(keyResult)
    this.above = objective
  }

  private named(name: string): ReadObjective | undefined {
    if (name === '') return undefined
    return this.above?.title === name ? this.above : this.byName.get(nameKey(name))
  }

  /** An objective that has no row of its own so far. */
  private untold(title: string, index: number): ReadObjective {
    const objective: ReadObjective = { row: index + 1, title, owners: [], ownRow: false, keyResults: [] }
    const code = CODE.exec(title)?.[1]
    if (code) objective.code = code
    this.add(objective)
    return objective
  }

  /** The table as read so far, and the rows at its end that turn out to be none of it. */
  finish(next: 'table' | 'end'): { table: TableReading; ignored: IgnoredRow[] } {
    const ignored = this.dropTrailing(next)
    this.nameNowhere()
    if (this.options.strict || this.repeated >= this.inherited.length) this.disinherit()
    const { headings, language } = this.rows
    for (const objective of this.objectives) {
      this.rows.settleStated(objective)
      for (const keyResult of objective.keyResults) this.rows.settleStated(keyResult)
    }
    const mapping = this.mapping()
    const gone = new Set(ignored.map(({ row }) => row))
    const table: TableReading = {
      headingRow: this.headingIndex + 1,
      headings,
      columns: this.columns,
      series: this.headings.series,
      across: this.headings.across !== undefined,
      mapping,
      language,
      objectives: this.objectives,
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
    for (const objective of this.objectives) {
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

  /** Lines below the last key result: the title of the next table, or a note; an objective without key results stays. */
  private dropTrailing(next: 'table' | 'end'): IgnoredRow[] {
    const ignored: IgnoredRow[] = []
    for (let last = lastOf(this.objectives); last; last = lastOf(this.objectives)) {
      const { keyResults, ownRow } = last
      const line: ReadRow = lastOf(keyResults) ?? last
      const leaves = next === 'table' || (line === last && isSentence(line.title))
      if (!leaves || !this.lines.has(line.row)) break
      ignored.push({ row: line.row, why: next === 'table' ? 'title' : 'note' })
      if (lastOf(this.inherited)?.keyResult === keyResults.pop()) this.inherited.pop()
      if (keyResults.length === 0 && (!ownRow || line === last)) this.forget(last)
      this.above = lastOf(this.objectives)
    }
    return ignored
  }

  /** Where nothing names an objective, such as on a scorecard, the sheet's own title does. */
  private nameNowhere(): void {
    const { strict, sheetTitle } = this.options
    const [only] = this.objectives
    if (strict || !sheetTitle || !only || this.objectives.length > 1 || only.title !== '') return
    only.title = sheetTitle
    this.nowhere = undefined
  }

  private forget(objective: ReadObjective): void {
    this.objectives.pop()
    for (const name of [objective.title, objective.code ?? '']) {
      if (this.byName.get(nameKey(name)) === objective) this.byName.delete(nameKey(name))
    }
    if (this.nowhere === objective) this.nowhere = undefined
  }

  /** Where the others repeat their objective's text, a key result without one has lost it. */
  private disinherit(): void {
    const lost = new Set<ReadKeyResult>()
    for (const { keyResult, from } of this.inherited) if (from.title !== '') lost.add(keyResult)
    if (lost.size === 0) return
    for (const objective of this.objectives) {
      if (!objective.keyResults.some((keyResult) => lost.has(keyResult))) continue
      objective.keyResults = objective.keyResults.filter((keyResult) => !lost.has(keyResult))
    }
    for (const keyResult of lost) {
      // A set keeps the order of the rows: the first one is where the objective without a text begins.
      this.nowhere ??= this.untold('', keyResult.row - 1)
      this.nowhere.keyResults.push(keyResult)
    }
  }
}
/** `KR · Description` with KR1, KR2 … in the first: the text beside them is the key result. */
function settleCodes(
  columns: Columns,
  { read }: TableHeadings,
  values: readonly (readonly CellValue[])[],
  from: number,
): void {
  const { keyResult } = columns
  if (keyResult === undefined || keyResult === columns.objective) return
  const used = new Set(Object.values(columns))
  const text = read.findIndex(
    (heading, column) => !used.has(column) && (heading?.meaning === 'title' || heading?.meaning === 'metric'),
  )
  if (text < 0 || !holdsCodes(values, from, keyResult, text)) return
  columns.id ??= keyResult
  columns.keyResult = text
}

/** Rows whose cells are merged across at least three columns. */
function bannersIn(merges: readonly string[] = []): ReadonlySet<number> {
  const rows = new Set<number>()
  for (const merge of merges) {
    const [, from = '', row, to = '', last] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(merge) ?? []
    if (row === last && columnOf(to) - columnOf(from) >= 2) rows.add(Number(row))
  }
  return rows
}

/** Whether a row has one filled cell. */
function isAlone(row: readonly CellValue[]): boolean {
  let filled = 0
  for (const cell of row) if (!isBlank(cell) && ++filled > 1) return false
  return filled === 1
}

const lastOf = <T>(list: readonly T[]): T | undefined => list[list.length - 1]

/** Nobody writes an objective in several sentences, with formulas or of this length. */
const isSentence = (text: string): boolean => text.length > 120 || /[.;=] \S|[。；]|;$|^[*※·•]/.test(text)
