import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ColumnMemory, recallColumns } from '../../../src/core/reading/columnMemory'
import { headingsOf } from '../../../src/core/reading/columns'
import { HeadingReader } from '../../../src/core/reading/headings'
import { withMapping } from '../../../src/core/reading/mapping'
import type { Columns } from '../../../src/core/reading/reading'

const HEADINGS = ['Objective', 'Key result', 'Owner', 'Start', 'Target', 'Current', 'Weight', 'Notes']
const read = (headings: readonly string[]): Columns =>
  headingsOf(headings, new HeadingReader())?.columns ?? {}
const memory: ColumnMemory = { headings: HEADINGS, columns: read(HEADINGS) }

const recall = (headings: readonly string[], from = memory) => {
  const fresh = read(headings)
  const { mapping, lost } = recallColumns(from, headings, fresh)
  return { columns: withMapping(fresh, mapping), lost }
}
const replaced = (heading: string, by: string) => HEADINGS.map((it) => (it === heading ? by : it))

describe('what became of the columns between two looks', () => {
  test.each([
    { why: 'nothing', headings: HEADINGS, current: 5 },
    { why: 'moved', headings: ['Current', ...HEADINGS.filter((it) => it !== 'Current')], current: 0 },
    { why: 'one inserted', headings: ['Objective', 'Team', ...HEADINGS.slice(1)], current: 6 },
    { why: 'one inserted without a heading', headings: ['', ...HEADINGS], current: 6 },
    { why: 'another spelling', headings: replaced('Current', ' current '), current: 5 },
    { why: 'renamed to a word for the same', headings: replaced('Current', 'Actual'), current: 5 },
    {
      why: 'one inserted that could be it',
      headings: [...HEADINGS.slice(0, 5), 'Actual', ...HEADINGS.slice(5)],
      current: 6,
    },
    { why: 'the notes deleted', headings: HEADINGS.filter((it) => it !== 'Notes'), current: 5 },
  ])('$why', ({ headings, current }) => {
    const { columns, lost } = recall(headings)
    expect(lost).toEqual([])
    expect(columns.current).toBe(current)
  })

  test.each([
    {
      why: 'renamed to something else',
      headings: replaced('Current', 'W34'),
      lost: { meaning: 'current', heading: 'Current', column: 5 },
    },
    {
      why: 'its heading cleared',
      headings: replaced('Weight', ''),
      lost: { meaning: 'weight', heading: 'Weight', column: 6 },
    },
    {
      why: 'deleted',
      headings: HEADINGS.filter((it) => it !== 'Start'),
      lost: { meaning: 'start', heading: 'Start' },
    },
    {
      why: 'copied beside itself',
      headings: [...HEADINGS.slice(0, 6), 'Current', ...HEADINGS.slice(6)],
      lost: { meaning: 'current', heading: 'Current', twice: true },
    },
  ])('$why: lost, and named', ({ headings, lost }) => {
    expect(recall(headings).lost).toEqual([lost])
  })

  test('one new column never takes the place of two', () => {
    const headings = ['What we want', 'How we know', ...HEADINGS.slice(2)]
    const fresh = { ...read(headings), objective: 0, keyResult: 0 }
    expect(recallColumns(memory, headings, fresh).lost.map(({ meaning }) => meaning)).toEqual([
      'objective',
      'keyResult',
    ])
  })

  test('a column that was there all along never takes another’s place', () => {
    const headings = [...HEADINGS, 'Actual']
    const before = { headings, columns: withMapping(read(headings), { 5: 'current' }) }
    expect(recall(headings, before)).toMatchObject({ lost: [], columns: { current: 5 } })
    expect(
      recall(
        headings.filter((it) => it !== 'Current'),
        before,
      ).lost,
    ).toEqual([{ meaning: 'current', heading: 'Current' }])
  })

  test('two columns of one heading are told apart by their order as long as both are there', () => {
    const headings = ['Objective', 'Key result', 'Value', 'Target', 'Value']
    const before: ColumnMemory = {
      headings,
      columns: { objective: 0, keyResult: 1, start: 2, target: 3, current: 4 },
    }
    expect(recall(['Team', ...headings], before)).toMatchObject({
      lost: [],
      columns: { start: 3, current: 5 },
    })
    expect(recall(headings.slice(0, 4), before).lost.map(({ meaning }) => meaning)).toEqual([
      'start',
      'current',
    ])
  })
})

test('in whatever order, with whatever else between them, headings that are there keep their meaning', () =>
  fc.assert(
    fc.property(
      fc.shuffledSubarray(HEADINGS, { minLength: HEADINGS.length }),
      fc.array(fc.constantFrom('', 'Team', 'Actual', 'Goal', 'Baseline', 'Status', 'W1'), { maxLength: 4 }),
      fc.infiniteStream(fc.nat()),
      (order, extra, places) => {
        const headings = [...order]
        for (const heading of new Set(extra))
          headings.splice((places.next().value as number) % (headings.length + 1), 0, heading)
        const { columns, lost } = recall(headings)
        expect(lost).toEqual([])
        for (const meaning of ['objective', 'keyResult', 'start', 'target', 'current', 'weight'] as const)
          expect(headings[columns[meaning] as number]).toBe(HEADINGS[memory.columns[meaning] as number])
      },
    ),
    { numRuns: 300 },
  ))
