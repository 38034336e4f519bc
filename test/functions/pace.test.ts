import { describe, expect, test } from 'vitest'
import { column, gives } from './typed'

const HALFWAY = '2026-08-15'
/** Progress, start, end, as of, type. */
const rowOf = (progress: string, asOf = HALFWAY, type = '') => [
  progress,
  '2026-07-01',
  '2026-09-29',
  asOf,
  type,
]
const FORMULA = '=OKR_PACE(A1; B1; C1; D1; E1)'

describe('one progress on one day', () => {
  test.each([
    { why: 'with the calendar', row: rowOf('50%'), pace: 'on pace' },
    { why: 'exactly 10 points is not behind yet', row: rowOf('40%'), pace: 'on pace' },
    { why: 'more than 10 points', row: rowOf('39%'), pace: 'behind' },
    { why: 'exactly 25 points is not far behind yet', row: rowOf('25%'), pace: 'behind' },
    { why: 'more than 25 points', row: rowOf('24%'), pace: 'far behind' },
    { why: 'less than a tenth of the time', row: rowOf('0', '2026-07-09'), pace: 'too early' },
    { why: 'a tenth of the time', row: rowOf('0', '2026-07-10'), pace: 'on pace' },
    { why: 'before it begins', row: rowOf('0', '2026-06-01'), pace: 'too early' },
    { why: 'achieved, however early', row: rowOf('1', '2026-07-01'), pace: 'achieved' },
    { why: 'achieved, however late', row: rowOf('120%', '2026-12-31'), pace: 'achieved' },
    { why: 'the last day is not past', row: rowOf('90%', '2026-09-29'), pace: 'on pace' },
    { why: 'the day after', row: rowOf('90%', '2026-09-30'), pace: 'past due' },
    { why: 'a blank progress has no pace', row: rowOf(''), pace: '' },
    { why: 'kept, from the first day', row: rowOf('1', '2026-07-01', 'at least'), pace: 'on pace' },
    { why: 'kept, after the end', row: rowOf('1', '2026-12-31', 'at most'), pace: 'on pace' },
    { why: 'not kept, from the first day', row: rowOf('0', '2026-07-01', 'within'), pace: 'far behind' },
    { why: 'not kept, after the end', row: rowOf('0', '2026-12-31', '不超过'), pace: 'far behind' },
    { why: 'yes/no is no keep type', row: rowOf('1', HALFWAY, 'yes/no'), pace: 'achieved' },
    { why: 'increase is none either', row: rowOf('39%', HALFWAY, 'increase'), pace: 'behind' },
  ])('$why: $row is $pace', ({ row, pace }) => {
    expect(gives(FORMULA, [row])).toBe(pace)
  })

  test.each([
    { why: 'expected of one’s own', call: 'A1; B1; C1; D1;; 0.2', pace: 'on pace' },
    { why: 'tighter thresholds', call: 'A1; B1; C1; D1;;; 0.05; 0.1', pace: 'far behind' },
    { why: 'thresholds in percent', call: 'A1; B1; C1; D1;;; 20%; 50%', pace: 'on pace' },
    { why: 'in Chinese', call: 'A1; B1; C1; D1;;;;; "zh"', pace: '落后' },
    { why: 'zh-CN', call: 'A1; B1; C1; D1;;;;; "zh-CN"', pace: '落后' },
    { why: '中文', call: 'A1; B1; C1; D1;;;;; "中文"', pace: '落后' },
    { why: 'English said', call: 'A1; B1; C1; D1;;;;; "en"', pace: 'behind' },
  ])('$why: OKR_PACE($call)', ({ call, pace }) => {
    expect(gives(`=OKR_PACE(${call})`, [rowOf('35%')])).toBe(pace)
  })

  test('the words stay English in a Chinese spreadsheet, so that formulas may compare them', () => {
    expect(gives(FORMULA, [rowOf('35%')], { locale: 'zh_CN' })).toBe('behind')
  })

  test.each([
    {
      why: 'a threshold in points',
      call: 'A1; B1; C1; D1;;; 10',
      error: 'Behind after is 10. Enter a value from 0 to 1.',
    },
    {
      why: 'far behind before behind',
      call: 'A1; B1; C1; D1;;; 0.3; 0.2',
      error: 'Far behind after is 0.2. Enter a value from 0.3 to 1.',
    },
    {
      why: 'a language nobody speaks here',
      call: 'A1; B1; C1; D1;;;;; "fr"',
      error: 'Language is ‘fr’. Choose one of: en, zh.',
    },
    {
      why: 'a column of thresholds',
      call: 'A1; B1; C1; D1;;; F1:F2',
      error: 'Behind after is a range of 2 × 1 cells. Choose one cell.',
    },
    {
      why: 'a column of languages',
      call: 'A1; B1; C1; D1;;;;; F1:F2',
      error: 'Language is a range of 2 × 1 cells. Choose one cell.',
    },
    { why: 'no day to look from', call: 'A1; B1; C1', error: 'As of is missing. Enter it.' },
    {
      why: 'the end before the start',
      call: 'A1; C1; B1; D1',
      error: 'The end (2026-07-01) comes before the start (2026-09-29). Correct one of the dates.',
    },
  ])('$why', ({ call, error }) => {
    expect(gives(`=OKR_PACE(${call})`, [rowOf('35%')])).toEqual({ error })
  })
})

describe('columns', () => {
  const rows = [
    ['50%', '2026-07-01', '2026-09-29', HALFWAY, ''],
    [],
    ['1', '', '', '', 'at least'],
    ['24%', '', '', '', ''],
    ['⚠ Target is missing. Enter it.', '', '', '', ''],
    ['', '', '', '', 'at most'],
  ]

  test('one calendar for all rows; a problem is passed on, a blank progress stays blank', () => {
    expect(gives('=OKR_PACE(A1:A; B1; C1; D1; E1:E)', rows)).toEqual(
      column('on pace', '', 'on pace', 'far behind', '⚠ Target is missing. Enter it.', ''),
    )
  })

  test('expected may be a column too', () => {
    expect(
      gives('=OKR_PACE(A1:A2; "2026-07-01"; "2026-09-29"; "2026-08-15";; B1:B2)', [
        ['30%', '30%'],
        ['30%', '90%'],
      ]),
    ).toEqual(column('on pace', 'far behind'))
  })
})
