import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factorOf, nextEdgeOfCurve, type PayCurve } from '../../../src/core/pay/curve'
import { problemOf } from '../aPlan'

/** Nothing below 80 %, half at 80 %, double above 100 %, at most 150 %. */
const plan: PayCurve = { threshold: 0.8, payAtThreshold: 0.5, accelerator: 2, cap: 1.5 }

test.each([
  { why: 'above the target, accelerated', attainment: 1.1, curve: plan, factor: 1.2 },
  { why: 'between threshold and target', attainment: 0.9, curve: plan, factor: 0.75 },
  { why: 'below the threshold', attainment: 0.7, curve: plan, factor: 0 },
  { why: 'just below the threshold', attainment: 0.7999, curve: plan, factor: 0 },
  { why: 'at the threshold', attainment: 0.8, curve: plan, factor: 0.5 },
  { why: 'the threshold reached in binary fractions', attainment: 0.1 + 0.7, curve: plan, factor: 0.5 },
  { why: 'at the target', attainment: 1, curve: plan, factor: 1 },
  { why: 'where the cap begins', attainment: 1.25, curve: plan, factor: 1.5 },
  { why: 'above the cap', attainment: 2, curve: plan, factor: 1.5 },
  { why: 'a step back', attainment: -0.3, curve: plan, factor: 0 },
  { why: 'no curve: pay as attained', attainment: 0.62, curve: {}, factor: 0.62 },
  { why: 'no curve, above the target', attainment: 1.37, curve: {}, factor: 1.37 },
  { why: 'no curve, a step back', attainment: -0.2, curve: {}, factor: 0 },
  { why: 'all or nothing, missed', attainment: 0.99, curve: { threshold: 1 }, factor: 0 },
  { why: 'all or nothing, met', attainment: 1, curve: { threshold: 1 }, factor: 1 },
  { why: 'all or nothing, met but for rounding', attainment: 1 - 1e-12, curve: { threshold: 1 }, factor: 1 },
  {
    why: 'all or nothing wins over a part',
    attainment: 1,
    curve: { threshold: 1, payAtThreshold: 0.4 },
    factor: 1,
  },
  { why: 'nothing more above the target', attainment: 1.6, curve: { accelerator: 0 }, factor: 1 },
  { why: 'a decelerator', attainment: 1.5, curve: { accelerator: 0.5 }, factor: 1.25 },
  { why: 'a cap at the target', attainment: 1.5, curve: { cap: 1 }, factor: 1 },
  { why: 'a floor without a threshold', attainment: 0.5, curve: { payAtThreshold: 0.2 }, factor: 0.6 },
])('$why: $attainment pays $factor', ({ attainment, curve, factor }) => {
  expect(factorOf(attainment, curve)).toBe(factor)
})

test.each([
  {
    curve: { threshold: 80 },
    problem: { code: 'outOfRange', field: 'threshold', value: 80, from: 0, to: 1 },
  },
  {
    curve: { payAtThreshold: -0.1 },
    problem: { code: 'outOfRange', field: 'payAtThreshold', value: -0.1, from: 0, to: 1 },
  },
  { curve: { accelerator: -1 }, problem: { code: 'tooSmall', field: 'accelerator', value: -1, least: 0 } },
  { curve: { cap: 0.9 }, problem: { code: 'tooSmall', field: 'cap', value: 0.9, least: 1 } },
])('a curve that falls is a problem: $curve', ({ curve, problem }) => {
  expect(problemOf(() => factorOf(1, curve))).toEqual(problem)
})

describe('the next edge', () => {
  test.each([
    { why: 'to the threshold', attainment: 0.7, curve: plan, next: { at: 0.8, missing: 0.1, gain: 0.5 } },
    { why: 'to the target', attainment: 0.9, curve: plan, next: { at: 1, missing: 0.1, gain: 0.25 } },
    {
      why: 'at the target, to the cap',
      attainment: 1,
      curve: plan,
      next: { at: 1.25, missing: 0.25, gain: 0.5 },
    },
    { why: 'to the cap', attainment: 1.1, curve: plan, next: { at: 1.25, missing: 0.15, gain: 0.3 } },
    {
      why: 'over a threshold that pays nothing yet',
      attainment: 0.5,
      curve: { threshold: 0.8 },
      next: { at: 1, missing: 0.5, gain: 1 },
    },
    { why: 'none at the cap', attainment: 1.3, curve: plan, next: undefined },
    { why: 'none without a cap', attainment: 1.3, curve: {}, next: undefined },
    {
      why: 'none where nothing more is paid',
      attainment: 1,
      curve: { accelerator: 0, cap: 2 },
      next: undefined,
    },
  ])('$why', ({ attainment, curve, next }) => {
    expect(nextEdgeOfCurve(attainment, curve)).toEqual(next)
  })
})

describe('laws', () => {
  const ratio = fc.integer({ min: 0, max: 100 }).map((n) => n / 100)
  const curve = fc.record({
    threshold: ratio,
    payAtThreshold: ratio,
    accelerator: fc.integer({ min: 0, max: 40 }).map((n) => n / 10),
    cap: fc.option(
      fc.integer({ min: 100, max: 400 }).map((n) => n / 100),
      { nil: undefined },
    ),
  })
  const attainment = fc.double({ min: -2, max: 6, noNaN: true })

  test('more attainment never pays less, and never less than nothing or more than the cap', () =>
    fc.assert(
      fc.property(attainment, attainment, curve, (a, b, curve) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((it) => factorOf(it, curve))
        expect(less).toBeGreaterThanOrEqual(0)
        expect(more).toBeGreaterThanOrEqual(less as number)
        expect(more).toBeLessThanOrEqual(curve.cap ?? Number.MAX_VALUE)
      }),
    ))

  test('reaching the next edge gives what was said', () =>
    fc.assert(
      fc.property(attainment, curve, (attainment, curve) => {
        const next = nextEdgeOfCurve(attainment, curve)
        if (!next) return
        expect(next.missing).toBeGreaterThan(0)
        expect(factorOf(attainment + next.missing, curve)).toBeCloseTo(
          factorOf(attainment, curve) + next.gain,
          9,
        )
      }),
    ))
})
