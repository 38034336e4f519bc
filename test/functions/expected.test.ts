import { describe, expect, test } from 'vitest'
import { column, gives } from './typed'

/** Start, end, as of. */
const days = (asOf: string, start = '2026-07-01', end = '2026-09-29') => [[start, end, asOf]]
const FORMULA = '=OKR_EXPECTED(A1; B1; C1)'

describe('a straight line', () => {
  test.each([
    { why: '0 on the first day', asOf: '2026-07-01', expected: 0 },
    { why: '1 on the last', asOf: '2026-09-29', expected: 1 },
    { why: 'halfway', asOf: '2026-08-15', expected: 0.5 },
    { why: 'before it begins', asOf: '2026-06-01', expected: 0 },
    { why: 'after it ends', asOf: '2027-01-01', expected: 1 },
    { why: 'the time of day does not matter', asOf: '2026-08-15 23:59', expected: 0.5 },
    { why: 'a date typed as text', asOf: "'15 Aug 2026", expected: 0.5 },
    { why: 'a Chinese one', asOf: "'2026年8月15日", expected: 0.5 },
  ])('$why: $asOf', ({ asOf, expected }) => {
    expect(gives(FORMULA, days(asOf))).toBe(expected)
  })

  test('a cycle of one day expects everything', () => {
    expect(gives(FORMULA, days('2026-07-01', '2026-07-01', '2026-07-01'))).toBe(1)
  })

  test.each(['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
    'days are those of the spreadsheet’s zone: %s',
    (timeZone) => {
      expect(gives(FORMULA, days('2026-08-15 00:30'), { timeZone })).toBe(0.5)
      expect(gives(FORMULA, days('2026-08-15 23:30'), { timeZone })).toBe(0.5)
    },
  )

  test('one start and end for a column of days; blanks inside and open ends', () => {
    const rows = [['2026-07-01', '2026-09-29', '2026-07-01'], [], ['', '', '2026-08-15'], ['', '', 'soon']]
    expect(gives('=OKR_EXPECTED(A1; B1; C1:C)', rows)).toEqual(
      column(0, '', 0.5, '⚠ As of is not a date we can read: ‘soon’. Enter it like 2026-09-30.'),
    )
  })
})

describe('a sales curve', () => {
  const curve = (asOf: string, ...points: [string, string][]) =>
    gives('=OKR_EXPECTED(A1; B1; C1; D1:D; E1:E)', [
      ['2026-07-01', '2026-09-29', asOf, ...(points[0] ?? [])],
      ...points.slice(1).map((point) => ['', '', '', ...point]),
    ])
  const late: [string, string][] = [
    ['2026-07-31', '20%'],
    ['2026-08-30', '45%'],
  ]
  test.each([
    { why: 'at a checkpoint', asOf: '2026-08-30', expected: 0.45 },
    { why: 'between two', asOf: '2026-08-15', expected: 0.325 },
    { why: 'before the first', asOf: '2026-07-16', expected: 0.1 },
    { why: 'after the last', asOf: '2026-09-14', expected: 0.725 },
  ])('$why', ({ asOf, expected }) => {
    expect(curve(asOf, ...late)).toBe(expected)
  })

  test('in any order, and one list for all rows', () => {
    expect(curve('2026-08-15', ...[...late].reverse())).toBe(0.325)
    const rows = [
      ['2026-07-01', '2026-09-29', '2026-07-16', '2026-08-30', '45%'],
      ['', '', '2026-08-15', '2026-07-31', '20%'],
    ]
    expect(gives('=OKR_EXPECTED(A1; B1; C1:C2; D1:D2; E1:E2)', rows)).toEqual(column(0.1, 0.325))
  })

  test.each([
    {
      why: 'a share that is none',
      points: [['2026-08-30', '45']] as [string, string][],
      error: 'Checkpoint share is 45. Enter a value from 0 to 1.',
    },
    {
      why: 'a day twice',
      points: [
        ['2026-08-30', '45%'],
        ['2026-08-30', '50%'],
      ] as [string, string][],
      error: 'Two checkpoints on 2026-08-30 say different things. Keep one of them.',
    },
    {
      why: 'a day without a share',
      points: [
        ['2026-07-31', ''],
        ['2026-08-30', '50%'],
      ] as [string, string][],
      error: 'The 1st of 2: Checkpoint share is missing. Enter it.',
    },
    {
      why: 'a share without a day',
      points: [
        ['2026-07-31', '20%'],
        ['', '50%'],
      ] as [string, string][],
      error: 'The 2nd of 2: Checkpoint date is missing. Enter it.',
    },
    {
      why: 'an unreadable day',
      points: [['soon', '20%']] as [string, string][],
      error: 'Checkpoint date is not a date we can read: ‘soon’. Enter it like 2026-09-30.',
    },
  ])('$why', ({ points, error }) => {
    expect(curve('2026-08-15', ...points)).toEqual({ error })
  })
})

describe('problems', () => {
  test.each([
    {
      why: 'the end before the start',
      rows: days('2026-08-15', '2026-09-29', '2026-07-01'),
      error: 'The end (2026-07-01) comes before the start (2026-09-29). Correct one of the dates.',
    },
    { why: 'no end', rows: [['2026-07-01', '', '2026-08-15']], error: 'End date is missing. Enter it.' },
    {
      why: 'a number is no date',
      rows: [['2026-07-01', '46294', '2026-08-15']],
      error: 'End date is not a date we can read: ‘46294’. Enter it like 2026-09-30.',
    },
    {
      why: 'a boolean is no date',
      rows: [['TRUE', '2026-09-29', '2026-08-15']],
      error: 'Start date is not a date we can read: ‘TRUE’. Enter it like 2026-09-30.',
    },
  ])('$why', ({ rows, error }) => {
    expect(gives(FORMULA, rows)).toEqual({ error })
  })
})
