import { exception } from '../exception'
import type { Execution, Person } from '../execution'
import { BATCH, type Dispatch } from './batch'
import './changes'
import { type EntryContext, enteredContent } from './cellContent'
import { type CustomFunctionHost, type FormulaRunner, registerCustomFunction } from './customFunctions'
import { type MetadataData, type ProtectionData, type SheetExtras, setEditGuard, type Zone } from './extras'
import { localFormula } from './formulaText'
import { engineLocale, type SheetLocale, sheetLocale } from './locale'
import './lambda'
import { helpers, Model } from './odoo'
import { quietly } from './quietly'
import { type SerialClock, serialClock } from './serial'
import { googleError } from './shims'
import { sortZone } from './sorting'
import { VolatileArguments } from './volatile'

export type { FormulaRunner } from './customFunctions'

export interface WorkbookOptions {
  /** What exportData gave, or a workbook of the engine; none makes one empty sheet. */
  data?: unknown
  /** As Google names it, e.g. `de_DE`; else the data's, else `en_US`. */
  locale?: string
  /** IANA name; else the data's, else `Etc/UTC`. */
  timeZone?: string
  /** The current instant, in milliseconds. */
  now: () => number
  formulas: FormulaRunner
  /** As in the file's address. */
  id?: string
  name?: string
}

/** A queued write; `dispatch` sends one engine command. */
export type Write = (dispatch: Dispatch) => void

export interface CellPosition {
  sheetId: string
  col: number
  row: number
}

/** A cell as a person sees it. */
export interface CellView {
  display: string
  /** A date is its serial number. */
  value: string | number | boolean | null
  formula: string
  /** What hovering over an error cell shows. */
  error?: string
  note: string
  format: string
}

/** The engine's error cell. */
interface ErrorCell {
  value: unknown
  message?: string
  errorOriginPosition?: CellPosition
}

/** Getters of our own plugins, which the engine's types do not know. */
interface OwnGetters {
  getSheetExtras(sheetId: string): SheetExtras
  getMetadata(): readonly MetadataData[]
  getFileData(): { timeZone?: string }
}

type Getters = Model['getters'] & OwnGetters

const emptyData = (locale: SheetLocale) => ({
  sheets: [{ id: '0', name: 'Sheet1', colNumber: 26, rowNumber: 1000 }],
  settings: { locale: engineLocale(locale) },
})

/**
 * One spreadsheet over the engine's Model, the single source of truth. Scripts' writes are queued and sent in one
 * dispatch; what a person does at the grid happens at once.
 */
export class Workbook implements CustomFunctionHost {
  readonly formulas: FormulaRunner
  /** As in the file's address. */
  readonly id: string
  name: string
  readonly volatile = new VolatileArguments()
  readonly results: CustomFunctionHost['results'] = new Map()
  readonly sparklines = new Map<string, readonly number[]>()
  /** Who is at the grid; nobody asks for rights while it is undefined. */
  person: Person | undefined
  clock: SerialClock
  sheetLocale: SheetLocale
  private engine: Model
  private queue: Write[] = []
  private unsent = false
  private unsettled = false
  private scripting = false
  private zoneName: string
  private readonly now: () => number
  private readonly extents = new Map<string, { rows: number; columns: number }>()

  constructor({ data, locale, timeZone, now, formulas, id, name }: WorkbookOptions) {
    this.id = id ?? 'local'
    this.name = name ?? 'Untitled spreadsheet'
    this.now = now
    this.formulas = formulas
    const stored = data as StoredData | undefined
    this.sheetLocale = sheetLocale(locale ?? stored?.settings?.locale?.code ?? 'en_US')
    this.zoneName = timeZone ?? stored?.host?.file?.timeZone ?? 'Etc/UTC'
    this.clock = serialClock(this.zoneName)
    for (const name of formulas.names()) registerCustomFunction(name)
    setEditGuard(this, {
      mayEdit: (...at) => this.scripting || !this.person || this.mayEdit(this.person, ...at),
    })
    this.engine = this.load(data ?? emptyData(this.sheetLocale))
    if (locale) this.locale = locale
    this.timeZone = this.zoneName
  }

  /** The engine's model, for the grid; a new one after reloadFunctions met names it did not know. */
  get model(): Model {
    return this.engine
  }

  get getters(): Getters {
    return this.engine.getters as Getters
  }

  /** Plain data from which a workbook can be made again. */
  exportData(): unknown {
    const data = quietly(() => this.engine._exportData(false))
    // Text of cells formatted as text would come back as formulas if it begins like one.
    for (const sheet of data.sheets) {
      for (const cell of Object.values(this.getters.getCells(sheet.id))) {
        if (cell.isFormula || !cell.format?.includes('@') || !/^[=']/.test(cell.content)) continue
        const { col, row } = this.getters.getCellPosition(cell.id)
        const cells = sheet.cells as Record<string, string>
        cells[helpers.toXC(col, row)] = `'${cell.content}`
      }
    }
    return data
  }

  get locale(): string {
    return this.sheetLocale.code
  }

  set locale(code: string) {
    this.sheetLocale = sheetLocale(code)
    this.dispatch('UPDATE_LOCALE', { locale: engineLocale(this.sheetLocale) })
    this.recalculate()
  }

  get timeZone(): string {
    return this.zoneName
  }

  /** Cells keep their wall clock, as on the platform. Throws RangeError for an unknown zone. */
  set timeZone(name: string) {
    this.clock = serialClock(name)
    this.zoneName = name
    if (this.getters.getFileData().timeZone === name) return
    this.dispatch('HOST_SET_FILE', { file: { ...this.getters.getFileData(), timeZone: name } })
    this.recalculate()
  }

  nowSerial(): number {
    return this.clock.serialOf(this.now())
  }

  dateFormat(): string {
    return this.sheetLocale.dateFormat
  }

  dateTimeFormat(): string {
    return `${this.sheetLocale.dateFormat} ${this.sheetLocale.timeFormat}`
  }

  /** Computes every formula again, custom functions included. */
  recalculate(): void {
    this.results.clear()
    this.refresh()
  }

  /** Computes every formula again, custom functions only where their arguments changed or the person may not use them. */
  refresh(): void {
    quietly(() => this.engine.dispatch('EVALUATE_CELLS'))
  }

  /** To be called when the add-on's code has changed. */
  reloadFunctions(): void {
    for (const name of this.formulas.names()) registerCustomFunction(name)
    this.results.clear()
    // Formulas that were entered before their function was known stay unknown to the engine until compiled again.
    const active = this.activeSheetId
    this.engine = this.load(this.exportData())
    this.activate(active)
  }

  // Writes of scripts

  /**
   * Adds a write to those that are sent with the next drain. One to the structure (sheets, rows and columns, rules,
   * protections, metadata) shows in whatever is asked next; see settleStructure.
   */
  enqueue(write: Write, what: 'cells' | 'structure' = 'cells'): void {
    this.queue.push(write)
    this.unsent = true
    if (what === 'structure') this.unsettled = true
  }

  /** Whether writes wait to be sent. */
  get hasUnsentWrites(): boolean {
    return this.unsent
  }

  /** Sends what is queued, in one dispatch: one evaluation and one undo step. Throws what the first refused write says. */
  drain(execution?: Pick<Execution, 'roundTrip' | 'realm'>): void {
    // A formula that reads the sheet while writes are being applied finds nothing more to send.
    if (!this.unsent || this.scripting) return
    execution?.roundTrip('flush')
    this.unsent = false
    this.settle(execution)
  }

  /**
   * Applies what is queued without counting a round trip. A refused write is dropped with all that follow it.
   */
  settle(execution?: Pick<Execution, 'realm'>): void {
    const writes = this.queue
    if (writes.length === 0) return
    this.queue = []
    this.unsettled = false
    let failure: unknown
    const run = (dispatch: Dispatch) => {
      try {
        for (const write of writes) write(dispatch)
      } catch (thrown) {
        failure = thrown
      }
    }
    this.scripting = true
    try {
      quietly(() => this.send(BATCH, { run }))
    } finally {
      this.scripting = false
    }
    if (failure === undefined) return
    const message = failure instanceof Error ? failure.message : String(failure)
    throw execution ? exception(execution.realm, message) : new Error(message)
  }

  /** Keeps the writes of one execution apart while somebody else's runs; what it gives puts them back. */
  setWritesAside(): () => void {
    const { queue, unsent, unsettled } = this
    this.discardWrites()
    return () => {
      this.queue = queue
      this.unsent = unsent
      this.unsettled = unsettled
    }
  }

  /** Applies what is queued if the structure of the file depends on it. */
  settleStructure(execution?: Pick<Execution, 'realm'>): void {
    if (this.unsettled) this.settle(execution)
  }

  /** Forgets what is queued: the run was killed. */
  discardWrites(): void {
    this.queue = []
    this.unsent = false
    this.unsettled = false
  }

  // What a person does at the grid

  /** Types into a cell. Throws the refusal a person would read. */
  typed(sheetName: string, a1: string, text: string, person: Person | undefined = this.person): void {
    const at = this.position(sheetName, a1)
    if (person && !this.mayEdit(person, at.sheetId, at.col, at.row)) {
      throw new Error(
        'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
      )
    }
    const entered = enteredContent(text, this.getters.getCell(at)?.format, this.entryContext('person'))
    this.apply((dispatch) => dispatch('UPDATE_CELL', { ...at, ...entered }))
  }

  insertRows(sheetName: string, before: number, count = 1): void {
    this.addLines(sheetName, 'ROW', before, count)
  }

  insertColumns(sheetName: string, before: number, count = 1): void {
    this.addLines(sheetName, 'COL', before, count)
  }

  /** Rows are counted from 1, as a person does. */
  deleteRows(sheetName: string, first: number, count = 1): void {
    this.removeLines(sheetName, 'ROW', first, count)
  }

  deleteColumns(sheetName: string, first: number, count = 1): void {
    this.removeLines(sheetName, 'COL', first, count)
  }

  /** Sorts a range by one of its columns, given by its letter. */
  sort(sheetName: string, a1: string, column: string, direction: 'asc' | 'desc' = 'asc'): void {
    const sheetId = this.sheetIdOf(sheetName)
    const zone = helpers.toZone(a1)
    this.drain()
    sortZone(this, sheetId, zone, [{ col: helpers.lettersToNumber(column), ascending: direction === 'asc' }])
    this.drain()
  }

  undo(): void {
    this.dispatch('REQUEST_UNDO', {})
  }

  redo(): void {
    this.dispatch('REQUEST_REDO', {})
  }

  // What a person sees

  sheets(): { id: string; name: string; hidden: boolean }[] {
    return this.getters.getSheetIds().map((id) => {
      return { id, name: this.getters.getSheetName(id), hidden: !this.getters.isSheetVisible(id) }
    })
  }

  cell(sheetName: string, a1: string): CellView {
    return this.cellAt(this.position(sheetName, a1))
  }

  cellAt(at: CellPosition): CellView {
    const cell = this.getters.getEvaluatedCell(at)
    const isError = cell.type === 'error'
    const error = isError ? this.errorText(cell) : undefined
    return {
      display: isError ? googleError(String(cell.value)) : cell.formattedValue,
      value: isError ? googleError(String(cell.value)) : cell.value,
      formula: this.formulaAt(at),
      ...(error !== undefined && { error }),
      note: this.getters.getSheetExtras(at.sheetId).notes[`${at.col},${at.row}`] ?? '',
      format: this.getters.getCell(at)?.format ?? cell.format ?? '',
    }
  }

  /** What Google says where it words an error otherwise than the engine. */
  private errorText({ value, message = '', errorOriginPosition: at }: ErrorCell): string {
    if (message === 'Array result was not expanded because it would overwrite data.' && at) {
      return `Array result was not expanded because it would overwrite data in ${helpers.toXC(at.col, at.row)}.`
    }
    if (message === "Result couldn't be automatically expanded.") {
      return 'Result was not automatically expanded, please insert more rows.'
    }
    const unparsed = value === '#BAD_EXPR' && !message.startsWith('Invalid number of arguments')
    return unparsed ? 'Formula parse error.' : message
  }

  formulaAt(at: CellPosition): string {
    const cell = this.getters.getCell(at)
    return cell?.isFormula
      ? localFormula(cell.compiledFormula.toFormulaString(this.getters), this.sheetLocale)
      : ''
  }

  // Where the person is

  get activeSheetId(): string {
    return this.getters.getActiveSheetId()
  }

  /** The selected range of the active sheet. */
  get selection(): Zone {
    return this.getters.getSelectedZone()
  }

  activate(sheetId: string): void {
    if (sheetId === this.activeSheetId) return
    this.dispatch('ACTIVATE_SHEET', { sheetIdFrom: this.activeSheetId, sheetIdTo: sheetId })
  }

  select(sheetId: string, zone: Zone): void {
    this.settle()
    this.activate(sheetId)
    this.engine.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone })
  }

  // What services need

  entryContext(by: EntryContext['by']): EntryContext {
    return { locale: this.sheetLocale, clock: this.clock, now: this.now(), by }
  }

  /** Last row and column with content; formulas count with all they fill, formats and notes do not. */
  extent(sheetId: string): { rows: number; columns: number } {
    const known = this.extents.get(sheetId)
    if (known) return known
    const extent = { rows: 0, columns: 0 }
    const reach = (col: number, row: number) => {
      extent.rows = Math.max(extent.rows, row + 1)
      extent.columns = Math.max(extent.columns, col + 1)
    }
    for (const cell of Object.values(this.getters.getCells(sheetId))) {
      if (!cell.isFormula && cell.content === '') continue
      const at = this.getters.getCellPosition(cell.id)
      reach(at.col, at.row)
      const filled = cell.isFormula ? this.getters.getSpreadZone(at) : undefined
      if (filled) reach(filled.right, filled.bottom)
    }
    this.extents.set(sheetId, extent)
    return extent
  }

  /** The protection that keeps that person from editing the zone (none: the sheet as such), if any; a warning does not. */
  protectionAgainst(person: Person, sheetId: string, zone?: Zone): ProtectionData | undefined {
    if (person.role === 'owner') return undefined
    return this.getters
      .getSheetExtras(sheetId)
      .protections.find(
        (protection) =>
          !protection.warningOnly &&
          protection.by !== person.mail &&
          (!protection.zone || (zone && helpers.overlap(protection.zone, zone))),
      )
  }

  changed(): void {
    this.volatile.forget()
    this.extents.clear()
  }

  /** Runs writes at once, as one undo step. */
  apply(write: Write): void {
    this.drain()
    this.enqueue(write)
    this.drain()
  }

  sheetIdOf(name: string): string {
    const id = this.getters.getSheetIdByName(name)
    if (!id) throw new Error(`There is no sheet "${name}".`)
    return id
  }

  private position(sheetName: string, a1: string): CellPosition {
    return { sheetId: this.sheetIdOf(sheetName), ...helpers.toCartesian(a1) }
  }

  private mayEdit(person: Person, sheetId: string, col: number, row: number): boolean {
    if (person.role === 'viewer') return false
    return !this.protectionAgainst(person, sheetId, { left: col, right: col, top: row, bottom: row })
  }

  private addLines(sheetName: string, dimension: 'ROW' | 'COL', before: number, quantity: number): void {
    const sheetId = this.sheetIdOf(sheetName)
    const line = { sheetId, sheetName, dimension, base: before - 1, quantity, position: 'before' }
    this.apply((dispatch) => dispatch('ADD_COLUMNS_ROWS', line))
  }

  private removeLines(sheetName: string, dimension: 'ROW' | 'COL', first: number, count: number): void {
    const sheetId = this.sheetIdOf(sheetName)
    const elements = Array.from({ length: count }, (_, index) => first - 1 + index)
    this.apply((dispatch) => dispatch('REMOVE_COLUMNS_ROWS', { sheetId, sheetName, dimension, elements }))
  }

  private dispatch(type: string, payload: object): void {
    quietly(() => this.send(type, payload))
  }

  /** The engine's types know only its own commands. */
  private send(type: string, payload: object): void {
    const dispatch = this.engine.dispatch as unknown as (type: string, payload: object) => void
    dispatch(type, payload)
  }

  private load(data: unknown): Model {
    return quietly(() => new Model(data, { custom: { workbook: this } }))
  }
}

interface StoredData {
  settings?: { locale?: { code?: string } }
  host?: { file?: { timeZone?: string } }
}
