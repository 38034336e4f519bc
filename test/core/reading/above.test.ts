import { describe, expect, test } from 'vitest'
import { planOf } from '../../../src/core/reading/planOf'
import { read, tableIn } from './quarterGrid'

describe('whom a sheet is about', () => {
  const scorecard = [
    ['MBO 2026 Q3'],
    ['Name: Rosa Iglesias', '', 'Team: West'],
    ['KPI', 'Weight', 'Threshold', 'Target', 'Stretch', 'Actual'],
    ['Bookings', 45, 80, 100, 125, 93],
    ['Discount', 10, '14%', '10%', '8%', '12%'],
  ]
  test('a form field gives every key result its owner; the title is the objective', () => {
    const reading = read(scorecard)
    expect(reading).toMatchObject({ person: 'Rosa Iglesias', team: 'West' })
    const [table] = reading.tables
    if (!table) throw new Error('no table was found')
    const [objective] = planOf(table).objectives
    expect(objective?.title).toBe('MBO 2026 Q3')
    expect(objective?.keyResults.map(({ owners, problem }) => [owners, problem])).toEqual([
      [[{ name: 'Rosa Iglesias' }], undefined],
      [[{ name: 'Rosa Iglesias' }], undefined],
    ])
    expect(table.questions.some(({ field }) => field === 'owner')).toBe(false)
  })

  test('threshold and stretch are read beside the target; pay that begins above it wants less', () => {
    const [bookings, discount] = tableIn(scorecard).objectives[0]?.keyResults ?? []
    expect([bookings?.threshold?.value, bookings?.stretch?.value, bookings?.type]).toEqual([
      80,
      125,
      undefined,
    ])
    expect([discount?.threshold?.value, discount?.stretch?.value, discount?.type]).toEqual([
      0.14,
      0.08,
      'decrease',
    ])
  })

  test('the name of the tab stands in for a title', () => {
    const [, , ...table] = scorecard
    expect(tableIn(table, { tab: 'Rosa' }).objectives.map(({ title }) => title)).toEqual(['Rosa'])
  })
})

test('a row of its own, merged across or numbered as an objective, is the objective of those below', () => {
  const rows = [
    ['Key result', 'Owner', 'Target', 'Current'],
    ['Objective 1: Grow', '', '', ''],
    ['Sign', 'Ann', 20, 5],
    ['Stay in touch', '', '', ''],
    ['Keep the best', '', '', ''],
    ['Renew', 'Bo', 90, 80],
  ]
  const table = tableIn(rows, { merges: ['A5:D5'] })
  expect(
    table.objectives.map(({ title, keyResults }) => [title, ...keyResults.map((it) => it.title)]),
  ).toEqual([
    ['Objective 1: Grow', 'Sign', 'Stay in touch'],
    ['Keep the best', 'Renew'],
  ])
})
