import { describe, expect, test } from 'vitest'
import type { CellValue } from '../../../src/cell'
import { keyResultsOf, on, planIn } from './aPlanGrid'

describe('how a key result is measured', () => {
  const headings = ['Objective', 'Key result', 'Type', 'Start', 'Target', 'Current', 'Unit']
  const one = (
    type: CellValue,
    start: CellValue,
    target: CellValue,
    current: CellValue,
    unit: CellValue = '',
    title = 'Do it',
  ) => keyResultsOf(planIn([headings, ['Grow', title, type, start, target, current, unit]]))[0]

  test.each([
    {
      why: 'plain numbers',
      cells: ['', 20, 10, 15] as const,
      is: { start: 20, target: 10, current: 15, type: undefined },
    },
    {
      why: 'limit without a start',
      cells: ['', '', '≤ 5%', '4%'] as const,
      is: { type: 'atMost', target: 0.05, current: 0.04 },
    },
    {
      why: 'limit with a start',
      cells: ['', '99.5%', '> 99.9%', ''] as const,
      is: { type: undefined, start: 0.995 },
    },
    {
      why: 'the type column wins over a limit',
      cells: ['increase', '', '≥ 5', 4] as const,
      is: { type: 'increase', target: 5 },
    },
    {
      why: 'yes/no by its type',
      cells: ['yes/no', '', '', true] as const,
      is: { type: 'yesNo', start: 0, target: 1, current: 1 },
    },
    {
      why: 'yes/no by its target',
      cells: ['', 'No', 'Yes', 'No'] as const,
      is: { type: 'yesNo', start: 0, target: 1, current: 0 },
    },
    {
      why: 'a milestone in words',
      cells: ['', 'Not started', 'Certified', 'Certified'] as const,
      is: { type: 'yesNo', current: 1 },
    },
    {
      why: 'a milestone by its unit',
      cells: ['', 0, 1, '', 'milestone'] as const,
      is: { type: 'yesNo', current: undefined },
    },
    {
      why: 'cancelled in its value',
      cells: ['', 0, 5, 'Cancelled'] as const,
      is: { state: 'cancelled', current: undefined },
    },
    { why: 'a blank start stays blank', cells: ['increase', '', 5, 4] as const, is: { start: undefined } },
    {
      why: 'no value is no 0',
      cells: ['', 1, 5, 'N/A'] as const,
      is: { current: undefined, problem: undefined },
    },
    {
      why: 'percents',
      cells: ['', '38%', '55%', 0.45] as const,
      is: { unit: { kind: 'percent', text: '%' }, current: 0.45 },
    },
    {
      why: 'points of a percent unit',
      cells: ['', 38, 55, 45, '%'] as const,
      is: { unit: { kind: 'number', text: '%' }, current: 45 },
    },
    {
      why: '万元 stays as written',
      cells: ['', 100, 450, '180万', '万元'] as const,
      is: { unit: { kind: 'number', text: '万元' }, target: 450, current: 180 },
    },
    {
      why: 'unit in the title',
      cells: ['', 9, 4, 6, '', 'Cut time (days)'] as const,
      is: { unit: { kind: 'number', text: 'days' } },
    },
    {
      why: 'no unit in the title',
      cells: ['', 3, 4, 3, '', 'Score (out of 5)'] as const,
      is: { unit: { kind: 'number', text: '' } },
    },
  ])('$why', ({ cells: [type, start, target, current, unit, title], is }) => {
    expect(one(type, start, target, current, unit, title)).toMatchObject(is)
  })

  test.each([
    {
      why: 'a word for a number',
      cells: ['', 0, 'lots', 4] as const,
      problem: { code: 'notANumber', field: 'target' },
    },
    {
      why: 'the first of two',
      cells: ['', 'few', 'lots', 4] as const,
      problem: { code: 'notANumber', field: 'start' },
    },
    {
      why: 'an error value',
      cells: ['', 0, 10, '#REF!'] as const,
      problem: { code: 'notANumber', field: 'current' },
    },
    {
      why: 'a date',
      cells: ['', 0, on('2026-01-01'), 4] as const,
      problem: { code: 'dateInsteadOfNumber', field: 'target' },
    },
    {
      why: 'two readings',
      cells: ['', 0, '1,5', 4] as const,
      problem: { code: 'ambiguousNumber', field: 'target' },
    },
    {
      why: 'percent beside 55',
      cells: ['', '38%', 55, ''] as const,
      problem: { code: 'percentBesideNumbers', field: 'start' },
    },
    {
      why: 'an unknown type',
      cells: ['sideways', 0, 5, 4] as const,
      problem: { code: 'notAChoice', field: 'type' },
    },
    {
      why: 'neither yes nor no',
      cells: ['yes/no', '', '', 'perhaps'] as const,
      problem: { code: 'notAChoice', field: 'current' },
    },
  ])('$why is a problem of its row', ({ cells: [type, start, target, current], problem }) => {
    expect(one(type, start, target, current)?.problem).toMatchObject(problem)
  })

  test('number cells are what their format shows', () => {
    const values = [headings, ['Grow', 'Sign', '', 0, 5e5, 1e5, ''], ['Grow', 'Rate', '', 0.1, 0.5, 0.2, '']]
    const display = [
      headings,
      ['', '', '', '$0', '$500,000', '$100,000', ''],
      ['', '', '', '10%', '50%', '20%', ''],
    ]
    expect(keyResultsOf(planIn(values, { display })).map(({ unit }) => unit.kind)).toEqual([
      'currency',
      'percent',
    ])
  })
})
