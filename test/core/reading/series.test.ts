import { describe, expect, test } from 'vitest'
import { isoOf } from '../../../src/core/dates/calendar'
import { currentCell } from '../../../src/core/reading/series'
import { day, measured, tableIn } from './quarterGrid'

describe('a column per week or month', () => {
  const head = ['Objective', 'Key result', 'Start', 'Target']
  test.each([
    { why: 'ISO weeks', headings: ['W28', 'W29', 'W30'], days: ['2026-07-12', '2026-07-19'] },
    { why: 'calendar weeks', headings: ['KW 28', 'KW 29', 'KW 30'], days: ['2026-07-12', '2026-07-19'] },
    {
      why: 'weeks of the cycle',
      headings: ['Week 1', 'Week 2', 'Week 3'],
      days: ['2026-07-05', '2026-07-12'],
    },
    { why: '第几周', headings: ['第1周', '第2周', '第3周'], days: ['2026-07-05', '2026-07-12'] },
    { why: 'months', headings: ['Jul', 'Aug', 'Sep'], days: ['2026-07-31', '2026-08-31'] },
    {
      why: 'months in French',
      headings: ['Juillet', 'Août', 'Septembre'],
      days: ['2026-07-31', '2026-08-31'],
    },
    { why: '月', headings: ['7月', '8月', '9月'], days: ['2026-07-31', '2026-08-31'] },
    { why: 'days', headings: ['6 Jul', '13 Jul', '20 Jul'], days: ['2026-07-06', '2026-07-13'] },
    {
      why: 'date cells',
      headings: [new Date('2026-07-06'), new Date('2026-07-13'), new Date('2026-07-20')],
      days: ['2026-07-06', '2026-07-13'],
    },
    {
      why: 'what is measured said in each',
      headings: ['Jul actual', 'Aug actual', 'Sep actual'],
      days: ['2026-07-31', '2026-08-31'],
    },
  ])('$why: the latest filled one is current, those before are history', ({ headings, days }) => {
    const table = tableIn([
      [...head, ...headings],
      ['Grow', 'Sign', 2, 20, 5, 7, 9],
      ['', 'Renew', 1, 30, 3, 'n/a', ''],
      ['', 'Expand', 4, 40, '', '', ''],
    ])
    expect(measured(table)).toEqual([
      ['Grow', 'Sign', 2, 20, 9],
      ['Grow', 'Renew', 1, 30, 3],
      ['Grow', 'Expand', 4, 40, undefined],
    ])
    const [sign, renew] = table.objectives[0]?.keyResults ?? []
    expect(sign?.history.map((it) => [isoOf(it.day), it.value, it.column])).toEqual([
      [days[0], 5, 4],
      [days[1], 7, 5],
    ])
    expect(renew?.history).toEqual([])
    expect(table.mapping.filter(({ certainty }) => certainty !== 'sure')).toEqual([])
  })

  test('a column of current values of its own goes before', () => {
    const table = tableIn([
      [...head, 'Current', 'Jul', 'Aug', 'Sep'],
      ['Grow', 'Sign', 2, 20, 11, 5, 7, ''],
    ])
    expect(measured(table)).toEqual([['Grow', 'Sign', 2, 20, 11]])
    expect(table.objectives[0]?.keyResults[0]?.history.map(({ value }) => value)).toEqual([5, 7])
  })

  test('confidence and plan by week are no values', () => {
    const table = tableIn([
      ['Objective', 'Key result', 'Target', 'W28', '', 'W29', '', 'W30', ''],
      ['', '', '', 'Actual', 'Confidence', 'Actual', 'Confidence', 'Actual', 'Confidence'],
      ['Grow', 'Sign', 20, 5, 8, 7, 6, '', ''],
    ])
    expect(measured(table)).toEqual([['Grow', 'Sign', undefined, 20, 7]])
  })

  test('a check-in is written to the column of its week, never over an earlier one', () => {
    const table = tableIn([
      [...head, '6 Jul', '13 Jul', '20 Jul'],
      ['Grow', 'Sign', 2, 20, 5, '', ''],
    ])
    const keyResult = table.objectives[0]?.keyResults[0]
    if (!keyResult) throw new Error('nothing was read')
    expect(currentCell(table, keyResult, day(2026, 7, 12))).toEqual({ row: 1, column: 4 })
    expect(currentCell(table, keyResult, day(2026, 7, 13))).toEqual({ row: 1, column: 5 })
    expect(currentCell(table, keyResult, day(2026, 7, 26))).toEqual({ row: 1, column: 6 })
    expect(currentCell(table, keyResult, day(2026, 9, 1))).toBeUndefined()
  })

  test('elsewhere to the current column, filled or not', () => {
    const table = tableIn([
      [...head, 'Current'],
      ['Grow', 'Sign', 2, 20, ''],
    ])
    const keyResult = table.objectives[0]?.keyResults[0]
    if (!keyResult) throw new Error('nothing was read')
    expect(currentCell(table, keyResult, day(2026, 7, 12))).toEqual({ row: 1, column: 4 })
  })

  test.each([
    { why: 'over the titles', above: ['Cycle', new Date('2026-07-01'), new Date('2026-09-30')] },
    { why: 'as texts', above: ['Cycle', '2026-07-01', '2026-09-30'] },
    { why: 'with a word before each', above: ['First day', '1 Jul 2026', 'Last day', '30 Sep 2026'] },
    { why: 'without words', above: ['Q3 2026', '2026-07-01', '2026-09-30'] },
    { why: 'over values', above: ['', '', '', 'Cycle', '2026-07-01', '2026-09-30'] },
  ])('the days of the cycle right above the headings make no columns of days: $why', ({ above }) => {
    const table = tableIn([
      ['Sales team', '', '', '', '', '', '', ''],
      [...above, ...Array(8 - above.length).fill('')],
      ['Objective', 'Key result', 'Type', 'Start', 'Target', 'Current', 'Weight', 'State'],
      ['Grow', 'Sign', '', 2, 20, 5, '', ''],
    ])
    expect(table.series).toEqual([])
    expect(measured(table)).toEqual([['Grow', 'Sign', 2, 20, 5]])
  })

  test('two quarters beside each other are no history', () => {
    const table = tableIn([
      ['Objective', 'Key result', 'Q2 actual', 'Q3 target', 'Q3 actual'],
      ['Grow', 'Sign', 3, 20, 5],
    ])
    expect(table.series).toEqual([])
    expect(measured(table)).toEqual([['Grow', 'Sign', undefined, 20, 5]])
  })
})
