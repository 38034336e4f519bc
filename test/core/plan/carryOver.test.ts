import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asDay, type Day, dayOfIso, isoOf } from '../../../src/core/dates/calendar'
import { nextCycle } from '../../../src/core/dates/cycle'
import { carryOver, movedDay } from '../../../src/core/plan/carryOver'
import type { KeyResult } from '../../../src/core/plan/plan'

const NUMBER = { kind: 'number', text: '' } as const
const PERCENT = { kind: 'percent', text: '' } as const
const day = (iso: string) => dayOfIso(iso) as Day
const cycle = (start: string, end: string) => ({ start: day(start), end: day(end) })

describe('a key result goes into the next cycle', () => {
  test.each<{ why: string; row: Partial<KeyResult>; carried: object }>([
    {
      why: 'a metric starts at the value reached',
      row: { start: 40, target: 25, current: 34 },
      carried: { start: 34, target: 'keep', current: 'keep' },
    },
    {
      why: 'also where it fell back',
      row: { start: 20, target: 50, current: 17 },
      carried: { start: 17, target: 'keep', current: 'keep' },
    },
    {
      why: 'a rate in percent is a metric',
      row: { start: 0.18, target: 0.24, current: 0.21, unit: PERCENT },
      carried: { start: 0.21, target: 'keep', current: 'keep' },
    },
    {
      why: 'a target reached leaves no way to go: the next one is to be set',
      row: { start: 10, target: 30, current: 33 },
      carried: { start: 33, target: 'clear', current: 'keep' },
    },
    {
      why: 'reached downwards as well',
      row: { start: 9, target: 4, current: 4 },
      carried: { start: 4, target: 'clear', current: 'keep' },
    },
    {
      why: 'a typed direction decides, not the figures',
      row: { type: 'decrease', start: 5, target: 5, current: 6 },
      carried: { start: 6, target: 'keep', current: 'keep' },
    },
    {
      why: 'work done in percent begins again',
      row: { start: 0, target: 1, current: 0.7, unit: PERCENT },
      carried: { start: 'keep', target: 'keep', current: 'clear' },
    },
    {
      why: 'a count begins again',
      row: { type: 'increase', target: 40, current: 26 },
      carried: { start: 'keep', target: 'keep', current: 'clear' },
    },
    {
      why: 'what is done or not is not done yet',
      row: { type: 'yesNo', current: 1 },
      carried: { start: 'keep', target: 'keep', current: 'clear' },
    },
    {
      why: 'a limit holds on',
      row: { type: 'atMost', target: 3, current: 2 },
      carried: { start: 'keep', target: 'keep', current: 'keep' },
    },
    {
      why: 'what never began stays as planned',
      row: { start: 5, target: 8 },
      carried: { start: 'keep', target: 'keep', current: 'keep' },
    },
  ])('$why', ({ row, carried }) => {
    expect(carryOver({ unit: NUMBER, ...row })).toEqual(carried)
  })
})

describe('the cycle that follows', () => {
  test.each([
    { why: 'a quarter', from: ['2026-07-01', '2026-09-30'], to: ['2026-10-01', '2026-12-31'] },
    { why: 'into another year', from: ['2026-10-01', '2026-12-31'], to: ['2027-01-01', '2027-03-31'] },
    { why: 'a fiscal quarter', from: ['2026-11-01', '2027-01-31'], to: ['2027-02-01', '2027-04-30'] },
    { why: 'a year, a leap year', from: ['2027-01-01', '2027-12-31'], to: ['2028-01-01', '2028-12-31'] },
    { why: 'a month', from: ['2028-01-01', '2028-01-31'], to: ['2028-02-01', '2028-02-29'] },
    { why: 'months from mid-month', from: ['2026-01-15', '2026-03-14'], to: ['2026-03-15', '2026-05-14'] },
    { why: 'six weeks', from: ['2026-07-06', '2026-08-16'], to: ['2026-08-17', '2026-09-27'] },
    { why: 'one day', from: ['2026-07-06', '2026-07-06'], to: ['2026-07-07', '2026-07-07'] },
  ])('$why: $from → $to', ({ from: [start = '', end = ''], to }) => {
    const next = nextCycle(cycle(start, end))
    expect([isoOf(next.start), isoOf(next.end)]).toEqual(to)
  })

  test('begins the day after, and its due dates lie in it', () =>
    fc.assert(
      fc.property(fc.integer({ min: 18_000, max: 24_000 }), fc.nat(400), fc.nat(400), (start, length, at) => {
        const from = { start: asDay(start), end: asDay(start + length) }
        const next = nextCycle(from)
        expect(next.start).toBe(from.end + 1)
        const moved = movedDay(asDay(start + Math.min(at, length)), from, next)
        expect(moved).toBeGreaterThanOrEqual(next.start)
        expect(moved).toBeLessThanOrEqual(next.end)
        expect(movedDay(from.end, from, next)).toBe(next.end)
      }),
    ))
})
