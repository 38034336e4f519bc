import type { Execution, Person } from '../execution'
import { BATCH } from './batch'
import type { Sparkline } from './sparkline'
import './changes'
import { type EntryContext, enteredContent } from './cellContent'
import { type CustomFunctionHost, type FormulaRunner, registerCustomFunction } from './customFunctions'
import { type MetadataData, type ProtectionData, type SheetExtras, setEditGuard, type Zone } from './extras'
import { localFormula } from './formulaText'
import { engineLocale, type SheetLocale, sheetLocale } from './locale'
import './lambda'
import { type CellView, cellView } from './cellView'
import { helpers, Model } from './odoo'
import { quietly } from './quietly'
import './usedCells'
import { breaksRule, PROTECTED, ruleBroken } from './rules'
import { type SerialClock, serialClock } from './serial'
import { sortZone } from './sorting'
import { VolatileArguments } from './volatile'
import { type Write, type WriteKind, WriteQueue } from './writeQueue'

export type { CellView } from './cellView'
export type { FormulaRunner } from './customFunctions'
export type { Write } from './writeQueue'

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

export interface CellPosition {
  sheetId: string
  col: number
  row: number
}

/** Getters of our own plugins, which the engine's types do not know. */
interface OwnGetters {
  getSheetExtras(sheetId: string): SheetExtras
  getMetadata(): readonly MetadataData[]
  getFileData(): { timeZone?: string }
}

type Getters = Model['getters'] & OwnGetters

const emptyData = { sheets: [{ id: '0', name: 'Sheet1', colNumber: 26, rowNumber: 1000 }] }

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
  readonly sparklines = new Map<string, Sparkline>()
  /** Who is at the grid; nobody asks for rights while it is undefined. */
  person: Person | undefined
  clock: SerialClock
  sheetLocale: SheetLocale
  private engine: Model
  private readonly writes = new WriteQueue((run) => this.dispatch(BATCH, { run }))
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
      mayEdit: (...at) => this.writes.isApplying || !this.person || this.mayEdit(this.person, ...at),
    })
    this.engine = this.load(this.withSettings(data ?? emptyData))
    if (this.getters.getLocale().code !== this.locale) this.locale = this.sheetLocale.code
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

  // Writes of scripts, see WriteQueue

  enqueue(write: Write, what?: WriteKind): void {
    this.writes.enqueue(write, what)
  }

  get hasUnsentWrites(): boolean {
    return this.writes.isUnsent
  }

  drain(execution?: Pick<Execution, 'roundTrip' | 'realm'>): void {
    this.writes.drain(execution)
  }

  settle(execution?: Pick<Execution, 'realm'>): void {
    this.writes.settle(execution)
  }

  settleStructure(execution?: Pick<Execution, 'realm'>): void {
    this.writes.settleStructure(execution)
  }

  setWritesAside(): () => void {
    return this.writes.setAside()
  }

  discardWrites(): void {
    this.writes.discard()
  }

  // What a person does at the grid

  /** Types into a cell. Throws the refusal a person would read. */
  typed(sheetName: string, a1: string, text: string, person: Person | undefined = this.person): void {
    const at = this.position(sheetName, a1)
    const context = this.entryContext('person')
    if (person && !this.mayEdit(person, at.sheetId, at.col, at.row)) throw new Error(PROTECTED)
    if (breaksRule(this, at, text, context)) throw new Error(ruleBroken(a1))
    const entered = enteredContent(text, this.getters.getCell(at)?.format, context)
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
    return cellView(this, at)
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
          !protection.editors?.includes(person.mail) &&
          (!protection.zone || (zone && helpers.overlap(protection.zone, zone))) &&
          !(zone && isCovered(zone, protection.holes ?? [])),
      )
  }

  /** The warning that stands before typing into a cell, if any: it stops nobody. */
  warningBefore({ sheetId, col, row }: CellPosition): ProtectionData | undefined {
    const cell = { left: col, right: col, top: row, bottom: row }
    return this.getters
      .getSheetExtras(sheetId)
      .protections.find(({ warningOnly, zone }) => warningOnly && (!zone || helpers.overlap(zone, cell)))
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

  /** Whether a person may edit every cell of a zone. */
  allowsEdit(person: Person, sheetId: string, zone: Zone): boolean {
    return person.role !== 'viewer' && !this.protectionAgainst(person, sheetId, zone)
  }

  private mayEdit(person: Person, sheetId: string, col: number, row: number): boolean {
    return this.allowsEdit(person, sheetId, { left: col, right: col, top: row, bottom: row })
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

  /** Locale and zone go in with the data, where they are no step that could be undone. */
  private withSettings(data: unknown): unknown {
    const stored = data as StoredData
    // An .xlsx, unzipped, is a workbook the engine still has to read.
    if (!stored.sheets) return data
    const settings = { ...stored.settings, locale: engineLocale(this.sheetLocale) }
    return {
      ...stored,
      settings,
      host: { ...stored.host, file: { ...stored.host?.file, timeZone: this.zoneName } },
    }
  }

  private load(data: unknown): Model {
    return quietly(() => new Model(data, { custom: { workbook: this } }))
  }
}

/** Whether every cell of a zone lies in one of the others. */
function isCovered(zone: Zone, others: readonly Zone[]): boolean {
  if (others.length === 0) return false
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let col = zone.left; col <= zone.right; col++) {
      if (!others.some((it) => helpers.isInside(col, row, it))) return false
    }
  }
  return true
}

interface StoredData {
  sheets?: unknown
  settings?: { locale?: { code?: string } }
  host?: { file?: { timeZone?: string } }
}
