import { type CellContext, type CellValue, fold, isErrorText, readQuantity } from '../../cell'
import type { Plan } from '../plan/plan'
import { UserError } from '../problem'
import { columnOf } from '../reading/merged'
import type { TableReading } from '../reading/reading'
import type { Finding, Place } from './finding'

/** The cells of a tab as the service hands them over. */
export interface Cells {
  values: readonly (readonly CellValue[])[]
  /** `''` where a cell holds no formula. */
  formulas: readonly (readonly string[])[]
  table: TableReading
  plan: Plan
  context: CellContext
}

/** Custom functions may not be computed from these (platform 2.5). */
const VOLATILE = /\b(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i
const REFERENCE = /(?<![\w!'$:])\$?([A-Z]{1,3})\$?(\d{1,7})(?![\w(!])/gi

/** How far a value is followed through cells of the same tab. */
const DEPTH = 8

/** Live values that depend on a volatile function, in their own cell or behind it on the same tab. */
export function volatileValues({ formulas, table, plan }: Omit<Cells, 'context' | 'values'>): Finding[] {
  const known = new Map<string, string | undefined>()
  const behind = (row: number, column: number, depth: number): string | undefined => {
    const formula = formulas[row]?.[column] ?? ''
    if (formula === '' || depth === 0) return undefined
    const key = `${row}:${column}`
    if (known.has(key)) return known.get(key)
    known.set(key, undefined) // Also ends a circle.
    let name = VOLATILE.exec(formula)?.[1]?.toUpperCase()
    for (const [, letters = '', digits = ''] of name ? [] : formula.matchAll(REFERENCE))
      name ??= behind(Number(digits) - 1, columnOf(letters.toUpperCase()), depth - 1)
    known.set(key, name)
    return name
  }
  const column = table.columns.current
  if (column === undefined) return []
  return plan.objectives.flatMap(({ keyResults }) =>
    keyResults.flatMap(({ row, title, live }): Finding[] => {
      const name = live ? behind(row - 1, column, DEPTH) : undefined
      return name ? [{ code: 'volatile', title, name, severity: 'error', row, column, fix: 'useValues' }] : []
    }),
  )
}

/** Nothing but a number, which charts and sums of the team's own pass over. One finding for a column. */
export function numbersAsText({ values, table, plan, context }: Cells): Finding[] {
  const rows = plan.objectives.flatMap(({ keyResults }) => keyResults.map(({ row }) => row)).sort(ascending)
  return (['start', 'target', 'current', 'weight'] as const).flatMap((field): Finding[] => {
    const column = table.columns[field]
    if (column === undefined) return []
    const cells: Place[] = rows
      .filter((row) => numberIn(values[row - 1]?.[column] ?? '', context) !== undefined)
      .map((row) => ({ row, column }))
    const [first] = cells
    const heading = table.headings[column] ?? ''
    return first
      ? [{ code: 'numbersAsText', heading, cells, severity: 'hint', fix: 'toNumbers', ...first }]
      : []
  })
}

const ascending = (a: number, b: number): number => a - b

/** The number that a text is nothing but; percents and units are a way of writing, not a slip. */
export function numberIn(cell: CellValue, context: CellContext): number | undefined {
  if (typeof cell !== 'string' || !/^[-−]?\d[\d.,'’ ]*$/.test(fold(cell)) || isErrorText(cell))
    return undefined
  try {
    return readQuantity(cell, 'value', context)?.value
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
