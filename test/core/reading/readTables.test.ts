import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CellValue } from '../../../src/cell'
import { asDay, dayOfDate, isoOf } from '../../../src/core/calendar'
import type { KeyResult, Plan } from '../../../src/core/plan'
import { describeReading, describeTable } from '../../../src/core/reading/describe'
import { planOf } from '../../../src/core/reading/planOf'
import type { Grid } from '../../../src/core/reading/reading'
import { type ReadingOptions, readTables } from '../../../src/core/reading/readTables'

type Row = readonly CellValue[]

const gridOf = (values: readonly Row[], more: Partial<Grid> = {}): Grid => ({
  values,
  locale: () => 'en_US',
  dayOf: (date) => asDay(date.getTime() / 86_400_000),
  ...more,
})

const read = (values: readonly Row[], more: Partial<Grid> = {}, options: ReadingOptions = {}) =>
  readTables(gridOf(values, more), options)

function planIn(values: readonly Row[], more: Partial<Grid> = {}, options: ReadingOptions = {}): Plan {
  const [table] = read(values, more, options).tables
  if (!table) throw new Error('no table was found')
  return planOf(table)
}

const keyResultsOf = (plan: Plan): KeyResult[] => plan.objectives.flatMap(({ keyResults }) => [...keyResults])
const titles = (plan: Plan) =>
  plan.objectives.map(({ title, keyResults }) => [title, ...keyResults.map((it) => it.title)])
const on = (iso: string) => new Date(`${iso}T00:00:00Z`)
const day = (year: number, month: number, date: number) => dayOfDate(year, month, date) ?? asDay(0)

const HEADINGS =
  'Objective,Key result,Owner,Type,Start,Target,Current,Unit,Weight,State,Due,Confidence,Last check-in,Note,Parent,id'.split(
    ',',
  )
const CHINESE =
  '目标,关键结果,负责人,类型,起始值,目标值,当前值,单位,权重,状态,截止日期,信心指数,最近更新,备注,上级目标,id'.split(
    ',',
  )
const grow = ['Grow', '', 'Ann', '', '', '', '', '', 2, '', '', '', '', '', 'Company', 'o1']
const sign = [
  'Grow',
  'Sign',
  'Bo <b@x.example>',
  'increase',
  '',
  100,
  40,
  'deals',
  3,
  'Active',
  on('2026-09-01'),
  7,
  on('2026-08-10'),
  'fine',
  '',
  'k1',
]

describe('our own plan', () => {
  const top = [
    ['Sales OKRs'],
    ['Cycle start', on('2026-07-01'), 'Cycle end', on('2026-09-30'), 'As of', on('2026-08-17')],
  ]

  test('every column lands where it belongs', () => {
    const reading = read([...top, HEADINGS, grow, sign])
    expect(reading.cycle).toEqual({ start: day(2026, 7, 1), end: day(2026, 9, 30) })
    expect(reading.asOf).toBe(day(2026, 8, 17))
    const plan = planIn([...top, HEADINGS, grow, sign])
    expect(plan.cycle).toEqual(reading.cycle)
    expect(plan.objectives).toEqual([
      {
        id: 'o1',
        row: 4,
        owners: [{ name: 'Ann' }],
        weight: 2,
        state: 'active',
        title: 'Grow',
        parent: 'Company',
        keyResults: [
          {
            id: 'k1',
            row: 5,
            owners: [{ name: 'Bo', mail: 'b@x.example' }],
            weight: 3,
            state: 'active',
            due: day(2026, 9, 1),
            confidence: { scale: '0-10', value: 7 },
            lastCheckIn: day(2026, 8, 10),
            note: 'fine',
            objective: 'Grow',
            title: 'Sign',
            type: 'increase',
            target: 100,
            current: 40,
            unit: { kind: 'number', text: 'deals' },
            live: false,
          },
        ],
      },
    ])
  })

  test('in Chinese, in another order, with columns of the team between', () => {
    const order = [15, 1, 6, 0, 5, 4, 2, 3, 7, 8, 9, 10, 11, 12, 13, 14]
    const row = [
      '增长',
      '签约',
      '林涛、王磊',
      '增加',
      '0',
      '120万',
      '30万',
      '元',
      '40%',
      '暂停',
      '9月1日',
      '7/10',
      '',
      '顺利',
      '',
      'k1',
    ]
    const mixed = (cells: Row): Row =>
      order.flatMap((column, index) => [cells[column] ?? '', index % 4 ? '' : 'ours'])
    const cycle = { start: day(2026, 7, 1), end: day(2026, 9, 30) }
    const grid = [mixed(CHINESE), mixed(row)]
    const [keyResult] = keyResultsOf(planIn(grid, { locale: () => 'zh_CN', cycle }))
    expect(keyResult).toMatchObject({
      objective: '增长',
      title: '签约',
      owners: [{ name: '林涛' }, { name: '王磊' }],
      type: 'increase',
      start: 0,
      target: 1_200_000,
      current: 300_000,
      unit: { kind: 'currency', text: 'CNY' },
      weight: 0.4,
      state: 'paused',
      due: day(2026, 9, 1),
      confidence: { scale: '0-10', value: 7 },
      note: '顺利',
    })
    expect(read(grid, { locale: () => 'zh_CN' }).tables[0]?.language).toBe('zh')
  })

  test('the computed block at the right is not taken for what people say', () => {
    const headings = [...HEADINGS, 'Progress', 'Expected', 'Pace']
    const [keyResult] = keyResultsOf(planIn([headings, [...sign, 0.4, 0.5, 'behind']]))
    expect(keyResult?.statedProgress).toBeUndefined()
    expect(
      keyResultsOf(
        planIn([
          [...HEADINGS, 'Progress'],
          [...sign, 0.4],
        ]),
      )[0]?.statedProgress,
    ).toBe(0.4)
  })

  test('a formula in Current is live', () => {
    const formulas = [HEADINGS.map(() => ''), sign.map((_, column) => (column === 6 ? '=A1' : ''))]
    expect(keyResultsOf(planIn([HEADINGS, sign], { formulas }))[0]?.live).toBe(true)
  })

  test('sorted, the rows of an objective still find it', () => {
    const other = ['Keep', 'Churn', ...sign.slice(2)]
    const kept = ['Keep', '', ...grow.slice(2)]
    expect(titles(planIn([HEADINGS, other, sign, grow, kept]))).toEqual([
      ['Keep', 'Churn'],
      ['Grow', 'Sign'],
    ])
  })
})

describe('which objective a key result with a blank one belongs to', () => {
  const headings = ['Objective', 'Key result', 'Start', 'Target', 'Current']
  const lost = ['', 'Lost', 0, 10, 5]
  test.each([
    {
      why: 'first row of its block',
      rows: [['Grow', 'Sign', 0, 10, 5], lost],
      are: [['Grow', 'Sign', 'Lost']],
    },
    { why: 'objective row above', rows: [['Grow', '', '', '', ''], lost], are: [['Grow', 'Lost']] },
    {
      why: 'the others repeat it',
      rows: [['Grow', '', '', '', ''], ['Grow', 'Sign', 0, 10, 5], lost],
      are: [
        ['Grow', 'Sign'],
        ['', 'Lost'],
      ],
    },
    { why: 'nothing above', rows: [lost], are: [['', 'Lost']] },
    {
      why: 'asked to be strict',
      rows: [['Grow', 'Sign', 0, 10, 5], lost],
      options: { blankObjective: 'problem' } as const,
      are: [
        ['Grow', 'Sign'],
        ['', 'Lost'],
      ],
    },
  ])('$why', ({ rows, options, are }) => {
    const plan = planIn([headings, ...rows], {}, options)
    expect(titles(plan)).toEqual(are)
    const problems = keyResultsOf(plan).map(({ title, problem }) => [title, problem?.code])
    const isLost = are.some(([title]) => title === '')
    expect(problems).toContainEqual(['Lost', isLost ? 'objectiveMissing' : undefined])
  })

  test('a merged cell says it for all its rows', () => {
    const rows = [
      headings,
      ['Grow', 'Sign', 0, 10, 5],
      lost,
      ['Keep', 'Renew', 0, 10, 5],
      ['Keep', 'More', 0, 10, 5],
    ]
    expect(titles(planIn(rows, { merges: ['A2:A3'] }))).toEqual([
      ['Grow', 'Sign', 'Lost'],
      ['Keep', 'Renew', 'More'],
    ])
  })
})

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
