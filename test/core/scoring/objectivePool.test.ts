import { expect, test } from 'vitest'
import { replay } from '../../../src/core/log/log'
import { poolOf } from '../../../src/core/scoring/objectivePool'
import { scorePlan } from '../../../src/core/scoring/scorePlan'
import { objectiveTrend } from '../../../src/core/summary/objectiveTrend'
import { anEntry, anObjective, aPlan, day, Q3 } from '../aPlan'

const asOf = day('2026-08-17')

/** Grow: two key results and, through Partners, a third; Hire stands beside it. */
const plan = aPlan(
  anObjective('Grow', [
    { id: 'k1', title: 'Signups', current: 60, weight: 3 },
    { id: 'k2', title: 'Churn', current: 20, weight: 1 },
    { id: 'k3', title: 'Fair', current: 90, state: 'paused', weight: 5 },
  ]),
  anObjective('Partners', [{ id: 'k4', title: 'Resellers', current: 50 }], { parent: 'Grow', weight: 4 }),
  anObjective('Hire', [{ id: 'k5', title: 'Engineers', current: 10 }]),
)

const scored = scorePlan(plan, { cycle: Q3, asOf })
const objective = (title: string) => {
  const found = scored.objectives.find((it) => it.objective.title === title)
  if (!found) throw new Error(title)
  return found
}

test('an objective is explained by its key results and the objectives that contribute to it', () => {
  const { explanation, contributing, parent, problem } = poolOf(scored, objective('Grow'))
  expect(explanation?.rows).toEqual([
    { name: 'Signups', share: 0.375, progress: 0.6, product: expect.closeTo(0.225) },
    { name: 'Churn', share: 0.125, progress: 0.2, product: expect.closeTo(0.025) },
    { name: 'Fair', progress: 0.9 },
    { name: 'Partners', share: 0.5, progress: 0.5, product: 0.25 },
  ])
  expect(explanation?.total).toBe(objective('Grow').progress)
  expect(contributing.map((it) => it.objective.title)).toEqual(['Partners'])
  expect(parent).toBeUndefined()
  expect(problem).toBeUndefined()
})

test('what contributes knows its parent, and what stands alone has none', () => {
  expect(poolOf(scored, objective('Partners')).parent?.objective.title).toBe('Grow')
  expect(poolOf(scored, objective('Hire')).parent).toBeUndefined()
})

test.each([
  { why: 'half the weights are missing', weights: [2, undefined], code: 'weightsPartlyFilled' },
  { why: 'a weight is negative', weights: [2, -1], code: 'child' },
])('without shares it says why: $why', ({ weights, code }) => {
  const [first, second] = weights
  const odd = scorePlan(
    aPlan(
      anObjective('Odd', [
        { current: 10, weight: first },
        { current: 30, weight: second },
      ]),
    ),
    { cycle: Q3, asOf },
  )
  const [only] = odd.objectives
  if (!only) throw new Error('one objective')
  expect(poolOf(odd, only)).toMatchObject({ problem: { code } })
})

test('the trend is replayed week by week, from when something is known, with what contributes', () => {
  const created = ['k1', 'k2', 'k3', 'k4', 'k5'].map((subject) =>
    anEntry({ subject, kind: 'created', day: day('2026-07-20'), value: 0 }),
  )
  const log = replay([
    ...created,
    anEntry({ subject: 'k1', day: day('2026-07-24'), was: 0, value: 60 }),
    anEntry({ subject: 'k4', day: day('2026-08-05'), was: 0, value: 50 }),
    anEntry({ subject: 'k2', day: day('2026-08-17'), was: 0, value: 20 }),
  ])
  const trend = objectiveTrend(objective('Grow').objective, { plan, log, cycle: Q3, asOf })
  expect(trend).toEqual([
    { day: day('2026-07-21'), progress: 0 },
    { day: day('2026-07-28'), progress: 0.225 },
    { day: day('2026-08-04'), progress: 0.225 },
    { day: day('2026-08-11'), progress: 0.475 },
    { day: asOf, progress: 0.5 },
  ])
})

test('without a history there is today; after the end of the cycle it ends there', () => {
  expect(
    objectiveTrend(objective('Hire').objective, { plan, log: replay([]), cycle: Q3, asOf }),
  ).toHaveLength(1)
  const log = replay([anEntry({ subject: 'k5', kind: 'created', day: day('2026-09-20'), value: 10 })])
  expect(
    objectiveTrend(objective('Hire').objective, { plan, log, cycle: Q3, asOf: day('2026-12-01') }),
  ).toEqual([
    { day: day('2026-09-22'), progress: 0.1 },
    { day: Q3.end, progress: 0.1 },
  ])
})
