import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asDay, isoOf } from '../../../src/core/dates/calendar'
import { describeReading, describeTable } from '../../../src/core/reading/describe'
import { planOf } from '../../../src/core/reading/planOf'
import { CHINESE, HEADINGS, keyResultsOf, read, sign } from './aPlanGrid'

describe('the cycle a title names', () => {
  test.each([
    { title: 'Q3 2026 (Jul 1 – Sep 30)', is: ['Q3 2026', '2026-07-01', '2026-09-30'] },
    { title: '2026 年第三季度 OKR', is: ['2026 年第三季度', '2026-07-01', '2026-09-30'] },
    { title: 'OKRs FY27 H1 (Oct 2026 – Mar 2027)', is: ['FY27 H1', '2026-10-01', '2027-03-31'] },
    { title: 'FY27 H1 (Oct – Mar 2027)', is: ['FY27 H1', '2026-10-01', '2027-03-31'] },
    { title: '2026Q3 目标', is: ['2026Q3', '2026-07-01', '2026-09-30'] },
    { title: 'H2 2026', is: ['H2 2026', '2026-07-01', '2026-12-31'] },
    { title: '2026年下半年', is: ['2026年下半年', '2026-07-01', '2026-12-31'] },
    { title: '2026年7月1日至2026年8月31日', is: [undefined, '2026-07-01', '2026-08-31'] },
    { title: '2026-07-01 to 2026-09-30', is: [undefined, '2026-07-01', '2026-09-30'] },
    { title: 'FY27 H1', is: undefined },
    { title: 'OKRs of the team', is: undefined },
  ])('$title', ({ title, is }) => {
    const { cycle } = read([[title], ['Objective', 'Key result', 'Target', 'Current']])
    expect(cycle && [cycle.label, isoOf(cycle.start), isoOf(cycle.end)]).toEqual(is)
  })
})

test('what a description says beyond the plan', () => {
  const rows = [
    ['目标', '关键结果', '基线值', '目标值（万元）', '实际完成'],
    ['提升', '新签', 100, 450, '180万'],
    ['', '回款', '', '', '约20'],
    ['', '收入达到 ¥1,200,000', 0, '', 300_000],
  ]
  const [table] = read(rows, { locale: () => 'zh_CN' }).tables
  if (!table) throw new Error('no table was found')
  const { objectives, questions } = describeTable(table)
  expect(objectives[0]?.keyResults[0]).toMatchObject({
    type: 'currency',
    unit: 'CNY',
    start: 1e6,
    target: 4.5e6,
    current: 1.8e6,
  })
  expect(questions.map(({ row, code }) => `${row} ${code}`)).toEqual([
    '1 column-missing',
    '3 approximate-value',
    '4 target-from-text',
  ])
})

test('never throws and never makes up a number, whatever the cells hold', () => {
  const word = fc.constantFrom(
    ...HEADINGS,
    ...CHINESE,
    'Title',
    'Level',
    'KR1 x',
    'O1',
    'Total',
    '合计',
    '45%',
    '1,5',
    '≥3',
    '待定',
    '#N/A',
    'Yes',
    'end of Q3',
  )
  const cell = fc.oneof(
    word,
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.date({ noInvalidDate: false }),
    fc.constant(''),
  )
  const grid = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 })
  let found = 0
  fc.assert(
    fc.property(grid, fc.constantFrom('en_US', 'de_DE', 'zh_CN'), fc.boolean(), (rows, locale, headed) => {
      const values = headed ? [HEADINGS.slice(0, 8), ...rows] : rows
      const reading = read(values, { locale: () => locale })
      const described = describeReading(reading, locale)
      found += described.counts.keyResults
      for (const plan of reading.tables.map(planOf)) {
        for (const { start = 0, target = 0, current = 0, weight = 0 } of keyResultsOf(plan)) {
          expect([start, target, current, weight].every(Number.isFinite)).toBe(true)
        }
      }
      const rowsOf = [
        ...reading.ignoredRows.map(({ row }) => row),
        ...described.objectives.flatMap((it) => it.keyResults.map(({ row }) => row)),
      ]
      expect(new Set(rowsOf).size).toBe(rowsOf.length)
    }),
    { numRuns: 500 },
  )
  expect(found).toBeGreaterThan(0)
})

test('rows are only read once: twice as many rows are twice as many readings', () => {
  const asked = (rows: number) => {
    let days = 0
    const dayOf = (date: Date) => {
      days++
      return asDay(date.getTime() / 86_400_000)
    }
    read([HEADINGS, ...Array.from({ length: rows }, () => sign)], { dayOf })
    return days
  }
  expect(asked(200)).toBe(2 * asked(100))
})
