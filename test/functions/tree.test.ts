import { describe, expect, test } from 'vitest'
import { column, gives, typed } from './typed'

const TREE = '=OKR_TREE(A1:A; B1:B; C1:C; D1:D; E1:E)'

/** Rows of Name, Parent, Progress, Weight, State. */
const tree = (...rows: string[][]) => gives(TREE, rows)

describe('values', () => {
  test('leaves keep theirs, clamped; parents get the rollup of their children', () => {
    expect(
      tree(['Grow'], ['Contracts', 'Grow', '0.5'], ['Renewals', 'Grow', '1.4'], ['Refunds', 'Grow', '-1']),
    ).toEqual(column(0.5, 0.5, 1, 0))
  })

  test('at any depth, in any order of rows', () => {
    expect(
      tree(
        ['Contracts', 'Sales', '0.5'],
        ['Company', ''],
        ['Sales', 'EMEA'],
        ['EMEA', 'Company'],
        ['Hiring', 'Company', '0.9'],
        ['Calls', 'Sales', '0.7'],
      ),
    ).toEqual(column(0.5, 0.75, 0.6, 0.6, 0.9, 0.7))
  })

  test.each([
    {
      why: 'weights in points',
      rows: [['Grow'], ['a', 'Grow', '0.2', '3'], ['b', 'Grow', '0.6', '1']],
      top: 0.3,
    },
    {
      why: 'fractions and a blank share 1',
      rows: [['Grow'], ['a', 'Grow', '1', '0.6'], ['b', 'Grow', '0.5']],
      top: 0.8,
    },
    {
      why: 'paused is left out above and keeps its own',
      rows: [['Grow'], ['a', 'Grow', '0.2', '', 'paused'], ['b', 'Grow', '0.6']],
      top: 0.6,
    },
    {
      why: 'a blank progress is no value',
      rows: [['Grow'], ['a', 'Grow', ''], ['b', 'Grow', '0.6']],
      top: 0.6,
    },
    { why: 'no child with a value', rows: [['Grow'], ['a', 'Grow', '']], top: '' },
    {
      why: 'names compare like text in a sheet',
      rows: [['Grow  '], ['a', ' grow', '0.2'], ['b', 'ＧＲＯＷ', '0.6']],
      top: 0.4,
    },
    {
      why: 'a progress typed into a parent gives way to its rollup',
      rows: [
        ['Grow', '', '0.9'],
        ['a', 'Grow', '0.2'],
      ],
      top: 0.2,
    },
  ])('$why', ({ rows, top }) => {
    expect(gives('=INDEX(OKR_TREE(A1:A; B1:B; C1:C; D1:D; E1:E); 1)', rows)).toBe(top)
  })

  test('no rows at all are one blank', () => {
    expect(tree()).toBe('')
  })

  test('a blank row inside stays blank; the column ends at the last used row', () => {
    expect(tree(['Grow'], [''], ['a', 'Grow', '0.2'])).toEqual(column(0.2, '', 0.2))
  })
})

describe('a row with a problem is named above, where the figure is the one without it', () => {
  test.each([
    {
      why: 'an unreadable value',
      rows: [['Grow'], ['a', 'Grow', 'soon'], ['b', 'Grow', '0.6']],
      shown: [
        '⚠ ‘a’: Progress is not a number: ‘soon’. Enter a number.',
        '⚠ Progress is not a number: ‘soon’. Enter a number.',
        0.6,
      ],
    },
    {
      why: 'an error value',
      rows: [['Grow'], ['a', 'Grow', '=NA()']],
      shown: [
        '⚠ ‘a’: Progress is not a number: ‘#N/A’. Enter a number.',
        '⚠ Progress is not a number: ‘#N/A’. Enter a number.',
      ],
    },
    {
      why: 'a row that shows its problem already',
      rows: [['Grow'], ['a', 'Grow', '⚠ Target is missing. Enter it.']],
      shown: ['⚠ ‘a’: Target is missing. Enter it.', '⚠ Target is missing. Enter it.'],
    },
    {
      why: 'the row where it went wrong, not the chain between',
      rows: [['Company'], ['Sales', 'Company'], ['a', 'Sales', 'soon']],
      shown: [
        '⚠ ‘a’: Progress is not a number: ‘soon’. Enter a number.',
        '⚠ ‘a’: Progress is not a number: ‘soon’. Enter a number.',
        '⚠ Progress is not a number: ‘soon’. Enter a number.',
      ],
    },
    {
      why: 'a parent that is nowhere',
      rows: [['Grow'], ['a', 'Gorw', '0.2'], ['b', 'Grow', '0.6']],
      shown: [
        0.6,
        '⚠ ‘Gorw’, the parent of ‘a’, is not in the list. Correct the name or leave it empty.',
        0.6,
      ],
    },
    {
      why: 'a name that is there twice',
      rows: [['Grow'], ['a', 'Grow', '0.2'], ['a', 'Grow', '0.4'], ['b', 'Grow', '0.6']],
      shown: [
        '⚠ ‘a’: ‘a’ appears more than once. Give each its own name.',
        '⚠ ‘a’ appears more than once. Give each its own name.',
        '⚠ ‘a’ appears more than once. Give each its own name.',
        0.6,
      ],
    },
    {
      why: 'a negative weight',
      rows: [['Grow'], ['a', 'Grow', '0.2', '-1'], ['b', 'Grow', '0.6', '1']],
      shown: [
        '⚠ ‘a’: A weight is -1. A weight cannot be negative.',
        '⚠ A weight is -1. A weight cannot be negative.',
        0.6,
      ],
    },
    {
      why: 'weights of one parent in two notations; another parent may have its own',
      rows: [
        ['Grow'],
        ['a', 'Grow', '0.2', '60'],
        ['b', 'Grow', '0.6', "'40%"],
        ['Keep'],
        ['c', 'Keep', '0.2', "'75%"],
        ['d', 'Keep', '0.6', "'25%"],
      ],
      shown: [
        '⚠ ‘b’: Weight is a percent (40%) beside plain numbers. Write all of them the same way.',
        0.2,
        '⚠ Weight is a percent (40%) beside plain numbers. Write all of them the same way.',
        0.3,
        0.2,
        0.6,
      ],
    },
    {
      why: 'weights partly filled are the parent’s problem alone',
      rows: [['Grow'], ['a', 'Grow', '0.2', '3'], ['b', 'Grow', '0.6']],
      shown: ['⚠ Only some weights are filled in. Fill in every weight, or none.', 0.2, 0.6],
    },
    {
      why: 'a value without a name',
      rows: [['Grow'], ['', 'Grow', '0.2'], ['b', 'Grow', '0.6']],
      shown: ['⚠ The 2nd of 3: Name is missing. Enter it.', '⚠ Name is missing. Enter it.', 0.6],
    },
  ])('$why', ({ rows, shown }) => {
    expect(tree(...rows)).toEqual(column(...shown))
  })

  test('a loop is told to its rows; the others are as they were', () => {
    const loop = '⚠ These lead back to themselves: Egg → Hen → Egg. Take one parent away.'
    expect(tree(['Egg', 'Hen'], ['Hen', 'Egg'], ['Grow'], ['a', 'Grow', '0.2'])).toEqual(
      column(loop, loop, 0.2, 0.2),
    )
    expect(tree(['Me', 'Me', '0.5'])).toBe('⚠ These lead back to themselves: Me → Me. Take one parent away.')
  })

  test('a long loop is told by both ends', () => {
    const names = [...'ABCDEFGHIJ']
    const rows = names.map((name, index) => [name, names[(index + 1) % names.length] ?? ''])
    const text = '⚠ These lead back to themselves: A → B → C → … → I → J → A. Take one parent away.'
    expect(tree(...rows)).toEqual(column(...names.map(() => text)))
  })

  test('a sentence stays one that can be read, however long a name is', () => {
    const name = '长'.repeat(50_000)
    const shown = `${'长'.repeat(119)}…`
    expect(tree(['Grow'], ['a', name, '1'])).toEqual(
      column('', `⚠ ‘${shown}’, the parent of ‘a’, is not in the list. Correct the name or leave it empty.`),
    )
    expect(tree(['Grow'], [name, 'Grow', 'soon'])).toEqual(
      column(
        `⚠ ‘${shown}’: Progress is not a number: ‘soon’. Enter a number.`,
        '⚠ Progress is not a number: ‘soon’. Enter a number.',
      ),
    )
  })

  test('a name that is a date is told as one', () => {
    expect(tree(['Launches'], ['2026-09-30', 'Launches', 'soon'])).toEqual(
      column(
        '⚠ ‘2026-09-30’: Progress is not a number: ‘soon’. Enter a number.',
        '⚠ Progress is not a number: ‘soon’. Enter a number.',
      ),
    )
  })

  test('in Chinese where the spreadsheet is', () => {
    expect(gives(TREE, [['增长'], ['签约', '增长', '快了']], { locale: 'zh_CN' })).toEqual(
      column('⚠ “签约”：完成率不是数字：“快了”。请填写数字。', '⚠ 完成率不是数字：“快了”。请填写数字。'),
    )
  })
})

test('5,000 levels of parents are one execution and no stack overflow', () => {
  const { host, gives } = typed([])
  const names = 'SEQUENCE(5000)'
  const parents = `IF(${names}=1; ""; ${names}-1)`
  const progress = `IF(${names}=5000; 0.25; "")`
  const { formulaExecutions } = host.meter.of(() =>
    expect(gives(`=INDEX(OKR_TREE(${names}; ${parents}; ${progress}); 1)`)).toBe(0.25),
  )
  expect(formulaExecutions).toBe(1)
})

test('lists of different lengths are a slip of the range', () => {
  expect(gives('=OKR_TREE(A1:A2; B1:B3; C1:C3)', [['Grow'], ['a', 'Grow', '1'], ['b', 'Grow', '0']])).toEqual(
    {
      error: 'Name has 2 rows, but Parent has 3. Choose the same rows for both.',
    },
  )
})
