import type { Spellings } from './numberFormat'
import { CorePlugin, coreTypes, registries } from './odoo'

/** Cells from top-left to bottom-right, all inclusive and counted from 0. */
export interface Zone {
  left: number
  right: number
  top: number
  bottom: number
}

export interface ProtectionData {
  id: string
  /** Absent: the whole sheet. */
  zone?: Zone
  description: string
  warningOnly: boolean
  /** Mail of who made it; they and the owner of the file may edit. */
  by: string
  /** Mails of others who may edit. */
  editors?: string[]
  /** Of a protected sheet: where everybody may edit. */
  holes?: Zone[]
}

export interface MetadataData {
  id: number
  /** Absent: on the spreadsheet itself. */
  sheetId?: string
  /** Absent: on the sheet itself. Counted from 0. */
  line?: { dimension: 'ROW' | 'COL'; index: number }
  key: string
  value: string
  /** Absent: DOCUMENT. */
  visibility?: 'DOCUMENT' | 'PROJECT'
}

/** What a sheet holds that the engine does not know. */
export interface SheetExtras {
  /** By `col,row`. */
  notes: Record<string, string | undefined>
  protections: ProtectionData[]
  /** Help texts of validation rules, by rule id. */
  helpTexts: Record<string, string | undefined>
  /** The range of the basic filter. */
  filter?: Zone
}

const noExtras: SheetExtras = { notes: {}, protections: [], helpTexts: {} }

export interface ExtraCommands {
  HOST_SET_NOTE: { sheetId: string; col: number; row: number; note: string }
  HOST_SET_PROTECTIONS: { sheetId: string; protections: ProtectionData[] }
  HOST_SET_HELP_TEXT: { sheetId: string; ruleId: string; text: string }
  HOST_SET_FILTER: { sheetId: string; filter: Zone | undefined }
  HOST_SET_METADATA: { metadata: MetadataData[] }
  HOST_SET_FILE: { file: FileData }
  /** Many cells in one command: the engine checks each command, at a cost greater than that of writing a cell. */
  HOST_UPDATE_CELLS: { updates: readonly CellUpdate[] }
}

/** As the engine's UPDATE_CELL; what is left out stays. */
export interface CellUpdate {
  sheetId: string
  col: number
  row: number
  content?: string
  format?: string
  style?: object | null
}

/** What the file as a whole holds that the engine does not know. */
export interface FileData {
  timeZone?: string
  /** How scripts spell number formats. */
  spellings?: Spellings
}

type ExtraCommand = { [K in keyof ExtraCommands]: { type: K } & ExtraCommands[K] }[keyof ExtraCommands]
const NAMES: (keyof ExtraCommands)[] = [
  'HOST_SET_NOTE',
  'HOST_SET_PROTECTIONS',
  'HOST_SET_HELP_TEXT',
  'HOST_SET_FILTER',
  'HOST_SET_METADATA',
  'HOST_SET_FILE',
  'HOST_UPDATE_CELLS',
]

interface ShiftCommand {
  type: 'ADD_COLUMNS_ROWS' | 'REMOVE_COLUMNS_ROWS'
  sheetId: string
  dimension: 'COL' | 'ROW'
  base: number
  quantity: number
  position: 'before' | 'after'
  elements: number[]
}
type SheetCommand =
  | ShiftCommand
  | { type: 'DUPLICATE_SHEET'; sheetId: string; sheetIdTo: string }
  | { type: 'DELETE_SHEET'; sheetId: string }
  | { type: 'UPDATE_CELL'; sheetId: string; col: number; row: number }

/** Who is at the grid: asked when a person's edit meets a protection. Scripts are checked where they write. */
export interface EditGuard {
  mayEdit(sheetId: string, col: number, row: number): boolean
}

/** Notes, protections and developer metadata: undone with the rest, saved by exportData, moved with their rows. */
class ExtrasPlugin extends CorePlugin {
  static override getters = ['getSheetExtras', 'getMetadata', 'getFileData']
  private readonly sheets: Record<string, SheetExtras | undefined> = {}
  private readonly metadata: MetadataData[] = []
  private readonly file: FileData = {}
  private readonly guard: EditGuard | undefined

  constructor(config: ConstructorParameters<typeof CorePlugin>[0]) {
    super(config)
    this.guard = guards.get((config as { custom?: { workbook?: object } }).custom?.workbook ?? {})
  }

  getSheetExtras(sheetId: string): SheetExtras {
    return this.sheets[sheetId] ?? noExtras
  }

  getMetadata(): readonly MetadataData[] {
    return this.metadata
  }

  getFileData(): FileData {
    return this.file
  }

  override allowDispatch(command: unknown): ReturnType<CorePlugin['allowDispatch']> {
    const { type, ...cell } = command as Extract<SheetCommand, { type: 'UPDATE_CELL' }>
    const refused = type === 'UPDATE_CELL' && this.guard?.mayEdit(cell.sheetId, cell.col, cell.row) === false
    return (refused ? 'ProtectedRange' : 'Success') as ReturnType<CorePlugin['allowDispatch']>
  }

  override handle(command: unknown): void {
    const known = command as ExtraCommand | SheetCommand
    switch (known.type) {
      case 'HOST_SET_NOTE':
        this.sheet(known.sheetId)
        this.change('sheets', known.sheetId, 'notes', `${known.col},${known.row}`, known.note || undefined)
        break
      case 'HOST_SET_PROTECTIONS':
        this.sheet(known.sheetId)
        this.change('sheets', known.sheetId, 'protections', known.protections)
        break
      case 'HOST_SET_HELP_TEXT':
        this.sheet(known.sheetId)
        this.change('sheets', known.sheetId, 'helpTexts', known.ruleId, known.text || undefined)
        break
      case 'HOST_SET_FILTER':
        this.sheet(known.sheetId)
        this.change('sheets', known.sheetId, 'filter', known.filter)
        break
      case 'HOST_SET_METADATA':
        this.change('metadata', known.metadata)
        break
      case 'HOST_SET_FILE':
        this.change('file', known.file)
        break
      case 'HOST_UPDATE_CELLS':
        for (const update of known.updates) this.dispatch('UPDATE_CELL', update)
        break
      case 'DUPLICATE_SHEET':
        this.change('sheets', known.sheetIdTo, structuredClone(this.getSheetExtras(known.sheetId)))
        break
      case 'DELETE_SHEET':
        this.change('sheets', known.sheetId, undefined)
        this.change(
          'metadata',
          this.metadata.filter((entry) => entry.sheetId !== known.sheetId),
        )
        break
      case 'ADD_COLUMNS_ROWS':
      case 'REMOVE_COLUMNS_ROWS':
        this.shift(known)
    }
  }

  override export(data: unknown): void {
    Object.assign(data as object, {
      host: { sheets: this.sheets, metadata: this.metadata, file: this.file },
    })
  }

  override import(data: unknown): void {
    const { host } = data as { host?: { sheets: object; metadata: MetadataData[]; file?: FileData } }
    if (host) Object.assign(this, structuredClone(host))
  }

  private sheet(sheetId: string): void {
    if (!this.sheets[sheetId]) this.change('sheets', sheetId, structuredClone(noExtras))
  }

  /** The engine types paths by the plugin's own state, which a private field does not show. */
  private change(...path: unknown[]): void {
    const history = this.history as unknown as { update(...path: unknown[]): void }
    history.update(...path)
  }

  private shift(command: ShiftCommand): void {
    const { sheetId } = command
    const move = mover(command)
    const isColumn = command.dimension === 'COL'
    this.shiftMetadata(command, move)
    const extras = this.sheets[sheetId]
    if (!extras) return
    const notes: SheetExtras['notes'] = {}
    for (const [key, note] of Object.entries(extras.notes)) {
      const [col = 0, row = 0] = key.split(',').map(Number)
      const to = move(isColumn ? col : row)
      if (to !== undefined && note) notes[isColumn ? `${to},${row}` : `${col},${to}`] = note
    }
    this.change('sheets', sheetId, 'notes', notes)
    const protections = extras.protections.flatMap((protection) => {
      if (!protection.zone) return [protection]
      const zone = movedZone(protection.zone, isColumn, move)
      return zone ? [{ ...protection, zone }] : []
    })
    const moved = (zones: Zone[]) => zones.flatMap((zone) => movedZone(zone, isColumn, move) ?? [])
    this.change(
      'sheets',
      sheetId,
      'protections',
      protections.map((it) => (it.holes ? { ...it, holes: moved(it.holes) } : it)),
    )
    if (extras.filter) this.change('sheets', sheetId, 'filter', movedZone(extras.filter, isColumn, move))
  }

  /** Metadata of a row or column goes where it goes, and with it. */
  private shiftMetadata(
    { sheetId, dimension }: ShiftCommand,
    move: (index: number) => number | undefined,
  ): void {
    if (!this.metadata.some((entry) => entry.sheetId === sheetId && entry.line)) return
    const moved = this.metadata.flatMap((entry) => {
      if (entry.sheetId !== sheetId || entry.line?.dimension !== dimension) return [entry]
      const index = move(entry.line.index)
      return index === undefined ? [] : [{ ...entry, line: { dimension, index } }]
    })
    this.change('metadata', moved)
  }
}

const guards = new WeakMap<object, EditGuard>()

/** Says who decides over edits of that workbook's model; to be called before the model is made. */
export const setEditGuard = (workbook: object, guard: EditGuard): void => {
  guards.set(workbook, guard)
}

/** Where an index goes when rows or columns are added or removed; undefined when it is removed. */
function mover(command: ShiftCommand): (index: number) => number | undefined {
  if (command.type === 'ADD_COLUMNS_ROWS') {
    const from = command.position === 'before' ? command.base : command.base + 1
    return (index) => (index >= from ? index + command.quantity : index)
  }
  const gone = new Set(command.elements)
  return (index) =>
    gone.has(index) ? undefined : index - command.elements.filter((removed) => removed < index).length
}

function movedZone(zone: Zone, isColumn: boolean, move: (index: number) => number | undefined) {
  const [from, to] = isColumn ? [zone.left, zone.right] : [zone.top, zone.bottom]
  const kept: number[] = []
  for (let index = from; index <= to; index++) {
    const moved = move(index)
    if (moved !== undefined) kept.push(moved)
  }
  if (kept.length === 0) return undefined
  const [first, last] = [kept[0] as number, kept[kept.length - 1] as number]
  return isColumn ? { ...zone, left: first, right: last } : { ...zone, top: first, bottom: last }
}

for (const name of NAMES) {
  const core = coreTypes as Set<string>
  core.add(name)
  const inverses = registries.inverseCommandRegistry as unknown as {
    add(name: string, inverse: (command: unknown) => unknown[]): void
  }
  // Without an inverse, undo beside a second client throws.
  inverses.add(name, (command) => [command])
}
registries.corePluginRegistry.add('host_extras', ExtrasPlugin as never)
