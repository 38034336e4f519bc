import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KeyResultType } from '../../../src/core/plan/plan'
import { attainmentOf, type Metric, progressOf } from '../../../src/core/scoring/progress'
import { problemOf } from '../aPlan'

interface Case extends Metric {
  why: string
  progress: number
}

describe('progress', () => {
  test.each<Case>([
    { why: 'sales cycle 40 → 25 days, now 34', start: 40, target: 25, current: 34, progress: 0.4 },
    { why: 'halfway up', start: 0, target: 200, current: 100, progress: 0.5 },
    { why: 'halfway down', start: 20, target: 10, current: 15, progress: 0.5 },
    { why: 'overshoot stops at 1', start: 0, target: 10, current: 14, progress: 1 },
    { why: 'a step back stops at 0', start: 0.14, target: 0.08, current: 0.155, progress: 0 },
    { why: 'across zero', start: -10, target: 30, current: 0, progress: 0.25 },
    { why: 'a third is a third', start: 0, target: 3, current: 1, progress: 1 / 3 },
    { why: 'no current yet', start: 22, target: 40, progress: 0 },
    { why: 'no current yet, going down', type: 'decrease', start: 22, target: 4, progress: 0 },
    { why: 'increase from a blank start', type: 'increase', target: 8, current: 2, progress: 0.25 },
    { why: 'decrease said and meant', type: 'decrease', start: 9, target: 4, current: 7, progress: 0.4 },
    { why: 'no way up, met', type: 'increase', start: 5, target: 5, current: 5, progress: 1 },
    { why: 'no way up, not met', type: 'increase', start: 5, target: 5, current: 4.9, progress: 0 },
    { why: 'no way down, met', type: 'decrease', start: 5, target: 5, current: 4.9, progress: 1 },
    { why: 'no way down, not met', type: 'decrease', start: 5, target: 5, current: 5.1, progress: 0 },
    { why: 'no way, nothing said yet', type: 'decrease', start: 5, target: 5, progress: 0 },
    { why: 'at least: above', type: 'atLeast', target: 1.05, current: 1.07, progress: 1 },
    { why: 'at least: the limit is inside', type: 'atLeast', target: 1.05, current: 1.05, progress: 1 },
    { why: 'at least: below is outside', type: 'atLeast', target: 1.05, current: 1.04, progress: 0 },
    { why: 'at least: start is ignored', type: 'atLeast', start: 9, target: 5, current: 6, progress: 1 },
    { why: 'at least: nothing said yet', type: 'atLeast', target: 0, progress: 0 },
    { why: 'at most 2 %: the limit is inside', type: 'atMost', target: 0.02, current: 0.02, progress: 1 },
    { why: 'at most: above is outside', type: 'atMost', target: 0.02, current: 0.021, progress: 0 },
    { why: 'at most: nothing said yet', type: 'atMost', target: 5, progress: 0 },
    { why: 'within: lowest is inside', type: 'within', start: 3, target: 7, current: 3, progress: 1 },
    { why: 'within: highest is inside', type: 'within', start: 3, target: 7, current: 7, progress: 1 },
    { why: 'within: below', type: 'within', start: 3, target: 7, current: 2.9, progress: 0 },
    { why: 'within: above', type: 'within', start: 3, target: 7, current: 7.1, progress: 0 },
    { why: 'within one value', type: 'within', start: 3, target: 3, current: 3, progress: 1 },
    { why: 'within: nothing said yet', type: 'within', start: -1, target: 1, progress: 0 },
    { why: 'done', type: 'yesNo', current: 1, progress: 1 },
    { why: 'more than done', type: 'yesNo', current: 3, progress: 1 },
    { why: 'not done', type: 'yesNo', current: 0, start: 0, target: 0, progress: 0 },
    { why: 'half done is not done', type: 'yesNo', current: 0.5, progress: 0 },
    { why: 'nothing said of a yes/no', type: 'yesNo', progress: 0 },
  ])('$why: $progress', ({ why, progress, ...metric }) => {
    expect(progressOf(metric), why).toBe(progress)
  })

  test.each<Case>([
    { why: '0.1 + 0.2 meets 0.3', start: 0, target: 0.3, current: 0.1 + 0.2, progress: 1 },
    { why: '0.3 meets 0.1 + 0.2', start: 0, target: 0.1 + 0.2, current: 0.3, progress: 1 },
    { why: '0.1 + 0.2 is at most 0.3', type: 'atMost', target: 0.3, current: 0.1 + 0.2, progress: 1 },
    { why: '0.3 is at least 0.1 + 0.2', type: 'atLeast', target: 0.1 + 0.2, current: 0.3, progress: 1 },
    { why: '0.4 − 0.1 of 1', start: 0.1, target: 1.1, current: 0.4, progress: 0.3 },
    { why: 'start is exactly 0', start: 20, target: 10, current: 20, progress: 0 },
    { why: 'half a euro short of a billion', type: 'atLeast', target: 1e9, current: 1e9 - 0.5, progress: 0 },
    { why: 'the largest numbers', start: -1e308, target: 1e308, current: 0, progress: 0.5 },
    { why: 'the smallest number', start: 0, target: 5e-324, current: 5e-324, progress: 1 },
    { why: 'far beyond', start: 0, target: 1e-300, current: 1e308, progress: 1 },
    { why: 'far behind', start: 0, target: 1e-300, current: -1e308, progress: 0 },
  ])('edges: $why: $progress', ({ why, progress, ...metric }) => {
    expect(progressOf(metric), why).toBe(progress)
  })

  test.each<{ why: string; metric: Metric; problem: object }>([
    { why: 'no target', metric: { start: 0, current: 1 }, problem: { code: 'missing', field: 'target' } },
    {
      why: 'no target, at most',
      metric: { type: 'atMost', current: 1 },
      problem: { code: 'missing', field: 'target' },
    },
    { why: 'no start', metric: { target: 5, current: 1 }, problem: { code: 'startMissing' } },
    { why: 'no start and no current', metric: { target: 5 }, problem: { code: 'startMissing' } },
    {
      why: 'no start, decrease',
      metric: { type: 'decrease', target: 5, current: 9 },
      problem: { code: 'startMissing' },
    },
    {
      why: 'no lowest',
      metric: { type: 'within', target: 5, current: 1 },
      problem: { code: 'startMissing' },
    },
    {
      why: 'no way and no direction',
      metric: { start: 5, target: 5, current: 5 },
      problem: { code: 'targetEqualsStart', value: 5 },
    },
    {
      why: 'said up, goes down',
      metric: { type: 'increase', start: 9, target: 4, current: 5 },
      problem: { code: 'againstDirection', type: 'increase', start: 9, target: 4 },
    },
    {
      why: 'said down, goes up, no current yet',
      metric: { type: 'decrease', start: 4, target: 9 },
      problem: { code: 'againstDirection', type: 'decrease', start: 4, target: 9 },
    },
    {
      why: 'lowest above highest',
      metric: { type: 'within', start: 7, target: 3, current: 5 },
      problem: { code: 'againstDirection', type: 'within', start: 7, target: 3 },
    },
  ])('is a problem: $why', ({ metric, problem }) => {
    expect(problemOf(() => progressOf(metric))).toEqual(problem)
  })
})

test.each([
  { why: 'past the target', start: 0, target: 10, current: 14, attainment: 1.4 },
  { why: 'before the start', start: 14, target: 8, current: 15.5, attainment: -0.25 },
  { why: 'no current yet', start: 3, target: 8, current: undefined, attainment: 0 },
  { why: 'too large for a number', start: 0, target: 1e-300, current: 1e308, attainment: Number.MAX_VALUE },
  { why: 'too small for a number', start: 0, target: -1e-300, current: 1e308, attainment: -Number.MAX_VALUE },
])('attainment is not clamped: $why', ({ attainment, start, target, current }) => {
  expect(attainmentOf({ start, target, current })).toBe(attainment)
})

describe('laws of progress', () => {
  const value = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 100)
  const metric = fc
    .record({ start: value, target: value, current: value })
    .filter(({ start, target }) => start !== target)

  test('up and down are mirror images', () =>
    fc.assert(
      fc.property(metric, ({ start, target, current }) => {
        const mirrored = { start: -start, target: -target, current: -current }
        expect(progressOf(mirrored)).toBe(progressOf({ start, target, current }))
      }),
    ))

  test('what is done and what is left make one', () =>
    fc.assert(
      fc.property(metric, ({ start, target, current }) => {
        const left = attainmentOf({ start: target, target: start, current })
        expect(attainmentOf({ start, target, current }) + left).toBeCloseTo(1, 6)
      }),
    ))

  test('another unit changes nothing', () =>
    fc.assert(
      fc.property(
        metric,
        fc.integer({ min: 1, max: 1000 }),
        value,
        ({ start, target, current }, scale, shift) => {
          const inUnit = (n: number) => n * scale + shift
          const moved = { start: inUnit(start), target: inUnit(target), current: inUnit(current) }
          expect(progressOf(moved)).toBeCloseTo(progressOf({ start, target, current }), 6)
        },
      ),
    ))

  test('closer to the target is never less', () =>
    fc.assert(
      fc.property(metric, value, ({ start, target, current }, other) => {
        const [nearer, farther] =
          Math.sign(target - start) * (current - other) > 0 ? [current, other] : [other, current]
        const far = progressOf({ start, target, current: farther })
        expect(progressOf({ start, target, current: nearer })).toBeGreaterThanOrEqual(far)
      }),
    ))

  test('0 at the start, 1 at the target', () =>
    fc.assert(
      fc.property(metric, ({ start, target }) => {
        expect(progressOf({ start, target, current: start })).toBe(0)
        expect(progressOf({ start, target, current: target })).toBe(1)
      }),
    ))

  test('any numbers give a finite figure, progress within 0 and 1 and never −0', () => {
    const any = fc.double({ noNaN: true, noDefaultInfinity: true })
    const types: (KeyResultType | undefined)[] = [
      undefined,
      'increase',
      'decrease',
      'atLeast',
      'atMost',
      'within',
    ]
    fc.assert(
      fc.property(any, any, any, fc.constantFrom(...types), (a, b, current, type) => {
        fc.pre(a !== b)
        const [start, target] = type && (type === 'decrease') === a < b ? [b, a] : [a, b]
        const progress = progressOf({ start, target, current, type })
        expect(progress >= 0 && progress <= 1 && !Object.is(progress, -0)).toBe(true)
        const attainment = attainmentOf({ start, target, current, type })
        expect(Number.isFinite(attainment) && !Object.is(attainment, -0)).toBe(true)
      }),
    )
  })
})
