import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharesOf } from '../../../src/core/scoring/shares'
import { problemOf } from '../aPlan'

const blank = undefined

test.each([
  { why: 'all blank: equal', weights: [blank, blank, blank, blank], shares: [0.25, 0.25, 0.25, 0.25] },
  { why: 'points 1–5', weights: [5, 3, 2], shares: [0.5, 0.3, 0.2] },
  { why: 'percent', weights: [0.4, 0.3, 0.3], shares: [0.4, 0.3, 0.3] },
  { why: 'percent that sum to less, none blank', weights: [0.2, 0.2], shares: [0.5, 0.5] },
  { why: 'percent as whole numbers', weights: [45, 25, 20, 10], shares: [0.45, 0.25, 0.2, 0.1] },
  { why: 'blanks share the rest', weights: [0.4, blank, blank], shares: [0.4, 0.3, 0.3] },
  { why: 'blanks share the rest of several', weights: [0.5, 0.2, blank], shares: [0.5, 0.2, 0.3] },
  { why: '0 is not counted', weights: [0, 3, 1], shares: [0, 0.75, 0.25] },
  { why: 'blanks beside 0 share everything', weights: [0, blank, blank], shares: [0, 0.5, 0.5] },
  { why: 'all zero: nothing to count', weights: [0, 0], shares: [0, 0] },
  { why: 'one alone', weights: [7], shares: [1] },
  { why: 'none', weights: [], shares: [] },
  { why: 'the largest numbers', weights: [1e308, 1e308], shares: [0.5, 0.5] },
  { why: 'the smallest number', weights: [5e-324, 5e-324], shares: [0.5, 0.5] },
])('$why', ({ weights, shares }) => {
  expect(sharesOf(weights)).toEqual(shares)
})

test.each([
  { why: 'points', weights: [3, blank, 2] },
  { why: 'a full sum', weights: [0.6, 0.4, blank] },
  { why: 'a full sum of tenths', weights: [...Array<number>(10).fill(0.1), blank] },
  { why: 'more than everything', weights: [0.6, 0.7, blank] },
  { why: 'a 1', weights: [1, blank] },
  { why: 'a point and a fraction', weights: [0.2, 2, blank] },
])('blanks beside $why: fill in every weight, or none', ({ weights }) => {
  expect(problemOf(() => sharesOf(weights))).toEqual({ code: 'weightsPartlyFilled' })
})

test('a negative weight is told by its place', () => {
  expect(problemOf(() => sharesOf([2, blank, -1, 3]))).toEqual({
    code: 'position',
    position: 3,
    of: 4,
    problem: { code: 'negativeWeight', name: '', weight: -1 },
  })
})

describe('laws of shares', () => {
  const weights = fc.array(
    fc.integer({ min: 0, max: 500 }).map((n) => n / 100),
    { minLength: 1 },
  )
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)

  test('shares are 0–1 and make one, unless there is nothing to count', () =>
    fc.assert(
      fc.property(weights, (list) => {
        const shares = sharesOf(list)
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
        expect(sum(shares)).toBeCloseTo(sum(list) > 0 ? 1 : 0, 9)
      }),
    ))

  test('fractions with blanks make one', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 10 }), (list) => {
        const shares = sharesOf([...list.map((n) => n / 100), blank, blank])
        expect(sum(shares)).toBeCloseTo(1, 9)
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
      }),
    ))

  test('the scale of weights does not matter', () =>
    fc.assert(
      fc.property(weights, fc.double({ min: 0.001, max: 1000, noNaN: true }), (list, scale) => {
        const scaled = sharesOf(list.map((weight) => weight * scale))
        sharesOf(list).forEach((share, index) => {
          expect(scaled[index]).toBeCloseTo(share, 9)
        })
      }),
    ))
})
