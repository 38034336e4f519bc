import { type CellValue, isBlank } from '../../cell'
import { headingsOf } from './columns'
import { HeadingReader } from './headings'
import type { Grid, Reading } from './reading'

/** How far down the headings of tables beside each other are searched. */
const SEARCHED = 20

/**
 * The grid cut into tables that stand beside each other, an empty column between; columns keep their places. One grid
 * where there are none, which is nearly always.
 */
export function sideBySide(grid: Grid): Grid[] {
  let reader: HeadingReader | undefined
  for (let index = 0; index < Math.min(SEARCHED, grid.values.length); index++) {
    const row = grid.values[index] ?? []
    const gap = gapIn(row)
    if (gap === undefined) continue
    const left = row.slice(0, gap)
    const right = row.map((cell, at) => (at > gap ? cell : ''))
    if (filledIn(left) < 3 || filledIn(right) < 3) continue
    reader ??= new HeadingReader()
    if (!headingsOf(left, reader) || !headingsOf(right, reader)) continue
    if (!grid.values.slice(index).every((cells) => isBlank(cells[gap] ?? ''))) continue
    const rest = sideBySide(masked(grid, (column) => column > gap))
    return [masked(grid, (column) => column < gap), ...rest]
  }
  return [grid]
}

const filledIn = (row: readonly CellValue[]): number => row.filter((cell) => !isBlank(cell)).length

/** The first empty column between filled ones. */
function gapIn(row: readonly CellValue[]): number | undefined {
  const first = row.findIndex((cell) => !isBlank(cell))
  const gap = row.findIndex((cell, column) => column > first && isBlank(cell))
  return first >= 0 && gap > 0 && row.slice(gap).some((cell) => !isBlank(cell)) ? gap : undefined
}

/** Titles above stand over their own table; the rest is empty. */
function masked(grid: Grid, keeps: (column: number) => boolean): Grid {
  const mask = <T>(rows: readonly (readonly T[])[], blank: T) =>
    rows.map((row) => row.map((cell, column) => (keeps(column) ? cell : blank)))
  return {
    ...grid,
    locale: () => grid.locale(),
    dayOf: (date) => grid.dayOf(date),
    values: mask<CellValue>(grid.values, ''),
    ...(grid.display && { display: mask(grid.display, '') }),
    ...(grid.formulas && { formulas: mask(grid.formulas, '') }),
  }
}

/** What was read of each as one: a row is left out only where nobody reads it. */
export function joined(readings: readonly Reading[]): Reading {
  const [first, ...others] = readings as [Reading, ...Reading[]]
  const ignoredRows = first.ignoredRows.flatMap((ignored) => {
    const all = [ignored, ...others.map((it) => it.ignoredRows.find(({ row }) => row === ignored.row))]
    if (all.includes(undefined)) return []
    return [all.find((it) => it && it.why !== 'blank') ?? ignored]
  })
  return {
    ...first,
    tables: readings.flatMap(({ tables }) => tables),
    questions: readings.flatMap(({ questions }) => questions),
    ignoredRows,
  }
}
