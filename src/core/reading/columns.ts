import { type CellValue, fold, isDate } from '../../cell'
import type { Heading, HeadingMeaning, HeadingReader } from './headings'
import type { Column, Columns } from './reading'
import { periodNumber } from './series'

/** A row of headings and what its columns mean. */
export interface HeadingRow {
  columns: Columns
  /** Distinct meanings: of two rows that could be the headings, the one with more is. */
  score: number
  /** The headings as they stand, and each as it was understood. */
  texts: readonly string[]
  read: readonly (Heading | undefined)[]
  /** The visible columns of each meaning. */
  rivals: ReadonlyMap<HeadingMeaning, readonly number[]>
}

const TITLES: readonly HeadingMeaning[] = ['objective', 'keyResult', 'title', 'metric', 'goal', 'result']
const MEASURES: readonly HeadingMeaning[] = [
  'target',
  'current',
  'start',
  'progress',
  'owner',
  'goal',
  'result',
  'weight',
]

/** Reads a row as headings; undefined when it is none: at least three meanings, one of them a title, one a measure. */
export function headingsOf(
  row: readonly CellValue[],
  reader: HeadingReader,
  hidden: readonly number[] = [],
): HeadingRow | undefined {
  if (!mayBeHeadings(row, reader)) return undefined
  const headings = understoodOf(row, reader, hidden)
  return lackOf(headings).length === 0 ? headings : undefined
}

/** What keeps a row from being the headings of a table. */
export type Lack = 'title' | 'value' | 'meanings'

/** Three meanings are needed, two of them said plainly, a title and a value among all. */
export function lackOf({ read, score }: HeadingRow): Lack[] {
  const has = (meanings: readonly HeadingMeaning[]) => read.some((it) => it && meanings.includes(it.meaning))
  const plain = read.filter((it) => it && it.strength > 1).length
  const lack: Lack[] = []
  if (!has(TITLES)) lack.push('title')
  if (!has(MEASURES)) lack.push('value')
  if (score < 3 || plain < 2) lack.push('meanings')
  return lack
}

/** A row read as if it were headings, whatever it is. */
export function understoodOf(
  row: readonly CellValue[],
  reader: HeadingReader,
  hidden: readonly number[] = [],
): HeadingRow {
  const read: (Heading | undefined)[] = []
  const found = new Map<HeadingMeaning, number>()
  const strengths = new Map<HeadingMeaning, number>()
  /** The visible columns of each meaning. */
  const all = new Map<HeadingMeaning, readonly number[]>()
  for (let column = 0; column < row.length; column++) {
    const heading = reader.read(row[column] ?? '')
    read.push(heading)
    if (!heading) continue
    if (!hidden.includes(column)) all.set(heading.meaning, [...(all.get(heading.meaning) ?? []), column])
    const rank = rankOf(heading, textIn(row, column)) + (hidden.includes(column) ? 0 : 10)
    if (rank <= (strengths.get(heading.meaning) ?? 0)) continue
    strengths.set(heading.meaning, rank)
    found.set(heading.meaning, column)
  }
  settleResult(found, all)
  const ofPeriod = samePeriod(row, found.get('target'), all.get('current'))
  if (ofPeriod !== undefined) found.set('current', ofPeriod)
  settleProgress(row, found, all.get('progress'))
  settleBefore(row, found)
  return {
    columns: resolve(found, all.get('goal')),
    score: found.size,
    texts: row.map(textOf),
    read,
    rivals: all,
  }
}

/** A column of other times is no match for one of its meaning that names none: `Today` goes before `2025 actual`. */
const rankOf = ({ strength }: Heading, text: string): number => (namesOtherTimes(text) ? 0.5 : strength)

/** Whether a heading names a year, or the time before this. */
export const namesOtherTimes = (text: string): boolean => OTHER_TIMES.test(fold(text).toLowerCase())
const OTHER_TIMES =
  /(?<!\d)20\d\d(?!\d)|\bfy ?'?\d\d|\b(?:last|prior|previous) (?:year|period|quarter|month|week)|\bly\b|vor(?:jahr|quartal|monat|woche)|\bn-1\b|ann[eé]e (?:derni|pr[eé]c)|a[nñ]o (?:pasado|anterior)|semaine derni|mois derni|(?:semana|mes) (?:pasad|anterior)|去年|上年|同期|往年|上周|上个?月|上期/

/** Result is what is to be reached where another column says how far that has come, else the latter. */
function settleResult(found: Map<HeadingMeaning, number>, all: Map<HeadingMeaning, readonly number[]>): void {
  const result = found.get('result')
  if (result === undefined) return
  const isKeyResult =
    !OF_KEY_RESULTS.some((title) => found.has(title)) &&
    MEASURED.slice(1).some((measure) => found.has(measure)) &&
    MEASURED.every((measure) => result < (found.get(measure) ?? Number.POSITIVE_INFINITY))
  found.delete('result')
  if (isKeyResult) found.set('keyResult', result)
  else {
    all.set('current', [...(all.get('current') ?? []), ...(all.get('result') ?? [])])
    if (!found.has('current')) found.set('current', result)
  }
}
const OF_KEY_RESULTS: readonly HeadingMeaning[] = ['keyResult', 'title', 'metric']
const MEASURED: readonly HeadingMeaning[] = ['start', 'target', 'current']

const PERIOD = /(?<![a-z])(?:q[1-4]|h[12])(?!\d)|[1-4一二三四]季度|\d{1,2}月/

const textIn = (row: readonly CellValue[], column: number | undefined): string =>
  column === undefined ? '' : fold(String(row[column] ?? '')).toLowerCase()

/** Of `Q3 actual · Q4 target · Q4 actual`, what is measured now is of the target's period. */
function samePeriod(
  row: readonly CellValue[],
  target: number | undefined,
  currents: readonly number[] = [],
): number | undefined {
  const period = PERIOD.exec(textIn(row, target))?.[0]
  if (period === undefined || currents.length < 2) return undefined
  return currents.find((column) => PERIOD.exec(textIn(row, column))?.[0] === period)
}

/** Of `Q3 result · Q4 target`, the result of the period before is where the target starts from. */
function settleBefore(row: readonly CellValue[], found: Map<HeadingMeaning, number>): void {
  const current = found.get('current')
  const target = PERIOD.exec(textIn(row, found.get('target')))?.[0]
  const before = PERIOD.exec(textIn(row, current))?.[0]
  if (current === undefined || !target || !before || target === before || found.has('start')) return
  found.set('start', current)
  found.delete('current')
}

/** Of `Progress to date · % complete` without another current value, the one without a rate is the value. */
function settleProgress(
  row: readonly CellValue[],
  found: Map<HeadingMeaning, number>,
  columns: readonly number[] = [],
): void {
  if (columns.length !== 2 || found.has('current')) return
  const isRate = (column: number) => /%|percent|rate|score|grade|率|百分比/.test(textIn(row, column))
  const rates = columns.filter(isRate)
  const value = columns.find((column) => !isRate(column))
  if (rates.length !== 1 || value === undefined) return
  found.set('progress', rates[0] as number)
  found.set('current', value)
}

/** Cheap refusal of the rows that are no headings, which are nearly all. */
export function mayBeHeadings(row: readonly CellValue[], reader: HeadingReader): boolean {
  let texts = 0
  let figures = 0
  for (const cell of row) {
    if (cell === '') continue
    if (typeof cell !== 'string') {
      if (!isDate(cell) && periodNumber(cell) === undefined) return false
      figures++
      continue
    }
    if (cell.length > 120) return false
    const first = cell.charCodeAt(0)
    if (first >= 48 && first <= 57) figures++
    else texts++
  }
  // Weeks and months begin with digits; so does nearly everything that is no heading.
  if (texts < 3 || figures === 0) return texts >= 3
  const isHeading = (cell: string) => reader.isWord(cell) || /[?？]$/.test(cell)
  return row.filter((cell) => typeof cell === 'string' && isHeading(cell)).length > 1
}

/** Whether the columns beside it decide which column of a plan a heading is. */
export const isUndecided = (meaning: HeadingMeaning): meaning is Exclude<HeadingMeaning, Column> =>
  UNDECIDED.has(meaning)
const UNDECIDED: ReadonlySet<HeadingMeaning> = new Set([
  'goal',
  'title',
  'metric',
  'present',
  'result',
  'group',
])

/** Whether a heading names what its rows are about. */
export const isTitle = (meaning: HeadingMeaning): boolean => TITLES.includes(meaning)

const textOf = (cell: CellValue): string => fold(String(cell))

/** Gives the words that can mean several things their column. */
function resolve(found: Map<HeadingMeaning, number>, goals: readonly number[] = []): Columns {
  const columns: Columns = {}
  for (const [meaning, column] of found) if (!isUndecided(meaning)) columns[meaning] = column
  const present = found.get('present')
  if (present !== undefined) {
    if (columns.start === undefined && columns.current !== undefined) columns.start = present
    else columns.current ??= present
  }
  const title = found.get('title')
  const metric = found.get('metric')
  // Of 目标 · 关键结果 · 本季目标 the first is the objective.
  const goal = goals.length > 1 ? goals[0] : found.get('goal')
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
    const other = goals.find((column) => column > goal)
    if (columns.target === undefined && columns.objective === goal && other !== undefined)
      columns.target = other
  }
  const group = found.get('group')
  if (group !== undefined && columns.objective === undefined && group < (columns.keyResult ?? 0))
    columns.objective = group
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
