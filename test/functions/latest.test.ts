import { describe, expect, test } from 'vitest'
import { asDay } from '../../src/core/dates/calendar'
import type { FormulaContext, FunctionDeclaration } from '../../src/functions/define'
import { evaluate } from '../../src/functions/evaluate'
import { okrLatest } from '../../src/functions/okrLatest'
import { messagesOf } from '../../src/messages'
import { column, gives } from './typed'

/** Id, Date, Value, State: a late entry for an earlier day, two of one day, one withdrawn, one failed, one pending. */
const log = [
  ['Win rate', '2026-07-06', '22', 'ok'],
  ['deals', '2026-07-07', '4', 'ok'],
  ['win rate', '2026-07-20', '25', 'ok'],
  ['Win rate', '2026-07-13', '31', 'ok'],
  ['deals', '2026-07-21', '3', 'pending'],
  ['Win rate', '2026-07-20', '26', 'ok'],
  ['Win rate', '2026-08-03', '90', 'withdrawn'],
  ['deals', '2026-08-04', '70', 'failed'],
]
const LOG = 'A1:A; B1:B; C1:C'

describe('levels from the log: Id, Date, Value, State', () => {
  test.each([
    {
      why: 'by date, not by entry; of one day the later row',
      formula: `"Win rate"; ${LOG}; ; ; ; D1:D`,
      is: 26,
    },
    { why: 'withdrawn rows count where no states are given', formula: `"Win rate"; ${LOG}`, is: 90 },
    { why: 'pending counts, failed does not', formula: `"deals"; ${LOG}; ; ; ; D1:D`, is: 3 },
    { why: 'as of a day, all of it', formula: `"Win rate"; ${LOG}; ; ; DATE(2026; 7; 13)`, is: 31 },
    { why: 'sum on top of start', formula: `"deals"; ${LOG}; "sum"; ; ; D1:D; 10`, is: 17 },
    { why: 'sum without a start', formula: `"deals"; ${LOG}; "total"; ; ; D1:D`, is: 7 },
    {
      why: 'sum from a day, inclusive',
      formula: `"deals"; ${LOG}; "sum"; DATE(2026; 7; 21); ; D1:D; 10`,
      is: 13,
    },
    { why: 'average', formula: `"Win rate"; ${LOG}; "average"; ; ; D1:D`, is: 26 },
    { why: 'max', formula: `"Win rate"; ${LOG}; "max"; ; ; D1:D`, is: 31 },
    { why: 'min', formula: `"Win rate"; ${LOG}; "min"; ; ; D1:D; 3`, is: 22 },
    { why: '累计', formula: `"deals"; ${LOG}; "累计"; ; ; D1:D; 10`, is: 17 },
    { why: '平均', formula: `"Win rate"; ${LOG}; "平均"; ; ; D1:D`, is: 26 },
    { why: '最高', formula: `"Win rate"; ${LOG}; "最高"; ; ; D1:D`, is: 31 },
    { why: '最小', formula: `"Win rate"; ${LOG}; "最小"; ; ; D1:D`, is: 22 },
    { why: '最新', formula: `"Win rate"; ${LOG}; "最新"; ; ; D1:D`, is: 26 },
    { why: 'start while nothing counts', formula: `"Win rate"; ${LOG}; ; ; DATE(2026; 7; 1); ; 21`, is: 21 },
    { why: 'nothing yet', formula: `"Win rate"; ${LOG}; ; ; DATE(2026; 7; 1)`, is: '' },
    { why: 'an id the log has not', formula: `"churn"; ${LOG}`, is: '' },
    { why: 'an id the log has not, with a start', formula: `"churn"; ${LOG}; ; ; ; ; 5`, is: 5 },
    { why: 'an empty log', formula: '"Win rate"; F1:F; G1:G; H1:H; "sum"; ; ; ; 8', is: 8 },
    { why: 'full width, other case', formula: `" ＷＩＮ　rate "; ${LOG}; ; ; ; D1:D`, is: 26 },
  ])('$why', ({ formula, is }) => {
    expect(gives(`=OKR_LATEST(${formula})`, log)).toEqual(is)
  })

  test('ids, mode, from, as of and start may be columns', () => {
    const ids = [
      ['Win rate', 'latest', '', '2026-07-13', '20'],
      ['deals', 'sum', '2026-07-21', '', '10'],
      [],
      ['churn', '', '', '', '5'],
      ['Win rate', '最大', '2026-07-14', '', ''],
    ]
    const rows = log.map((row, n) => [...row, '', ...(ids[n] ?? [])])
    expect(gives(`=OKR_LATEST(F1:F; ${LOG}; G1:G; H1:H; I1:I; D1:D; J1:J)`, rows)).toEqual(
      column(31, 13, '', 5, 26),
    )
  })

  test('a log may be a filtered part of another, and lie in rows', () => {
    expect(
      gives('=OKR_LATEST("deals"; {"deals", "deals"}; {DATE(2026; 7; 9), DATE(2026; 7; 2)}; {5, 6})'),
    ).toBe(5)
  })
})

describe('what cannot be read', () => {
  const messy = [
    ['a', '2026-07-06', '22'],
    ['b', 'soon', '9'],
    ['c', '2026-07-06', 'Q3-ish'],
    ['d', '', '4'],
    ['e', '2026-07-06', "'45%"],
    ['e', '2026-07-13', '60'],
    ['f', '2026-07-06', "'$900"],
    ['f', '2026-07-13', "'€800"],
    ['', 'later', 'nobody’s'],
    ['g', '2026-07-06', ''],
    ['g', 'tomorrow', ''],
    ['a', '2026-07-07', "'１２０万"],
  ]

  test('an unreadable date, value or notation is a problem of that id only', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    const rows = messy.map((row, n) => [...row, '', ids[n] ?? ''])
    expect(gives(`=OKR_LATEST(E1:E; ${LOG}; "sum")`, rows)).toEqual(
      column(
        1_200_022,
        '⚠ The 2nd of 12: Date is not a date we can read: ‘soon’. Enter it like 2026-09-30.',
        '⚠ The 3rd of 12: Value is not a number: ‘Q3-ish’. Enter a number.',
        '⚠ The 4th of 12: Date is missing. Enter it.',
        '⚠ Value is a percent (45%) beside plain numbers. Write all of them the same way.',
        '⚠ Value is in EUR here and in USD there. Use one currency.',
        '',
      ),
    )
  })

  test.each([
    { why: 'a value after the last day that counts', formula: `"c"; ${LOG}; ; ; DATE(2026; 7; 5)`, is: '' },
    { why: 'a value before the first', formula: `"c"; ${LOG}; ; DATE(2026; 7; 7)`, is: '' },
  ])('does no harm: $why', ({ formula, is }) => {
    expect(gives(`=OKR_LATEST(${formula})`, messy)).toEqual(is)
  })

  test.each([
    {
      why: 'a mode nobody knows',
      formula: `"a"; ${LOG}; "best guess"`,
      error: 'Mode is ‘best guess’. Choose one of: latest, sum, average, max, min.',
    },
    { why: 'no id', formula: `""; ${LOG}`, error: 'Id is missing. Enter it.' },
    {
      why: 'an error for an id',
      formula: `E1; ${LOG}`,
      error: 'Id is #N/A. Correct the formula of that cell.',
    },
    {
      why: 'a start in another currency',
      formula: '"a"; {"a"}; {DATE(2026; 7; 6)}; {"$40"}; "sum"; ; ; ; "€7"',
      error: 'Value is in USD, but Start is in EUR. Use one currency.',
    },
    {
      why: 'lists of unequal length',
      formula: '"a"; A1:A5; B1:B4; C1:C5',
      error: 'Date has 4 rows, but Id has 5. Choose the same rows for both.',
    },
  ])('$why: $error', ({ formula, error }) => {
    expect(gives(`=OKR_LATEST(${formula})`, [['a', '2026-07-06', '1', '', '=NA()'], ...messy])).toEqual({
      error,
    })
  })

  test('in Chinese', () => {
    expect(gives('=OKR_LATEST("a"; A1:A; B1:B; C1:C; "随便")', messy, { locale: 'zh_CN' })).toEqual({
      error: '方式为“随便”。可选：最新、合计、平均、最大、最小。',
    })
    expect(gives('=OKR_LATEST("f"; A1:A; B1:B; C1:C)', messy, { locale: 'zh_CN' })).toEqual({
      error: '数值中同时出现了 EUR 和 USD。请统一币种。',
    })
  })
})

test('a log is gone through once, however many ids are asked for', () => {
  let read = 0
  const counted: FunctionDeclaration = {
    ...okrLatest,
    prepare: (lists) => {
      read++
      return okrLatest.prepare?.(lists)
    },
  }
  const context: FormulaContext = {
    locale: () => 'en_US',
    dayOf: (date) => asDay(date.getTime() / 86_400_000),
    words: () => messagesOf('en'),
  }
  const ids = Array.from({ length: 1_000 }, (_, n) => [`id-${n}`])
  const log = Array.from({ length: 20_000 }, (_, n) => n)
  const shown = evaluate(
    counted,
    [
      ids,
      log.map((n) => [`id-${n % 1_000}`]),
      log.map((n) => [new Date(Date.UTC(2026, 6, 1 + ((Math.floor(n / 1_000) * 7) % 20)))]),
      log.map((n) => [n]),
    ],
    context,
  )
  // The seventh multiples of 0–19, modulo 20, reach 19 at 17.
  expect(shown).toEqual(ids.map((_, n) => [17_000 + n]))
  expect(read).toBe(1)
})
