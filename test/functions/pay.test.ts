import { describe, expect, test } from 'vitest'
import { column, gives } from './typed'

describe('from attainment to payout, in cells', () => {
  /** Weight, attainment; threshold, pay at it, accelerator and cap beside the first. */
  const quarter = [
    ['50%', '110%', '80%', '0.5', '2', '150%'],
    ['30%', '90%'],
    ['20%', '70%'],
  ]

  test('one curve for all rows', () => {
    expect(gives('=MBO_FACTOR(B1:B3; C1; D1; E1; F1)', quarter)).toEqual(column(1.2, 0.75, 0))
  })

  test.each([
    { why: '12,000 × 0.825', call: '', payout: 9900 },
    { why: 'a gate that pays half', call: '; 0.5', payout: 4950 },
    { why: 'a gate passed', call: '; TRUE', payout: 9900 },
    { why: 'a gate missed', call: '; FALSE', payout: 0 },
    { why: 'a blank gate is none', call: '; H1', payout: 9900 },
    { why: 'a gate in words', call: '; "达成"', payout: 9900 },
    { why: 'a gate in percent', call: '; "50%"', payout: 4950 },
    { why: 'a gate that pays more', call: '; 1.1', payout: 10_890 },
    { why: 'a part written as one', call: '; ; "62/92"', payout: 6671.74 },
    { why: 'joined on day 31 of 92', call: '; ; 62/92', payout: 6671.74 },
    { why: 'without decimals', call: '; ; 62/92; 0', payout: 6672 },
  ])('$why: $payout', ({ call, payout }) => {
    expect(gives(`=MBO_PAYOUT(12000; A1:A; MBO_FACTOR(B1:B3; C1; D1; E1; F1)${call})`, quarter)).toBe(payout)
  })

  test('ratings pay by steps', () => {
    const rows = [
      ['40', '3', '1', '0%'],
      ['40', '4', '2', '50%'],
      ['20', '2', '3', '100%'],
      ['', '', '4', '125%'],
      ['', '', '5', '150%'],
    ]
    expect(gives('=MBO_STEPS(B1:B; C1:C; D1:D)', rows)).toEqual(column(1, 1.25, 0.5))
    expect(gives('=MBO_PAYOUT(8000; A1:A3; MBO_STEPS(B1:B3; C1:C; D1:D))', rows)).toBe(8000)
  })

  test('commission by tiers', () => {
    const rows = [
      ['230000', '0', '8%'],
      ['', '200000', '12%'],
    ]
    expect(gives('=MBO_STEPS(A1; B1:B; C1:C; "marginal")', rows)).toBe(19600)
    expect(gives('=MBO_STEPS(A1; B1:B; C1:C; "累进")', rows)).toBe(19600)
    expect(gives('=A1 * MBO_STEPS(A1; B1:B; C1:C)', rows)).toBe(27600)
  })

  test('a line, in Chinese words and full-width digits', () => {
    expect(
      gives('=MBO_STEPS(A1; B1:B2; C1:C2; "线性")', [
        ['９０％', '80%', '0.5'],
        ['', '100%', '1'],
      ]),
    ).toBe(0.75)
  })
})

describe('rows', () => {
  test('a curve of its own per row; blank rows and rows without attainment stay blank', () => {
    const rows = [
      ['0.9', '0.8', '0.5'],
      [],
      ['', '0.8', '0.5'],
      ['0.9', '1', ''],
      ['Q3-ish', '0.8', '0.5'],
      ['1.4', '', ''],
      ['0.9', '80', '0.5'],
    ]
    expect(gives('=MBO_FACTOR(A1:A; B1:B; C1:C)', rows)).toEqual(
      column(
        0.75,
        '',
        '',
        0,
        '⚠ Attainment is not a number: ‘Q3-ish’. Enter a number.',
        1.4,
        '⚠ Threshold is 80. Enter a value from 0 to 1.',
      ),
    )
  })

  test('an attainment written as the part it is', () => {
    expect(gives('=MBO_FACTOR(A1:A)', [["'45/50"], ["'66 of 60"]])).toEqual(column(0.9, 1.1))
  })

  test('what a step pays below its first edge is 0, what is not there yet is blank', () => {
    expect(gives('=MBO_STEPS(A1:A; {0.8; 1}; {0.5; 1})', [['0.5'], [''], ['1']])).toEqual(column(0, '', 1))
  })
})

describe('before there is anything to pay', () => {
  test.each([
    { why: 'no attainment', formula: '=MBO_FACTOR(A1)', shows: '' },
    { why: 'no value', formula: '=MBO_STEPS(A1; {0}; {1})', shows: '' },
    { why: 'no factors', formula: '=MBO_PAYOUT(12000; {0.6; 0.4}; A1:A2)', shows: '' },
  ])('$why', ({ formula, shows }) => {
    expect(gives(formula)).toBe(shows)
  })
})

describe('problems', () => {
  test.each([
    {
      why: 'weights that are not everything',
      formula: '=MBO_PAYOUT(12000; {0.6; 0.3}; {1; 1})',
      error: 'The weights sum to 0.9. Make them sum to 100% (or 100).',
    },
    {
      why: 'a factor that is not there yet',
      formula: '=MBO_PAYOUT(12000; {0.6; 0.4}; {1; ""})',
      error: 'The 2nd of 2: Factor is missing. Enter it.',
    },
    {
      why: 'a factor that could not be computed',
      formula: '=MBO_PAYOUT(12000; {0.6; 0.4}; {1; "⚠ Attainment is missing. Enter it."})',
      error: 'The 2nd of 2: Attainment is missing. Enter it.',
    },
    {
      why: 'no weights',
      formula: '=MBO_PAYOUT(12000; A1:A2; {1; 1})',
      error: 'Weight is missing. Enter it.',
    },
    {
      why: 'no incentive',
      formula: '=MBO_PAYOUT(A1; {1}; {1})',
      error: 'Target incentive is missing. Enter it.',
    },
    {
      why: 'days instead of their part',
      formula: '=MBO_PAYOUT(12000; {1}; {1}; TRUE; 62)',
      error: 'Proration is 62. Enter a value from 0 to 1.',
    },
    {
      why: 'percents without their sign: a cap would hide them',
      formula: '=MBO_FACTOR(70; 0.8; 0.5; 2; 1.5)',
      error: 'Attainment is 70, but 100% is 1. Write 70% if that is meant.',
    },
    {
      why: 'a factor in percent without its sign',
      formula: '=MBO_PAYOUT(12000; {0.6; 0.4}; {1.2; 75})',
      error: 'The 2nd of 2: Factor is 75, but 100% is 1. Write 75% if that is meant.',
    },
    {
      why: 'a cap in percent without its sign',
      formula: '=MBO_FACTOR(1.1; 0.8; 0.5; 2; 150)',
      error: 'Cap is 150, but 100% is 1. Write 150% if that is meant.',
    },
    {
      why: 'a gate in percent without its sign: it would multiply the pay',
      formula: '=MBO_PAYOUT(12000; {1}; {1}; 50)',
      error: 'Gate is 50, but 100% is 1. Write 50% if that is meant.',
    },
    {
      why: 'weights in two notations',
      formula: '=MBO_PAYOUT(12000; {"60%"; 40}; {1; 1})',
      error: 'Weight is a percent (60%) beside plain numbers. Write all of them the same way.',
    },
    {
      why: 'an attainment in percent beside edges in points: no step would be reached',
      formula: '=MBO_STEPS("85%"; {50; 80; 100}; {0.5; 0.8; 1})',
      error: 'Value is a percent (85%) beside plain numbers. Write all of them the same way.',
    },
    {
      why: 'an attainment in points beside edges in percent: every step would be reached',
      formula: '=MBO_STEPS(55; {"50%"; "80%"; "100%"}; {0.5; 0.8; 1})',
      error: 'Edge is a percent (50%) beside plain numbers. Write all of them the same way.',
    },
    {
      why: 'sales in one currency, tiers in another',
      formula: '=MBO_STEPS("€230k"; {"$0"; "$200k"}; {8%; 12%}; "marginal")',
      error: 'Edge is in USD, but Value is in EUR. Use one currency.',
    },
    {
      why: 'a gate nobody has decided on yet',
      formula: '=MBO_PAYOUT(12000; {1}; {1}; "TBD")',
      error: 'Gate is missing. Enter it.',
    },
    {
      why: 'a gate that cannot be read',
      formula: '=MBO_PAYOUT(12000; {1}; {1}; "ask Finance")',
      error: 'Gate is not a number: ‘ask Finance’. Enter a number.',
    },
    {
      why: 'a cap below the target',
      formula: '=MBO_FACTOR(1; 0.8; 0.5; 2; 0)',
      error: 'Cap is 0. Enter 1 or more.',
    },
    {
      why: 'edges that fall',
      formula: '=MBO_STEPS(1; {1; 0.8}; {1; 0.5})',
      error: 'Edge 0.8 comes after 1. Put the edges in rising order, each once.',
    },
    {
      why: 'lists that are not equal',
      formula: '=MBO_STEPS(1; {0; 0.8; 1}; {0; 0.5})',
      error: 'Pay has 2 rows, but Edge has 3. Choose the same rows for both.',
    },
    {
      why: 'a pay left blank',
      formula: '=MBO_STEPS(1; {0; 0.8; 1}; {0; ""; 1})',
      error: 'The 2nd of 3: Pay is missing. Enter it.',
    },
    {
      why: 'a mode nobody knows',
      formula: '=MBO_STEPS(1; {0}; {1}; "toString")',
      error: 'Mode is ‘toString’. Choose one of: step, line, marginal.',
    },
  ])('$why', ({ formula, error }) => {
    expect(gives(formula)).toEqual({ error })
  })

  test('in a Chinese spreadsheet', () => {
    const zh = { locale: 'zh_CN' }
    expect(gives('=MBO_PAYOUT(12000; {0.6; 0.3}; {1; 1})', [], zh)).toEqual({
      error: '权重合计为 0.9。请使其合计为 100%（或 100）。',
    })
    expect(gives('=MBO_FACTOR(110)', [], zh)).toEqual({
      error: '达成率为 110，而 100% 应为 1。如果是指百分比，请写成 110%。',
    })
    expect(gives('=MBO_STEPS(1; {0}; {1}; "阶")', [], zh)).toEqual({
      error: '方式为“阶”。可选：阶梯、线性、累进。',
    })
    expect(gives('=MBO_STEPS(1; {1; 0.8}; {1; 0.5})', [], zh)).toEqual({
      error: '档位 0.8 排在 1 之后。请按从小到大排列，且不要重复。',
    })
    expect(gives('=MBO_FACTOR(1; 0.8; 0.5; -1)', [], zh)).toEqual({
      error: '加速系数为 -1。请填写不小于 0 的数值。',
    })
  })
})
