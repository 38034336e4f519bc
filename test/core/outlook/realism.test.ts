import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Ambition, type Goal, realismOf } from '../../../src/core/outlook/realism'
import { problemOf } from '../aPlan'

describe('by the changes of earlier cycles', () => {
  // Changes 4, 12, 8, 8: mean 8, sample standard deviation √(32/3) = 3.266.
  const past = [10, 14, 26, 34, 42]
  const sd = Math.sqrt(32 / 3)

  test('the numbers it was made from', () => {
    expect(realismOf({ start: 42, target: 54, past })).toEqual({
      by: 'changes',
      ambition: 'stretch',
      planned: 12,
      mean: 8,
      spread: expect.closeTo(3.266, 3),
      count: 4,
      z: expect.closeTo(1.2247, 4),
    })
  })

  test.each<{ why: string; z: number; ambition: Ambition }>([
    { why: 'far less than usual', z: -2, ambition: 'tooLow' },
    { why: 'a little more than half a deviation less', z: -0.51, ambition: 'tooLow' },
    { why: 'half a deviation less', z: -0.5, ambition: 'usual' },
    { why: 'as usual', z: 0, ambition: 'usual' },
    { why: 'half a deviation more', z: 0.5, ambition: 'usual' },
    { why: 'a little above', z: 0.51, ambition: 'stretch' },
    { why: 'one and a half', z: 1.5, ambition: 'stretch' },
    { why: 'above one and a half', z: 1.51, ambition: 'bold' },
    { why: 'two and a half', z: 2.5, ambition: 'bold' },
    { why: 'above two and a half', z: 2.51, ambition: 'tooHigh' },
  ])('$why: z = $z is $ambition', ({ z, ambition }) => {
    expect(realismOf({ start: 42, target: 42 + 8 + z * sd, past })).toMatchObject({ by: 'changes', ambition })
  })

  test.each<{ why: string; goal: Goal; ambition: Ambition; z: number }>([
    {
      why: 'a rep with 3–4 % growth a year who is given 15 %',
      goal: { start: 1.145, target: 1.295, past: [1, 1.03, 1.07, 1.1, 1.145] },
      ambition: 'tooHigh',
      z: 15.2,
    },
    {
      why: 'a cycle time that fell by 2, 6 and 4 days is to fall by 7',
      goal: { start: 60, target: 53, past: [72, 70, 64, 60] },
      ambition: 'stretch',
      z: 1.5,
    },
    {
      why: 'and by 3',
      goal: { start: 60, target: 57, past: [72, 70, 64, 60] },
      ambition: 'usual',
      z: -0.5,
    },
    {
      why: 'it rose so far and is to fall',
      goal: { start: 30, target: 24, past: [10, 16, 22, 30] },
      ambition: 'tooHigh',
      z: 11.0,
    },
  ])('$why: $ambition', ({ goal, ambition, z }) => {
    const realism = realismOf(goal)
    expect(realism).toMatchObject({ by: 'changes', ambition })
    expect(realism && 'z' in realism ? realism.z : undefined).toBeCloseTo(z, 1)
  })
})

describe('by the levels reached, where changes tell nothing', () => {
  test.each<{ why: string; goal: Goal; ambition: Ambition }>([
    {
      why: 'from a habit of 5 contracts a month to 10',
      goal: { start: 5, target: 10, past: [5, 5, 5, 5, 5] },
      ambition: 'bold',
    },
    { why: 'no more than the last', goal: { start: 4, target: 6, past: [8, 6] }, ambition: 'tooLow' },
    {
      why: 'above the last, below the best',
      goal: { start: 4, target: 7, past: [8, 6] },
      ambition: 'stretch',
    },
    { why: '1.2 times the best', goal: { start: 5, target: 6, past: [5, 4] }, ambition: 'stretch' },
    {
      why: '1.2 times 0.1 in binary fractions',
      goal: { start: 0.05, target: 0.12, past: [0.1] },
      ambition: 'stretch',
    },
    { why: 'above that', goal: { start: 5, target: 6.1, past: [5, 4] }, ambition: 'bold' },
    { why: 'twice the best', goal: { start: 5, target: 10, past: [4, 5] }, ambition: 'bold' },
    { why: 'more than twice the best', goal: { start: 5, target: 11, past: [4, 5] }, ambition: 'tooHigh' },
    {
      why: 'three levels are two changes',
      goal: { start: 9, target: 10, past: [5, 7, 9] },
      ambition: 'stretch',
    },
    {
      why: 'down: no less than the last',
      goal: { start: 60, target: 50, past: [70, 50] },
      ambition: 'tooLow',
    },
    { why: 'down: 60 days become 50', goal: { start: 60, target: 50, past: [70, 60] }, ambition: 'stretch' },
    { why: 'down: 60 days become 30', goal: { start: 60, target: 30, past: [70, 60] }, ambition: 'bold' },
    { why: 'down: 60 days become 29', goal: { start: 60, target: 29, past: [70, 60] }, ambition: 'tooHigh' },
    { why: 'down to nothing', goal: { start: 14, target: 0, past: [14] }, ambition: 'tooHigh' },
    { why: 'from nothing', goal: { start: 0, target: 3, past: [0, 0] }, ambition: 'tooHigh' },
  ])('$why: $ambition', ({ goal, ambition }) => {
    const down = goal.target < goal.start
    expect(realismOf(goal)).toEqual({
      by: 'levels',
      ambition,
      target: goal.target,
      best: down ? Math.min(...goal.past) : Math.max(...goal.past),
      last: goal.past[goal.past.length - 1],
    })
  })

  test.each([
    { why: 'no history', goal: { start: 5, target: 9, past: [] } },
    { why: 'levels below 0 have no twice', goal: { start: -20, target: 10, past: [-20, -12] } },
    { why: 'down, below 0', goal: { start: 5, target: -5, past: [8, 5] } },
  ])('nothing to tell: $why', ({ goal }) => {
    expect(realismOf(goal)).toBeUndefined()
  })

  test('no way to go is a problem', () => {
    expect(problemOf(() => realismOf({ start: 5, target: 5, past: [5] }))).toEqual({
      code: 'sameValue',
      field: 'start',
      other: 'target',
      value: 5,
    })
  })
})

describe('laws', () => {
  const level = fc.integer({ min: 1, max: 500 })
  const goal = fc
    .record({ start: level, target: level, past: fc.array(level, { minLength: 4, maxLength: 8 }) })
    .filter(({ start, target }) => start !== target)
  const mapped = ({ start, target, past }: Goal, by: (level: number) => number): Goal => ({
    start: by(start),
    target: by(target),
    past: past.map(by),
  })
  const zOf = (goal: Goal) => {
    const realism = realismOf(goal)
    return realism?.by === 'changes' ? realism.z : undefined
  }

  test('a decreasing metric is read like its mirror image', () =>
    fc.assert(
      fc.property(goal, (goal) => {
        const z = zOf(goal)
        fc.pre(z !== undefined)
        expect(zOf(mapped(goal, (level) => 1000 - level))).toBe(z)
      }),
    ))

  test('another unit reads the same', () =>
    fc.assert(
      fc.property(goal, fc.constantFrom(2, 8, 1024), (goal, scale) => {
        expect(realismOf(mapped(goal, (level) => level * scale))?.ambition).toBe(realismOf(goal)?.ambition)
      }),
    ))

  test('asking for more is never read as less', () => {
    const order: Ambition[] = ['tooLow', 'usual', 'stretch', 'bold', 'tooHigh']
    fc.assert(
      fc.property(goal, level, (goal, more) => {
        fc.pre(goal.target > goal.start)
        const rank = (target: number) => order.indexOf(realismOf({ ...goal, target })?.ambition as Ambition)
        expect(rank(goal.target + more)).toBeGreaterThanOrEqual(rank(goal.target))
      }),
    )
  })
})
