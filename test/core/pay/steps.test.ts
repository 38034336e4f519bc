import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cliffsOf,
  nextEdgeOfSteps,
  payOfSteps,
  retroactivePay,
  type Step,
  type StepMode,
} from '../../../src/core/pay/steps'
import { problemOf } from '../aPlan'

const steps = (...pairs: [number, number][]): Step[] => pairs.map(([edge, pay]) => ({ edge, pay }))

/** Unacceptable, below, goal, exceeds, excellent. */
const ratings = steps([1, 0], [2, 0.5], [3, 1], [4, 1.25], [5, 1.5])
const ladder = steps([0.8, 0.5], [1, 1], [1.2, 1.6])
/** 8 % to the quota of 200,000, 12 % above. */
const commission = steps([0, 0.08], [200_000, 0.12])

test.each<{ why: string; value: number; steps: Step[]; mode: StepMode; pay: number }>([
  { why: 'goal', value: 3, steps: ratings, mode: 'step', pay: 1 },
  { why: 'exceeds', value: 4, steps: ratings, mode: 'step', pay: 1.25 },
  { why: 'below', value: 2, steps: ratings, mode: 'step', pay: 0.5 },
  { why: 'between two steps the lower one', value: 0.99, steps: ladder, mode: 'step', pay: 0.5 },
  { why: 'an edge reached in binary fractions', value: 0.1 + 0.7, steps: ladder, mode: 'step', pay: 0.5 },
  { why: 'below the first edge nothing', value: 0.79, steps: ladder, mode: 'step', pay: 0 },
  { why: 'above the last edge its pay', value: 9, steps: ladder, mode: 'step', pay: 1.6 },
  { why: 'on a line', value: 0.9, steps: ladder, mode: 'line', pay: 0.75 },
  { why: 'on the second line', value: 1.1, steps: ladder, mode: 'line', pay: 1.3 },
  { why: 'at an edge of a line', value: 1, steps: ladder, mode: 'line', pay: 1 },
  { why: 'a line is flat before its first edge', value: 0.2, steps: ladder, mode: 'line', pay: 0.5 },
  { why: 'and after its last', value: 3, steps: ladder, mode: 'line', pay: 1.6 },
  { why: 'a line of one edge is flat', value: 3, steps: steps([1, 0.7]), mode: 'line', pay: 0.7 },
  { why: 'a falling line, for complaints', value: 5, steps: steps([4, 1], [8, 0]), mode: 'line', pay: 0.75 },
  { why: 'marginal tiers', value: 230_000, steps: commission, mode: 'marginal', pay: 19_600 },
  { why: 'within the first tier', value: 150_000, steps: commission, mode: 'marginal', pay: 12_000 },
  { why: 'at the quota', value: 200_000, steps: commission, mode: 'marginal', pay: 16_000 },
  { why: 'marginal, below the first edge', value: 40, steps: steps([50, 0.3]), mode: 'marginal', pay: 0 },
  {
    why: 'a decelerator: 4 % up to the floor',
    value: 130_000,
    steps: steps([0, 0.04], [100_000, 0.08]),
    mode: 'marginal',
    pay: 6_400,
  },
  {
    why: 'only the part above the first edge',
    value: 90,
    steps: steps([50, 0.3]),
    mode: 'marginal',
    pay: 12,
  },
])('$why: $value pays $pay ($mode)', ({ value, steps, mode, pay }) => {
  expect(payOfSteps(value, steps, mode)).toBe(pay)
})

describe('retroactive tiers', () => {
  test('the higher rate counts for everything', () => {
    expect(retroactivePay(230_000, commission)).toBe(27_600)
    expect(retroactivePay(199_999, commission)).toBe(15_999.92)
  })

  test('pay jumps at the quota', () => {
    expect(cliffsOf(commission)).toEqual([{ edge: 200_000, jump: 8_000 }])
    expect(cliffsOf(steps([0, 0.05], [100, 0.05], [300, 0.03]))).toEqual([{ edge: 300, jump: -6 }])
  })
})

describe('the next edge', () => {
  test.each([
    { why: 'one step up', value: 0.9, steps: ladder, mode: 'step', next: { at: 1, missing: 0.1, gain: 0.5 } },
    {
      why: 'up the line',
      value: 1.1,
      steps: ladder,
      mode: 'line',
      next: { at: 1.2, missing: 0.1, gain: 0.3 },
    },
    {
      why: 'to the quota, by parts',
      value: 190_000,
      steps: commission,
      mode: 'marginal',
      next: { at: 200_000, missing: 10_000, gain: 800 },
    },
    {
      why: 'to the quota, with its cliff',
      value: 190_000,
      steps: commission,
      mode: 'retroactive',
      next: { at: 200_000, missing: 10_000, gain: 8_800 },
    },
    {
      why: 'over a step that adds nothing',
      value: 1,
      steps: steps([1, 0.5], [2, 0.5], [3, 0.8]),
      mode: 'step',
      next: { at: 3, missing: 2, gain: 0.3 },
    },
    { why: 'none above the last', value: 1.2, steps: ladder, mode: 'step', next: undefined },
  ] as const)('$why', ({ value, steps, mode, next }) => {
    expect(nextEdgeOfSteps(value, steps, mode)).toEqual(next)
  })
})

test.each([
  { why: 'no steps', steps: [], problem: { code: 'missing', field: 'edge' } },
  {
    why: 'falling edges',
    steps: steps([1, 1], [0.8, 0.5]),
    problem: { code: 'edgesNotRising', edge: 0.8, before: 1 },
  },
  {
    why: 'an edge twice',
    steps: steps([1, 1], [1, 2]),
    problem: { code: 'edgesNotRising', edge: 1, before: 1 },
  },
])('is a problem: $why', ({ steps, problem }) => {
  expect(problemOf(() => payOfSteps(1, steps))).toEqual(problem)
})

describe('laws', () => {
  /** Rising edges from 0 and rising rates. */
  const tiers = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 9 })), {
      minLength: 1,
      maxLength: 5,
    })
    .map((gaps) => {
      let [edge, pay] = [0, 0]
      return gaps.map(([gap, more], index) => {
        edge += index === 0 ? 0 : gap
        pay += more
        return { edge, pay: pay / 100 }
      })
    })
  const value = fc.integer({ min: -50, max: 3000 })

  test('rising pays never pay less for more', () =>
    fc.assert(
      fc.property(
        value,
        value,
        tiers,
        fc.constantFrom<StepMode>('step', 'line', 'marginal'),
        (a, b, tiers, mode) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)].map((it) => payOfSteps(it, tiers, mode))
          expect(more).toBeGreaterThanOrEqual((less as number) - 1e-9)
        },
      ),
    ))

  test('marginal tiers never pay more than retroactive ones', () =>
    fc.assert(
      fc.property(fc.nat(3000), tiers, (value, tiers) => {
        expect(payOfSteps(value, tiers, 'marginal')).toBeLessThanOrEqual(retroactivePay(value, tiers) + 1e-9)
      }),
    ))

  test('cutting a tier in two of the same rate changes nothing', () =>
    fc.assert(
      fc.property(value, tiers, fc.nat(4), (value, tiers, nth) => {
        const at = nth % tiers.length
        const [tier, next] = [tiers[at] as Step, tiers[at + 1]]
        const middle = { edge: (tier.edge + (next?.edge ?? tier.edge + 100)) / 2, pay: tier.pay }
        const cut = [...tiers.slice(0, at + 1), middle, ...tiers.slice(at + 1)]
        for (const mode of ['step', 'marginal'] as const)
          expect(payOfSteps(value, cut, mode)).toBeCloseTo(payOfSteps(value, tiers, mode), 9)
      }),
    ))
})
