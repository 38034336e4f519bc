import { type CellContext, type CellValue, dayOfText, fold, isDate, isMonthName, isNoValue } from '../../cell'
import { asDay, type Day, dateOf, dayOfDate } from '../dates/calendar'
import { once } from '../once'
import type { HeadingMeaning, HeadingReader } from './headings'
import type { ReadKeyResult, TableReading } from './reading'

/** What a column of one period can hold, one cell per key result. */
export type SeriesField = 'current' | 'confidence' | 'note' | 'state' | 'progress' | 'plan'

/** A column of one week, month or quarter, as wide trackers have them. */
export interface Period {
  /** 0-based */
  column: number
  field: SeriesField
  /** Absent where neither the heading nor the cycle tells the year. */
  from?: Day
  to?: Day
  /** The day its values are of: the one it is headed by, else the last of the period. */
  day?: Day
}

interface Span {
  unit: 'week' | 'day' | 'quarter' | 'month'
  from?: Day
  to?: Day
  /** What the heading says besides the period. */
  rest: string
}

const FIELDS: Partial<Record<HeadingMeaning, SeriesField>> = {
  current: 'current',
  present: 'current',
  result: 'current',
  metric: 'current',
  keyResult: 'current',
  confidence: 'confidence',
  note: 'note',
  status: 'state',
  state: 'state',
  progress: 'progress',
  target: 'plan',
  goal: 'plan',
}

/** Whether columns of that meaning may come once for every period. */
export const isOfPeriod = (meaning: HeadingMeaning): boolean =>
  FIELDS[meaning] !== undefined && meaning !== 'keyResult'

/** What was meant to be reached in a period. */
export const PLANNED =
  /^(?:plan(?:ned|wert)?|budget|forecast|geplant|prevu|previsto|计划|计划值|预算|目标|目标值|target|soll|goal)$/i

const WEEK =
  /^(?:week|wk|w|cw|kw|woche|semaine|sem|s|semana)[ .#-]?(\d{1,2})(?!\d)|^第? ?(\d{1,2}) ?周|^(\d{1,2})\. ?woche/i
const MONTH = once(
  () => /^(\p{L}{3,10})\.?(?: ?'?(\d{4}|\d{2}))?(?=$|[^\p{L}\d])|^(?:(\d{4})年)?(\d{1,2})月(?:份)?(?!\d)/u,
)
const QUARTER = /^(?:(\d{4})[ -]?)?q([1-4])(?:[ -]?(\d{4}))?(?!\d)/
const DAY = once(
  () =>
    /^(?:week of |w\/c |wc |ab |as of |截至)?(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?\.?|\d{1,2}\.? ?\p{L}{3,9}\.?(?: \d{4})?|\p{L}{3,9} \d{1,2}(?!\d)(?:,? \d{4})?|(?:\d{4}年)?\d{1,2}月\d{1,2}日)/u,
)

/**
 * The columns that are one period each, when there are enough of them to be more than a chance. `over` is what stands
 * above a group of them, such as `Weekly actuals`.
 */
export function seriesIn(
  row: readonly CellValue[],
  over: readonly string[],
  reader: HeadingReader,
  context: CellContext,
): Period[] {
  const byUnit = new Map<Span['unit'], { period: Period; plain: boolean }[]>()
  const bare = bareNumbers(row, context)
  row.forEach((cell, column) => {
    const span = spanOf(bare.get(column) ?? cell, context)
    if (!span) return
    const { unit, from, to, rest } = span
    const said = reader.read(rest) ?? (rest === '' ? reader.read(over[column] ?? '') : undefined)
    const field = PLANNED.test(rest)
      ? 'plan'
      : said
        ? FIELDS[said.meaning]
        : rest === ''
          ? 'current'
          : undefined
    if (!field) return
    const period: Period = { column, field, ...(from !== undefined && { from, to, day: to }) }
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), { period, plain: rest === '' }])
  })
  for (const [unit, found] of byUnit) {
    const values = found.filter(({ period }) => period.field !== 'plan')
    const plain = values.filter((it) => it.plain).length
    // Beside the plan of one month two values are its own and where it starts from.
    const pairs = unit !== 'quarter' && values.length === 2 && found.length !== 3
    if (plain > 1 || values.length > 2 || pairs) return untilNext(found.map(({ period }) => period))
  }
  return []
}

/**
 * Bare numbers that follow each other, as the weeks or months they count: 27 · 28 · 29 are weeks, 7 · 8 · 9 months of a
 * cycle from July on. What the cycle does not settle is left alone: ratings and steps are numbered as well.
 */
function bareNumbers(row: readonly CellValue[], { cycle }: CellContext): ReadonlyMap<number, string> {
  const named = new Map<number, string>()
  for (let from = 0; from < row.length; from++) {
    const first = periodNumber(row[from])
    if (first === undefined) continue
    let to = from + 1
    while (to < row.length && periodNumber(row[to]) === first + to - from) to++
    const last = first + to - from - 1
    if (to - from >= 3 && (cycle || first > 12)) {
      const months = cycle && first >= dateOf(cycle.start).month && last <= dateOf(cycle.end).month
      for (let column = from; column < to; column++) {
        named.set(column, months ? `${row[column]}月` : `W${row[column]}`)
      }
    }
    from = to - 1
  }
  return named
}

/** A whole number that can be that of a week. */
export function periodNumber(cell: CellValue | undefined): number | undefined {
  const number = typeof cell === 'string' && /^\d{1,2}$/.test(cell) ? Number(cell) : cell
  return typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= 53
    ? number
    : undefined
}

/** Whether a heading names a week, month, quarter or day. */
export const namesPeriod = (cell: CellValue, context: CellContext): boolean =>
  spanOf(cell, context) !== undefined

function spanOf(cell: CellValue, context: CellContext): Span | undefined {
  if (isDate(cell)) {
    if (Number.isNaN(cell.getTime())) return undefined
    const day = context.dayOf(cell)
    return { unit: 'day', from: day, to: day, rest: '' }
  }
  if (
    typeof cell !== 'string' ||
    cell === '' ||
    cell.length > 30 ||
    !/\d|^\p{L}{3,10}\.?(?: |$)/u.test(cell)
  ) {
    return undefined
  }
  const text = fold(cell).toLowerCase()
  const rest = (found: string) => text.slice(found.length).replace(/^[\s:()–-]+|[\s()]+$/g, '')
  const week = WEEK.exec(text)
  if (week) {
    const number = Number(week[1] ?? week[2] ?? week[3])
    const behind = rest(week[0])
    const dated = DAY().test(behind) ? daysOf(behind, context) : undefined
    return number > 53
      ? undefined
      : { unit: 'week', ...(dated ?? weekOf(number, context)), rest: dated ? '' : behind }
  }
  const day = DAY().exec(text)
  const days = day && daysOf(day[1] ?? '', context)
  if (day && days) return { unit: 'day', ...days, rest: rest(day[0]) }
  const quarter = QUARTER.exec(text)
  if (quarter) {
    const year = Number(quarter[1] ?? quarter[3]) || yearOf(context)
    const first = Number(quarter[2]) * 3 - 2
    return { unit: 'quarter', ...(year ? monthsOf(year, first, first + 2) : {}), rest: rest(quarter[0]) }
  }
  const month = MONTH().exec(text)
  if (!month || (month[1] !== undefined && !isMonthName(month[1]))) return undefined
  const name = month[1] ?? `${month[4]}月`
  const stated = month[2] ?? month[3]
  const of = stated === undefined ? undefined : Number(stated.length === 2 ? `20${stated}` : stated)
  const last = monthEnd(name, of, context)
  if (last === undefined) return undefined
  const dated = of !== undefined || context.cycle !== undefined
  return {
    unit: 'month',
    ...(dated ? { from: asDay(last - dateOf(last).date + 1), to: last } : {}),
    rest: rest(month[0]),
  }
}

function daysOf(text: string, context: CellContext): { from: Day; to: Day } | undefined {
  const day = dayOfText(text, context)
  return day === undefined ? undefined : { from: day, to: day }
}

/** Any year does for telling whether a word is a month. */
const SOME_YEAR = { start: dayOfDate(2024, 1, 1) ?? asDay(0), end: dayOfDate(2024, 12, 31) ?? asDay(0) }

function monthEnd(name: string, year: number | undefined, context: CellContext): Day | undefined {
  const inYear = (of: number) => ({
    start: dayOfDate(of, 1, 1) ?? asDay(0),
    end: dayOfDate(of, 12, 31) ?? asDay(0),
  })
  return dayOfText(name.endsWith('月') ? `${name}底` : `end of ${name}`, {
    locale: () => context.locale(),
    dayOf: (date) => context.dayOf(date),
    cycle: year === undefined ? (context.cycle ?? SOME_YEAR) : inYear(year),
  })
}

const monthsOf = (year: number, first: number, last: number) => {
  const to = last === 12 ? dayOfDate(year + 1, 1, 1) : dayOfDate(year, last + 1, 1)
  return { from: dayOfDate(year, first, 1), to: to === undefined ? undefined : asDay(to - 1) }
}

const yearOf = ({ cycle }: CellContext): number | undefined => cycle && dateOf(cycle.start).year

/** A week of the cycle where its number is too small for one of the year at that time, else the ISO week. */
function weekOf(number: number, { cycle }: CellContext): { from?: Day; to?: Day } {
  if (!cycle || number < 1) return {}
  for (const year of [dateOf(cycle.start).year, dateOf(cycle.end).year]) {
    const january4 = dayOfDate(year, 1, 4) ?? asDay(0)
    const monday = asDay(january4 - ((january4 + 3) % 7) + (number - 1) * 7)
    if (monday + 6 >= cycle.start && monday <= cycle.end) return { from: monday, to: asDay(monday + 6) }
  }
  const monday = asDay(cycle.start - ((cycle.start + 3) % 7) + (number - 1) * 7)
  return { from: monday, to: asDay(monday + 6) }
}

/** A column headed by one day is that of the days until the next such column. */
function untilNext(periods: readonly Period[]): Period[] {
  return periods.map((period) => {
    const { from, to, field } = period
    if (from === undefined || from !== to) return period
    const next = periods.find((it) => it.field === field && it.from !== undefined && it.from > from)
    return { ...period, to: asDay(next?.from === undefined ? from + 6 : next.from - 1) }
  })
}

/**
 * 0-based place a value of `today` is written to: the current cell, or the column of this week or month. Undefined
 * where there is neither.
 */
export function currentCell(
  { columns: { current }, series }: Pick<TableReading, 'columns' | 'series'>,
  { row, live, columns }: Pick<ReadKeyResult, 'row' | 'live' | 'columns'>,
  today: Day,
): { row: number; column: number } | undefined {
  const now = series.find(
    ({ field, from, to }) =>
      field === 'current' && from !== undefined && to !== undefined && from <= today && today <= to,
  )
  const own = current !== undefined && !(live && now) ? current : now?.column
  const column = own ?? (series.length === 0 ? columns.current : undefined)
  return column === undefined ? undefined : { row: row - 1, column }
}

/** The last of the columns of a field that is filled in a row, and the filled ones before it. */
export function filledOf(
  row: readonly CellValue[],
  series: readonly Period[],
  field: SeriesField,
): { latest: Period; before: readonly Period[] } | undefined {
  const filled = series.filter((period) => period.field === field && !isNoValue(row[period.column] ?? ''))
  const latest = filled[filled.length - 1]
  return latest && { latest, before: filled.slice(0, -1) }
}
