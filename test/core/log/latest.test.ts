import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../../src/core/dates/calendar'
import { type LatestOptions, type LevelMode, latest, type Reading } from '../../../src/core/log/latest'
import { day } from '../aPlan'

const on = (date: string, value: number): Reading => ({ day: day(`2026-07-${date}`), value })
const readings = [on('06', 12), on('20', 30), on('13', 21), on('20', 27)]

test.each<{ why: string; options: LatestOptions; level: number }>([
  { why: 'by day, ties to the later row', options: {}, level: 27 },
  { why: 'as of a day, to its end', options: { asOf: day('2026-07-13') }, level: 21 },
  { why: 'sum on top of start', options: { mode: 'sum', start: 10 }, level: 100 },
  { why: 'sum without a start', options: { mode: 'sum' }, level: 90 },
  { why: 'sum from a day, inclusive', options: { mode: 'sum', from: day('2026-07-13') }, level: 78 },
  { why: 'average', options: { mode: 'average', start: 1000 }, level: 22.5 },
  { why: 'max', options: { mode: 'max', start: 1000 }, level: 30 },
  { why: 'min', options: { mode: 'min', start: 1 }, level: 12 },
  { why: 'start while nothing counts', options: { asOf: day('2026-07-05'), start: 8 }, level: 8 },
])('$why: $level', ({ options, level }) => {
  expect(latest(readings, options)).toBe(level)
})

test('nothing yet', () => {
  expect(latest([])).toBeUndefined()
  expect(latest(readings, { asOf: day('2026-07-05'), mode: 'sum' })).toBeUndefined()
})

test('sums of decimals make no dust and stay finite', () => {
  expect(latest([on('01', 0.1), on('02', 0.2)], { mode: 'sum' })).toBe(0.3)
  expect(latest([on('01', 1e308), on('02', 1e308)], { mode: 'sum' })).toBe(Number.MAX_VALUE)
  expect(latest([on('01', 1), on('02', 0), on('03', 0)], { mode: 'average' })).toBe(1 / 3)
})

describe('laws', () => {
  const reading = fc.record({
    day: fc.nat(60).map((n) => n as Day),
    value: fc.integer({ min: -99, max: 99 }),
  })

  test('with one reading a day, their order does not matter', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(reading, { selector: (it) => it.day, minLength: 1 }),
        fc.constantFrom<LevelMode[]>('latest', 'sum', 'max', 'min'),
        (list, mode) => {
          expect(latest([...list].reverse(), { mode })).toBe(latest(list, { mode }))
        },
      ),
    ))
})
