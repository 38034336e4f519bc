import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factorOf } from '../../../src/core/pay/curve'
import { ALL_OR_NOTHING, explainPayout, type PayObjective } from '../../../src/core/pay/explainPayout'
import { type PayLine, type PayTerms, payoutOf, roundHalfUp } from '../../../src/core/pay/payout'
import { payPlanFindings } from '../../../src/core/pay/planChecks'
import { problemOf } from '../aPlan'

const curve = { threshold: 0.8, payAtThreshold: 0.5, accelerator: 2, cap: 1.5 }
const attained: [number, number][] = [
  [0.5, 1.1],
  [0.3, 0.9],
  [0.2, 0.7],
]
const quarter = attained.map(([weight, attainment]) => ({ weight, factor: factorOf(attainment, curve) }))
const inPercent = quarter.map(({ weight, factor }) => ({ weight: weight * 100, factor }))
/** Ratings goal, exceeds, below of 0/50/100/125/150. */
const ratings = [
  { weight: 40, factor: 1 },
  { weight: 40, factor: 1.25 },
  { weight: 20, factor: 0.5 },
]

test.each<{ why: string; lines: PayLine[]; terms: PayTerms; payout: number }>([
  { why: '0.60 + 0.225 + 0', lines: quarter, terms: { targetIncentive: 12_000 }, payout: 9_900 },
  { why: 'weights in percent', lines: inPercent, terms: { targetIncentive: 12_000 }, payout: 9_900 },
  {
    why: 'a gate missed pays a part',
    lines: quarter,
    terms: { targetIncentive: 12_000, gate: 0.5 },
    payout: 4_950,
  },
  {
    why: 'a gate missed pays nothing',
    lines: quarter,
    terms: { targetIncentive: 12_000, gate: 0 },
    payout: 0,
  },
  {
    why: 'joined on day 31 of 92',
    lines: quarter,
    terms: { targetIncentive: 12_000, proration: 62 / 92 },
    payout: 6_671.74,
  },
  { why: 'ratings', lines: ratings, terms: { targetIncentive: 8_000 }, payout: 8_000 },
  {
    why: 'one line',
    lines: [{ weight: 1, factor: 0.825 }],
    terms: { targetIncentive: 12_000 },
    payout: 9_900,
  },
  {
    why: 'a yen has no cents',
    lines: [{ weight: 1, factor: 0.3333 }],
    terms: { targetIncentive: 9_999, decimals: 0 },
    payout: 3_333,
  },
  { why: 'nothing to earn', lines: quarter, terms: { targetIncentive: 0 }, payout: 0 },
])('$why: $payout', ({ lines, terms, payout }) => {
  expect(payoutOf(lines, terms)).toBe(payout)
})

describe('half a cent goes up, as on paper', () => {
  test.each([
    { amount: 1.005, rounded: 1.01 },
    { amount: 1.004999, rounded: 1 },
    { amount: 2.675, rounded: 2.68 },
    { amount: 8.345, rounded: 8.35 },
    { amount: 1.255, rounded: 1.26 },
    { amount: 10.235, rounded: 10.24 },
    { amount: 0.005, rounded: 0.01 },
    { amount: 0.015 / 3, rounded: 0.01 },
    { amount: 1_234_567.885, rounded: 1_234_567.89 },
    { amount: 999_999_999.995, rounded: 1_000_000_000 },
    { amount: 1_000_000_000.004, rounded: 1_000_000_000 },
    { amount: 33.333333333333336, rounded: 33.33 },
    { amount: 2.5, decimals: 0, rounded: 3 },
    { amount: 0.0005, decimals: 3, rounded: 0.001 },
    { amount: 7.129, decimals: 2.9, rounded: 7.13 },
    { amount: 9_007_199_254_740_991, rounded: 9_007_199_254_740_991 },
    { amount: Number.MAX_VALUE, rounded: Number.MAX_VALUE },
  ])('$amount becomes $rounded', ({ amount, decimals, rounded }) => {
    expect(roundHalfUp(amount, decimals)).toBe(rounded)
  })

  test('once, at the end: thirds of a cent are not lost by the line', () => {
    const lines = [1, 1, 1].map((factor) => ({ weight: 1 / 3, factor }))
    expect(payoutOf(lines, { targetIncentive: 0.01 })).toBe(0.01)
    const quarters = [1, 1, 1, 1].map((factor) => ({ weight: 25, factor }))
    expect(payoutOf(quarters, { targetIncentive: 0.02 })).toBe(0.02)
  })

  test('every half cent of every amount with three decimals', () =>
    fc.assert(
      fc.property(fc.nat(100_000_000), (cents) => {
        expect(roundHalfUp(Number(`${cents * 10 + 5}e-3`))).toBe(Number(`${cents + 1}e-2`))
        expect(roundHalfUp(Number(`${cents * 10 + 4}e-3`))).toBe(Number(`${cents}e-2`))
      }),
    ))
})

test.each([
  {
    why: 'weights of 90 %',
    lines: quarter.slice(0, 2),
    terms: {},
    problem: { code: 'weightsSum', sum: 0.8 },
  },
  {
    why: 'weights of 110',
    lines: [...ratings, { weight: 10, factor: 1 }],
    terms: {},
    problem: { code: 'weightsSum', sum: 110 },
  },
  { why: 'nothing to weigh', lines: [], terms: {}, problem: { code: 'weightsSum', sum: 0 } },
  {
    why: 'a weight below 0',
    lines: [
      { weight: 1.5, factor: 1 },
      { weight: -0.5, factor: 1 },
    ],
    terms: {},
    problem: { code: 'negativeWeight', name: '', weight: -0.5 },
  },
  {
    why: 'a factor below 0',
    lines: [{ weight: 1, factor: -0.1 }],
    terms: {},
    problem: { code: 'tooSmall', field: 'factor', value: -0.1, least: 0 },
  },
  {
    why: 'a gate below 0',
    lines: ratings,
    terms: { gate: -1 },
    problem: { code: 'tooSmall', field: 'gate', value: -1, least: 0 },
  },
  {
    why: 'an incentive below 0',
    lines: ratings,
    terms: { targetIncentive: -5 },
    problem: { code: 'tooSmall', field: 'targetIncentive', value: -5, least: 0 },
  },
  {
    why: 'days instead of their part',
    lines: ratings,
    terms: { proration: 62 },
    problem: { code: 'outOfRange', field: 'proration', value: 62, from: 0, to: 1 },
  },
  {
    why: 'decimals below 0',
    lines: ratings,
    terms: { decimals: -1 },
    problem: { code: 'outOfRange', field: 'decimals', value: -1, from: 0, to: 6 },
  },
])('is a problem: $why', ({ lines, terms, problem }) => {
  expect(problemOf(() => payoutOf(lines, { targetIncentive: 100, ...terms }))).toEqual(problem)
})

describe('laws', () => {
  const line = fc.record({
    weight: fc.integer({ min: 1, max: 9 }),
    factor: fc.integer({ min: 0, max: 200 }).map((n) => n / 100),
  })
  const lines = fc.array(line, { minLength: 1, maxLength: 6 }).map((all) => {
    const sum = all.reduce((total, { weight }) => total + weight, 0)
    return all.map(({ weight, factor }) => ({ weight: weight / sum, factor }))
  })
  const targetIncentive = fc.integer({ min: 0, max: 5_000_000 }).map((cents) => cents / 100)

  test('cutting an objective in two that earn the same changes nothing, and neither does the order', () =>
    fc.assert(
      fc.property(lines, targetIncentive, (lines, targetIncentive) => {
        const halves = lines.flatMap(({ weight, factor }) => [
          { weight: weight * 0.25, factor },
          { weight: weight * 0.75, factor },
        ])
        const whole = payoutOf(lines, { targetIncentive })
        expect(payoutOf(halves, { targetIncentive })).toBe(whole)
        expect(payoutOf(halves.reverse(), { targetIncentive })).toBe(whole)
      }),
    ))

  test('a better factor, a larger part of the cycle, a better gate never pay less', () =>
    fc.assert(
      fc.property(lines, targetIncentive, fc.nat(100), fc.nat(100), (lines, targetIncentive, part, more) => {
        const terms = { targetIncentive, proration: part / 100, gate: part / 100 }
        const payout = payoutOf(lines, terms)
        const better = lines.map(({ weight, factor }) => ({ weight, factor: factor + more / 100 }))
        expect(payoutOf(better, terms)).toBeGreaterThanOrEqual(payout)
        expect(payoutOf(lines, { ...terms, proration: 1 })).toBeGreaterThanOrEqual(payout)
        expect(payoutOf(lines, { ...terms, gate: 1 })).toBeGreaterThanOrEqual(payout)
      }),
    ))
})

describe('a payout explained', () => {
  const objectives: PayObjective[] = [
    { name: 'Bookings', weight: 50, attainment: 1.1, rule: { curve } },
    { name: 'Collection rate', weight: 30, attainment: 0.9, rule: { curve } },
    { name: 'Reference account', weight: 20, attainment: 0, rule: ALL_OR_NOTHING },
  ]

  test('inputs, factor, product and next edge of every line', () => {
    expect(explainPayout(objectives, { targetIncentive: 12_000, gate: 0.5, proration: 62 / 92 })).toEqual({
      lines: [
        {
          name: 'Bookings',
          share: 0.5,
          attainment: 1.1,
          factor: 1.2,
          product: 0.6,
          amount: expect.closeTo(2426.087, 3),
          next: { at: 1.25, missing: 0.15, gain: expect.closeTo(606.522, 3) },
        },
        {
          name: 'Collection rate',
          share: 0.3,
          attainment: 0.9,
          factor: 0.75,
          product: 0.225,
          amount: expect.closeTo(909.783, 3),
          next: { at: 1, missing: 0.1, gain: expect.closeTo(303.261, 3) },
        },
        {
          name: 'Reference account',
          share: 0.2,
          attainment: 0,
          factor: 0,
          product: 0,
          amount: 0,
          next: { at: 1, missing: 1, gain: expect.closeTo(808.696, 3) },
        },
      ],
      factor: 0.825,
      targetIncentive: 12_000,
      gate: 0.5,
      proration: 62 / 92,
      unrounded: expect.closeTo(3335.87, 3),
      payout: 3335.87,
    })
  })

  test('steps are told by their own edges', () => {
    const steps = [
      { edge: 0.6, pay: 0.5 },
      { edge: 0.9, pay: 1 },
    ]
    const hygiene: PayObjective = {
      name: 'Next steps kept',
      weight: 1,
      attainment: 0.7,
      rule: { steps, mode: 'step' },
    }
    const { lines, payout } = explainPayout([hygiene], { targetIncentive: 1_000 })
    expect(lines[0]).toMatchObject({ factor: 0.5, next: { at: 0.9, missing: 0.2, gain: 500 } })
    expect(payout).toBe(500)
  })

  test('a next edge that pays nothing is none: the gate is closed', () => {
    const { lines } = explainPayout(objectives, { targetIncentive: 12_000, gate: 0 })
    expect(lines.map(({ next }) => next)).toEqual([undefined, undefined, undefined])
  })

  test('it pays what the payout pays', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 0, max: 2_000_000 }),
        (percents, cents) => {
          const terms = { targetIncentive: cents / 100, proration: 0.7 }
          const weight = 1 / percents.length
          const objectives = percents.map((it) => ({
            name: '',
            weight,
            attainment: it / 100,
            rule: { curve },
          }))
          const explained = explainPayout(objectives, terms)
          const lines = explained.lines.map(({ factor }) => ({ weight, factor }))
          expect(explained.payout).toBe(payoutOf(lines, terms))
          const amounts = explained.lines.reduce((sum, { amount }) => sum + amount, 0)
          expect(amounts).toBeCloseTo(explained.unrounded, 6)
        },
      ),
    ))
})

describe('a pay plan before its cycle', () => {
  const objectives = (...weights: number[]) =>
    weights.map((weight, index) => ({
      name: ['Bookings', 'Collection', 'Reference', 'Hygiene', 'Team', 'More'][index] ?? '',
      weight,
    }))

  test.each([
    { why: 'usual', plan: { objectives: objectives(45, 25, 20, 10) }, findings: [] },
    { why: 'usual, as ratios', plan: { objectives: objectives(0.45, 0.25, 0.2, 0.1) }, findings: [] },
    {
      why: 'weights of 95 %',
      plan: { objectives: objectives(0.45, 0.25, 0.25) },
      findings: [{ code: 'weightsSum', sum: 0.95 }],
    },
    {
      why: 'two objectives',
      plan: { objectives: objectives(60, 40) },
      findings: [{ code: 'objectiveCount', count: 2 }],
    },
    {
      why: 'six objectives, one of 5 %',
      plan: { objectives: objectives(25, 25, 15, 20, 10, 5) },
      findings: [
        { code: 'objectiveCount', count: 6 },
        { code: 'smallShare', name: 'More', share: 0.05 },
      ],
    },
    {
      why: 'an amount nobody notices',
      plan: { objectives: objectives(45, 25, 20, 10), targetIncentive: 6_000 },
      findings: [{ code: 'smallAmount', name: 'Hygiene', amount: 600 }],
    },
    {
      why: 'more than goals usually get beside commission',
      plan: { objectives: objectives(45, 25, 20, 10), targetIncentive: 12_000, variablePay: 40_000 },
      findings: [{ code: 'partOfVariablePay', part: 0.3 }],
    },
    {
      why: 'a part of 15 %',
      plan: { objectives: objectives(45, 25, 20, 10), targetIncentive: 12_000, variablePay: 80_000 },
      findings: [],
    },
  ])('$why', ({ plan, findings }) => {
    expect(payPlanFindings(plan)).toEqual(findings)
  })
})
