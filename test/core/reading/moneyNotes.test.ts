import { describe, expect, test } from 'vitest'
import { tableIn } from './quarterGrid'

const rows = (line: string) => [
  ['Sales plan', '', '', '', ''],
  [line, '', '', '', ''],
  ['Objective', 'Key result', 'Start', 'Target', 'Current'],
  ['Grow', 'Revenue, new clients', 820, 1200, 655],
  ['', 'Signed contracts', 14, 30, 17],
  ['', 'Revenue share of top 3', '48%', '35%', '44%'],
  ['', 'Service costs (€)', 900, 700, 810],
  ['', 'Pipeline', '$1.2M', '$3M', '$2M'],
]

describe('a line above the table says what amounts of money are in', () => {
  test.each([
    { line: '单位：万元', factor: 10_000, unit: 'CNY' },
    { line: '（金额单位：元）', factor: 1, unit: 'CNY' },
    { line: 'Alle Beträge in T€', factor: 1000, unit: 'EUR' },
    { line: 'Werte in Mio. €', factor: 1_000_000, unit: 'EUR' },
    { line: 'all amounts in k€', factor: 1000, unit: 'EUR' },
    { line: 'Amounts in thousands of dollars', factor: 1000, unit: 'USD' },
    { line: '($000)', factor: 1000, unit: 'USD' },
    { line: "£'000", factor: 1000, unit: 'GBP' },
    { line: 'Montants en k€', factor: 1000, unit: 'EUR' },
    { line: 'importes en miles de €', factor: 1000, unit: 'EUR' },
  ])('$line', ({ line, factor, unit }) => {
    const table = tableIn(rows(line), { locale: () => (line.includes('元') ? 'zh_CN' : 'en_GB') })
    const units = table.objectives[0]?.keyResults.map((it) => [it.factor, it.baseUnit.text])
    // Counts, percents and what says its own unit stay as they are.
    expect(units).toEqual([
      [factor, unit],
      [1, ''],
      [1, '%'],
      [1, 'EUR'],
      [1, 'USD'],
    ])
    const asked = table.questions.filter(({ code }) => code === 'unit-from-note')
    expect(asked.map(({ row, shown }) => [row, shown])).toEqual([[4, line]])
  })

  test.each(['Unit: pieces', 'in progress', 'Stand in KW 33', 'Zahlen in Prozent', 'Team: Sales (north)'])(
    '%s says nothing of money',
    (line) => {
      const [revenue] = tableIn(rows(line)).objectives[0]?.keyResults ?? []
      expect([revenue?.factor, revenue?.baseUnit.text]).toEqual([1, ''])
    },
  )
})
