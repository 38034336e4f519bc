import { describe, expect, test } from 'vitest'
import type { CellValue } from '../../../src/cell'
import { asDay, dayOfDate, isoOf } from '../../../src/core/calendar'
import { planOf } from '../../../src/core/reading/planOf'
import type { Grid, TableReading } from '../../../src/core/reading/reading'
import { readTables } from '../../../src/core/reading/readTables'
import { currentCell } from '../../../src/core/reading/series'

type Row = readonly CellValue[]

const day = (year: number, month: number, date: number) => dayOfDate(year, month, date) ?? asDay(0)
const Q3 = { start: day(2026, 7, 1), end: day(2026, 9, 30) }

const read = (values: readonly Row[], more: Partial<Grid> = {}) =>
  readTables({
    values,
    locale: () => 'en_GB',
    dayOf: (date) => asDay(Math.floor(date.getTime() / 86_400_000)),
    cycle: Q3,
    ...more,
  })

function tableIn(values: readonly Row[], more: Partial<Grid> = {}): TableReading {
  const [table] = read(values, more).tables
  if (!table) throw new Error('no table was found')
  return table
}

const measured = (table: TableReading) =>
  table.objectives.flatMap(({ title, keyResults }) =>
    keyResults.map((it) => [title, it.title, it.start?.value, it.target?.value, it.current?.value]),
  )

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

  test('two quarters beside each other are no history', () => {
    const table = tableIn([
      ['Objective', 'Key result', 'Q2 actual', 'Q3 target', 'Q3 actual'],
      ['Grow', 'Sign', 3, 20, 5],
    ])
    expect(table.series).toEqual([])
    expect(measured(table)).toEqual([['Grow', 'Sign', undefined, 20, 5]])
  })
})

describe('start and target in a sentence', () => {
  const one = (title: string, locale = 'en_US') =>
    measured(
      tableIn(
        [
          ['Objective', 'Key result', 'Owner', 'Current'],
          ['Grow', title, 'Ann', ''],
        ],
        { locale: () => locale },
      ),
    )[0]?.slice(2, 4)
  test.each([
    { title: 'Raise win rate from 18.5% to 24%', is: [0.185, 0.24] },
    { title: 'Win rate 18.5% → 24%', is: [0.185, 0.24] },
    { title: 'Grow from 18 to 24%', is: [0.18, 0.24] },
    { title: 'Grow ARR from $820K to $1.2M', is: [820_000, 1_200_000] },
    { title: 'Cut onboarding from 12 days to 5 days', is: [12, 5] },
    { title: 'Uptime at least 99.9%', is: [undefined, 0.999] },
    { title: 'Reach 40 reference customers', is: [undefined, 40] },
    { title: 'Publish 12 guides', is: [undefined, 12] },
    { title: 'Sign 1,200 accounts', is: [undefined, 1200] },
    { title: 'Gewinnquote von 18,5 % auf 24 % steigern', locale: 'de_DE', is: [0.185, 0.24] },
    { title: '12 Referenzkunden gewinnen', locale: 'de_DE', is: [undefined, 12] },
    { title: 'Passer le délai de 12 jours à 5 jours', locale: 'fr_FR', is: [12, 5] },
    { title: 'Subir la tasa de 84,5 % a 92 %', locale: 'es_ES', is: [0.845, 0.92] },
    { title: '销售周期由48天缩短到35天', locale: 'zh_CN', is: [48, 35] },
    { title: '激活率从38%提升至55%', locale: 'zh_CN', is: [0.38, 0.55] },
    { title: '季度签约额达到 ¥1,200,000', locale: 'zh_CN', is: [undefined, 1_200_000] },
    { title: '客户投诉不超过6起', locale: 'zh_CN', is: [undefined, 6] },
    { title: '签约额从180万提升到450万元', locale: 'zh_CN', is: [1_800_000, 4_500_000] },
    { title: 'Raise 30-day activation rate', is: [undefined, undefined] },
    { title: 'Pass ISO 27001', is: [undefined, undefined] },
    { title: 'Top 10 accounts have a plan', is: [undefined, undefined] },
    { title: 'Launch in Q3 2026', is: [undefined, undefined] },
  ])('$title', ({ title, locale, is }) => expect(one(title, locale)).toEqual(is))

  test.each([
    { cell: '62% → 80%', is: [0.62, 0.8] },
    { cell: 'from 54 to 35', is: [54, 35] },
    { cell: '2 -> 8', is: [2, 8] },
    { cell: '+12 → +30', is: [12, 30] },
    { cell: '$0.5M to $1.2M', is: [500_000, 1_200_000] },
    { cell: '由48天缩短到35天', is: [48, 35] },
    { cell: '80%', is: [undefined, 0.8] },
  ])('or both in the target cell: $cell', ({ cell, is }) => {
    const table = tableIn([
      ['Objective', 'Key result', 'From → To', 'Current'],
      ['Grow', 'Sign', cell, ''],
    ])
    expect(measured(table)[0]?.slice(2, 4)).toEqual(is)
  })
})

test('several key results in one row keep their own cells', () => {
  const table = tableIn([
    ['Objective', 'Owner', 'KR1', 'KR1 Target', 'KR1 Current', 'KR2', 'KR2 Target', 'KR2 Current'],
    ['Grow', 'Ann', 'Sign', 20, 5, 'Renew', 90, 80],
    ['Keep', 'Bo', 'Stay', 7, 6, '', '', ''],
  ])
  expect(table.across).toBe(true)
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
