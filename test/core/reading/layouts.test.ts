import { describe, expect, test } from 'vitest'
import type { Grid } from '../../../src/core/reading/reading'
import { day, measured, type Row, read, tableIn } from './quarterGrid'

describe('what the row says goes before the heading', () => {
  test.each([
    {
      why: 'a unit of its own',
      heading: 'Target (days)',
      cell: '17.5 h',
      unit: { kind: 'number', text: 'h' },
    },
    {
      why: 'a percent under money',
      heading: 'Target (€)',
      cell: '45%',
      unit: { kind: 'percent', text: '%' },
    },
    {
      why: 'money under percents',
      heading: 'Target (%)',
      cell: '$500',
      unit: { kind: 'currency', text: 'USD' },
    },
    {
      why: 'the heading where it says nothing',
      heading: 'Target (days)',
      cell: 17,
      unit: { kind: 'number', text: 'days' },
    },
  ])('$why', ({ heading, cell, unit }) => {
    const table = tableIn([
      ['Objective', 'Key result', heading, 'Current'],
      ['Grow', 'Sign', cell, ''],
    ])
    expect(table.objectives[0]?.keyResults[0]?.unit).toEqual(unit)
  })
})

test.each([
  { title: 'OKRs FY2026 Q4', shown: 'FY2026 Q4' },
  { title: 'Goals FY27', shown: 'FY27' },
])('a fiscal period without months is asked about: $title', ({ title, shown }) => {
  const rows = [[title], ['Objective', 'Key result', 'Target', 'Current']]
  const reading = read(rows, { cycle: undefined })
  expect(reading.cycle).toBeUndefined()
  expect(reading.questions).toEqual([{ row: 1, column: 0, code: 'cycle-unclear', field: 'startDate', shown }])
  expect(read(rows).questions).toEqual([])
})

describe('what teams do to their sheets', () => {
  const shape = (values: readonly Row[], more: Partial<Grid> = {}) =>
    read(values, more).tables.flatMap(measured)

  test('last quarter is the start, months are the values, KR # is a number', () => {
    const rows = [
      ['Pillar', 'Objective + Why', 'KR #', 'Measurable result', 'Q3 result', 'Q4 target', 'Nov', 'Dec'],
      ['Brand', 'Be found', 1, 'Searches', '12,400', '18,000', '14,950', ''],
      ['', '', 2, 'Share of voice', '7%', '10 %', '7%', '8%'],
    ]
    expect(shape(rows, { cycle: { start: day(2026, 10, 1), end: day(2026, 12, 31) } })).toEqual([
      ['Be found', 'Searches', 12_400, 18_000, 14_950],
      ['Be found', 'Share of voice', 0.07, 0.1, 0.08],
    ])
  })

  test('a column of KR1, KR2 … beside the descriptions is their id; headings come again for each objective', () => {
    const head = ['KR', '描述', '负责人', '起点', '目标', '现在']
    const rows = [
      ['O1 让发布不再是大事', '', '', '', '', ''],
      head,
      ['KR1', '发布失败率', '小王', '12％', '＜3％', '6％'],
      ['O2 让值班的人睡得着', '', '', '', '', ''],
      head,
      ['KR1', '告警手册覆盖率', '老赵', '三成', '100%', '五成半'],
      ['填写人：小王', '', '', '', '', ''],
    ]
    expect(shape(rows, { locale: () => 'zh_CN' })).toEqual([
      ['O1 让发布不再是大事', '发布失败率', 0.12, 0.03, 0.06],
      ['O2 让值班的人睡得着', '告警手册覆盖率', 0.3, 1, 0.55],
    ])
    expect(tableIn(rows).objectives[0]?.keyResults[0]?.id).toBe('KR1')
  })

  test('Von and Auf are start and target; what says it is the whole is none', () => {
    const rows = [
      ['Ziel', 'Messgröße', 'Von', 'Auf', 'Aktueller Stand', 'Wer?'],
      ['Schneller liefern', 'Durchlaufzeit in Tagen', '12,5', '8', '10,2', 'Jana'],
      ['Ergebnis gesamt', '', '', '', '62 %', ''],
    ]
    expect(shape(rows, { locale: () => 'de_DE' })).toEqual([
      ['Schneller liefern', 'Durchlaufzeit in Tagen', 12.5, 8, 10.2],
    ])
  })

  test('two tables beside each other keep their own rows and columns', () => {
    const rows = [
      ['Team A', '', '', '', '', 'Team B', '', '', ''],
      ['Objective', 'Key result', 'Target', 'Current', '', 'Objective', 'Key result', 'Target', 'Current'],
      ['Grow', 'Sign', 20, 5, '', 'Keep', 'Renew', 90, 80],
      ['', 'Expand', 10, 2, '', '', 'NPS', 45, 38],
    ]
    const { tables, ignoredRows } = read(rows)
    expect(tables.map(measured)).toEqual([
      [
        ['Grow', 'Sign', undefined, 20, 5],
        ['Grow', 'Expand', undefined, 10, 2],
      ],
      [
        ['Keep', 'Renew', undefined, 90, 80],
        ['Keep', 'NPS', undefined, 45, 38],
      ],
    ])
    expect(tables.map(({ columns }) => columns.current)).toEqual([3, 8])
    expect(ignoredRows).toEqual([{ row: 1, why: 'title' }])
  })

  test('a total beside the months is the value', () => {
    const rows = [
      ['KPI', 'Owner', 'Jul', 'Aug', 'Sep', 'Total', 'Quota', '% of quota'],
      ['Bookings', 'Ann', 120, 95, 140, 355, 400, '89%'],
    ]
    expect(shape(rows).map(([, ...it]) => it)).toEqual([['Bookings', undefined, 400, 355]])
  })
})
