import { type CellValue, isBlank } from '../../cell'
import { isUndecided } from './columns'
import type { Column, Columns } from './reading'
import type { TableHeadings } from './tableHeadings'

/** What a person may say a column is: `title` holds objectives and key results alike, told apart by row. */
export type Meaning = Column | 'title'

/** 0-based column → what a person says it is; wins over everything read from headings. */
export type Mapping = Readonly<Record<number, Meaning | 'ignore'>>

/** Why a column is not sure. */
export type MappingReason =
  /** The word is only a part of the heading. */
  | { code: 'part-of-heading' }
  /** The heading can mean several things; the columns beside it decided. */
  | { code: 'neighbours' }
  /** The heading fits several columns; this one was taken, or `chosen` was taken instead. */
  | { code: 'one-of-several'; meaning: Column; chosen: number }
  /** The only column of its meaning is hidden. */
  | { code: 'hidden' }
  /** No word of the heading is known; what stands below it looks like it. */
  | { code: 'values' }
  | { code: 'unknown-heading' }
  | { code: 'no-heading' }
  /** What stands below is something else than the heading says. */
  | { code: 'other-values'; meaning: Column }
  /** What was planned for one week or month of a series. */
  | { code: 'plan-of-period' }
  | { code: 'ignored' }

/** How one column of a table is understood. */
export interface ColumnMapping {
  /** 0-based */
  column: number
  heading: string
  /** Absent: the column is not used. */
  meaning?: Meaning
  /** `missing`: nothing tells what the column means, or another one is used in its place. */
  certainty: 'sure' | 'guessed' | 'missing'
  why?: MappingReason
}

/** Each column that has a heading or values in the rows `below`: what it means and how sure that is, from left to right. */
export function mappingOf(
  headings: TableHeadings,
  columns: Columns,
  below: readonly (readonly CellValue[])[],
  { hidden = [], said = {} }: { hidden?: readonly number[]; said?: Mapping } = {},
): ColumnMapping[] {
  const meanings = meaningsOf(columns)
  for (const { column, field } of headings.series) if (field !== 'plan') meanings.set(column, field)
  for (const of of headings.across ?? []) {
    for (const [column, meaning] of meaningsOf(of)) meanings.set(column, meaning)
  }
  const plain = new Set(headings.series.map(({ column }) => column))
  for (const of of headings.across ?? []) for (const column of Object.values(of)) plain.add(column)
  const mapping: ColumnMapping[] = []
  for (let column = 0; column < headings.texts.length; column++) {
    const heading = headings.texts[column] ?? ''
    const meaning = meanings.get(column)
    const words = said[column]
    if (words !== undefined) {
      const why: MappingReason | undefined = words === 'ignore' ? { code: 'ignored' } : undefined
      mapping.push({ column, heading, certainty: 'sure', ...(meaning && { meaning }), ...(why && { why }) })
    } else if (meaning) {
      const why = plain.has(column) ? undefined : doubt(headings, column, meaning, columns, hidden)
      mapping.push({ column, heading, meaning, certainty: why ? 'guessed' : 'sure', ...(why && { why }) })
    } else if (heading !== '' || hasValues(below, column)) {
      mapping.push({ column, heading, certainty: 'missing', why: unused(headings, column, columns) })
    }
  }
  return mapping
}

function meaningsOf(columns: Columns): Map<number, Meaning> {
  const meanings = new Map<number, Meaning>()
  for (const [meaning, column] of Object.entries(columns)) meanings.set(column, meaning as Column)
  const { objective, keyResult } = columns
  if (keyResult !== undefined) meanings.set(keyResult, objective === keyResult ? 'title' : 'keyResult')
  return meanings
}

function doubt(
  { read, rivals }: TableHeadings,
  column: number,
  meaning: Meaning,
  columns: Columns,
  hidden: readonly number[],
): MappingReason | undefined {
  const heading = read[column]
  const named = heading && !isUndecided(heading.meaning) ? heading.meaning : undefined
  const several = named && (rivals.get(named)?.length ?? 0) > 1
  if (several && meaning !== 'title') return { code: 'one-of-several', meaning, chosen: column }
  if (hidden.includes(column)) return { code: 'hidden' }
  if (!heading && !isPlain(meaning, columns)) return { code: 'values' }
  if (heading?.strength === 1) return { code: 'part-of-heading' }
  return named === undefined && !isPlain(meaning, columns) ? { code: 'neighbours' } : undefined
}

/** Whether the neighbours leave no other reading: 目标 · 关键结果 · 目标值, `Metric · Baseline · Goal · Actual`. */
function isPlain(
  meaning: Meaning,
  { objective, keyResult, level, id, target, start, current }: Columns,
): boolean {
  switch (meaning) {
    case 'title':
      return level !== undefined || id !== undefined
    case 'objective':
      return keyResult !== undefined && keyResult !== objective
    case 'keyResult':
      return objective !== undefined || target !== undefined
    case 'target':
      return current !== undefined && (start !== undefined || objective !== undefined)
    default:
      return false
  }
}

function unused({ read, texts, series }: TableHeadings, column: number, columns: Columns): MappingReason {
  if (series.some((period) => period.column === column)) return { code: 'plan-of-period' }
  const heading = read[column]
  if (!heading) return { code: texts[column] === '' ? 'no-heading' : 'unknown-heading' }
  const { meaning } = heading
  if (isUndecided(meaning)) return { code: 'unknown-heading' }
  const chosen = columns[meaning as Column]
  return chosen === undefined
    ? { code: 'other-values', meaning: meaning as Column }
    : { code: 'one-of-several', meaning: meaning as Column, chosen }
}

const hasValues = (below: readonly (readonly CellValue[])[], column: number): boolean =>
  below.some((row) => !isBlank(row[column] ?? ''))

/** The columns with what a person said of them: theirs win, and what they took away is gone. */
export function withMapping(columns: Columns, said: Mapping): Columns {
  const result: Columns = {}
  for (const [meaning, column] of Object.entries(columns)) {
    if (said[column] === undefined) result[meaning as Column] = column
  }
  for (const [column, meaning] of Object.entries(said)) {
    if (meaning === 'title') result.objective = result.keyResult = Number(column)
    else if (meaning !== 'ignore') result[meaning] = Number(column)
  }
  return result
}
