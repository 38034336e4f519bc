import type { Execution, Person } from '../execution'
import { BATCH } from './batch'
import type { Sparkline } from './sparkline'
import './changes'
import type { EntryContext } from './cellContent'
import { type CustomFunctionHost, type FormulaRunner, registerCustomFunction } from './customFunctions'
import { allowsEdit } from './editRights'
import { type Extent, Extents } from './extents'
import { type FileData, type MetadataData, type SheetExtras, setEditGuard, type Zone } from './extras'
import { localFormula } from './formulaText'
import { deleteLines, insertLines, sortRange, typeInto } from './gridEdits'
import { dateTimeFormat, engineLocale, type SheetLocale, sheetLocale } from './locale'
import './lambda'
import { type CellView, cellView } from './cellView'
import { helpers, Model } from './odoo'
import { quietly } from './quietly'
import './usedCells'
import { type SerialClock, serialClock } from './serial'
import { dataOf, emptyData, type StoredData, withSettings } from './storedData'
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
  getFileData(): FileData
}

type Getters = Model['getters'] & OwnGetters

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
  private readonly extents = new Extents()

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
      mayEdit: (sheetId, col, row) =>
        this.writes.isApplying ||
        !this.person ||
        allowsEdit(this, this.person, sheetId, { left: col, right: col, top: row, bottom: row }),
    })
    this.engine = this.load(withSettings(stored ?? emptyData, this.sheetLocale, this.zoneName))
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
    return dataOf(this.engine)
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
    return dateTimeFormat(this.sheetLocale)
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
    typeInto(this, this.position(sheetName, a1), text, person)
  }

  insertRows(sheetName: string, first: number, count = 1): void {
    insertLines(this, { sheetName, dimension: 'ROW', first, count })
  }

  insertColumns(sheetName: string, first: number, count = 1): void {
    insertLines(this, { sheetName, dimension: 'COL', first, count })
  }

  deleteRows(sheetName: string, first: number, count = 1): void {
    deleteLines(this, { sheetName, dimension: 'ROW', first, count })
  }

  deleteColumns(sheetName: string, first: number, count = 1): void {
    deleteLines(this, { sheetName, dimension: 'COL', first, count })
  }

  sort(sheetName: string, a1: string, column: string, direction: 'asc' | 'desc' = 'asc'): void {
    sortRange(this, sheetName, a1, column, direction)
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

  /** How far the content of a sheet reaches. */
  extent(sheetId: string): Extent {
    return this.extents.of(sheetId, this.getters)
  }

  changed(): void {
    this.volatile.forget()
    this.extents.forget()
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
