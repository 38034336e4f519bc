import { type CellValue, isBlank } from '../../cell'
import { at } from './kinds'
import type { Column, Columns } from './reading'

/** What a merged cell says of every row it spans; sums and values of a measure belong to one row. */
const SPANNING: readonly Column[] = [
  'objective',
  'owner',
  'due',
  'state',
  'status',
  'unit',
  'type',
  'lastCheckIn',
  'parent',
]

const RANGE = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/

/** The rows with the text of vertically merged cells in every row they span. Rows without a key result stay as they are. */
export function fillMerged(
  values: readonly (readonly CellValue[])[],
  merges: readonly string[],
  columns: Columns,
): readonly (readonly CellValue[])[] {
  const spanning = new Set(SPANNING.map((column) => columns[column]))
  const filled = new Map<number, CellValue[]>()
  for (const merge of merges) {
    const range = RANGE.exec(merge)
    if (!range || range[1] !== range[3]) continue
    const column = columnOf(range[1] ?? '')
    if (!spanning.has(column) || column === columns.keyResult) continue
    const first = Number(range[2]) - 1
    const last = Math.min(Number(range[4]), values.length) - 1
    const value = at(values[first] ?? [], column)
    for (let index = first + 1; index <= last; index++) {
      const row = filled.get(index) ?? [...(values[index] ?? [])]
      if (isBlank(at(row, columns.keyResult)) || !isBlank(at(row, column))) continue
      row[column] = value
      filled.set(index, row)
    }
  }
  return filled.size === 0 ? values : values.map((row, index) => filled.get(index) ?? row)
}

/** 0 for A, 26 for AA. */
export const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** A for 0, AA for 26. */
export function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : `${lettersOf(Math.floor(column / 26) - 1)}${letter}`
}
