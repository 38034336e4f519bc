import {
  type CellContext,
  type CellValue,
  type ConfidenceScale,
  confidenceScaleOf,
  fold,
  isBlank,
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
import { nameKey } from '../nameKey'
import { type Confidence, counts, type KeyResultType, type Owner } from '../plan'
import { type Field, UserError } from '../problem'
import { at, ignoredAs, kindOfOutline, levelOf } from './kinds'
import { measure } from './measure'
import type {
  Column,
  Columns,
  Grid,
  IgnoredReason,
  IgnoredRow,
  ReadKeyResult,
  ReadObjective,
  ReadRow,
  TableReading,
  Warning,
  WarningCode,
} from './reading'
import { confidenceScaleIn, holdsTypes } from './scan'
import { type StatedUnit, unitInBrackets, unitOf } from './units'

const CODE = /^(O ?\d+(?:\.\d+)*)(?!\d|%)\b/i

/** Reads the rows under one heading row, one after the other, into objectives with their key results. */
export class TableReader {
  private readonly objectives: ReadObjective[] = []
  private readonly warnings: Warning[] = []
  private readonly byName = new Map<string, ReadObjective>()
  private readonly headings: readonly string[]
  private readonly language: 'en' | 'zh'
  private readonly context: CellContext
  private readonly outline: boolean
  private readonly headingUnit?: StatedUnit
  private readonly confidenceScale?: ConfidenceScale
  /** The heading of a confidence column that counts in percents. */
  private readonly inPercents?: string
  private readonly people = new Map<string, readonly Owner[]>()
  private readonly units = new Map<string, StatedUnit | undefined>()
  /** Key results without an objective's text, which may belong to the one above. */
  private readonly inherited: { keyResult: ReadKeyResult; from: ReadObjective }[] = []
  private repeated = 0
  private above?: ReadObjective
  /** Holds the key results that have lost theirs. */
  private nowhere?: ReadObjective
  /** Objective rows with nothing but a text. */
  private readonly lines = new Set<number>()
  /** Rows whose stated progress is a bare number, and the largest of them: 41 in a column of percents. */
  private readonly bare = new Set<number>()
  private largestBare = 0

  constructor(
    private readonly grid: Grid,
    private readonly headingIndex: number,
    private readonly columns: Columns,
    /** A key result with a blank objective has lost it, even where all do so. */
    private readonly strict: boolean,
    /** The text above a table without an objective column, which is what its key results are for. */
    private heading?: string,
  ) {
    const { values } = grid
    this.headings = (values[headingIndex] ?? []).map((cell) => fold(String(cell)))
    this.language = languageOf(this.headings, columns)
    // A Chinese sheet left in the locale every new sheet begins with: ¥ is CNY there all the same.
    const chinese = this.language === 'zh' && grid.locale() === 'en_US'
    this.context = chinese
      ? { locale: () => 'zh_CN', dayOf: (date) => grid.dayOf(date), cycle: grid.cycle }
      : grid
    this.outline = columns.objective === columns.keyResult
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
    if (objective === undefined) under = this.heading ?? ''
    if (this.outline) {
      const measured = !isBlank(at(row, target)) || !isBlank(at(row, current)) || !isBlank(at(row, start))
      const kind = stated ?? kindOfOutline(textOf(at(row, id)), title, measured)
      if (kind === 'keyResult') under = ''
      else title = ''
    }
    if (title !== '') this.keyResult(row, index, under, title)
    else if (under !== '' && objective !== undefined) this.objective(row, index, under)
    else return 'no title'
    if (filledIn(row) === 1) this.lines.add(index + 1)
    return undefined
  }

  private objective(row: readonly CellValue[], index: number, title: string): void {
    const known = this.outline ? undefined : this.named(title)
    const objective: ReadObjective = {
      ...this.common(row, index, title),
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

  private keyResult(row: readonly CellValue[], index: number, under: string, title: string): void {
    const keyResult = this.measured(row, index, title)
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

  /** What every row says, however it is measured. Objects of one shape keep 10,000 rows cheap. */
  private common(row: readonly CellValue[], index: number, title: string): ReadRow {
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

  private measured(row: readonly CellValue[], index: number, title: string): ReadKeyResult {
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
    }
    this.warn(keyResult, cells.current, measured.approximate)
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

  private warn(keyResult: ReadKeyResult, current: CellValue, approximate: boolean): void {
    const { row, problem, type, start, target, done } = keyResult
    const missing = type === 'yesNo' ? done === undefined && isNoValue(current) : isNoValue(current)
    if (missing && counts(keyResult.state ?? 'active')) {
      this.warnings.push({ row, code: 'current-missing', field: 'current' })
    }
    const moves = type === undefined || type === 'decrease'
    if (moves && target && !start && !problem)
      this.warnings.push({ row, code: 'start-missing', field: 'start' })
    if (approximate) this.warnings.push({ row, code: 'approximate-value', field: 'current' })
    if (problem) this.warnings.push({ row, code: 'value-unreadable', field: fieldOf(problem), problem })
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

  private unreadable(error: unknown, code: WarningCode, field: Column, index: number): void {
    if (!(error instanceof UserError)) throw error
    this.warnings.push({ row: index + 1, code, field, problem: error.problem })
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

  /** The table as read so far, and the rows at its end that turn out to be none of it. */
  finish(next: 'table' | 'end'): { table: TableReading; ignored: IgnoredRow[] } {
    // 1.5 is one and a half times the way; a column with larger numbers counts in percents.
    if (this.largestBare > 1.5) this.percentsToRatios()
    const ignored = this.dropTrailing(next)
    if (this.strict || this.repeated >= this.inherited.length) this.disinherit()
    const table: TableReading = {
      headingRow: this.headingIndex + 1,
      headings: this.headings,
      columns: this.columns,
      language: this.language,
      objectives: this.objectives,
      warnings: this.warnings,
      cycle: this.grid.cycle,
      problems: [],
    }
    return { table, ignored }
  }

  private percentsToRatios(): void {
    for (const objective of this.objectives) {
      for (const read of [objective, ...objective.keyResults]) {
        if (this.bare.has(read.row) && read.statedProgress !== undefined) read.statedProgress /= 100
      }
    }
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
const NOBODY: readonly Owner[] = []

const orNothing = (text: string): string | undefined => (text === '' ? undefined : text)

const filledIn = (row: readonly CellValue[]): number =>
  row.reduce<number>((filled, cell) => (isBlank(cell) ? filled : filled + 1), 0)

const lastOf = <T>(list: readonly T[]): T | undefined => list[list.length - 1]

/** Nobody writes an objective in several sentences, with formulas or of this length. */
const isSentence = (text: string): boolean => text.length > 120 || /[.;=] \S|[。；]|;$|^[*※·•]/.test(text)

/** As it stands, but for white space and invisible characters at its ends. */
function textOf(cell: CellValue): string {
  if (cell === '') return ''
  if (typeof cell !== 'string') return String(cell)
  return isBlank(cell) ? '' : cell.trim()
}

function languageOf(headings: readonly string[], columns: Columns): 'en' | 'zh' {
  let chinese = 0
  const found = new Set(Object.values(columns))
  for (const column of found) if (/\p{Script=Han}/u.test(headings[column] ?? '')) chinese++
  return chinese > found.size / 2 ? 'zh' : 'en'
}

const FIELDS = new Set<Field>(['start', 'target', 'current', 'type', 'weight'])
const fieldOf = (problem: UserError['problem']): Column =>
  'field' in problem && FIELDS.has(problem.field as Field) ? (problem.field as Column) : 'target'
