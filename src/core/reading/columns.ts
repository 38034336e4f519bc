import type { CellValue } from '../../cell'
import type { Heading, HeadingMeaning, HeadingReader } from './headings'
import type { Columns } from './reading'

/** A row of headings and what its columns mean. */
export interface HeadingRow {
  columns: Columns
  /** Distinct meanings: of two rows that could be the headings, the one with more is. */
  score: number
}

const TITLES: readonly HeadingMeaning[] = ['objective', 'keyResult', 'title', 'metric', 'goal']
const MEASURES: readonly HeadingMeaning[] = [
  'target',
  'current',
  'start',
  'progress',
  'owner',
  'goal',
  'weight',
]

/** Reads a row as headings; undefined when it is none: at least three meanings, one of them a title, one a measure. */
export function headingsOf(
  row: readonly CellValue[],
  reader: HeadingReader,
  hidden: readonly number[] = [],
): HeadingRow | undefined {
  if (!mayBeHeadings(row)) return undefined
  const found = new Map<HeadingMeaning, number>()
  const strengths = new Map<HeadingMeaning, number>()
  let exact = 0
  for (let column = 0; column < row.length; column++) {
    const heading = reader.read(row[column] ?? '')
    if (!heading) continue
    if (heading.strength > 1) exact++
    const rank = heading.strength + (hidden.includes(column) ? 0 : 10)
    if (rank <= (strengths.get(heading.meaning) ?? 0)) continue
    strengths.set(heading.meaning, rank)
    found.set(heading.meaning, column)
  }
  const titled = TITLES.some((meaning) => found.has(meaning))
  const measured = MEASURES.some((meaning) => found.has(meaning))
  if (found.size < 3 || exact < 2 || !titled || !measured) return undefined
  return { columns: resolve(found), score: found.size }
}

/** Cheap refusal of the rows that are no headings, which are nearly all. */
function mayBeHeadings(row: readonly CellValue[]): boolean {
  let texts = 0
  for (const cell of row) {
    if (cell === '') continue
    if (typeof cell !== 'string' || cell.length > 120) return false
    const first = cell.charCodeAt(0)
    if (first >= 48 && first <= 57) return false
    texts++
  }
  return texts >= 3
}

export type { Heading }

/** Gives the words that can mean several things their column. */
function resolve(found: Map<HeadingMeaning, number>): Columns {
  const columns: Columns = {}
  for (const [meaning, column] of found) {
    if (meaning !== 'goal' && meaning !== 'title' && meaning !== 'metric') columns[meaning] = column
  }
  const title = found.get('title')
  const metric = found.get('metric')
  const goal = found.get('goal')
  if (title !== undefined) {
    // One title column for both kinds of row: an outline.
    const outline =
      columns.objective === undefined && columns.keyResult === undefined && goalIsTarget(goal, title)
    if (outline) columns.objective = columns.keyResult = title
    else if (columns.keyResult === undefined) columns.keyResult = title
    else if (columns.objective === undefined && title < columns.keyResult) columns.objective = title
  }
  if (metric !== undefined) {
    if (columns.keyResult === undefined) columns.keyResult = metric
    else if (columns.unit === undefined) columns.unit = metric
  }
  if (goal !== undefined) {
    const left = columns.keyResult === undefined || goal < columns.keyResult
    if (columns.objective === undefined && (left || columns.target !== undefined)) columns.objective = goal
    else if (columns.target === undefined) columns.target = goal
  }
  if (columns.keyResult === undefined && columns.objective !== undefined)
    columns.keyResult = columns.objective
  // Progress, Expected and Pace side by side are results of ours, not something a person states.
  if (
    columns.progress !== undefined &&
    columns.expected === columns.progress + 1 &&
    columns.pace !== undefined
  ) {
    delete columns.progress
  }
  if (columns.start !== undefined && columns.target === undefined && columns.due !== undefined) {
    columns.startDate ??= columns.start
    delete columns.start
  }
  return columns
}

/** 目标 left of a title column is the objective; Goal right of it is the target. */
const goalIsTarget = (goal: number | undefined, title: number): boolean => goal === undefined || goal > title
