import {
  type CellContext,
  type CellValue,
  type ConfidenceScale,
  dayOfText,
  isDate,
  isNoValue,
  readType,
} from '../../cell'
import { UserError } from '../problem'
import { levelOf, type RowKind } from './kinds'

/**
 * The scale of a column of bare confidence numbers: anything above 5 is of ten, fractions are of one, several different
 * whole numbers up to exactly 5 are of five. Undefined where the numbers do not tell.
 */
export function confidenceScaleIn(
  rows: readonly (readonly CellValue[])[],
  from: number,
  column: number,
): ConfidenceScale | undefined {
  let largest = 0
  let fractions = false
  const different = new Set<number>()
  for (let index = from; index < rows.length; index++) {
    const cell = rows[index]?.[column]
    const value =
      typeof cell === 'number'
        ? cell
        : typeof cell === 'string' && /^\d/.test(cell)
          ? Number(cell)
          : Number.NaN
    if (!Number.isFinite(value)) continue
    largest = Math.max(largest, value)
    if (!Number.isInteger(value)) fractions = true
    if (different.size < 6) different.add(value)
  }
  if (largest > 5) return '0-10'
  if (fractions && largest <= 1) return '0-1'
  return largest === 5 && different.size > 2 && !different.has(0) ? '1-5' : undefined
}

/** Whether a column headed Type says how key results move; some teams sort theirs by something else there. */
export function holdsTypes(rows: readonly (readonly CellValue[])[], from: number, column: number): boolean {
  const others = new Set<CellValue>()
  for (let index = from; index < rows.length && others.size < 2; index++) {
    const cell = rows[index]?.[column] ?? ''
    if (isNoValue(cell) || others.has(cell)) continue
    try {
      readType(cell)
      return true
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      others.add(cell)
    }
  }
  // One unknown word may be a slip of the pen, which is to be told.
  return others.size < 2
}

const LEVELS = 50

/** Whether a column headed Type says what each row is, as exports of OKR tools do: an objective or a key result. */
export function holdsLevels(rows: readonly (readonly CellValue[])[], from: number, column: number): boolean {
  const kinds = new Set<RowKind>()
  for (const row of rows.slice(from, from + LEVELS)) {
    const kind = levelOf(row[column] ?? '')
    if (kind) kinds.add(kind)
  }
  return kinds.has('objective') && kinds.has('keyResult')
}

/** Whether nearly all of a column is days, at least two of them. */
export function holdsDays(
  rows: readonly (readonly CellValue[])[],
  column: number,
  context: CellContext,
): boolean {
  let days = 0
  let others = 0
  for (const row of rows) {
    const cell = row[column] ?? ''
    if (isNoValue(cell)) continue
    if (isDate(cell) || (typeof cell === 'string' && dayOfText(cell, context) !== undefined)) days++
    else others++
  }
  return days > 1 && others * 5 <= days
}

const CODES = 50

/** Whether a column holds a short name such as `KR1` or `2.3` wherever the column beside it holds a text. */
export function holdsCodes(
  rows: readonly (readonly CellValue[])[],
  from: number,
  column: number,
  text: number,
): boolean {
  let codes = 0
  for (const row of rows.slice(from, from + CODES)) {
    const cell = String(row[column] ?? '').trim()
    // Headings that come again, and rows without a text, are no key results.
    if (!/\d/.test(cell) || isNoValue(row[text] ?? '')) continue
    if (!/^(?:[a-z]{1,3} ?)?\d+(?:[.-]\d+)*[.)]?$/i.test(cell)) return false
    codes++
  }
  return codes > 0
}
