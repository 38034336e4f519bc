import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asDay } from '../../src/core/dates/calendar'
import type { FormulaContext, Result } from '../../src/functions/define'
import { evaluate } from '../../src/functions/evaluate'
import { okrForecast } from '../../src/functions/okrForecast'
import { messagesOf } from '../../src/messages'
import { gives } from './typed'

const DEALS = [
  ['2026-07-01', '10'],
  ['2026-07-08', '14'],
  ['2026-07-15', '15'],
  ['2026-07-22', '40'],
  ['2026-07-29', '22'],
]
/** id, date, value, state; the end of the quarter in E1. */
const logOf = (rows: readonly (readonly string[])[], end = '2026-09-23') =>
  rows.map((row, index) => (index === 0 ? [...row, ...Array(4 - row.length).fill(''), end] : [...row]))
const deals = DEALS.map((row) => ['deals', ...row])

describe('one key result', () => {
  const LOG = 'A1:A; B1:B; C1:C'

  test('low, landing and high beside each other', () => {
    expect(gives(`=OKR_FORECAST("deals"; E1; ${LOG})`, logOf(deals))).toEqual([[42.33333333333333, 48, 90]])
  })

  test('ids as the spreadsheet compares text; order of entry does not matter', () => {
    expect(gives(`=OKR_FORECAST(" DEALS"; E1; ${LOG})`, logOf([...deals].reverse()))).toEqual([
      [42.33333333333333, 48, 90],
    ])
  })

  test('withdrawn and failed entries do not count, pending ones do', () => {
    const rows = [
      ['deals', '2026-07-01', '5', 'ok'],
      ['deals', '2026-07-11', '10', 'pending'],
      ['deals', '2026-07-12', '900', 'withdrawn'],
      ['deals', '2026-07-13', '900', 'failed'],
      ['deals', '2026-07-21', '15', ''],
    ]
    expect(gives(`=OKR_FORECAST("deals"; E1; ${LOG}; D1:D)`, logOf(rows, '2026-08-10'))).toEqual([
      [25, 25, 25],
    ])
  })

  test('rates stay rates', () => {
    const rows = [
      ['win rate', '2026-07-01', '70%'],
      ['win rate', '2026-07-11', '80%'],
      ['win rate', '2026-07-21', '92%'],
    ]
    expect(gives(`=OKR_FORECAST("win rate"; E1; ${LOG}; ; 0; 1)`, logOf(rows, '2026-07-27'))).toEqual([
      [0.983, 0.986, 0.989],
    ])
    expect(gives(`=OKR_FORECAST("win rate"; E1; ${LOG}; ; 0; 1)`, logOf(rows))).toEqual([[1, 1, 1]])
    expect(gives(`=OKR_FORECAST("win rate"; E1; ${LOG}; ; 0; "100%")`, logOf(rows))).toEqual([[1, 1, 1]])
  })

  test.each([
    { why: 'two days', rows: deals.slice(0, 2) },
    { why: 'an id nobody logged', rows: deals.map(([, ...row]) => ['calls', ...row]) },
    { why: 'the third day after the end', rows: [...deals.slice(0, 2), ['deals', '2026-12-01', '80']] },
    { why: 'values still to come', rows: [...deals.slice(0, 2), ['deals', '2026-07-15', 'TBD']] },
  ])('blank from too little: $why', ({ rows }) => {
    expect(gives(`=OKR_FORECAST("deals"; E1; ${LOG})`, logOf(rows))).toEqual([['', '', '']])
  })

  test('three cells also before there is a forecast: a formula may ask for the landing alone', () => {
    expect(gives(`=INDEX(OKR_FORECAST("deals"; E1; ${LOG}); 1; 2)`, logOf(deals.slice(0, 2)))).toBe('')
    expect(gives(`=INDEX(OKR_FORECAST("deals"; E1; ${LOG}); 1; 2)`, logOf(deals))).toBe(48)
    const columns = `=OKR_FORECAST(A1:A2; E1; ${LOG})`
    expect(gives(columns, logOf(deals.slice(0, 2)))).toEqual([
      ['', '', ''],
      ['', '', ''],
    ])
  })

  test.each([
    { why: 'no end', call: `"deals"; F1; ${LOG}`, error: 'End date is missing. Enter it.' },
    {
      why: 'bounds the wrong way round',
      call: `"deals"; E1; ${LOG}; ; 1; 0`,
      error: 'Highest is 0. Enter 1 or more.',
    },
    {
      why: 'a percent among plain numbers',
      call: `"deals"; E1; ${LOG}; ; ; "100%"`,
      error: 'Highest is a percent (100%) beside plain numbers. Write all of them the same way.',
    },
  ])('$why', ({ call, error }) => {
    expect(gives(`=OKR_FORECAST(${call})`, logOf(deals))).toEqual({ error })
  })
})

describe('a column of key results', () => {
  const rows = [
    ['deals', '2026-07-01', '5', 'deals', '2026-08-10', ''],
    ['deals', '2026-07-11', '10', '', '', ''],
    ['deals', '2026-07-21', '15', 'win rate', '2026-08-10', '100%'],
    ['churn', '2026-07-01', '5', 'churn', '2026-08-10', ''],
    ['churn', 'soon', '4', 'calls', '2026-08-10', ''],
    ['win rate', '2026-07-01', '80%', '', '2026-08-10', ''],
    ['win rate', '2026-07-11', '85%', '', '', ''],
    ['win rate', '2026-07-21', '90%', '', '', ''],
  ]

  test('each with its own end and bounds; an unreadable date is a problem of its id only', () => {
    expect(gives('=OKR_FORECAST(D1:D; E1:E; A1:A; B1:B; C1:C; ; ; F1:F)', rows)).toEqual([
      [25, 25, 25],
      ['', '', ''],
      [1, 1, 1],
      ['⚠ The 5th of 8: Date is not a date we can read: ‘soon’. Enter it like 2026-09-30.', '', ''],
      ['', '', ''],
      ['', '', ''],
    ])
  })
})

describe('laws', () => {
  const context: FormulaContext = {
    locale: () => 'en_US',
    dayOf: (date) => asDay(date.getTime() / 86_400_000),
    words: (language) => messagesOf(language ?? 'en'),
  }
  const END = new Date('2026-09-30')
  const entry = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    date: fc.integer({ min: 0, max: 90 }).map((n) => new Date(Date.UTC(2026, 6, 1 + n))),
    value: fc.integer({ min: -99, max: 99 }),
  })
  const column = (values: readonly unknown[]) => values.map((value) => [value])
  const forecast = (ids: readonly string[], log: readonly { id: string; date: Date; value: number }[]) =>
    evaluate(
      okrForecast,
      [
        column(ids),
        END,
        column(log.map(({ id }) => id)),
        column(log.map(({ date }) => date)),
        column(log.map(({ value }) => value)),
      ],
      context,
    ) as Result[][]

  test('the order of the log does not matter, and neither do the other ids in it', () =>
    fc.assert(
      fc.property(
        fc
          .uniqueArray(entry, { selector: ({ id, date }) => `${id}${date}`, minLength: 2, maxLength: 25 })
          .chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }))),
        ([log, shuffled]) => {
          const together = forecast(['a', 'b', 'c'], log)
          expect(forecast(['a', 'b', 'c'], shuffled)).toEqual(together)
          const own = log.filter(({ id }) => id === 'a')
          expect(forecast(['a', 'x'], own)[0]?.[0]).toEqual(together[0]?.[0])
        },
      ),
      { numRuns: 60 },
    ))

  test('a long log is read once, however many ids ask', () => {
    let read = 0
    const ids = Array.from({ length: 200 }, (_, n) => `k${n}`)
    const log = Array.from({ length: 2_000 }, (_, n) => ({
      id: ids[n % 200] as string,
      date: n,
      value: n % 7,
    }))
    const dayOf = (date: Date) => {
      read++
      return context.dayOf(date)
    }
    const dates = log.map(({ date }) => [new Date(Date.UTC(2026, 6, 1 + (date % 90)))])
    const args = [
      column(ids),
      END,
      column(log.map(({ id }) => id)),
      dates,
      column(log.map(({ value }) => value)),
    ]
    expect(evaluate(okrForecast, args, { ...context, dayOf })).toHaveLength(200)
    expect(read).toBe(log.length + 1)
  })
})
