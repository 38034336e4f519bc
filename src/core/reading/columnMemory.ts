import { fold } from '../../cell'
import type { Mapping } from './mapping'
import type { Column, Columns } from './reading'

/** How the columns of a table stood when it was last understood. */
export interface ColumnMemory {
  /** Of all its columns, from left to right; '' where one had none. */
  headings: readonly string[]
  /** 0-based places among them. */
  columns: Columns
  /** Headings of columns that a person said are not to be used. */
  ignored?: readonly string[]
  /** 0-based place among the tables of its tab; absent: the first. */
  table?: number
}

/**
 * Which of several tables is the one that is remembered: the only one whose headings are still the same, else the one in
 * its place.
 */
export function recallTable(
  { headings, table = 0 }: ColumnMemory,
  tables: readonly { headings: readonly string[] }[],
): number {
  const textOf = (texts: readonly string[]) => texts.map(keyOf).join('\n').trimEnd()
  const same = tables.flatMap((it, place) => (textOf(it.headings) === textOf(headings) ? [place] : []))
  return same.length === 1 ? (same[0] as number) : table
}

/** A column that was understood before and is not found, or found twice. */
export interface LostColumn {
  meaning: Column
  heading: string
  /** 0-based; where it seems to stand under another heading. */
  column?: number
  /** There are several columns of that heading now. */
  twice?: true
}

export interface Recalled {
  /** What the columns are: as last time where their headings are still there. */
  mapping: Mapping
  /** While there are any, nothing may be written. */
  lost: readonly LostColumn[]
}

/** Without these a row would be scored, or written, as something else. */
const SCORED: ReadonlySet<Column> = new Set<Column>([
  'objective',
  'keyResult',
  'type',
  'start',
  'target',
  'current',
  'weight',
  'state',
  'parent',
])

const keyOf = (heading: string): string => fold(heading).toLowerCase()

/**
 * Compares the headings of a table with what they were: people move, insert, rename, hide and delete columns between two
 * looks. A heading that is still there keeps its meaning, wherever it stands and whatever else was added. One that is
 * gone was renamed if a column that was not there before is read as the same; a column that was there all along never
 * takes another's place, nor one that of two. Anything else is lost. Columns that no score depends on may go.
 */
export function recallColumns(memory: ColumnMemory, headings: readonly string[], fresh: Columns): Recalled {
  const before = placesOf(memory.headings)
  const now = placesOf(headings)
  const mapping: Record<number, Column> = {}
  const lost: LostColumn[] = []
  for (const [name, place] of Object.entries(memory.columns)) {
    const meaning = name as Column
    const heading = memory.headings[place] ?? ''
    const key = keyOf(heading)
    const [were, are] = [before.get(key) ?? [], now.get(key) ?? []]
    const found = fresh[meaning]
    const foundIsNew =
      found !== undefined && !before.has(keyOf(headings[found] ?? '')) && !takesTwo(meaning, memory, fresh)
    if (heading !== '' && are.length === were.length) {
      const column = are[were.indexOf(place)] as number
      if (found !== column) mapping[column] = meaning
    } else if (are.length === 0 && foundIsNew) {
      // Renamed: read again under its new heading.
    } else if (SCORED.has(meaning) && heading !== '') {
      const column = are.length === 0 ? successorOf(place, memory, headings) : undefined
      const twice = are.length > were.length
      lost.push({ meaning, heading, ...(column !== undefined && { column }), ...(twice && { twice }) })
    }
  }
  const left = (memory.ignored ?? []).flatMap((heading) => now.get(keyOf(heading)) ?? [])
  const ignored: Mapping = Object.fromEntries(left.map((column) => [column, 'ignore']))
  return { mapping: { ...ignored, ...titled(mapping, memory.columns) }, lost }
}

/** One column is not the new name of two. */
const takesTwo = (meaning: Column, { columns }: ColumnMemory, fresh: Columns): boolean =>
  Object.entries(columns).some(
    ([other, place]) => place !== columns[meaning] && fresh[other as Column] === fresh[meaning],
  )

function placesOf(headings: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  headings.forEach((heading, column) => {
    const key = keyOf(heading)
    if (key !== '') places.set(key, [...(places.get(key) ?? []), column])
  })
  return places
}

/** In an outline one column holds both kinds of row. */
function titled(mapping: Record<number, Column>, { objective, keyResult }: Columns): Mapping {
  if (objective === undefined || objective !== keyResult) return mapping
  return Object.fromEntries(
    Object.entries(mapping).map(([column, meaning]) => [
      column,
      meaning === 'objective' || meaning === 'keyResult' ? 'title' : meaning,
    ]),
  )
}

/** The column between the same neighbours, if it alone stands there and is new. */
function successorOf(
  place: number,
  { headings: before }: ColumnMemory,
  headings: readonly string[],
): number | undefined {
  const now = headings.map(keyOf)
  const left = place === 0 ? -1 : now.indexOf(keyOf(before[place - 1] ?? ''))
  const after = keyOf(before[place + 1] ?? '')
  const right = after === '' ? now.length : now.indexOf(after)
  if ((place > 0 && left < 0) || right < 0) return undefined
  const column = left + 1
  const known = new Set(before.map(keyOf))
  const isNew = column < headings.length && !known.has(now[column] ?? '')
  return isNew && (right === column + 1 || after === '') ? column : undefined
}

/** Whether there is something to remember that was not. */
export const sameColumns = (one: ColumnMemory | undefined, other: ColumnMemory): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
