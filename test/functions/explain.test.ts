import { describe, expect, test } from 'vitest'
import { column, gives } from './typed'

describe('OKR_SHARES', () => {
  test.each([
    { why: 'points', rows: [['5'], ['3'], ['2']], shares: [0.5, 0.3, 0.2] },
    { why: 'percents', rows: [['40%'], ['60%']], shares: [0.4, 0.6] },
    { why: 'a blank inside shares the rest', rows: [['0.5'], [''], ['0.2']], shares: [0.5, 0.3, 0.2] },
    { why: '0 is not counted', rows: [['0'], ['3'], ['1']], shares: [0, 0.75, 0.25] },
    { why: 'typed as text', rows: [["'３"], ["'1"]], shares: [0.75, 0.25] },
  ])('$why', ({ rows, shares }) => {
    expect(gives('=OKR_SHARES(A1:A)', rows)).toEqual(column(...shares))
  })

  test.each([
    { why: 'trailing blanks are no rows', rows: [['7']], is: 1 },
    { why: 'nothing at all', rows: [], is: '' },
    {
      why: 'a blank beside points',
      rows: [['3'], [''], ['2']],
      is: { error: 'Only some weights are filled in. Fill in every weight, or none.' },
    },
    {
      why: 'a negative weight',
      rows: [['3'], ['-1']],
      is: { error: 'The 2nd of 2: A weight is -1. A weight cannot be negative.' },
    },
    {
      why: 'an error',
      rows: [['3'], ['=1/0']],
      is: { error: 'The 2nd of 2: Weight is not a number: ‘#DIV/0!’. Enter a number.' },
    },
  ])('$why', ({ rows, is }) => {
    expect(gives('=OKR_SHARES(A1:A)', rows)).toEqual(is)
  })
})

describe('OKR_EXPLAIN: Name, Progress, Weight, State', () => {
  const EXPLAIN = '=OKR_EXPLAIN(A1:A; B1:B; C1:C; D1:D)'
  const rows = [
    ['Win rate', '0.5', '3'],
    ['Churn', '1.2', '1'],
    [],
    ['Old idea', '0.9', '', 'cancelled'],
    ['Guard rail', '1', '0'],
  ]

  test('a line per row, a total, and headings', () => {
    expect(
      [1, 2, 3, 4].map((at) => gives(`=INDEX(OKR_EXPLAIN(A1:A; B1:B; C1:C; D1:D); 0; ${at})`, rows)),
    ).toEqual([
      column('Name', 'Win rate', 'Churn', '', 'Old idea', 'Guard rail', 'Total'),
      column('Share', 0.75, 0.25, '', '', 0, 1),
      column('Progress', 0.5, 1, '', 0.9, 1, ''),
      column('Product', 0.375, 0.25, '', '', 0, 0.625),
    ])
  })

  test('the products sum to the rollup', () => {
    expect(
      gives(
        '=SUM(INDEX(OKR_EXPLAIN(A1:A; B1:B; C1:C; D1:D); 0; 4)) - 2 * OKR_ROLLUP(B1:B; C1:C; D1:D)',
        rows,
      ),
    ).toBe(0)
  })

  test('in Chinese', () => {
    const heading = [1, 2, 3, 4].map((at) =>
      gives(`=INDEX(OKR_EXPLAIN(A1:A; B1:B); 1; ${at})`, [['赢单率', '0.5']], { locale: 'zh_CN' }),
    )
    expect(heading).toEqual(['名称', '占比', '完成率', '贡献'])
    expect(gives('=INDEX(OKR_EXPLAIN(A1:A; B1:B); 3; 1)', [['赢单率', '0.5']], { locale: 'zh_CN' })).toBe(
      '合计',
    )
  })

  test('a child that cannot be read is named in the total, the others keep their line', () => {
    const messy = [
      ['Win rate', '0.5', '1'],
      ['Churn', 'Q3-ish', '5'],
      ['Deals', '0.7', '1'],
    ]
    expect(gives('=INDEX(OKR_EXPLAIN(A1:A; B1:B; C1:C); 0; 3)', messy)).toEqual(
      column('Progress', 0.5, '⚠ Progress is not a number: ‘Q3-ish’. Enter a number.', 0.7, ''),
    )
    expect(gives('=INDEX(OKR_EXPLAIN(A1:A; B1:B; C1:C); 5; 4)', messy)).toBe(
      '⚠ ‘Churn’: Progress is not a number: ‘Q3-ish’. Enter a number.',
    )
  })

  test.each([
    { why: 'nothing counts: no total', rows: [['Idea', '0.4', '', 'draft']], at: '3; 4', is: '' },
    { why: 'nothing at all', rows: [], at: '1; 1', is: '' },
  ])('$why', ({ rows, at, is }) => {
    expect(gives(`=INDEX(${EXPLAIN.slice(1)}; ${at})`, rows)).toBe(is)
  })

  test('a negative weight is told by name', () => {
    expect(
      gives(EXPLAIN, [
        ['Win rate', '0.5', '3'],
        ['Churn', '0.2', '-2'],
      ]),
    ).toEqual({
      error: 'Weight of ‘Churn’ is -2. A weight cannot be negative.',
    })
  })
})

describe('progress typed as points is a problem, never clamped in silence', () => {
  const points =
    'Progress is 60, but 1 stands for 100%. Write 60% if percent is meant; more than 100% counts as 1.'
  test('in a rollup', () => {
    expect(gives('=OKR_ROLLUP(A1:A)', [['0.2'], ['60']])).toEqual({ error: `The 2nd of 2: ${points}` })
    expect(gives('=OKR_ROLLUP(A1:A; ; B1:B)', [['0.2'], ['60', 'paused']])).toBe(0.2)
  })
  test('in a tree, of that row and named above', () => {
    expect(
      gives('=OKR_TREE(A1:A; B1:B; C1:C)', [['Grow'], ['Deals', 'Grow', '60'], ['Rate', 'Grow', '0.2']]),
    ).toEqual(column(`⚠ ‘Deals’: ${points}`, `⚠ ${points}`, 0.2))
  })
  test('600% says what it is', () => {
    expect(gives('=OKR_ROLLUP(A1:A)', [["'600%"], ['0.5']])).toBe(0.75)
  })
})
