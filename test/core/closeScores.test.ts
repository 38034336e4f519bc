import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchoredScoreOf } from '../../src/core/scoring/anchors'
import { gradeOf } from '../../src/core/scoring/grade'
import { progressOf } from '../../src/core/scoring/progress'
import { explain, rollUp } from '../../src/core/scoring/rollup'
import { stretchZoneOf } from '../../src/core/scoring/stretchZone'
import { problemOf } from './aPlan'

/** Start, anchors and target in order, whole numbers of any distance, upwards. */
const ladder = fc
  .uniqueArray(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 4, maxLength: 4 })
  .map((values) => values.sort((a, b) => a - b) as [number, number, number, number])
const value = fc.integer({ min: -1_500, max: 1_500 })

describe('scores through agreed values', () => {
  test('0, 0.3, 0.7 and 1 at start, anchors and target, up and down', () =>
    fc.assert(
      fc.property(ladder, fc.constantFrom(1, -1), ([start, at30, at70, target], sign) => {
        const anchors = { at30: sign * at30, at70: sign * at70 }
        const scoreAt = (current: number) =>
          anchoredScoreOf({ start: sign * start, target: sign * target, current: sign * current }, anchors)
        expect([start, at30, at70, target].map(scoreAt)).toEqual([0, 0.3, 0.7, 1])
      }),
    ))

  test('closer to the target is never less, and never outside 0–1', () =>
    fc.assert(
      fc.property(ladder, value, value, ([start, at30, at70, target], a, b) => {
        const scoreAt = (current: number) => anchoredScoreOf({ start, target, current }, { at30, at70 })
        const [less, more] = [scoreAt(Math.min(a, b)), scoreAt(Math.max(a, b))]
        expect(less >= 0 && less <= more && more <= 1).toBe(true)
      }),
    ))

  test('anchors on the straight line are progress', () =>
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 90 }), value, (start, tenth, current) => {
        const target = start + 10 * tenth
        const anchors = { at30: start + 3 * tenth, at70: start + 7 * tenth }
        expect(anchoredScoreOf({ start, target, current }, anchors)).toBeCloseTo(
          progressOf({ start, target, current }),
          12,
        )
      }),
    ))

  test('anchors in any other order are a problem', () =>
    fc.assert(
      fc.property(ladder, ([start, at30, at70, target]) => {
        const swapped = () => anchoredScoreOf({ start, target, current: start }, { at30: at70, at70: at30 })
        expect(problemOf(swapped)).toMatchObject({ code: 'notBetween', field: 'valueAt30', value: at70 })
      }),
    ))
})

describe('zones and colours', () => {
  const RANK = ['fail', 'commit', 'target', 'stretch']

  test('a zone is that of its part of the way, up and down', () =>
    fc.assert(
      fc.property(
        value,
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: -9, max: 19 }),
        (from, unit, steps) => {
          const expected = steps >= 10 ? 'stretch' : steps >= 7 ? 'target' : steps >= 3 ? 'commit' : 'fail'
          for (const sign of [1, -1]) {
            const at = (n: number) => (sign * (from + n * unit)) / 7
            expect(stretchZoneOf({ baseline: at(0), stretch: at(10), current: at(steps) })).toBe(expected)
          }
        },
      ),
    ))

  test('a better value is never in a worse zone', () =>
    fc.assert(
      fc.property(value, value, value, value, (baseline, stretch, a, b) => {
        fc.pre(baseline !== stretch)
        const rank = (current: number) => RANK.indexOf(stretchZoneOf({ baseline, stretch, current }))
        const [worse, better] = stretch > baseline === a < b ? [a, b] : [b, a]
        expect(rank(better)).toBeGreaterThanOrEqual(rank(worse))
      }),
    ))

  test.each([
    { why: 'red below 0.4', score: 0.3999, aspirational: 'red', committed: 'red' },
    { why: 'the printed 0.3 is red', score: 0.3, aspirational: 'red', committed: 'red' },
    { why: 'a hair below 0.4 is 0.4', score: 0.4 - 1e-10, aspirational: 'yellow', committed: 'yellow' },
    { why: 'the printed gap 0.65 is yellow', score: 0.65, aspirational: 'yellow', committed: 'yellow' },
    {
      why: 'green from 0.7, unless all was promised',
      score: 0.7,
      aspirational: 'green',
      committed: 'yellow',
    },
    { why: 'what was promised is green at 1.0', score: 1, aspirational: 'green', committed: 'green' },
  ])('$why', ({ score, aspirational, committed }) => {
    expect([gradeOf(score), gradeOf(score, 'committed')]).toEqual([aspirational, committed])
  })
})

describe('a child that cannot be read', () => {
  const problem = { code: 'notANumber', field: 'progress', text: 'soon' } as const

  test('is left out, and the rollup says what is missing', () => {
    const children = [{ name: 'Win rate', progress: 0.5 }, { name: 'Churn', problem }, { progress: 0.9 }]
    expect(explain(children)).toMatchObject({
      total: 0.7,
      problem: { code: 'child', name: 'Churn', problem },
    })
    expect(problemOf(() => rollUp(children))).toEqual({ code: 'child', name: 'Churn', problem })
  })

  test('is told by its place without a name', () => {
    expect(problemOf(() => rollUp([{ progress: 0.5 }, { problem }]))).toEqual({
      code: 'position',
      position: 2,
      of: 2,
      problem,
    })
  })

  test('does no harm where it would not count', () => {
    expect(rollUp([{ progress: 0.5 }, { problem, state: 'cancelled' }])).toBe(0.5)
  })
})
