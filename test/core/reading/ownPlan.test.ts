import { describe, expect, test } from 'vitest'
import {
  CHINESE,
  day,
  grow,
  HEADINGS,
  keyResultsOf,
  on,
  planIn,
  type Row,
  read,
  sign,
  titles,
} from './aPlanGrid'

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
