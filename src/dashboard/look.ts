import { asText, type CellValue } from '../cell'
import { INK, QUIET_INK, TONES } from '../email/markup/palette'
import { type Cell, COLUMNS, type ColumnKey, type Row, type RowKind } from './row'

/** How one cell is written and looks. */
export interface Dressed {
  value: CellValue
  ink: string
  ground: string | null
  weight: 'bold' | 'normal'
  note: string
}

const BOLD: ReadonlySet<RowKind> = new Set<RowKind>(['title', 'verdict', 'heading', 'total'])
/** All tables are as wide as the one with most columns, the periods apart. */
const LAST_COLUMN = COLUMNS.indexOf('status')
const HEADING_GROUND = '#e8eaed'

/** The row as cells from left to right, as many as the dashboard is wide. */
export function dressed({ kind, cells, periods = [] }: Row, periodCount: number): Dressed[] {
  const line = [
    ...COLUMNS.map((key) => cells[key]),
    ...Array.from({ length: periodCount }, (_, index) => periods[index]),
  ]
  const filled = kind === 'heading' ? Math.max(LAST_COLUMN, lastFilled(line)) : -1
  return line.map((cell, column) => dress(cell, kind, column <= filled))
}

const lastFilled = (line: readonly (Cell | undefined)[]): number =>
  line.reduce((last, cell, column) => (cell ? column : last), -1)

function dress(cell: Cell | undefined, kind: RowKind, heading: boolean): Dressed {
  const { value = '', formula, tone, tinted, note = '' } = cell ?? {}
  const colours = tone && TONES[tone]
  return {
    value: typeof value === 'string' && !formula ? asText(value) : value,
    ink: colours?.text ?? (kind === 'quiet' ? QUIET_INK : INK),
    ground: heading ? HEADING_GROUND : tinted && colours ? colours.tint : null,
    weight: BOLD.has(kind) ? 'bold' : 'normal',
    note,
  }
}

export const WIDTHS: Readonly<Record<ColumnKey, number>> = {
  what: 290,
  who: 120,
  bar: 150,
  progress: 54,
  change: 78,
  trend: 90,
  status: 112,
  gap: 12,
}
export const PERIOD_WIDTH = 38

/** In points; other rows have the sheet's own. */
export const SIZES: Partial<Record<RowKind, number>> = { title: 18, verdict: 12 }
/** Rows whose text runs on over the columns behind it. */
export const RUNS_ON: ReadonlySet<RowKind> = new Set<RowKind>(['title', 'quiet', 'verdict'])
