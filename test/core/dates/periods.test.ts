import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asDay } from '../../../src/core/dates/calendar'
import { periodsOf } from '../../../src/core/dates/periods'
import { day, Q3 } from '../aPlan'

const shown = (start: string, end: string, asOf: string) =>
  periodsOf({ start: day(start), end: day(end) }, day(asOf)).map(({ kind, number }) => `${kind[0]}${number}`)

test.each([
  {
    why: 'a quarter has 13 weeks',
    start: '2026-07-01',
    end: '2026-09-30',
    first: 'w1',
    last: 'w13',
    count: 13,
  },
  { why: 'a month has 4', start: '2026-08-01', end: '2026-08-31', first: 'w1', last: 'w4', count: 4 },
  {
    why: 'a year has 12 months',
    start: '2026-01-01',
    end: '2026-12-31',
    first: 'm1',
    last: 'm12',
    count: 12,
  },
  { why: 'a half from mid-month', start: '2026-03-15', end: '2026-09-14', first: 'm3', last: 'm9', count: 7 },
])('$why', ({ start, end, first, last, count }) => {
  const found = shown(start, end, start)
  expect([found[0], found.at(-1), found.length]).toEqual([first, last, count])
})

test('of a cycle too long for one look, the months up to now are shown', () => {
  expect(shown('2024-01-01', '2026-12-31', '2026-08-12')).toEqual([
    ...['m7', 'm8', 'm9', 'm10', 'm11', 'm12'],
    ...['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8'],
  ])
})

test('the days left over belong to the last week', () => {
  const last = periodsOf(Q3, Q3.start).at(-1)
  expect([(last?.end ?? 0) - (last?.start ?? 0) + 1, last?.end]).toEqual([8, Q3.end])
})

test('periods follow each other without a gap, inside the cycle, at most 14', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 }), (length, into) => {
      const cycle = { start: Q3.start, end: asDay(Q3.start + length) }
      const periods = periodsOf(cycle, asDay(Q3.start + into))
      expect(periods.length).toBeLessThanOrEqual(14)
      periods.forEach(({ start, end }, index) => {
        expect(end).toBeGreaterThanOrEqual(start)
        expect(start).toBe(index === 0 ? Math.max(start, cycle.start) : (periods[index - 1]?.end ?? 0) + 1)
        expect(end).toBeLessThanOrEqual(cycle.end)
      })
    }),
  )
})
