import type { CellValue } from '../cell'
import type { Tone } from '../messages/tones'

/** The columns in their order; behind them, after a narrow gap, stand the periods of the cycle. */
export const COLUMNS = ['what', 'who', 'bar', 'progress', 'change', 'trend', 'status', 'gap'] as const
export type ColumnKey = (typeof COLUMNS)[number]

/** How far apart titles of different kinds are told. */
export type RowKind = 'title' | 'quiet' | 'verdict' | 'heading' | 'total' | 'line' | 'blank'

export interface Cell {
  /** Text is text whatever it begins with; a formula is told by `formula`. */
  value: CellValue
  formula?: true
  /** Colours its text, and with `tinted` its ground too. */
  tone?: Tone
  tinted?: true
  note?: string
}

/** One row of the dashboard. */
export interface Row {
  kind: RowKind
  cells: Partial<Record<ColumnKey, Cell>>
  /** One for each period. */
  periods?: readonly (Cell | undefined)[]
}

export const text = (value: string, more: Omit<Cell, 'value'> = {}): Cell => ({ value, ...more })

export const BLANK: Row = { kind: 'blank', cells: {} }
