import { type CellValue, isBlank, isNoValue } from '../../cell'
import { namesOtherTimes } from './columns'
import { textOf } from './kinds'
import { notationIn, sameNotation } from './notations'
import type { Column, Columns, Grid } from './reading'
import { holdsCodes, holdsDays, holdsLevels, holdsTypes } from './scan'
import type { TableHeadings } from './tableHeadings'
import { bothEndsIn } from './targetText'

/** So many rows tell what a column holds. */
const ROWS = 50

/**
 * Settles what headings leave open by what stands below them, from row `from` on. Of a plan of ours, or of a table
 * that is known, `byHeadings` alone tell the columns.
 */
export function settleByValues(
  columns: Columns,
  headings: TableHeadings,
  grid: Grid,
  from: number,
  byHeadings: boolean,
): void {
  settleCodes(columns, headings, grid.values, from)
  settleType(columns, grid.values, from)
  if (byHeadings || headings.across) return
  const below = grid.values.slice(from, from + ROWS)
  settleGroups(columns, headings, below)
  const free = freeColumns(columns, headings, grid.hiddenColumns)
  settleDue(columns, headings, free, below, grid)
  settleWays(columns, below)
  if (columns.target === undefined) return
  const inSeries = headings.series.some(({ field }) => field === 'current')
  if (!inSeries) settleReached(columns, headings, below, grid)
  settleMeasure(columns, inSeries ? ['start'] : ['start', 'current'], free, below, grid)
}

/** `KR · Description` with KR1, KR2 … in the first: the text beside them is the title. */
function settleCodes(columns: Columns, { read }: TableHeadings, values: Grid['values'], from: number): void {
  const { objective, keyResult } = columns
  if (keyResult === undefined) return
  const used = new Set(Object.values(columns))
  const text = read.findIndex(
    (heading, column) => !used.has(column) && (heading?.meaning === 'title' || heading?.meaning === 'metric'),
  )
  if (text < 0 || !holdsCodes(values, from, keyResult, text)) return
  columns.id ??= keyResult
  columns.keyResult = text
  if (objective === keyResult) columns.objective = text
}

/** A column headed Type holds the level of each row, or how key results move, or something of the team's own. */
function settleType(columns: Columns, values: Grid['values'], from: number): void {
  const { type, level } = columns
  if (type === undefined) return
  if (level === undefined && holdsLevels(values, from, type)) {
    columns.level = type
    delete columns.type
  } else if (!holdsTypes(values, from, type)) delete columns.type
}

/** 类别 without a level in it, left of the key results and without another objective, is what they are sorted by. */
function settleGroups(columns: Columns, { read }: TableHeadings, below: Grid['values']): void {
  const { level, objective, keyResult } = columns
  if (level !== undefined && objective === undefined && level < (keyResult ?? 0)) {
    if (holdsTexts(below, level) && !holdsLevels(below, 0, level)) {
      columns.objective = level
      delete columns.level
    }
  } else if (objective !== undefined && read[objective]?.meaning === 'group' && !holdsTexts(below, objective))
    delete columns.objective
}

/** Columns with a heading nobody knows, of this time. */
function freeColumns(
  columns: Columns,
  { read, texts, series }: TableHeadings,
  hidden: readonly number[] = [],
): number[] {
  const used = new Set([...Object.values(columns), ...series.map(({ column }) => column), ...hidden])
  return texts.flatMap((text, column) =>
    text === '' || read[column] || used.has(column) || namesOtherTimes(text) ? [] : [column],
  )
}

/** Days on which something was written rather than is to be done. */
const OTHER_DAYS = /creat|enter|record|review|check|erstellt|erfasst|cré|creado|创建|录入|登记|检视/i

/** The only column of days is when each key result is due. */
function settleDue(
  columns: Columns,
  { texts }: TableHeadings,
  free: number[],
  below: Grid['values'],
  grid: Grid,
): void {
  if (columns.due !== undefined) return
  const [due, another] = free.filter(
    (column) => !OTHER_DAYS.test(texts[column] ?? '') && holdsDays(below, column, grid),
  )
  if (due === undefined || another !== undefined) return
  columns.due = due
  free.splice(free.indexOf(due), 1)
}

/** 衡量标准 that says `99.5% → 99.95%` in every row is start and target, not a unit. */
function settleWays(columns: Columns, below: Grid['values']): void {
  const { unit, target } = columns
  if (unit === undefined || target !== undefined) return
  const cells = below.map((row) => textOf(row[unit] ?? '')).filter((text) => text !== '')
  if (cells.length === 0 || !cells.every((text) => bothEndsIn(text))) return
  columns.target = unit
  delete columns.unit
}

const REACHED = /achieved|done|reached|erreicht|realis|atteint|alcanzad|完成(?!率|度|比|百)|达成(?!率|度)/i

/**
 * `Achieved`, or a status in figures, is the current value where no other column is, unless percents stand there beside
 * plain targets.
 */
function settleReached(columns: Columns, { texts }: TableHeadings, below: Grid['values'], grid: Grid): void {
  const { target } = columns
  for (const field of ['progress', 'status', 'state'] as const) {
    const column = columns[field]
    if (columns.current !== undefined || column === undefined || target === undefined) continue
    const heading = texts[column] ?? ''
    if (field === 'progress' && (/%|rate|率/i.test(heading) || !REACHED.test(heading))) continue
    if (!isMeasuredLike(below, column, target, grid)) continue
    columns.current = column
    delete columns[field]
  }
}

/**
 * A column of an unknown heading beside the target whose values are written as those of the target are, percents beside
 * percents and euros beside euros, is the one measure that is missing there: on the left where the way starts, on the
 * right where it has come to.
 */
function settleMeasure(
  columns: Columns,
  missing: readonly ('start' | 'current')[],
  free: readonly number[],
  below: Grid['values'],
  grid: Grid,
): void {
  const { target } = columns
  if (target === undefined) return
  const found = (['start', 'current'] as const).flatMap((field) => {
    if (!missing.includes(field) || columns[field] !== undefined) return []
    const places = field === 'start' ? [target - 1] : [target + 1, (columns.start ?? target) + 1]
    const fitting = free.filter(
      (column) => places.includes(column) && isMeasuredLike(below, column, target, grid),
    )
    return fitting.length === 1 ? [[field, fitting[0] as number] as const] : []
  })
  for (const [field, column] of found) columns[field satisfies Column] = column
}

/** Whether at least half of the rows with a target have a value here, each in the notation of the target beside it. */
function isMeasuredLike(below: Grid['values'], column: number, target: number, context: Grid): boolean {
  let targets = 0
  let values = 0
  for (const row of below) {
    const cell = row[target] ?? ''
    const ends = typeof cell === 'string' ? bothEndsIn(cell) : undefined
    const goal = notationIn(ends?.target ?? cell, context)
    if (!goal) continue
    targets++
    const own = row[column] ?? ''
    if (isNoValue(own)) continue
    const value = notationIn(own, context)
    if (!value || !sameNotation(value, goal)) return false
    values++
  }
  return values > 0 && values * 2 >= targets
}

/** Whether a column holds words rather than figures. */
function holdsTexts(below: Grid['values'], column: number): boolean {
  const cells = below.map((row): CellValue => row[column] ?? '').filter((cell) => !isBlank(cell))
  return (
    cells.length > 0 &&
    cells.every((cell) => typeof cell === 'string' && /\p{L}{2}|\p{Script=Han}/u.test(cell))
  )
}
