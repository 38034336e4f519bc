import { describe, expect, test } from 'vitest'
import type { Day } from '../../../src/core/dates/calendar'
import type { Reading } from '../../../src/core/log/latest'
import {
  finishDayOf,
  type Heading,
  isHeadingToMiss,
  outlookOf,
  readingsOf,
} from '../../../src/core/outlook/outlook'
import type { Unit } from '../../../src/core/plan/plan'
import { asProgress } from '../../../src/core/scoring/progress'
import { aKeyResult, anEntry, day, Q3 } from '../aPlan'

const later = (days: number) => (Q3.start + days) as Day
const path = (...pairs: [days: number, value: number][]): Reading[] =>
  pairs.map(([days, value]) => ({ day: later(days), value }))
const percent: Unit = { kind: 'percent', text: '%' }
const { end } = Q3

describe('where a key result lands', () => {
  test('value and progress: 10 → 60, in four weeks 22', () => {
    const readings = path([0, 10], [7, 14], [14, 15], [21, 40], [28, 22])
    expect(outlookOf(aKeyResult({ start: 10, target: 60 }), readings, { end: later(84) })).toEqual({
      low: expect.closeTo(42.333, 3),
      landing: 48,
      high: 90,
      progress: 0.76,
    })
  })

  test('down: sales cycle 40 → 25 days', () => {
    const readings = path([0, 40], [10, 38], [20, 36])
    expect(outlookOf(aKeyResult({ start: 40, target: 25 }), readings, { end: later(60) })).toMatchObject({
      landing: 28,
      progress: 0.8,
    })
  })

  test('a count goes on from its sum', () => {
    const contracts = path([7, 1], [14, 2], [21, 1], [21, 2])
    expect(
      outlookOf(aKeyResult({ start: 0, target: 30 }), contracts, { end: later(63), mode: 'sum' }),
    ).toMatchObject({
      low: 19.5,
      landing: 21,
      high: 22.5,
      progress: 0.7,
    })
  })

  test('a rate stops at 100 %', () => {
    const rate = path([0, 0.7], [10, 0.8], [20, 0.9])
    expect(outlookOf(aKeyResult({ start: 0.7, target: 0.95, unit: percent }), rate, { end })).toEqual({
      low: 1,
      landing: 1,
      high: 1,
      progress: 1,
    })
  })

  test('a retention above 100 % may go on', () => {
    const retention = path([0, 1.01], [10, 1.02], [20, 1.03])
    expect(
      outlookOf(aKeyResult({ start: 1.01, target: 1.1, unit: percent }), retention, { end: later(50) })
        ?.landing,
    ).toBe(1.06)
  })

  test('a rate that falls stops at 0', () => {
    const rate = path([0, 0.35], [10, 0.2], [20, 0.08])
    expect(outlookOf(aKeyResult({ start: 0.35, target: 0.05, unit: percent }), rate, { end })?.low).toBe(0)
  })

  test('what is to be kept is or is not at the landing value', () => {
    const discount = path([0, 0.09], [10, 0.1], [20, 0.11])
    const keyResult = aKeyResult({ type: 'atMost', target: 0.12, start: undefined, unit: percent })
    expect(outlookOf(keyResult, discount, { end: later(30) })).toMatchObject({ landing: 0.12, progress: 1 })
    expect(outlookOf(keyResult, discount, { end: later(40) })).toMatchObject({ landing: 0.13, progress: 0 })
  })

  test.each([
    { why: 'yes/no', keyResult: aKeyResult({ type: 'yesNo' }), readings: path([0, 0], [7, 0], [14, 0]) },
    { why: 'two readings', keyResult: aKeyResult(), readings: path([0, 0], [7, 4]) },
    {
      why: 'no target',
      keyResult: aKeyResult({ target: undefined }),
      readings: path([0, 0], [7, 4], [14, 8]),
    },
  ])('none: $why', ({ keyResult, readings }) => {
    expect(outlookOf(keyResult, readings, { end })).toBeUndefined()
  })
})

test('readings of a log: levels of this cycle, not targets, texts or blanks', () => {
  const history = [
    anEntry({ day: later(-3), value: 4 }),
    anEntry({ kind: 'created', day: later(0), value: 10 }),
    anEntry({ kind: 'target', day: later(5), value: 80 }),
    anEntry({ day: later(7), value: 14 }),
    anEntry({ day: later(8), value: 'soon' }),
    anEntry({ day: later(9) }),
    anEntry({ day: later(99), value: 30 }),
  ]
  expect(readingsOf(history, Q3)).toEqual(path([0, 10], [7, 14]))
})

describe('heading to miss', () => {
  const landing = (progress: number) => ({ progress: asProgress(progress) })
  const heading = (given: Partial<Heading>): Heading => ({
    outlook: landing(0.6),
    passMark: 0.7,
    belief: 'onTrack',
    cycle: Q3,
    asOf: day('2026-08-15'),
    ...given,
  })

  test.each<{ why: string; given: Partial<Heading>; missing: boolean }>([
    { why: 'said to be on track, lands at 0.6', given: {}, missing: true },
    { why: 'lands at the pass mark', given: { outlook: landing(0.7) }, missing: false },
    { why: 'committed: 0.95 is a miss', given: { outlook: landing(0.95), passMark: 1 }, missing: true },
    { why: 'its owner knows', given: { belief: 'atRisk' }, missing: false },
    { why: 'nobody said anything, but on pace', given: { belief: undefined, pace: 'onPace' }, missing: true },
    { why: 'behind as everybody sees', given: { belief: undefined, pace: 'behind' }, missing: false },
    { why: 'what the owner says comes first', given: { pace: 'behind' }, missing: true },
    { why: 'too little to tell', given: { outlook: undefined }, missing: false },
    { why: 'the last day of the first quarter of the time', given: { asOf: later(22) }, missing: false },
    { why: 'a quarter of the time', given: { asOf: later(23) }, missing: true },
    { why: 'after the end', given: { asOf: later(92) }, missing: false },
  ])('$why: $missing', ({ given, missing }) => {
    expect(isHeadingToMiss(heading(given))).toBe(missing)
  })
})

describe('stages are foretold by the day they are done', () => {
  const since = Q3.start
  test.each([
    { why: 'one a ten days, two to go', current: 3, target: 5, asOf: later(30), finish: later(50) },
    { why: 'a part of a day is a day', current: 3, target: 5, asOf: later(20), finish: later(34) },
    { why: 'all done', current: 5, target: 5, asOf: later(30), finish: later(30) },
  ])('$why', ({ finish, ...staged }) => {
    expect(finishDayOf({ start: 0, since, ...staged })).toBe(finish)
  })

  test.each([
    { why: 'none done', current: 0, asOf: later(30) },
    { why: 'the first day', current: 1, asOf: later(0) },
    { why: 'fewer than at the start', current: -1, asOf: later(30) },
  ])('not yet: $why', (staged) => {
    expect(finishDayOf({ start: 0, target: 5, since, ...staged })).toBeUndefined()
  })
})
