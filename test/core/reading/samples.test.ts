import { readdirSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { fold } from '../../../src/cell'
import { asDay, dayOfIso } from '../../../src/core/dates/calendar'
import { describeReading } from '../../../src/core/reading/describe'
import { columnOf } from '../../../src/core/reading/merged'
import { readTables } from '../../../src/core/reading/readTables'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

const file = (name: string) => readFileSync(new URL(`../../samples/${name}`, import.meta.url), 'utf8')

/** Free text about the file, and what a comparison does not look at. */
const NOT_COMPARED = new Set([
  'file',
  'language',
  'layout',
  'merges',
  'hiddenColumns',
  'accept',
  'givenCycle',
])

/** Every difference, as `objectives.0.title: expected … got …`; `accept` lists readings that are right as well. */
function differences(expected: Json, got: Json | undefined, path = '', accepted: Json[] = []): string[] {
  if (accepted.some((other) => other === 'any' || same(other, got))) return []
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return [line(path, expected, got)]
    return expected.flatMap((item, index) => differences(item, got[index], `${path}.${index}`))
  }
  if (expected !== null && typeof expected === 'object') {
    if (got === null || typeof got !== 'object' || Array.isArray(got)) return [line(path, expected, got)]
    const accept = expected.accept as { [key: string]: Json[] } | undefined
    return Object.entries(expected)
      .filter(([key]) => !NOT_COMPARED.has(key))
      .flatMap(([key, value]) => {
        if (
          accept?.progress &&
          (key === 'rawProgress' || key === 'progressSource') &&
          got.progress !== expected.progress
        ) {
          return []
        }
        return differences(value, got[key], `${path}.${key}`, accept?.[key])
      })
      .filter(
        (text) =>
          !Object.entries(accept ?? {}).some(([key, other]) => acceptsDeep(path, key, other, got, text)),
      )
  }
  return same(expected, got) ? [] : [line(path, expected, got)]
}

function acceptsDeep(path: string, key: string, other: Json[], got: Json, text: string): boolean {
  if (!key.includes('.') || !text.startsWith(`${path}.${key}:`)) return false
  const value = key
    .split('.')
    .reduce<Json | undefined>((at, step) => (at as { [k: string]: Json })?.[step], got)
  return other.some((it) => same(it, value))
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 0.0001 + 1e-9
  if (typeof a === 'string' && typeof b === 'string') return fold(a) === fold(b)
  return a === b
}

const line = (path: string, expected: Json, got: Json | undefined) =>
  `${path}: expected ${JSON.stringify(expected)} got ${JSON.stringify(got)}`

const SAMPLES = readdirSync(new URL('../../samples/', import.meta.url))
  .filter((name) => name.endsWith('.csv'))
  .map((name) => name.replace('.csv', ''))

test('there are sheets in many layouts', () => expect(SAMPLES.length).toBeGreaterThanOrEqual(15))

describe.each(SAMPLES)('%s', (name) => {
  const sample = JSON.parse(file(`${name}.json`))
  const values = Papa.parse<string[]>(file(`${name}.csv`).replace(/^\ufeff/, '')).data.slice(
    0,
    sample.grid.rows,
  )
  const grid = {
    values,
    hiddenColumns: sample.hiddenColumns.map(columnOf),
    locale: () => sample.locale,
    ...(sample.givenCycle && {
      cycle: { start: dayOfIso(sample.cycle.start) ?? asDay(0), end: dayOfIso(sample.cycle.end) ?? asDay(0) },
    }),
    dayOf: (date: Date) => asDay(date.getTime() / 86_400_000),
  }

  test.each([
    { why: 'with its merged cells', merges: sample.merges },
    { why: 'without knowing what is merged', merges: undefined },
  ])('reads as a person would, $why', ({ merges }) => {
    const got = describeReading(readTables({ ...grid, merges }), sample.locale)
    expect(differences(sample, JSON.parse(JSON.stringify(got)))).toEqual([])
  })

  test('a wrong reading would be seen', () => {
    const got = JSON.parse(JSON.stringify(describeReading(readTables(grid), sample.locale)))
    got.objectives.at(-1).keyResults[0].target += 0.01
    expect(differences(sample, got)).toHaveLength(1)
  })
})
