import { describe, expect, test } from 'vitest'
import { ANA, list } from '../slice/addOn'
import { addPlan, clearPlan, openTemplates, planOf } from './openTemplates'

// Noon of 6 August is two fifths into the quarter: figures are those the templates were written with.
const now = '2026-08-06T11:00:00Z'
const QUARTER = { language: 'en', cycle: 'quarter' } as const

describe('a sales team MBO', () => {
  const host = openTemplates({ now })
  const tab = addPlan(host, 'mboSales', QUARTER)
  const cells = (a1: string) => host.display(`'${tab}'!${a1}`)
  const type = (a1: string, text: string) => host.as(ANA).type(`'${tab}'!${a1}`, text)

  test('its columns stand in the order of the plan, payouts at the far right under a line that says who may see them', () => {
    expect(cells('A3:M3')[0]).toEqual([
      'Objective',
      'Measure',
      'Owner',
      'Weight',
      'Start',
      'Threshold',
      'Target',
      'Stretch',
      'Actual',
      'Unit',
      'Attainment',
      'Pays',
      'Weighted',
    ])
    expect(cells('W3:Z3')[0]).toEqual(['Incentive', 'Days worked', 'Gate', 'Payout'])
    expect(cells('W2')[0]?.[0]).toContain('only people who may see pay')
  })

  test.each([
    { why: 'below its threshold a measure pays nothing', row: 5, type: '359000', pays: '0%' },
    { why: 'at its threshold half', row: 5, type: '360000', pays: '50%' },
    { why: 'between them by a straight line', row: 5, type: '405000', pays: '75%' },
    { why: 'at its target all', row: 5, type: '450000', pays: '100%' },
    { why: 'at its stretch value half more', row: 5, type: '560000', pays: '150%' },
    { why: 'and beyond it no more than that', row: 5, type: '900000', pays: '150%' },
    { why: 'all or nothing: nothing short of it', row: 7, type: '0', pays: '0%' },
    { why: 'all or nothing: all of it, more pays the same', row: 7, type: '2', pays: '100%' },
    { why: 'steps: between two of them the lower one', row: 8, type: '0.89', pays: '50%' },
    { why: 'steps: below the first none', row: 8, type: '0.79', pays: '0%' },
    { why: 'falling figures pay as they fall', row: 18, type: '140000', pays: '75%' },
  ])('$why', ({ row, type: text, pays }) => {
    type(`I${row}`, text)
    expect(cells(`L${row}`)).toEqual([[pays]])
  })

  test('the payout is the incentive by days worked, gate and weighted factors', () => {
    for (const [a1, text] of [
      ['I5', '450000'],
      ['I6', '0.92'],
      ['I7', '1'],
      ['I8', '0.9'],
    ] as const)
      type(a1, text)
    expect(cells('M4')).toEqual([['100%']])
    expect(cells('W4:Z4')[0]).toEqual(['$6,000', '100%', '100%', '$6,000.00'])
    type('X4', '50%')
    expect(cells('Z4')).toEqual([['$3,000.00']])
  })

  test('a gate that is missed pays half of everything', () => {
    type('X4', '100%')
    type('I6', '0.7')
    expect(cells('L9')).toEqual([['50%']])
    // 45 + 20 + 10 of 100; the collection rate itself is below its threshold.
    expect(cells('Y4:Z4')[0]).toEqual(['50%', '$2,250.00'])
  })

  test('no payout before every measure has a figure', () => {
    expect(cells('L14')).toEqual([['']])
    expect(cells('Z10')).toEqual([['']])
    type('I14', '4')
    expect(cells('Z10')[0]?.[0]).toMatch(/^\$/)
  })

  test('weights show their sum and say when it is not 100%', () => {
    expect(cells('D4')).toEqual([['100%']])
    expect(cells('K4')).toEqual([['']])
    type('D5', '40%')
    expect(cells('D4')).toEqual([['95%']])
    expect(cells('K4')).toEqual([['Weights: 95%, not 100%']])
  })
})

test('a scorecard is checked in like any plan: the gate follows its measure and is never written', () => {
  const host = openTemplates({ now })
  const tab = addPlan(host, 'mboSales', { language: 'zh', cycle: 'quarter' })
  const { keyResults } = list(host)
  expect(keyResults).toHaveLength(13)
  expect(keyResults.filter(({ live }) => live)).toHaveLength(2)
  expect(planOf(host, tab).objectives.map(({ objective }) => objective.owners[0]?.name)).toEqual([
    '张伟',
    '李娜',
    '陈晨',
  ])
})

test('cleared, a scorecard keeps its formulas and shows no error', () => {
  const host = openTemplates({ now })
  const tab = addPlan(host, 'mboPersonal', QUARTER)
  expect(clearPlan(host, tab)).toBe(6)
  const cells = host.display(`'${tab}'!A4:Z12`).flat()
  expect(cells.filter((cell) => cell.startsWith('#') || cell.includes('⚠'))).toEqual([])
  for (const [a1, text] of [
    ['A5', 'Orders leave on time'],
    ['B5', 'On time'],
    ['D5', '100%'],
    ['E5', '80%'],
    ['F5', '85%'],
    ['G5', '90%'],
    ['H5', '95%'],
    ['I5', '90%'],
  ] as const)
    host.as(ANA).type(`'${tab}'!${a1}`, text)
  expect(host.display(`'${tab}'!K5:M5`)).toEqual([['100%', '100%', '100%']])
})

test.each(['de_DE', 'zh_CN'])('its formulas work in %s', (locale) => {
  const host = openTemplates({ now, locale })
  const tab = addPlan(host, 'mboSales', QUARTER)
  const shown = host.display(`'${tab}'!A1:Z22`).flat()
  expect(shown.filter((cell) => cell.startsWith('#') || cell.includes('⚠'))).toEqual([])
  expect(host.values(`'${tab}'!L8`)[0]?.[0]).toBe(0.5)
})
