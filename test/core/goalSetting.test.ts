import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/core/dates/calendar'
import { coverageOf, pipelineLanding } from '../../src/core/outlook/coverage'
import { neededPaceOf } from '../../src/core/outlook/neededPace'
import { teamGoalOf } from '../../src/core/outlook/teamGoal'

const on = (day: number) => day as Day
const path = (...pairs: [day: number, value: number][]) =>
  pairs.map(([day, value]) => ({ day: on(day), value }))

describe('the pace a goal still needs', () => {
  // Four weeks at a half a day, then four at a quarter.
  const readings = path([0, 0], [14, 7], [28, 14], [42, 18], [56, 21])

  test.each([
    { why: 'as before', target: 28, needed: 0.2, reading: undefined },
    { why: 'more than one and a half times the best', target: 48, needed: 0.7714, reading: 'unlikely' },
    { why: 'just within it', target: 47, needed: 0.7429, reading: undefined },
    { why: 'less than half of the recent pace', target: 25, needed: 0.1143, reading: 'tooEasy' },
  ])('$why', ({ target, needed, reading }) => {
    const pace = neededPaceOf({ readings, target, asOf: on(56), end: on(91) })
    expect(pace).toEqual({
      needed: expect.closeTo(needed, 4),
      best: 0.5,
      recent: 0.25,
      ...(reading ? { reading } : {}),
    })
  })

  test('down', () => {
    const days = path([0, 96], [28, 90], [56, 82])
    expect(neededPaceOf({ readings: days, target: 72, asOf: on(56), end: on(91) })).toEqual({
      needed: expect.closeTo(10 / 35, 9),
      best: expect.closeTo(8 / 28, 9),
      recent: expect.closeTo(8 / 28, 9),
    })
  })

  test('weeks without a check-in carry the last level', () => {
    const pace = neededPaceOf({ readings: path([0, 0], [28, 14]), target: 60, asOf: on(42), end: on(91) })
    expect(pace).toMatchObject({ best: 0.5, recent: expect.closeTo(14 / 28, 9) })
    expect(
      neededPaceOf({ readings: path([0, 0], [28, 14]), target: 60, asOf: on(56), end: on(91) }),
    ).toMatchObject({
      best: 0.5,
      recent: 0,
      reading: 'unlikely',
    })
  })

  test('a history of less than four weeks is taken as it is, from a week on', () => {
    const readings = path([0, 2], [7, 9])
    expect(neededPaceOf({ readings, target: 93, asOf: on(7), end: on(91) })).toEqual({
      needed: 1,
      best: 1,
      recent: 1,
    })
    expect(neededPaceOf({ readings, target: 93, asOf: on(6), end: on(91) })).toBeUndefined()
  })

  test.each([
    { why: 'never checked in', given: { readings: [] } },
    { why: 'reached', given: { target: 21 } },
    { why: 'no days left', given: { asOf: on(91) } },
  ])('nothing to tell: $why', ({ given }) => {
    expect(neededPaceOf({ readings, target: 28, asOf: on(56), end: on(91), ...given })).toBeUndefined()
  })
})

describe('sales arithmetic', () => {
  test('win rate 22 % needs 4.5 times what is missing', () => {
    const coverage = coverageOf({ target: 1_000_000, won: 200_000, open: 2_400_000, winRate: 0.22 })
    expect(coverage).toEqual({ landing: 728_000, enough: false, coverage: 3, needed: expect.closeTo(4.5, 1) })
  })

  test.each([
    {
      why: 'just enough',
      pipeline: { target: 900, won: 300, open: 2_400, winRate: 0.25 },
      coverage: { landing: 900, enough: true, coverage: 4, needed: 4 },
    },
    {
      why: 'won already',
      pipeline: { target: 900, won: 950, open: 0, winRate: 0.5 },
      coverage: { landing: 950, enough: true, needed: 2 },
    },
    {
      why: 'nothing is ever won',
      pipeline: { target: 900, won: 0, open: 5_000, winRate: 0 },
      coverage: undefined,
    },
  ])('$why', ({ pipeline, coverage }) => {
    expect(coverageOf(pipeline)).toEqual(coverage)
  })
})

test('what the open deals are likely to bring', () => {
  const stages = [
    { probability: 0.1, amount: 700_000 },
    { probability: 0.4, amount: 300_000 },
    { probability: 0.9, amount: 50_000 },
  ]
  expect(pipelineLanding(420_000, stages)).toBe(655_000)
  expect(pipelineLanding(420_000, [])).toBe(420_000)
})

describe('what a team reached', () => {
  const options = { threshold: 0.8, excellence: 1.25 }
  test.each([
    {
      why: 'as advised',
      attainments: [1.3, 1.1, 1.05, 1, 1, 1, 0.95, 0.9, 0.85, 0.5],
      goal: { reached: 0.6, aboveThreshold: 0.9, excellent: 0.1 },
    },
    {
      why: 'everybody: too low',
      attainments: [1, 1.4, 1.02],
      goal: { reached: 1, aboveThreshold: 1, excellent: 1 / 3, reading: 'tooLow' },
    },
    {
      why: 'fewer than 40 %: too high',
      attainments: [1.1, 0.9, 0.7],
      goal: { reached: 1 / 3, aboveThreshold: 2 / 3, excellent: 0, reading: 'tooHigh' },
    },
    {
      why: '40 %',
      attainments: [1, 1, 0.9, 0.9, 0.9],
      goal: { reached: 0.4, aboveThreshold: 1, excellent: 0 },
    },
    { why: 'nobody', attainments: [], goal: undefined },
  ])('$why', ({ attainments, goal }) => {
    expect(teamGoalOf(attainments, options)).toEqual(goal)
  })
})
