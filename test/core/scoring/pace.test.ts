import { expect, test } from 'vitest'
import type { KeyResultType } from '../../../src/core/plan/plan'
import { type Paced, paceOf } from '../../../src/core/scoring/pace'
import type { Pace } from '../../../src/core/scoring/score'
import { day, problemOf, Q3 } from '../aPlan'

const hundredDays = { start: day('2026-01-01'), end: day('2026-04-11') }
/** Half of it has passed. */
const half = { ...hundredDays, asOf: day('2026-02-20') }

interface Case extends Paced {
  why: string
  pace: Pace
}

test.each<Case>([
  { why: 'ahead', ...half, progress: 0.8, pace: 'onPace' },
  { why: 'exactly as expected', ...half, progress: 0.5, pace: 'onPace' },
  { why: 'exactly 10 points behind', ...half, progress: 0.4, pace: 'onPace' },
  { why: '10.1 points behind', ...half, progress: 0.399, pace: 'behind' },
  { why: 'exactly 25 points behind', ...half, progress: 0.25, pace: 'behind' },
  { why: '25.1 points behind', ...half, progress: 0.249, pace: 'farBehind' },
  { why: '10 points by decimals that miss a hair', ...half, expected: 0.7, progress: 0.6, pace: 'onPace' },
  { why: '25 points by decimals that miss a hair', ...half, expected: 0.35, progress: 0.1, pace: 'behind' },
  { why: 'another curve', ...half, expected: 0.2, progress: 0.15, pace: 'onPace' },
  { why: 'done', ...half, progress: 1, pace: 'achieved' },
  { why: 'done but for a hair', ...half, progress: 1 - 1e-12, pace: 'achieved' },
  {
    why: 'less than a tenth of the time',
    ...hundredDays,
    asOf: day('2026-01-10'),
    progress: 0,
    pace: 'tooEarly',
  },
  {
    why: 'exactly a tenth of the time',
    ...hundredDays,
    asOf: day('2026-01-11'),
    progress: 0,
    pace: 'onPace',
  },
  { why: 'done early', ...hundredDays, asOf: day('2026-01-02'), progress: 1, pace: 'achieved' },
  { why: 'before the cycle', ...hundredDays, asOf: day('2025-12-01'), progress: 0, pace: 'tooEarly' },
  {
    why: 'on the last day it is not past due',
    ...hundredDays,
    asOf: day('2026-04-11'),
    progress: 0.9,
    pace: 'onPace',
  },
  { why: 'after the end', ...hundredDays, asOf: day('2026-04-12'), progress: 0.99, pace: 'pastDue' },
  { why: 'after the end, done', ...hundredDays, asOf: day('2026-04-12'), progress: 1, pace: 'achieved' },
  {
    why: 'a cycle of one day, on it',
    start: half.asOf,
    end: half.asOf,
    asOf: half.asOf,
    progress: 0.8,
    pace: 'behind',
  },
  { why: 'yes/no is judged like the rest', ...half, type: 'yesNo', progress: 0, pace: 'farBehind' },
  {
    why: 'own thresholds',
    ...half,
    progress: 0.35,
    thresholds: { behindAfter: 0.15, farBehindAfter: 0.2 },
    pace: 'onPace',
  },
  {
    why: 'no tolerance at all',
    ...half,
    progress: 0.49,
    thresholds: { behindAfter: 0, farBehindAfter: 1 },
    pace: 'behind',
  },
])('$why: $pace', ({ why, pace, ...given }) => {
  expect(paceOf(given), why).toBe(pace)
})

const keepTypes: KeyResultType[] = ['atLeast', 'atMost', 'within']
test.each(
  keepTypes.flatMap((type) =>
    ['2025-01-01', '2026-07-01', '2026-07-02', '2026-09-30', '2027-01-01'].map((on) => ({ type, on })),
  ),
)('$type on $on: inside is on pace, outside is far behind', ({ type, on }) => {
  expect(paceOf({ ...Q3, asOf: day(on), type, progress: 1 })).toBe('onPace')
  expect(paceOf({ ...Q3, asOf: day(on), type, progress: 0 })).toBe('farBehind')
})

test.each([
  {
    why: 'points instead of ratios',
    thresholds: { behindAfter: 10, farBehindAfter: 25 },
    value: 10,
    from: 0,
  },
  { why: 'negative', thresholds: { behindAfter: -0.1, farBehindAfter: 0.25 }, value: -0.1, from: 0 },
  { why: 'the wrong order', thresholds: { behindAfter: 0.3, farBehindAfter: 0.2 }, value: 0.2, from: 0.3 },
])('thresholds are ratios in order: $why', ({ thresholds, value, from }) => {
  const field = from === 0 ? 'behindAfter' : 'farBehindAfter'
  const problem = { code: 'outOfRange', field, value, from, to: 1 }
  expect(problemOf(() => paceOf({ ...half, progress: 0.5, thresholds }))).toEqual(problem)
})

test('an end before the start is a problem, done or not', () => {
  const { start, end } = Q3
  const problem = { code: 'endBeforeStart', start: end, end: start }
  for (const progress of [0.5, 1])
    expect(problemOf(() => paceOf({ progress, start: end, end: start, asOf: start }))).toEqual(problem)
})
