import { type CellContext, type CellValue, isBlank, isDate } from '../../cell'
import { isoOf } from '../dates/calendar'
import { acrossIn } from './across'
import { type HeadingRow, headingsOf, isTitle, lackOf, mayBeHeadings, understoodOf } from './columns'
import type { HeadingReader } from './headings'
import type { Columns } from './reading'
import { isOfPeriod, namesPeriod, type Period, periodNumber, seriesIn } from './series'

/** The headings of a table: one row, or two that read as one. */
export interface TableHeadings extends HeadingRow {
  /** How many rows they take. */
  rows: 1 | 2
  /** The columns that are one week, month or quarter each. */
  series: readonly Period[]
  /** The columns of each key result where several stand in one row. */
  across?: readonly Columns[]
}

/** Reads the headings that begin at a row; undefined where none do. */
export function tableHeadingsAt(
  values: readonly (readonly CellValue[])[],
  index: number,
  reader: HeadingReader,
  hidden: readonly number[] | undefined,
  context: CellContext,
): TableHeadings | undefined {
  const row = values[index] ?? []
  if (!mayBeHeadings(row, reader)) return undefined
  const over = values[index - 1]
  const single =
    (over && namesGroups(over, row, reader, context)
      ? both(over, row, 1, reader, hidden, context)
      : undefined) ?? settle(row, [], 1, reader, hidden, context)
  const next = values[index + 1]
  const double =
    next && continues(row, next, reader, context) ? both(row, next, 2, reader, hidden, context) : undefined
  if (!double) return single
  if (!single) return double
  // A month with headings below it is a group of columns, not one.
  const grouped = single.series.some(({ column }) => !isBlank(next?.[column] ?? ''))
  const more = double.score > single.score || double.series.length > single.series.length
  return grouped || more ? double : single
}

/**
 * Whether a row is nothing but the months, weeks or quarters that the headings right below it belong to. The first and
 * last day of a cycle may stand there too: not over values alone.
 */
function namesGroups(
  upper: readonly CellValue[],
  lower: readonly CellValue[],
  reader: HeadingReader,
  context: CellContext,
): boolean {
  const filled = upper.filter((cell) => !isBlank(cell))
  const periods = filled.filter((cell) => namesPeriod(cell, context)).length
  if (periods < 2 || filled.length - periods > 2) return false
  return upper.every((cell, column) => {
    const below = lower[column] ?? ''
    return isBlank(cell) || (!isBlank(below) && (!namesPeriod(cell, context) || mayRecur(below, reader)))
  })
}

/** Whether a heading can come again for every period, as a value does and a title or a weight does not. */
function mayRecur(heading: CellValue, reader: HeadingReader): boolean {
  const said = reader.read(heading)
  return !said || isOfPeriod(said.meaning)
}

/** A row read as headings because a person says so. */
export const headingsSaid = (
  row: readonly CellValue[],
  reader: HeadingReader,
  hidden: readonly number[] | undefined,
): TableHeadings => ({ ...understoodOf(row, reader, hidden), rows: 1, series: [] })

function settle(
  row: readonly CellValue[],
  over: readonly string[],
  rows: 1 | 2,
  reader: HeadingReader,
  hidden: readonly number[] | undefined,
  context: CellContext,
): TableHeadings | undefined {
  const across = acrossIn(row, reader)
  if (across) {
    const headings = understoodOf(row, reader, hidden)
    return { ...headings, columns: across.base, rows, series: [], across: across.keyResults }
  }
  const series = seriesIn(row, over, reader, context)
  if (series.length === 0) {
    const plain = rows === 1 ? headingsOf(row, reader, hidden) : complete(understoodOf(row, reader, hidden))
    return plain && { ...plain, rows, series }
  }
  const periods = new Set(series.map(({ column }) => column))
  const rest = understoodOf(
    row.map((cell, column) => (periods.has(column) ? '' : cell)),
    reader,
    hidden,
  )
  const lacks = lackOf({ ...rest, score: rest.score + 1 }).filter((lack) => lack !== 'value')
  const texts = row.map((cell, column) => (periods.has(column) ? String(cell) : (rest.texts[column] ?? '')))
  return lacks.length > 0 ? undefined : { ...rest, texts, score: rest.score + 1, rows, series }
}

const complete = (headings: HeadingRow): HeadingRow | undefined =>
  lackOf(headings).length === 0 ? headings : undefined

/** Two rows as one: what stands below wins, what stands above a group is known beside it. */
function both(
  upper: readonly CellValue[],
  lower: readonly CellValue[],
  rows: 1 | 2,
  reader: HeadingReader,
  hidden: readonly number[] | undefined,
  context: CellContext,
): TableHeadings | undefined {
  const over: string[] = []
  const row = Array.from({ length: Math.max(upper.length, lower.length) }, (_, column): CellValue => {
    const above = upper[column] ?? ''
    const below = lower[column] ?? ''
    const group = isDate(above) ? isoOf(context.dayOf(above)) : String(above)
    over.push(isBlank(group) ? (over[column - 1] ?? '') : group)
    if (isBlank(below)) return above
    if (typeof below !== 'string' || namesPeriod(below, context)) return below
    const whole = `${over[column]} ${below}`
    return namesPeriod(over[column] ?? '', context) || (!reader.read(below) && reader.read(whole))
      ? whole
      : below
  })
  return settle(row, over, rows, reader, hidden, context)
}

/** Whether a row goes on with the headings above it: nothing under their titles, only headings and periods elsewhere. */
function continues(
  upper: readonly CellValue[],
  lower: readonly CellValue[],
  reader: HeadingReader,
  context: CellContext,
): boolean {
  const above = upper.map((cell) => reader.read(cell)?.meaning)
  const named = above.includes('objective') || above.includes('keyResult')
  const titles = above.map(
    (it) => it !== undefined && (named ? it === 'objective' || it === 'keyResult' : isTitle(it)),
  )
  if (!titles.includes(true)) return false
  let understood = 0
  for (let column = 0; column < lower.length; column++) {
    const cell = lower[column] ?? ''
    if (isBlank(cell)) continue
    if (titles[column]) return false
    if (typeof cell === 'string' ? cell.length > 48 : !isDate(cell) && periodNumber(cell) === undefined)
      return false
    if (reader.read(cell)) understood++
  }
  return understood > 0 || seriesIn(lower, [], reader, context).length > 1
}
