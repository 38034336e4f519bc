import { describe, expect, test } from 'vitest'
import { planOf } from '../../../src/core/reading/planOf'
import { keyResultsOf, planIn, read, titles } from './aPlanGrid'

describe('layouts', () => {
  test('a single title column, told apart by codes', () => {
    const rows = [
      ['OKR', 'DRI', 'Baseline', 'Target', 'Actual', 'Score'],
      ['O1 Win the region', 'Ann', '', '', '', 40],
      ['KR1 Sign 10 accounts', 'Ann', 0, 10, 4, 40],
      ['KR2 Reduce churn', 'Bo', '5%', '3%', '4%', 50],
      ['O2 Keep', '', '', '', '', ''],
      ['KR1 Renew', 'Bo', 0, 5, 1, 1],
      ['Average', '', '', '', '', 30],
    ]
    const plan = planIn(rows)
    expect(titles(plan)).toEqual([
      ['O1 Win the region', 'KR1 Sign 10 accounts', 'KR2 Reduce churn'],
      ['O2 Keep', 'KR1 Renew'],
    ])
    expect(plan.objectives.map(({ code }) => code)).toEqual(['O1', 'O2'])
    expect(keyResultsOf(plan).map(({ statedProgress }) => statedProgress)).toEqual([0.4, 0.5, 0.01])
    expect(read(rows).ignoredRows).toEqual([{ row: 7, why: 'average row' }])
  })

  test('a title above each block and no objective column', () => {
    const headings = ['Key result', 'Start', 'Target', 'Current', 'Owner']
    const rows = [
      ['OKRs Q3 2026'],
      [],
      ['Objective: Grow'],
      headings,
      ['Sign', 0, 10, 5, 'A'],
      [],
      ['Keep'],
      headings,
      ['NPS', 0, 9, 5, 'B'],
    ]
    const reading = read(rows)
    expect(reading.tables).toHaveLength(1)
    expect(titles(planIn(rows))).toEqual([
      ['Grow', 'Sign'],
      ['Keep', 'NPS'],
    ])
    expect(reading.ignoredRows.map(({ row }) => row)).toEqual([1, 2, 3, 6, 7, 8])
  })

  test('two tables in one tab, each with its own headings', () => {
    const rows = [
      ['Objective', 'KR', 'Target', 'Current', 'Owner'],
      ['Grow', 'Sign', 10, 5, 'A'],
      [],
      ['Team B'],
      ['Goal', 'Key result', 'Baseline', 'Target', 'Now', 'DRI'],
      ['Keep', 'NPS', 1, 9, 5, 'B'],
    ]
    const { tables } = read(rows)
    expect(tables.map(planOf).map(titles)).toEqual([[['Grow', 'Sign']], [['Keep', 'NPS']]])
    expect(tables.map(({ columns }) => columns.target)).toEqual([2, 3])
  })

  test('goal is the target where an indicator stands left of it, the objective where it stands first', () => {
    expect(read([['指标', '基线', '目标', '实际']]).tables[0]?.columns).toMatchObject({
      keyResult: 0,
      start: 1,
      target: 2,
      current: 3,
    })
    expect(read([['目标', '关键结果', '完成率', '负责人']]).tables[0]?.columns).toMatchObject({
      objective: 0,
      keyResult: 1,
      progress: 2,
    })
  })

  test('a visible column is preferred over a hidden one of the same meaning', () => {
    const rows = [
      ['Objective', 'Key result', 'Target', 'Current', 'Current value'],
      ['Grow', 'Sign', 10, 1, 2],
    ]
    expect(read(rows).tables[0]?.columns.current).toBe(3)
    expect(read(rows, { hiddenColumns: [3] }).tables[0]?.columns.current).toBe(4)
  })

  test.each([
    {
      why: 'of two current values, the one of the period of the target',
      headings: ['Objective', 'Key result', 'Q3 actual', 'Q4 target', 'Q4 actual'],
      columns: { target: 3, current: 4 },
    },
    {
      why: 'in Chinese',
      headings: ['目标', '关键结果', '四季度实际值', '四季度目标值', '三季度实际值'],
      columns: { target: 3, current: 2 },
    },
    {
      why: 'a value to date beside a percent',
      headings: ['Objective', 'Key result', 'Start', 'Target', 'Progress to date', '% complete'],
      columns: { start: 2, target: 3, current: 4, progress: 5 },
    },
    {
      why: 'what is said of a key result is not its title',
      headings: ['目标O', '关键结果KR', 'KR负责人', 'KR权重', 'KR目标值'],
      columns: { objective: 0, keyResult: 1, owner: 2, weight: 3, target: 4 },
    },
    {
      why: 'in English',
      headings: ['Objective', 'Key result', 'Objective owner', 'Metric target', 'Key result status'],
      columns: { objective: 0, keyResult: 1, owner: 2, target: 3, state: 4 },
    },
    {
      why: 'O描述 and KR描述 are the titles',
      headings: ['O描述', 'KR描述', '负责人', '目标值'],
      columns: { objective: 0, keyResult: 1, owner: 2, target: 3 },
    },
    {
      why: '现状 is the current value beside a start',
      headings: ['目标', 'KR', '起点', '目标值', '现状'],
      columns: { start: 2, target: 3, current: 4 },
    },
    {
      why: '现状 is the start beside a current value',
      headings: ['目标', 'KR', '现状', '目标值', '当前值'],
      columns: { start: 2, target: 3, current: 4 },
    },
  ])('$why', ({ headings, columns }) => {
    expect(read([headings]).tables[0]?.columns).toMatchObject(columns)
  })

  test.each(['=== Part 1 ===', '--- 华南区 ---', '第一部分', 'Section B'])(
    'a line between blocks is no objective: %s',
    (line) => {
      const rows = [
        ['Objective', 'Key result', 'Target', 'Current'],
        [line, '', '', ''],
        ['Grow', 'Sign', 10, 5],
        [line, '', '', ''],
        ['Keep', 'Renew', 10, 5],
      ]
      expect(titles(planIn(rows))).toEqual([
        ['Grow', 'Sign'],
        ['Keep', 'Renew'],
      ])
      expect(read(rows).ignoredRows.map(({ row, why }) => [row, why])).toEqual([
        [2, 'title'],
        [4, 'title'],
      ])
    },
  )

  test.each([
    'EMEA subtotal',
    'Team average',
    'Company total',
    '华东区合计',
    '部门平均',
    'Gesamt',
    'Sous-total',
  ])('a sum of something named is no key result: %s', (sum) => {
    const rows = [
      ['Objective', 'Key result', 'Target', 'Current'],
      ['Grow', 'Sign', 10, 5],
      [sum, '', '', '50%'],
      ['Keep', 'Hold the weekly total', 10, 5],
      ['', sum, '', ''],
    ]
    expect(titles(planIn(rows))).toEqual([
      ['Grow', 'Sign'],
      ['Keep', 'Hold the weekly total'],
    ])
  })

  test.each([
    { why: 'a low risk', heading: 'Risk', cell: 'Low', level: 3 },
    { why: 'a high risk', heading: 'Risk level', cell: 'high', level: 1 },
    { why: '风险高', heading: '风险', cell: '高', level: 1 },
    { why: '风险低', heading: '风险等级', cell: '低', level: 3 },
    { why: 'a medium risk', heading: 'Risk', cell: 'Medium', level: 2 },
    { why: 'a light under risk', heading: 'Risk', cell: 'Green', level: 3 },
    { why: 'low health', heading: 'Health', cell: 'Low', level: 1 },
  ])('what a light says of confidence: $why', ({ heading, cell, level }) => {
    const rows = [
      ['Objective', 'Key result', 'Target', 'Current', heading],
      ['Grow', 'Sign', 10, 5, cell],
    ]
    expect(keyResultsOf(planIn(rows))[0]?.confidence).toEqual({ scale: 'words', value: level })
  })

  test('a key result may be named like a sum', () => {
    const rows = [
      ['Objective', 'Key result', 'Target', 'Current'],
      ['Grow', 'Pipeline total', 10, 5],
    ]
    expect(titles(planIn(rows))).toEqual([['Grow', 'Pipeline total']])
  })

  test('totals, notes and repeated headings are no key results', () => {
    const headings = ['Objective', 'Key result', 'Target', 'Current', 'Owner']
    const rows = [
      headings,
      ['Grow', 'Total revenue', 10, 5, 'A'],
      ['Total', '', '', 5, ''],
      headings,
      ['Keep', 'Average discount', 10, 5, 'A'],
      ['合计', '', '', 5, ''],
      ['Note: all figures in thousands', '', '', '', ''],
    ]
    expect(titles(planIn(rows))).toEqual([
      ['Grow', 'Total revenue'],
      ['Keep', 'Average discount'],
    ])
    expect(read(rows).ignoredRows.map(({ why }) => why)).toEqual([
      'total row',
      'repeated heading',
      'total row',
      'note',
    ])
  })

  test('no table is no table', () => {
    expect(read([['Shopping'], ['Milk', 2], ['Owner', 'Ann']]).tables).toEqual([])
    expect(read([]).tables).toEqual([])
  })
})
