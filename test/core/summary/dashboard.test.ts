import { expect, test } from 'vitest'
import type { Day } from '../../../src/core/dates/calendar'
import type { Entry } from '../../../src/core/log/entry'
import { replay } from '../../../src/core/log/log'
import type { Plan } from '../../../src/core/plan/plan'
import { type DashboardOptions, dashboardOf } from '../../../src/core/summary/dashboard'
import { summarise } from '../../../src/core/summary/summarise'
import { anEntry, anObjective, aPlan, day, Q3 } from '../aPlan'

/** In the seventh week. */
const asOf = day('2026-08-17')
const ana = { name: 'Ana' }
const bo = { name: 'Bo' }

function of(plan: Plan, entries: readonly Entry[] = [], given: Partial<DashboardOptions> = {}) {
  const summarised = { plan, log: replay(entries), cycle: Q3, asOf, ...given }
  return dashboardOf({ ...summarised, summary: summarise(summarised) })
}

const at = (days: number) => (Q3.start + days) as Day
const percents = (points: readonly ({ progress?: number } | undefined)[]) =>
  points.map((point) => (point?.progress === undefined ? undefined : Math.round(point.progress * 100)))

test('an objective is replayed to the end of each week; what is to come or before the log is absent', () => {
  const plan = aPlan(anObjective('Grow', [{ id: 'k1', current: 60 }], { row: 4 }))
  const log = [
    anEntry({ kind: 'created', day: at(7), value: 0 }),
    anEntry({ day: at(9), value: 20 }),
    anEntry({ day: at(23), value: 35 }),
    anEntry({ day: asOf, value: 60 }),
  ]
  const { trend } = of(plan, log)
  const weeks = [undefined, 20, 20, 35, 35, 35, 60, ...Array(6).fill(undefined)]
  expect(percents(trend.objectives.get(4) ?? [])).toEqual(weeks)
  expect(percents(trend.plan)).toEqual(weeks)
  expect(trend.periods.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
})

test('without a log there is today alone', () => {
  const { trend } = of(aPlan(anObjective('Grow', [{ current: 60 }])))
  expect(percents(trend.plan).filter((it) => it !== undefined)).toEqual([60])
  expect(percents(trend.plan)[6]).toBe(60)
})

test('key results are counted by pace; what cannot be computed is counted as such, what is paused not at all', () => {
  const { paces } = of(
    aPlan(
      anObjective('Grow', [
        { current: 60 },
        { current: 100 },
        { current: 5 },
        { current: 7 },
        { start: 3, target: 3, current: 1 },
        { state: 'paused', current: 1 },
      ]),
    ),
  )
  expect([...paces].sort()).toEqual([
    ['achieved', 1],
    ['farBehind', 2],
    ['none', 1],
    ['onPace', 1],
  ])
})

test('an objective stands right below the one it contributes to, by name or by code, however deep', () => {
  const { aligned } = of(
    aPlan(
      anObjective('Ship', [{}], { row: 1, parent: 'C1' }),
      anObjective('Company', [{}], { row: 2, code: 'C1' }),
      anObjective('Fix bugs', [{}], { row: 3, parent: 'Ship' }),
      anObjective('Sell', [{}], { row: 4, parent: 'company' }),
      anObjective('Alone', [{}], { row: 5 }),
    ),
  )
  expect(aligned.map(({ row, depth }) => [row, depth])).toEqual([
    [2, 0],
    [1, 1],
    [3, 2],
    [4, 1],
    [5, 0],
  ])
})

test('objectives that contribute to each other in a ring are all there, once', () => {
  const { aligned } = of(
    aPlan(
      anObjective('A', [{}], { row: 1, parent: 'B' }),
      anObjective('B', [{}], { row: 2, parent: 'A' }),
      anObjective('Top', [{}], { row: 3 }),
    ),
  )
  expect(aligned.map(({ row }) => row).sort()).toEqual([1, 2, 3])
})

test('owners: the mean of theirs whatever the weights; a result of two counts for both; waiting is of this week', () => {
  const { owners, teams } = of(
    aPlan(
      anObjective('Grow', [
        { owners: [ana], current: 20, weight: 9, lastCheckIn: asOf },
        { owners: [ana, bo], current: 60, weight: 1 },
      ]),
      anObjective('Keep', [{ current: 40 }], { owners: [bo] }),
    ),
    [],
    { teamOf: ({ name }) => (name === 'Bo' ? 'Success' : undefined) },
  )
  expect(owners).toEqual([
    { name: 'Ana', keyResults: 2, progress: 0.4, waiting: 1 },
    { name: 'Bo', keyResults: 2, progress: 0.5, waiting: 2 },
  ])
  expect(teams).toEqual([{ name: 'Success', keyResults: 2, progress: 0.5, waiting: 2 }])
})
