import { describe, expect, test } from 'vitest'
import { measured, tableIn } from './quarterGrid'

test('several key results in one row keep their own cells', () => {
  const table = tableIn([
    ['Objective', 'Owner', 'KR1', 'KR1 Target', 'KR1 Current', 'KR2', 'KR2 Target', 'KR2 Current'],
    ['Grow', 'Ann', 'Sign', 20, 5, 'Renew', 90, 80],
    ['Keep', 'Bo', 'Stay', 7, 6, '', '', ''],
  ])
  expect(table.layout).toBe('across')
  expect(measured(table)).toEqual([
    ['Grow', 'Sign', undefined, 20, 5],
    ['Grow', 'Renew', undefined, 90, 80],
    ['Keep', 'Stay', undefined, 7, 6],
  ])
  const renew = table.objectives[0]?.keyResults[1]
  expect(renew?.columns).toMatchObject({ keyResult: 5, target: 6, current: 7, owner: 1 })
  expect(renew?.owners).toEqual([{ name: 'Ann' }])
})

describe('two rows of headings', () => {
  test('groups above, what is in them below', () => {
    const table = tableIn([
      ['Objective', 'Key result', 'People', 'Measurement', '', ''],
      ['', '', 'Owner', 'Start', 'Target', 'Actual'],
      ['Grow', 'Sign', 'Ann', 2, 20, 5],
    ])
    expect(table.headingRow).toBe(2)
    expect(measured(table)).toEqual([['Grow', 'Sign', 2, 20, 5]])
  })

  test('a first row of data is no second row of headings', () => {
    const table = tableIn([
      ['Objective', 'Key result', 'Owner', 'Target', 'Status'],
      ['', 'Sign', 'Owner Smith', '20', 'Status quo'],
    ])
    expect(table.headingRow).toBe(1)
    expect(measured(table)).toHaveLength(1)
  })
})
