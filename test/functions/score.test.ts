import { describe, expect, test } from 'vitest'
import { column, gives } from './typed'

describe('OKR_SCORE: Start, Target, Current, Value at 0.3, Value at 0.7, Override', () => {
  test.each([
    { why: 'progress where nothing was agreed', row: ['40', '25', '34'], is: 0.4 },
    { why: 'on the 0.3 anchor', row: ['0', '100', '60', '60', '90'], is: 0.3 },
    { why: 'on the 0.7 anchor', row: ['0', '100', '90', '60', '90'], is: 0.7 },
    { why: 'on the target', row: ['0', '100', '100', '60', '90'], is: 1 },
    { why: 'below the first anchor', row: ['0', '100', '20', '60', '90'], is: 0.1 },
    { why: 'between the anchors', row: ['0', '100', '75', '60', '90'], is: 0.5 },
    { why: 'above the second', row: ['0', '100', '95', '60', '90'], is: 0.85 },
    { why: 'flat below the start', row: ['10', '100', '2', '60', '90'], is: 0 },
    { why: 'flat beyond the target', row: ['0', '100', '250', '60', '90'], is: 1 },
    { why: 'going down', row: ['50', '10', '20', '40', '20'], is: 0.7 },
    { why: 'one anchor is enough: 0.3', row: ['0', '100', '80', '60'], is: 0.65 },
    { why: 'one anchor is enough: 0.7', row: ['0', '100', '40', '', '80'], is: 0.35 },
    { why: 'never started', row: ['0', '100', '', '60', '90'], is: 0 },
    { why: 'the owner’s word wins', row: ['0', '100', '20', '60', '90', '0.6'], is: 0.6 },
    { why: 'also over what cannot be computed', row: ['5', '5', '5', '', '', '70%'], is: 0.7 },
    { why: 'an override of 0 is one', row: ['0', '100', '95', '', '', '0'], is: 0 },
    { why: 'as people write numbers', row: ["'0", "'120万", "'60万"], is: 0.5 },
  ])('$why: $is', ({ row, is }) => {
    expect(gives('=OKR_SCORE(A1; B1; C1; D1; E1; F1)', [row])).toBe(is)
  })

  test.each([
    {
      why: 'an anchor before the start',
      row: ['20', '100', '50', '10'],
      error: 'Value at 0.3 is 10. It must lie between Start (20) and Target (100).',
    },
    {
      why: 'an anchor on the target',
      row: ['0', '100', '50', '', '100'],
      error: 'Value at 0.7 is 100. It must lie between Start (0) and Target (100).',
    },
    {
      why: 'anchors the wrong way round',
      row: ['0', '100', '50', '90', '60'],
      error: 'Value at 0.3 is 90. It must lie between Start (0) and Value at 0.7 (60).',
    },
    {
      why: 'no way to go',
      row: ['5', '5', '5', '4'],
      error: 'Start and Target are both 5. Change one of them.',
    },
    {
      why: 'an override in points',
      row: ['0', '100', '50', '', '', '70'],
      error: 'Override is 70. Enter a value from 0 to 1.',
    },
    {
      why: 'a percent beside plain anchors',
      row: ['0', '100', '50', "'60%"],
      error: 'Value at 0.3 is a percent (60%) beside plain numbers. Write all of them the same way.',
    },
    {
      why: 'two currencies',
      row: ["'$0", "'€100", "'$50"],
      error: 'Target is in EUR, but Start is in USD. Use one currency.',
    },
    { why: 'no target', row: ['0', '', '50', '30'], error: 'Target is missing. Enter it.' },
  ])('is a problem: $why', ({ row, error }) => {
    expect(gives('=OKR_SCORE(A1; B1; C1; D1; E1; F1)', [row])).toEqual({ error })
  })

  test('a column: one bad row harms no other, a blank one stays blank', () => {
    const rows = [['0', '100', '60', '60', '90'], [], ['0', '100', 'Q3-ish'], ['40', '25', '34']]
    expect(gives('=OKR_SCORE(A1:A; B1:B; C1:C; D1:D; E1:E)', rows)).toEqual(
      column(0.3, '', '⚠ Current is not a number: ‘Q3-ish’. Enter a number.', 0.4),
    )
  })
})

test.each(['=OKR_SCORE(5; 5; 5)', '=OKR_ATTAINMENT(5; 5; 6)'])(
  'no way to go, and no type to say: %s',
  (formula) => {
    expect(gives(formula)).toEqual({ error: 'Start and Target are both 5. Change one of them.' })
  },
)

describe('OKR_ZONE: Baseline, Stretch, Current', () => {
  test.each([
    { why: 'baseline 20, stretch 60: commit from 32', row: ['20', '60', '32'], is: 'commit' },
    { why: 'just below commit', row: ['20', '60', '31.99'], is: 'fail' },
    { why: 'target from 48', row: ['20', '60', '48'], is: 'target' },
    { why: 'just below target', row: ['20', '60', '47.99'], is: 'commit' },
    { why: '50 is in target', row: ['20', '60', '50'], is: 'target' },
    { why: 'stretch from 60', row: ['20', '60', '60'], is: 'stretch' },
    { why: 'beyond', row: ['20', '60', '99'], is: 'stretch' },
    { why: 'a step back', row: ['20', '60', '3'], is: 'fail' },
    { why: 'down: on the commit edge', row: ['60', '20', '48'], is: 'commit' },
    { why: 'down: on the target edge', row: ['60', '20', '32'], is: 'target' },
    { why: 'an edge binary fractions miss', row: ['0.1', '0.4', '0.31'], is: 'target' },
    { why: 'an edge is not rounded', row: ['0', '0.1', '0.0299'], is: 'fail' },
    { why: 'nothing recorded', row: ['20', '60', ''], is: '' },
  ])('$why: $is', ({ row, is }) => {
    expect(gives('=OKR_ZONE(A1; B1; C1)', [row])).toBe(is)
  })

  test('in Chinese, down a column', () => {
    const rows = [['20', '60', '21'], ['20', '60', '33'], [], ['20', '60', '49'], ['60', '20', '20']]
    expect(gives('=OKR_ZONE(A1:A; B1:B; C1:C; "中文")', rows)).toEqual(
      column('未达标', '承诺', '', '目标', '挑战'),
    )
  })

  test('no way between baseline and stretch', () => {
    expect(gives('=OKR_ZONE(7; 7; 8)')).toEqual({
      error: 'Baseline and Stretch are both 7. Change one of them.',
    })
    expect(gives('=OKR_ZONE(7; 7; 8)', [], { locale: 'zh_CN' })).toEqual({
      error: '基准值与挑战值都是 7。请修改其中一个。',
    })
  })
})

describe('OKR_GRADE: Score, Commitment', () => {
  test.each([
    { row: ['0'], is: 'red' },
    { row: ['0.39'], is: 'red' },
    { row: ['0.4'], is: 'yellow' },
    { row: ['0.69'], is: 'yellow' },
    { row: ['0.7'], is: 'green' },
    { row: ['1.4', 'aspirational'], is: 'green' },
    { row: ['=0.1+0.2+0.1'], is: 'yellow' },
    { row: ['=0.1*7'], is: 'green' },
    { row: ['0.39', 'committed'], is: 'red' },
    { row: ['0.4', 'committed'], is: 'yellow' },
    { row: ['0.7', '承诺'], is: 'yellow' },
    { row: ['0.99', 'Committed'], is: 'yellow' },
    { row: ['1', 'committed'], is: 'green' },
    { row: ['0.7', '挑战型'], is: 'green' },
    { row: ["'70%"], is: 'green' },
    { row: ["'3/5"], is: 'yellow' },
    { row: ['', 'committed'], is: '' },
  ])('$row is $is', ({ row, is }) => {
    expect(gives('=OKR_GRADE(A1; B1)', [row])).toBe(is)
  })

  test('in Chinese, down a column', () => {
    const rows = [['0.1'], ['0.5'], [], ['0.8', '挑战'], ['0.8', '承诺']]
    expect(gives('=OKR_GRADE(A1:A; B1:B; "zh-CN")', rows)).toEqual(column('红', '黄', '', '绿', '黄'))
  })

  test.each([
    {
      formula: '=OKR_GRADE(70)',
      error: 'Score is 70, but 1 stands for 100%. Write 70% if percent is meant; more than 100% counts as 1.',
    },
    {
      formula: '=OKR_GRADE("5/0")',
      error: 'Score is not a number: ‘5/0’. Enter a number.',
    },
    {
      formula: '=OKR_GRADE(0.7; "hopeful")',
      error: 'Commitment is ‘hopeful’. Choose one of: aspirational, committed.',
    },
  ])('$formula: $error', ({ formula, error }) => {
    expect(gives(formula)).toEqual({ error })
  })
})
