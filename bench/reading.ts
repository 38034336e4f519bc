import { readdirSync, readFileSync } from 'node:fs'
import { csvRows } from '../host/core/engine/csv'
import { fold } from '../src/cell'
import { asDay, dayOfIso } from '../src/core/dates/calendar'
import { describeReading } from '../src/core/reading/describe'
import type { DescribedKeyResult, DescribedObjective } from '../src/core/reading/described'
import { columnOf } from '../src/core/reading/merged'
import { readTables } from '../src/core/reading/readTables'
import type { Row } from './row'

const SAMPLES = new URL('../test/samples/', import.meta.url)

type Fields = Partial<DescribedKeyResult> & { accept?: Record<string, unknown[]> }

interface Sample {
  locale: string
  cycle: { start: string; end: string } | null
  givenCycle?: boolean
  objectives: (Pick<DescribedObjective, 'title'> & { keyResults: Fields[] })[]
}

const FIELDS = [
  'title',
  'type',
  'direction',
  'unit',
  'start',
  'target',
  'current',
  'owners',
  'due',
  'weight',
  'statedProgress',
  'confidence',
  'status',
  'note',
  'excluded',
  'progress',
  'objective',
] as const

/** Values of one field over all sheets: said by us, said by the expected reading, and the same in both. */
interface Count {
  said: number
  expected: number
  right: number
}

/**
 * How well the sheets of `test/samples` are read, field by field. Precision: of the values we read, how many are right.
 * Recall: of the values that stand there, how many we read. A value is anything but `null` and an empty list.
 */
export function reading(): Row[] {
  const counts = new Map<string, Count>()
  const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.csv'))
  for (const name of names) countSheet(name, counts)
  return [...counts].flatMap(([field, { said, expected, right }]): Row[] => [
    {
      what: `reading ${names.length} sheets, ${field}: precision`,
      value: (100 * right) / said,
      unit: 'percent',
    },
    {
      what: `reading ${names.length} sheets, ${field}: recall of ${expected}`,
      value: (100 * right) / expected,
      unit: 'percent',
    },
  ])
}

function countSheet(name: string, counts: Map<string, Count>): void {
  const file = (path: string) => readFileSync(new URL(path, SAMPLES))
  const sample: Sample = JSON.parse(file(name.replace('.csv', '.json')).toString())
  const layout = layoutOf(name)
  const { locale } = sample
  const described = describeReading(
    readTables({
      values: csvRows(file(name)),
      merges: layout.merges,
      hiddenColumns: layout.hiddenColumns.map(columnOf),
      locale: () => locale,
      dayOf: () => asDay(0),
      ...(sample.givenCycle && sample.cycle && { cycle: cycleOf(sample.cycle) }),
    }),
    locale,
  )
  const got = keyResultsOf(described.objectives)
  for (const [cell, expected] of keyResultsOf(sample.objectives)) {
    for (const field of FIELDS)
      count(field, expected[field], got.get(cell)?.[field], expected.accept?.[field], counts)
    got.delete(cell)
  }
  for (const extra of got.values())
    for (const field of FIELDS) count(field, null, extra[field], undefined, counts)
}

function layoutOf(name: string): { merges: string[]; hiddenColumns: string[] } {
  const path = name.replace('.csv', '.layout.json')
  if (!readdirSync(SAMPLES).includes(path)) return { merges: [], hiddenColumns: [] }
  return JSON.parse(readFileSync(new URL(path, SAMPLES), 'utf8'))
}

const cycleOf = ({ start, end }: { start: string; end: string }) => ({
  start: dayOfIso(start) ?? asDay(0),
  end: dayOfIso(end) ?? asDay(0),
})

/** The key results by the cell of their title. */
const keyResultsOf = (objectives: readonly { title: string; keyResults: Fields[] }[]) =>
  new Map(
    objectives.flatMap(({ title, keyResults }) =>
      keyResults.map((it) => [it.cell ?? '', { ...it, objective: title }] as const),
    ),
  )

function count(
  field: string,
  expected: unknown,
  got: unknown,
  accepted: readonly unknown[] | undefined,
  counts: Map<string, Count>,
): void {
  const count = counts.get(field) ?? { said: 0, expected: 0, right: 0 }
  counts.set(field, count)
  const right = same(expected, got) || (accepted ?? []).some((other) => other === 'any' || same(other, got))
  if (isSaid(got)) count.said++
  if (isSaid(expected) || (right && isSaid(got))) count.expected++
  if (isSaid(got) && right) count.right++
}

const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)

function same(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 0.0001 + 1e-9
  if (typeof a === 'string' && typeof b === 'string') return fold(a) === fold(b)
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}
