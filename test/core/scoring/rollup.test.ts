import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { STATES } from '../../../src/core/plan/plan'
import { type Child, explain, rollUp } from '../../../src/core/scoring/rollup'
import { problemOf } from '../aPlan'

test.each<{ why: string; children: Child[]; progress: number | undefined }>([
  { why: 'equal weights', children: [{ progress: 0.4 }, { progress: 0.9 }], progress: 0.65 },
  {
    why: 'weighted',
    children: [
      { progress: 0.4, weight: 3 },
      { progress: 0.8, weight: 1 },
    ],
    progress: 0.5,
  },
  { why: 'overshoot counts as 1', children: [{ progress: 3 }, { progress: 0.5 }], progress: 0.75 },
  { why: 'a step back counts as 0', children: [{ progress: -2 }, { progress: 0.5 }], progress: 0.25 },
  { why: 'no value is left out', children: [{ progress: 0.4 }, {}], progress: 0.4 },
  {
    why: 'no value keeps no share',
    children: [{ weight: 0.5 }, { progress: 0.2, weight: 0.2 }, { progress: 0.7, weight: 0.3 }],
    progress: 0.5,
  },
  {
    why: 'weight 0 is not counted',
    children: [
      { progress: 0.4, weight: 0 },
      { progress: 0.9, weight: 2 },
    ],
    progress: 0.9,
  },
  {
    why: 'all zero is no value',
    children: [
      { progress: 0.4, weight: 0 },
      { progress: 1, weight: 0 },
    ],
    progress: undefined,
  },
  { why: 'nothing is no value', children: [], progress: undefined },
  { why: 'only blanks are no value', children: [{}, {}], progress: undefined },
  {
    why: 'a blank weight of a cancelled one is no blank beside points',
    children: [
      { progress: 0.3, weight: 2 },
      { progress: 0.9, state: 'cancelled' },
    ],
    progress: 0.3,
  },
  { why: 'sixths make one', children: Array<Child>(6).fill({ progress: 1 }), progress: 1 },
  {
    why: 'tenths make no dust',
    children: [{ progress: 0.1 }, { progress: 0.2 }, { progress: 0.6 }],
    progress: 0.3,
  },
])('$why', ({ children, progress }) => {
  expect(rollUp(children)).toBe(progress)
})

test.each(STATES.map((state) => ({ state, counted: state === 'active' || state === 'closed' })))(
  '$state counts: $counted',
  ({ state, counted }) => {
    expect(rollUp([{ progress: 0.2 }, { progress: 1, state }])).toBe(counted ? 0.6 : 0.2)
  },
)

test('a negative weight is told by name, or by its place', () => {
  const negative = { code: 'negativeWeight', name: '', weight: -2 }
  expect(problemOf(() => rollUp([{ progress: 1 }, { name: 'Cut churn', progress: 0, weight: -2 }]))).toEqual({
    ...negative,
    name: 'Cut churn',
  })
  expect(problemOf(() => rollUp([{ progress: 1 }, { progress: 0, weight: -2 }]))).toEqual({
    code: 'position',
    position: 2,
    of: 2,
    problem: negative,
  })
})

test('a rollup explained can be checked by hand', () => {
  const rows = [
    { name: 'Win rate', progress: 0.5, weight: 3 },
    { name: 'Churn', progress: 1.2, weight: 1 },
    { name: 'Old idea', progress: 0.9, weight: 9, state: 'cancelled' as const },
    { name: 'Not begun', weight: 2 },
    { name: 'Guard rail', progress: 1, weight: 0 },
  ]
  expect(explain(rows)).toEqual({
    rows: [
      { name: 'Win rate', share: 0.75, progress: 0.5, product: 0.375 },
      { name: 'Churn', share: 0.25, progress: 1, product: 0.25 },
      { name: 'Old idea', progress: 0.9 },
      { name: 'Not begun' },
      { name: 'Guard rail', share: 0, progress: 1, product: 0 },
    ],
    total: 0.625,
  })
})

describe('laws of rollups', () => {
  const child = fc.record({
    progress: fc.option(
      fc.integer({ min: -50, max: 150 }).map((n) => n / 100),
      { nil: undefined },
    ),
    weight: fc.integer({ min: 0, max: 5 }),
    state: fc.constantFrom(...STATES),
  })
  const children = fc.array(child, { minLength: 1, maxLength: 12 })

  test('bounded by the least and the most of what counts', () =>
    fc.assert(
      fc.property(children, (list) => {
        const counted = explain(list).rows.flatMap(({ share, progress }) => (share ? [progress ?? 0] : []))
        const progress = rollUp(list)
        expect(progress === undefined).toBe(counted.length === 0)
        if (progress === undefined) return
        expect(progress).toBeGreaterThanOrEqual(Math.min(...counted) - 1e-9)
        expect(progress).toBeLessThanOrEqual(Math.max(...counted) + 1e-9)
      }),
    ))

  test('doubling every weight changes nothing', () =>
    fc.assert(
      fc.property(children, (list) => {
        expect(rollUp(list.map((part) => ({ ...part, weight: part.weight * 2 })))).toBe(rollUp(list))
      }),
    ))

  test('order does not matter', () =>
    fc.assert(
      fc.property(
        children.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(rollUp(shuffled) ?? -1).toBeCloseTo(rollUp(list) ?? -1, 9)
        },
      ),
    ))

  test('a child that gets better makes nothing worse', () =>
    fc.assert(
      fc.property(children, fc.nat(11), (list, nth) => {
        const better = list.map((part, index) =>
          index === nth && part.progress !== undefined ? { ...part, progress: part.progress + 0.1 } : part,
        )
        expect(rollUp(better) ?? -1).toBeGreaterThanOrEqual((rollUp(list) ?? -1) - 1e-12)
      }),
    ))

  test('the products sum to the rollup', () =>
    fc.assert(
      fc.property(children, (list) => {
        const { rows, total } = explain(list)
        expect(rows.reduce((sum, { product = 0 }) => sum + product, 0)).toBeCloseTo(total ?? 0, 9)
        expect(total).toBe(rollUp(list))
      }),
    ))
})
