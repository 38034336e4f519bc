import { describe, expect, test } from 'vitest'
import { gives } from './typed'

describe('rows of Progress, Weight, State', () => {
  test.each([
    { why: 'no weights: equal', rows: [['0.2'], ['0.6']], rollup: 0.4 },
    {
      why: 'points',
      rows: [
        ['0.2', '3'],
        ['0.6', '1'],
      ],
      rollup: 0.3,
    },
    {
      why: 'percents',
      rows: [
        ['20%', '75%'],
        ['60%', '25%'],
      ],
      rollup: 0.3,
    },
    {
      why: '0 is shown, not counted',
      rows: [
        ['0.2', '0'],
        ['0.6', '1'],
      ],
      rollup: 0.6,
    },
    {
      why: 'fractions that leave something: the blanks share it',
      rows: [
        ['1', '0.5'],
        ['0', ''],
        ['0.4', ''],
      ],
      rollup: 0.6,
    },
    {
      why: 'fractions that fall short without blanks are weights like others',
      rows: [
        ['1', '0.2'],
        ['0', '0.2'],
      ],
      rollup: 0.5,
    },
    { why: 'past the target counts as all of it', rows: [['3'], ['0.5']], rollup: 0.75 },
    { why: 'a step back counts as nothing', rows: [['-2'], ['0.5']], rollup: 0.25 },
    { why: 'a blank is no value and is left out', rows: [['0.2'], [''], ['0.6']], rollup: 0.4 },
    { why: 'typed as text', rows: [["'20%"], ["'６０%"]], rollup: 0.4 },
    {
      why: 'paused is left out',
      rows: [
        ['0.2', '', 'paused'],
        ['0.6', '', 'active'],
      ],
      rollup: 0.6,
    },
    {
      why: 'cancelled too',
      rows: [
        ['0.2', '', 'cancelled'],
        ['0.6', '', ''],
      ],
      rollup: 0.6,
    },
    {
      why: 'postponed, draft and archived too',
      rows: [['0', '', 'postponed'], ['0.1', '', 'Draft'], ['0.2', '', 'archived'], ['0.6']],
      rollup: 0.6,
    },
    {
      why: 'closed counts',
      rows: [
        ['0.2', '', 'closed'],
        ['0.6', '', 'active'],
      ],
      rollup: 0.4,
    },
    {
      why: 'states in Chinese',
      rows: [
        ['0.2', '', '暂停'],
        ['0.6', '', '进行中'],
      ],
      rollup: 0.6,
    },
    {
      why: 'with a hyphen, and with its reason behind it',
      rows: [['0', '', 'on-hold'], ['0.1', '', 'Paused (budget)'], ['0.2', '', '已经取消'], ['0.6']],
      rollup: 0.6,
    },
    {
      why: 'a word about how it goes is no state',
      rows: [
        ['0.2', '', 'on track'],
        ['0.6', '', ''],
      ],
      rollup: 0.4,
    },
    {
      why: 'who is left out keeps no share',
      rows: [
        ['0.2', '0.5', 'paused'],
        ['0.6', '', ''],
        ['0.8', '', ''],
      ],
      rollup: 0.7,
    },
    {
      why: 'nothing to count',
      rows: [
        ['', '1'],
        ['', '2'],
      ],
      rollup: '',
    },
    {
      why: 'all weights 0',
      rows: [
        ['0.2', '0'],
        ['0.6', '0'],
      ],
      rollup: '',
    },
    { why: 'everything paused', rows: [['0.2', '', 'paused']], rollup: '' },
    { why: 'no rows at all', rows: [], rollup: '' },
    {
      why: 'weights as large as a cell holds',
      rows: [
        ['0.2', '1E308'],
        ['0.6', '1E308'],
      ],
      rollup: 0.4,
    },
    {
      why: 'parts of a whole, as people write them',
      rows: [["'3/4"], ["'1 of 4"]],
      rollup: 0.5,
    },
    {
      why: 'a weight of what does not count harms nothing',
      rows: [
        ['0.2', '-3', 'cancelled'],
        ['0.4', 'half', 'paused'],
        ['0.6', '1'],
      ],
      rollup: 0.6,
    },
    {
      why: 'a percent beside points that may be fractions',
      rows: [
        ['0.2', "'75%"],
        ['0.6', '0.25'],
      ],
      rollup: 0.3,
    },
  ])('$why', ({ rows, rollup }) => {
    expect(gives('=OKR_ROLLUP(A1:A9; B1:B9; C1:C9)', rows)).toBe(rollup)
    // Open ranges say the same.
    expect(gives('=OKR_ROLLUP(A1:A; B1:B; C1:C)', rows)).toBe(rollup)
  })

  test.each([
    {
      why: 'blanks beside points',
      rows: [
        ['0.2', '3'],
        ['0.6', ''],
      ],
      error: 'Only some weights are filled in. Fill in every weight, or none.',
    },
    {
      why: 'blanks beside a full sum',
      rows: [
        ['0.2', '60%'],
        ['0.6', '40%'],
        ['0.9', ''],
      ],
      error: 'Only some weights are filled in. Fill in every weight, or none.',
    },
    {
      why: 'a negative weight, by its place',
      rows: [
        ['0.2', '1'],
        ['0.6', '1'],
        ['0.9', '-3'],
        ['1', '1'],
      ],
      error: 'The 3rd of 4: A weight is -3. A weight cannot be negative.',
    },
    {
      why: 'a word that is no state',
      rows: [
        ['0.2', '', 'Pausd'],
        ['0.6', '', ''],
      ],
      error:
        'The 1st of 2: State is ‘Pausd’. Choose one of: active, paused, cancelled, postponed, draft, closed, archived.',
    },
    {
      why: 'a weight where a state belongs',
      rows: [
        ['0.2', '', '3'],
        ['0.6', '', '1'],
      ],
      error:
        'The 1st of 2: State is ‘3’. Choose one of: active, paused, cancelled, postponed, draft, closed, archived.',
    },
    {
      why: 'weights in two notations',
      rows: [
        ['0.2', '50'],
        ['0.6', "'50%"],
      ],
      error: 'The 2nd of 2: Weight is a percent (50%) beside plain numbers. Write all of them the same way.',
    },
    {
      why: 'an unreadable progress',
      rows: [['0.2'], ['soon']],
      error: 'The 2nd of 2: Progress is not a number: ‘soon’. Enter a number.',
    },
    {
      why: 'an error value',
      rows: [['=NA()'], ['0.4']],
      error: 'The 1st of 2: Progress is not a number: ‘#N/A’. Enter a number.',
    },
    {
      why: 'a boolean where a weight belongs',
      rows: [
        ['0.2', 'TRUE'],
        ['0.6', '1'],
      ],
      error: 'The 1st of 2: Weight is not a number: ‘TRUE’. Enter a number.',
    },
    {
      why: 'a row that shows a problem already',
      rows: [['0.2'], ['⚠ Target is missing. Enter it.']],
      error: 'The 2nd of 2: Target is missing. Enter it.',
    },
  ])('$why', ({ rows, error }) => {
    expect(gives('=OKR_ROLLUP(A1:A9; B1:B9; C1:C9)', rows)).toEqual({ error })
  })

  test('a list that ends where another goes on is a slip', () => {
    const rows = [
      ['0.2', '3'],
      ['0.6', '1'],
      ['0.9', '1'],
    ]
    expect(gives('=OKR_ROLLUP(A1:A2; B1:B3)', rows)).toEqual({
      error: 'Progress has 2 rows, but Weight has 3. Choose the same rows for both.',
    })
    expect(gives('=OKR_ROLLUP(A1:A3; B1:B2)', rows)).toEqual({
      error: 'Weight has 2 rows, but Progress has 3. Choose the same rows for both.',
    })
  })

  test('lists may lie in a row', () => {
    expect(
      gives('=OKR_ROLLUP(A1:C1; A2:C2)', [
        ['0.2', '0.6', ''],
        ['3', '1', ''],
      ]),
    ).toBe(0.3)
  })

  test('a block is no list', () => {
    expect(
      gives('=OKR_ROLLUP(A1:B2)', [
        ['0.2', '0.6'],
        ['3', '1'],
      ]),
    ).toEqual({
      error: 'Progress is a block of 2 × 2 cells. Choose one column.',
    })
  })

  test('one child', () => {
    expect(gives('=OKR_ROLLUP(A1)', [['0.2']])).toBe(0.2)
  })

  test('in Chinese where the spreadsheet is', () => {
    expect(
      gives(
        '=OKR_ROLLUP(A1:A2; B1:B2)',
        [
          ['0.2', '3'],
          ['0.6', ''],
        ],
        { locale: 'zh_CN' },
      ),
    ).toEqual({
      error: '只填写了部分权重。请全部填写，或全部留空。',
    })
  })
})
