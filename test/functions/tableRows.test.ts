import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/functions/evaluate'
import { okrTable } from '../../src/functions/okrTable'
import { messagesOf } from '../../src/messages'
import { COMPUTED, HEADINGS, progress, QUARTER, TABLE, table } from './okrTable'
import { gives } from './typed'

describe('objectives that contribute to others', () => {
  const parent = (objective: string, above: string) => [objective, '', '', '', '', '', '', '', '', above]

  test('own key results and contributing objectives are one pool, at any depth and in any order', () => {
    expect(
      progress(
        ['Berlin', 'Calls', '', '0', '10', '2'],
        parent('Berlin', 'Europe'),
        parent('Europe', 'Company'),
        ['Europe', 'Fairs', '', '0', '10', '6'],
        ['Company'],
        ['Company', 'Brand', '', '0', '10', '9'],
      ),
    ).toEqual([0.2, 0.2, 0.4, 0.6, 0.65, 0.9])
  })

  test('a short name will do', () => {
    expect(
      progress(['O1 Grow'], parent('O1.1 Berlin', 'O1'), ['O1.1 Berlin', 'Calls', '', '0', '10', '2']),
    ).toEqual([0.2, 0.2, 0.2])
  })

  test('a chain of 40', () => {
    const chain = Array.from({ length: 40 }, (_, n) => parent(`Level ${n}`, n > 0 ? `Level ${n - 1}` : ''))
    const shown = table(...chain, ['Level 39', 'Calls', '', '0', '10', '2'])
    expect(shown).toEqual(Array.from({ length: 41 }, () => [0.2, 0.5, 'far behind']))
  })

  test('an unknown parent is a problem of its row', () => {
    expect(
      progress(['Company'], parent('Europe', 'Compny'), ['Europe', 'Fairs', '', '0', '10', '6']),
    ).toEqual([
      '',
      '⚠ ‘Compny’, the parent of ‘Europe’, is not in the list. Correct the name or leave it empty.',
      0.6,
    ])
  })

  test('a loop is a problem of its rows', () => {
    const loop = '⚠ These lead back to themselves: Egg → Hen → Egg. Take one parent away.'
    expect(
      progress(
        parent('Egg', 'Hen'),
        parent('Hen', 'Egg'),
        ['Hen', 'Feed', '', '0', '10', '6'],
        ['Grow', 'Calls', '', '0', '10', '2'],
      ),
    ).toEqual([loop, loop, 0.6, 0.2])
  })
})

describe('columns are found by their headings', () => {
  test('in another order, among others', () => {
    const rows = [
      ['Notes of the week', 'Current', 'KR', 'Ticket', 'Baseline', 'Goal value', 'Objective'],
      ['5 calls a day', '12', 'Contracts', '17', '0', '48', 'Grow'],
    ]
    expect(gives(TABLE, rows)).toEqual([COMPUTED, [0.25, 0.5, 'behind']])
  })

  test('in Chinese, with Chinese results', () => {
    const rows = [
      ['目标', '关键结果', '类型', '起始值', '目标值', '当前值', '权重'],
      ['增长', '', '', '', '', '', ''],
      ['增长', '签约客户数', '增加', '', '48家', '12家', ''],
      ['增长', '销售周期', '降低', '40', '25', '快了', ''],
    ]
    expect(gives(TABLE, rows)).toEqual([
      ['完成率', '应达进度', '进度评价'],
      ['⚠ “销售周期”：当前值不是数字：“快了”。请填写数字。', '', ''],
      [0.25, 0.5, '落后'],
      ['⚠ 当前值不是数字：“快了”。请填写数字。', '', ''],
    ])
  })

  test('in both', () => {
    const rows = [
      ['目标 Objective', '关键结果 Key Result', '起始 Start', '目标值 Target', '当前 Current'],
      ['增长', '签约客户数', '0', '48', '12'],
    ]
    expect(gives(TABLE, rows)).toMatchObject([expect.any(Array), [0.25, 0.5, expect.any(String)]])
  })
})

describe('what may be missing, or be there besides', () => {
  const NO_START =
    '⚠ Start is missing: without it progress cannot be measured. Enter the value the cycle began with.'
  test.each([
    {
      why: 'no type, weight, state',
      rows: [
        ['Objective', 'Key result', 'Start', 'Target', 'Current'],
        ['Grow', 'Contracts', '0', '48', '12'],
      ],
      shown: [[0.25, 0.5, 'behind']],
    },
    {
      why: 'no start column, where a type says what there is to reach or keep',
      rows: [
        ['Objective', 'Key result', 'Type', 'Target', 'Current'],
        ['Grow', 'Contracts', 'increase', '48', '12'],
        ['Grow', 'Discount', 'at most', '12', '11'],
        ['Grow', 'Calls', '', '10', '5'],
      ],
      shown: [
        [0.25, 0.5, 'behind'],
        [1, '', 'on pace'],
        [NO_START, '', ''],
      ],
    },
    {
      why: 'no current column yet',
      rows: [
        ['Objective', 'Key result', 'Start', 'Target'],
        ['Grow', 'Contracts', '0', '48'],
      ],
      shown: [[0, 0.5, 'far behind']],
    },
    {
      why: 'no target column',
      rows: [
        ['Objective', 'Key result', 'Start', 'Current'],
        ['Grow', 'Contracts', '0', '12'],
      ],
      shown: [['⚠ Target is missing. Enter it.', '', '']],
    },
    {
      why: 'nothing but a progress that somebody typed',
      rows: [
        ['Objective', 'Key result', 'Progress'],
        ['Grow', 'Contracts', '40%'],
      ],
      shown: [[0.4, 0.5, 'on pace']],
    },
    {
      why: 'a progress somebody typed beside the figures: the figures count',
      rows: [
        ['Objective', 'Key result', 'Start', 'Target', 'Current', 'Progress'],
        ['Grow', 'Contracts', '0', '48', '12', '99%'],
      ],
      shown: [[0.25, 0.5, 'behind']],
    },
    {
      why: 'a title and the days of the cycle above, a total below',
      rows: [
        ['Sales team'],
        ['Cycle', '2026-07-01', '2026-09-29'],
        ['Objective', 'Key result', 'Type', 'Start', 'Target', 'Current', 'Weight', 'State'],
        ['Grow', 'Contracts', '', '0', '48', '12', '3', ''],
        ['Total', '', '', '', '', '', '3', ''],
      ],
      above: 2,
      shown: [
        [0.25, 0.5, 'behind'],
        ['', '', ''],
      ],
    },
    {
      why: 'the headings once more, for another block',
      rows: [
        ['Objective', 'Key result', 'Start', 'Target', 'Current'],
        ['Grow', 'Contracts', '0', '48', '12'],
        [],
        ['Objective', 'Key result', 'Start', 'Target', 'Current'],
        ['Keep', 'Churn', '5', '3', '4'],
      ],
      shown: [
        [0.25, 0.5, 'behind'],
        ['', '', ''],
        ['', '', ''],
        [0.5, 0.5, 'on pace'],
      ],
    },
  ])('$why', ({ rows, above = 0, shown }) => {
    const blank = Array.from({ length: above }, () => ['', '', ''])
    expect(gives(TABLE, rows)).toEqual([...blank, COMPUTED, ...shown])
  })

  test.each([
    { why: 'as texts of any kind', days: '"2026年7月1日"; "29 Sep 2026"; "Aug 15, 2026"' },
    { why: 'as ISO texts', days: QUARTER },
    {
      why: 'as dates with a time of day',
      days: 'DATE(2026; 7; 1); DATE(2026; 9; 29)+0.9; DATE(2026; 8; 15)+0.5',
    },
  ])('the days of the call, $why', ({ days }) => {
    const rows = [HEADINGS, ['Grow', 'Contracts', '', '0', '48', '12']]
    expect(gives(`=OKR_TABLE(A1:J; ${days})`, rows)).toEqual([COMPUTED, [0.25, 0.5, 'behind']])
  })

  test.each([
    { days: 'R1; R2; R3', error: 'Start date is missing. Enter it.' },
    { days: '"2026-07-01"; R2; "2026-08-15"', error: 'End date is missing. Enter it.' },
    {
      days: '"2026-07-01"; "2026-09-29"; "today"',
      error: 'As of is not a date we can read: ‘today’. Enter it like 2026-09-30.',
    },
  ])('the days of the call, $days: $error', ({ days, error }) => {
    const rows = [HEADINGS, ['Grow', 'Contracts', '', '0', '48', '12']]
    expect(gives(`=OKR_TABLE(A1:J; ${days})`, rows)).toEqual({ error })
  })
})

test('10,000 rows, the last as right as the first; nothing is asked of the spreadsheet', () => {
  const ask = () => {
    throw new Error('nothing is to be asked')
  }
  const context = { locale: ask, dayOf: ask, words: () => messagesOf('en') }
  const rows = Array.from({ length: 10_000 }, (_, n) =>
    n % 10 === 0
      ? [`Objective ${n}`, '', '', '', '', '', '', '', '', n >= 1000 ? `Objective ${n % 1000}` : '']
      : [`Objective ${n - (n % 10)}`, `Key result ${n}`, '', 0, 1000, n % 1000, '', '', '', ''],
  )
  const shown = evaluate(okrTable, [[HEADINGS, ...rows], '2026-07-01', '2026-09-29', '2026-08-15'], context)
  expect(shown).toHaveLength(10_001)
  expect((shown as unknown[][]).slice(-2)).toEqual([
    [0.998, 0.5, 'on pace'],
    [0.999, 0.5, 'on pace'],
  ])
  // The last objective has nine of its own; 9 others contribute to each of the first hundred.
  expect((shown as unknown[][])[9_991]?.[0]).toBe(0.995)
  expect((shown as unknown[][])[1]?.[0]).toBe(0.005)
})
