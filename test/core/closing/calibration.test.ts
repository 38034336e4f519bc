import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brierOf, calibrationOf, type Outcome } from '../../../src/core/closing/calibration'
import { draftConfidence } from '../../../src/core/plan/confidence'

const outcomes = (...pairs: [probability: number, reached: 0 | 1][]): Outcome[] =>
  pairs.map(([probability, reached]) => ({ probability, reached: reached === 1 }))

describe('Brier score', () => {
  test.each([
    { why: '(0.04 + 0.36 + 0.09) / 3', of: outcomes([0.8, 1], [0.6, 0], [0.3, 0]), brier: 0.163 },
    { why: 'always one half', of: outcomes([0.5, 1], [0.5, 0], [0.5, 0]), brier: 0.25 },
    { why: 'always right', of: outcomes([1, 1], [0, 0]), brier: 0 },
    { why: 'always wrong', of: outcomes([1, 0], [0, 1]), brier: 1 },
  ])('$why: $brier', ({ of, brier }) => {
    expect(brierOf(of)).toBeCloseTo(brier, 3)
  })

  test('of nothing there is none', () => {
    expect(brierOf([])).toBeUndefined()
  })
})

describe('calibration', () => {
  const ten = outcomes(
    [0.9, 1],
    [0.8, 1],
    [0.9, 0],
    [0.7, 1],
    [0.6, 1],
    [0.6, 0],
    [0.5, 0],
    [0.2, 0],
    [0.1, 0],
    [1, 1],
  )

  test('Brier, skill against the own hit rate, and bins', () => {
    // (.01+.04+.81+.09+.16+.36+.25+.04+.01+0)/10 = 0.177; hit rate 0.5, so 1 − 0.177 / 0.25 = 0.292.
    expect(calibrationOf(ten)).toEqual({
      count: 10,
      brier: 0.177,
      hitRate: 0.5,
      skill: 0.292,
      bins: [
        { from: 0, to: 0.2, count: 1, predicted: 0.1, real: 0 },
        { from: 0.2, to: 0.4, count: 1, predicted: 0.2, real: 0 },
        { from: 0.4, to: 0.6, count: 1, predicted: 0.5, real: 0 },
        { from: 0.6, to: 0.8, count: 3, predicted: expect.closeTo(1.9 / 3, 12), real: 2 / 3 },
        { from: 0.8, to: 1, count: 4, predicted: 0.9, real: 0.75 },
      ],
    })
  })

  test('nothing is said of fewer than ten', () => {
    expect(calibrationOf(ten.slice(1))).toBeUndefined()
  })

  test('no skill where everything was reached, and an empty bin has no rates', () => {
    const all = calibrationOf(
      ten.map(({ probability }) => ({ probability: probability / 2 + 0.5, reached: true })),
    )
    expect(all?.hitRate).toBe(1)
    expect(all).not.toHaveProperty('skill')
    expect(all?.bins[0]).toEqual({ from: 0, to: 0.2, count: 0 })
  })

  test('every outcome is in one bin', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            probability: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
            reached: fc.boolean(),
          }),
          { minLength: 10, maxLength: 30 },
        ),
        (outcomes) => {
          const calibration = calibrationOf(outcomes)
          expect(calibration?.bins.reduce((sum, { count }) => sum + count, 0)).toBe(outcomes.length)
          for (const { from, to, predicted } of calibration?.bins ?? []) {
            if (predicted === undefined) continue
            expect(predicted).toBeGreaterThanOrEqual(from - 1e-9)
            expect(predicted).toBeLessThanOrEqual(to + 1e-9)
          }
        },
      ),
    ))
})

describe('confidence of a draft set', () => {
  const ofTen = (...values: number[]) => values.map((value) => ({ scale: '0-10', value }) as const)
  test.each([
    { why: 'everything is as good as done', said: ofTen(10, 9, 9), mean: 28 / 30, reading: 'sandbagging' },
    { why: 'exactly 0.9', said: ofTen(9, 9), mean: 0.9, reading: 'comfortable' },
    { why: 'three quarters', said: ofTen(8, 7), mean: 0.75, reading: 'comfortable' },
    { why: 'half', said: ofTen(5, 5, 5), mean: 0.5, reading: 'stretch' },
    { why: '0.4', said: ofTen(3, 5), mean: 0.4, reading: 'stretch' },
    { why: 'below', said: ofTen(3, 4), mean: 0.35, reading: 'ambitious' },
    { why: 'a quarter', said: ofTen(2, 3), mean: 0.25, reading: 'ambitious' },
    { why: 'hardly any', said: ofTen(2, 2), mean: 0.2, reading: 'fantasy' },
    {
      why: 'scales mixed: on track, 5 of 5, 3 of 10',
      said: [
        { scale: 'words', value: 3 },
        { scale: '1-5', value: 5 },
        { scale: '0-10', value: 3 },
      ] as const,
      mean: 2 / 3,
      reading: 'stretch',
    },
  ])('$why: $reading', ({ said, mean, reading }) => {
    expect(draftConfidence(said)).toEqual({ mean: expect.closeTo(mean, 12), reading })
  })

  test('nobody said anything', () => {
    expect(draftConfidence([])).toBeUndefined()
  })
})
