import { type CellValue, isBlank } from '../../cell'
import { namesObjective, textOf } from './kinds'
import { columnOf } from './merged'
import type { Columns, Grid } from './reading'

/** Tells the rows that name the objective of those below them, in a table without a column for objectives. */
export class Banners {
  /** 1-based rows with cells merged across. */
  private readonly merged: ReadonlySet<number>

  constructor(
    { merges }: Pick<Grid, 'merges'>,
    private readonly columns: Columns,
  ) {
    this.merged = mergedAcross(merges)
  }

  /** The objective a row names; `title` is the text of its key result column. */
  textIn(row: readonly CellValue[], index: number, title: string): string | undefined {
    if (!isAlone(row)) return undefined
    const column = row.findIndex((cell) => !isBlank(cell))
    const text = title || textOf(row[column] ?? '')
    const left = title === '' && column < (this.columns.keyResult ?? 0)
    return text !== '' && (left || this.merged.has(index + 1) || namesObjective(text)) ? text : undefined
  }
}

/** Rows whose cells are merged across at least three columns. */
function mergedAcross(merges: readonly string[] = []): ReadonlySet<number> {
  const rows = new Set<number>()
  for (const merge of merges) {
    const [, from = '', row, to = '', last] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(merge) ?? []
    if (row === last && columnOf(to) - columnOf(from) >= 2) rows.add(Number(row))
  }
  return rows
}

/** Whether a row has one filled cell. */
export function isAlone(row: readonly CellValue[]): boolean {
  let filled = 0
  for (const cell of row) if (!isBlank(cell) && ++filled > 1) return false
  return filled === 1
}
