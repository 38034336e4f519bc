import { describe, expect, test } from 'vitest'
import { measured, type Row, tableIn } from './quarterGrid'

/** What the columns were taken for, with the reason where that is a guess. */
const guessesIn = (rows: readonly Row[], locale = 'en_GB') =>
  tableIn(rows, { locale: () => locale })
    .mapping.filter(({ certainty }) => certainty !== 'sure')
    .map(({ heading, meaning, why }) => [heading, meaning, why?.code])

describe('a heading nobody knows, settled by what stands below it', () => {
  test('percents beside percents, euros beside euros, left of the target: the start', () => {
    const rows = [
      ['Objective', 'Key result', 'Kick-off', 'Target', 'Actual'],
      ['Keep clients', 'Renewal rate', '84%', '92%', '87%'],
      ['', 'Invoiced', '€120k', '€180k', '€141k'],
    ]
    expect(measured(tableIn(rows))).toEqual([
      ['Keep clients', 'Renewal rate', 0.84, 0.92, 0.87],
      ['Keep clients', 'Invoiced', 120_000, 180_000, 141_000],
    ])
    expect(guessesIn(rows)).toEqual([['Kick-off', 'start', 'values']])
  })

  test('right of the target: the current value', () => {
    const rows = [
      ['Objective', 'Key result', 'Start', 'Target', 'Friday count'],
      ['Grow', 'Trials', 20, 90, 44],
      ['', 'Conversion', '3%', '6%', '4%'],
    ]
    expect(measured(tableIn(rows)).map(([, , , , current]) => current)).toEqual([44, 0.04])
    expect(guessesIn(rows)).toEqual([['Friday count', 'current', 'values']])
  })

  test.each([
    { why: 'in another notation', heading: 'Friday count', cells: ['12%', 9] },
    { why: 'of another time', heading: '2025 figure', cells: [31, '2%'] },
    { why: 'of the time before', heading: 'Vorjahr', cells: [31, '2%'] },
    { why: 'of the week before', heading: 'Last week', cells: [31, '2%'] },
    { why: 'mostly empty', heading: 'Friday count', cells: ['', ''] },
    { why: 'in words', heading: 'Mood', cells: ['fine', 'so so'] },
  ])('a column $why is no measure', ({ heading, cells }) => {
    const rows = [
      ['Objective', 'Key result', 'Start', 'Target', heading],
      ['Grow', 'Trials', 20, 90, cells[0] ?? ''],
      ['', 'Conversion', '3%', '6%', cells[1] ?? ''],
    ]
    expect(measured(tableIn(rows)).map(([, , , , current]) => current)).toEqual([undefined, undefined])
  })

  test('two that fit are not chosen between', () => {
    const rows = [
      ['Objective', 'Key result', 'Kick-off', 'Target', 'Ann says', 'Bo says'],
      ['Grow', 'Trials', 20, 90, 44, 45],
    ]
    expect(tableIn(rows).columns).toMatchObject({ start: 2, target: 3, current: 4 })
    const apart = [
      ['Objective', 'Key result', 'Kick-off', 'Remark', 'Target', 'Region', 'Bo says'],
      ['Grow', 'Trials', 20, 'x', 90, 'north', 45],
    ]
    expect(tableIn(apart).columns).not.toHaveProperty('current')
  })

  test('the only column of days is when it is due', () => {
    const rows = [
      ['Objective', 'Key result', 'Target', 'Current', 'Milepost'],
      ['Grow', 'Trials', 90, 44, '15 Aug'],
      ['', 'Demos', 30, 12, '30 Sep'],
      ['', 'Trips', 6, 1, ''],
    ]
    expect(tableIn(rows).columns.due).toBe(4)
    expect(guessesIn(rows)).toEqual([['Milepost', 'due', 'values']])
  })

  test.each(['Reviewed on', '创建于'])('%s is no day on which something is due', (heading) => {
    const rows = [
      ['Objective', 'Key result', 'Target', 'Current', heading],
      ['Grow', 'Trials', 90, 44, '15 Aug'],
      ['', 'Demos', 30, 12, '30 Jul'],
    ]
    expect(tableIn(rows).columns).not.toHaveProperty('due')
  })

  test('a plan of ours, or a table that is known, is read by its headings alone', () => {
    const rows = [
      ['Objective', 'Key result', 'Target', 'Current', 'Milepost'],
      ['Grow', 'Trials', 90, 44, '15 Aug'],
      ['Grow', 'Demos', 30, 12, '30 Sep'],
    ]
    expect(tableIn(rows, {}, { blankObjective: 'problem' }).columns).not.toHaveProperty('due')
    expect(tableIn(rows, {}, { byHeadings: true }).columns).not.toHaveProperty('due')
  })
})

describe('what is achieved', () => {
  test.each([
    { heading: 'Achieved', cells: [11, '61%'], current: [11, 0.61], stated: [undefined, undefined] },
    { heading: 'Done', cells: [11, '61%'], current: [11, 0.61], stated: [undefined, undefined] },
    { heading: 'Achieved', cells: ['46%', '87%'], current: [undefined, undefined], stated: [0.46, 0.87] },
    { heading: '% achieved', cells: [46, 87], current: [undefined, undefined], stated: [0.46, 0.87] },
  ])('$heading with $cells is a value where it is written as the targets are', (it) => {
    const table = tableIn([
      ['Objective', 'Key result', 'Owner', 'Target', it.heading],
      ['Grow', 'Trials', 'Ann', 24, it.cells[0] ?? ''],
      ['', 'Show rate', 'Bo', '70%', it.cells[1] ?? ''],
    ])
    const [trials, rate] = table.objectives[0]?.keyResults ?? []
    expect([trials?.current?.value, rate?.current?.value]).toEqual(it.current)
    expect([trials?.statedProgress, rate?.statedProgress]).toEqual(it.stated)
  })
})

test('a status in figures is the current value', () => {
  const table = tableIn([
    ['Key result', 'Baseline', 'Target', 'Status'],
    ['Clinics live', 12, 40, 27],
    ['Referrals', '22%', '40%', '31%'],
  ])
  expect(measured(table).map(([, , , , current]) => current)).toEqual([27, 0.31])
})

test('a measure that says the way from start to target in every row is no unit', () => {
  const table = tableIn([
    ['目标O', '关键结果KR', '衡量标准', '负责人', '完成情况', '信心指数（10分制）'],
    ['系统稳定', '服务可用率', '99.5%→99.95%', '徐静', '99.8%', '8分'],
    ['系统稳定', '故障恢复时长', '60分钟→20分钟', '徐静', '35分钟', '6分'],
  ])
  expect(measured(table).map(([, , ...values]) => values)).toEqual([
    [0.995, 0.9995, 0.998],
    [60, 20, 35],
  ])
  expect(table.objectives[0]?.keyResults.map(({ confidence }) => confidence?.value)).toEqual([8, 6])
  expect(table.questions).toEqual([])
})

test('a row of its own for the plan says nothing of what was reached', () => {
  const table = tableIn([
    ['Objective', 'Key result', '', 'Jul', 'Aug', 'Sep', 'Owner'],
    ['Grow', 'New ARR', 'Target', 100, 220, 360, 'Kim'],
    ['', '', 'Actual', 90, 205, '', ''],
    ['', 'Old ARR', '', 50, 52, '', 'Bo'],
  ])
  expect(measured(table).map(([, title, , , current]) => [title, current])).toEqual([
    ['New ARR', undefined],
    ['Old ARR', 52],
  ])
})

test('of Score and Grade neither is the current value', () => {
  const table = tableIn([
    ['Objective', 'Key result', 'Score', 'Grade', 'Owner'],
    ['Delight', 'Offline mode', 0.7, 'B', 'Kay'],
  ])
  expect(table.columns).not.toHaveProperty('current')
  expect(table.objectives[0]?.keyResults[0]?.statedProgress).toBe(0.7)
})

describe('words that can mean several things', () => {
  test.each([
    {
      why: 'Result before start, target and current is what is to be reached',
      headings: ['Ziel', 'Ergebnis', 'Wer', 'Ausgangswert', 'Zielwert', 'Aktuell'],
      columns: { objective: 0, keyResult: 1, owner: 2, start: 3, target: 4, current: 5 },
    },
    {
      why: 'beside a key result it is how far that has come',
      headings: ['Objective', 'Key result', 'Owner', 'Start', 'Target', 'Result'],
      columns: { objective: 0, keyResult: 1, owner: 2, start: 3, target: 4, current: 5 },
    },
    {
      why: 'of two columns headed 目标 the first is the objective',
      headings: ['目标', '关键结果', '责任人', '起始值', '本季目标', '已完成'],
      columns: { objective: 0, keyResult: 1, owner: 2, start: 3, target: 4, current: 5 },
    },
    {
      why: 'today goes before the year before',
      headings: ['Goal', 'Metric', 'Who', '2025 actual', 'Target', 'Today'],
      columns: { objective: 0, keyResult: 1, owner: 2, target: 4, current: 5 },
    },
    {
      why: 'where nothing else names an objective, what key results are sorted by does',
      headings: ['Pillar', 'KPI', 'By whom', 'Opening', 'Target', 'So far'],
      columns: { objective: 0, keyResult: 1, owner: 2, start: 3, target: 4, current: 5 },
    },
    {
      why: '类别 without levels likewise',
      headings: ['类别', '考核指标', '责任人', '起始值', '目标值', '已达成'],
      columns: { objective: 0, keyResult: 1, owner: 2, start: 3, target: 4, current: 5 },
    },
  ])('$why', ({ headings, columns }) => {
    const table = tableIn([headings, ['Be trusted', 'Orders on time', 'Ann', 12, 45, 30]])
    expect(table.columns).toEqual(columns)
  })

  test('a priority in figures is no objective', () => {
    const table = tableIn([
      ['Priority', 'Result we want', 'Who', 'Baseline', 'Goal', 'Today'],
      [1, 'Paid accounts', 'Jo', 1200, 1800, 1455],
      [2, 'Refunds', 'Al', 85, 40, 61],
      ['* without resellers', '', '', '', '', ''],
    ])
    expect(measured(table).map(([, ...rest]) => rest)).toEqual([
      ['Paid accounts', 1200, 1800, 1455],
      ['Refunds', 85, 40, 61],
    ])
    expect(table.columns).not.toHaveProperty('objective')
  })

  test('codes in the first column of an outline tell objectives from key results', () => {
    const table = tableIn([
      ['OKR', '内容', '负责人', '起始值', '目标值', '当前值'],
      ['O1', '打造客户离不开的产品', '赵敏', '', '', ''],
      ['KR1', '周活跃企业数', '赵敏', '1.2万', '2万', '1.53万'],
      ['KR2', '团队协作', '钱进', '', '', ''],
    ])
    expect(measured(table)).toEqual([
      ['打造客户离不开的产品', '周活跃企业数', 12_000, 20_000, 15_300],
      ['打造客户离不开的产品', '团队协作', undefined, undefined, undefined],
    ])
  })
})
