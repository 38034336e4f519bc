import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../../src/core/dates/calendar'
import { type Checkpoint, expectedAt } from '../../../src/core/scoring/expected'
import { day, problemOf, Q3 } from '../aPlan'

const april = { start: day('2026-04-01'), end: day('2026-04-30') }
const tenDays = { start: day('2026-07-01'), end: day('2026-07-11') }
const at = (date: number, share: number): Checkpoint => ({ day: day(`2026-07-${date}`), share })

test.each([
  { why: '0 on the first day', on: '2026-04-01', cycle: april, expected: 0 },
  { why: '1 on the last day', on: '2026-04-30', cycle: april, expected: 1 },
  { why: 'whole days between', on: '2026-04-15', cycle: april, expected: 14 / 29 },
  { why: 'a week of a quarter is 8 points', on: '2026-07-08', cycle: Q3, expected: 7 / 91 },
  { why: '0 before', on: '2026-03-01', cycle: april, expected: 0 },
  { why: '1 after', on: '2026-06-01', cycle: april, expected: 1 },
  { why: 'a tenth is a tenth', on: '2026-07-04', cycle: tenDays, expected: 0.3 },
  {
    why: 'a cycle of one day expects everything',
    on: '2026-04-01',
    cycle: { start: april.start, end: april.start },
    expected: 1,
  },
])('$why: $on → $expected', ({ on, cycle, expected }) => {
  expect(expectedAt(day(on), cycle)).toBe(expected)
})

describe('checkpoints: sales close late', () => {
  // Thirds of a cycle of 30 days: 20 % at one third, 45 % at two thirds (domain 4.4).
  const june = { start: day('2026-06-01'), end: day('2026-07-01') }
  const curve = [
    { day: day('2026-06-11'), share: 0.2 },
    { day: day('2026-06-21'), share: 0.45 },
  ]
  test.each([
    { why: 'the first third', on: '2026-06-06', expected: 0.1 },
    { why: 'on the first checkpoint', on: '2026-06-11', expected: 0.2 },
    { why: 'between', on: '2026-06-15', expected: 0.3 },
    { why: 'on the second', on: '2026-06-21', expected: 0.45 },
    { why: 'the last third', on: '2026-06-25', expected: 0.67 },
    { why: 'the end', on: '2026-07-01', expected: 1 },
    { why: 'before', on: '2026-05-01', expected: 0 },
  ])('$why: $on → $expected', ({ on, expected }) => {
    expect(expectedAt(day(on), june, curve)).toBe(expected)
    expect(expectedAt(day(on), june, [...curve].reverse())).toBe(expected)
    expect(expectedAt(day(on), june, [...curve, ...curve])).toBe(expected)
  })

  test('those outside of the cycle, and on its first and last day, do not count', () => {
    const outside = [
      { day: day('2026-06-30'), share: 0.9 },
      { day: day('2026-07-01'), share: 0.4 },
      { day: day('2026-07-11'), share: 0.6 },
      { day: day('2026-08-01'), share: 0.1 },
    ]
    expect(expectedAt(day('2026-07-06'), tenDays, outside)).toBe(0.5)
    expect(expectedAt(day('2026-07-11'), tenDays, outside)).toBe(1)
  })
})

test.each([
  {
    why: 'an end before the start',
    call: () => expectedAt(april.start, { start: april.end, end: april.start }),
    problem: { code: 'endBeforeStart', start: april.end, end: april.start },
  },
  {
    why: 'a checkpoint above 1',
    call: () => expectedAt(tenDays.start, tenDays, [at(10, 20)]),
    problem: { code: 'outOfRange', field: 'checkpointShare', value: 20, from: 0, to: 1 },
  },
  {
    why: 'two shares for one day',
    call: () => expectedAt(tenDays.start, tenDays, [at(10, 0.2), at(10, 0.3)]),
    problem: { code: 'checkpointTwice', day: day('2026-07-10') },
  },
])('is a problem: $why', ({ call, problem }) => {
  expect(problemOf(call)).toEqual(problem)
})

test('later never expects less, with any rising curve', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { maxLength: 5 }),
      fc.integer({ min: -5, max: 100 }),
      (days, now) => {
        const sorted = [...days].sort((a, b) => a - b)
        const curve = days.map((it) => ({
          day: (Q3.start + it) as Day,
          share: (sorted.indexOf(it) + 1) / (days.length + 1),
        }))
        const [today, tomorrow] = [0, 1].map((n) => expectedAt((Q3.start + now + n) as Day, Q3, curve))
        expect(tomorrow).toBeGreaterThanOrEqual(today ?? Number.NaN)
      },
    ),
  ))
