import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CellContext, type CellValue, readNumber, readQuantity } from '../../src/cell'
import { asDay } from '../../src/core/dates/calendar'
import { UserError } from '../../src/core/problem'

const inLocale = (locale: string): CellContext => ({
  locale: () => locale,
  dayOf: (date) => asDay(date.getTime() / 86_400_000),
})

function problemOf(value: CellValue, locale = 'en_US') {
  try {
    return { read: readQuantity(value, 'target', inLocale(locale)) }
  } catch (error) {
    if (error instanceof UserError) return error.problem
    throw error
  }
}

describe('numbers as people write them', () => {
  test.each([
    { why: 'plain', text: '12', is: 12 },
    { why: 'full width', text: '１２', is: 12 },
    { why: 'thousands', text: '1,234.5', is: 1234.5 },
    { why: 'no leading zero', text: '.52', is: 0.52 },
    { why: 'German', text: '1.234,5', locale: 'de_DE', is: 1234.5 },
    { why: 'German thousand', text: '1.234', locale: 'de_DE', is: 1234 },
    { why: 'French narrow space', text: '1\u202f234,5', locale: 'fr_FR', is: 1234.5 },
    { why: 'French hard space', text: '1\u00a0234,5', locale: 'fr_FR', is: 1234.5 },
    { why: 'Swiss apostrophe', text: "1'234.5", locale: 'de_CH', is: 1234.5 },
    { why: 'Swiss typographic apostrophe', text: '1’234.5', locale: 'de_CH', is: 1234.5 },
    { why: 'Indian groups', text: '12,34,567', locale: 'en_IN', is: 1234567 },
    { why: 'groups of the other sign, twice', text: '12.345.678,9', locale: 'pt_PT', is: 12345678.9 },
    { why: 'spaces group everywhere', text: '1 200', is: 1200 },
    { why: 'percent', text: '45%', is: 0.45 },
    { why: 'percent, exactly', text: '15.5 %', is: 0.155 },
    { why: 'full-width percent', text: '21％', is: 0.21 },
    { why: 'percent with a comma where points are decimals', text: '61,5%', is: 0.615 },
    { why: 'percent with a point where commas are decimals', text: '4.25 %', locale: 'de_DE', is: 0.0425 },
    { why: 'thousand', text: '$820K', is: 820_000 },
    { why: 'million', text: '$1.2M', is: 1_200_000 },
    { why: 'million apart', text: '1.0 m', is: 1_000_000 },
    { why: 'billion', text: 'US$ 1.5bn', is: 1_500_000_000 },
    { why: '万', text: '120万', is: 1_200_000 },
    { why: '亿', text: '1.2亿元', is: 120_000_000 },
    { why: '千', text: '3千', is: 3000 },
    { why: '千万', text: '3千万', is: 30_000_000 },
    { why: 'German million', text: '1,2 Mio. €', locale: 'de_DE', is: 1_200_000 },
    { why: 'accounting brackets', text: '(1,234)', is: -1234 },
    { why: 'accounting brackets with a sign outside', text: '$(5)', is: -5 },
    { why: 'true minus', text: '−5', is: -5 },
    { why: 'minus before the sign', text: '-$5', is: -5 },
    { why: 'minus behind the sign', text: '$-5', is: -5 },
    { why: 'plus', text: '+4', is: 4 },
    { why: 'power', text: '1e5', is: 100_000 },
    { why: 'number cell', text: 0.45, is: 0.45 },
  ])('$why: $text is $is', ({ text, locale, is }) => {
    expect(readNumber(text, 'target', inLocale(locale ?? 'en_US'))).toBe(is)
  })

  test.each([
    { text: '≥105%', has: { value: 1.05, percent: true, comparator: 'atLeast' } },
    { text: 'at least 95 %', has: { value: 0.95, comparator: 'atLeast' } },
    { text: '不低于95%', has: { value: 0.95, comparator: 'atLeast' } },
    { text: '95%以上', has: { value: 0.95, comparator: 'atLeast' } },
    { text: '<= 3', has: { value: 3, comparator: 'atMost' } },
    { text: '不超过3', has: { value: 3, comparator: 'atMost' } },
    { text: 'max 3', has: { value: 3, comparator: 'atMost' } },
    { text: '> 99.9%', has: { value: 0.999, comparator: 'above' } },
    { text: '低于 3', has: { value: 3, comparator: 'below' } },
    { text: '~12', has: { value: 12, approximate: true } },
    { text: 'about 12', has: { value: 12, approximate: true } },
    { text: '约12家', has: { value: 12, approximate: true, unit: { kind: 'number', text: '家' } } },
    { text: '12左右', has: { value: 12, approximate: true } },
    { text: '3/20', has: { value: 3, outOf: 20 } },
    { text: '7/10', has: { value: 7, outOf: 10 } },
    { text: '17.5 h', has: { value: 17.5, unit: { kind: 'number', text: 'h' } } },
    { text: '3.4s', has: { value: 3.4, unit: { kind: 'number', text: 's' } } },
    { text: '12 guides', has: { value: 12, unit: { kind: 'number', text: 'guides' } } },
    { text: '25家', has: { value: 25, unit: { kind: 'number', text: '家' } } },
    { text: '2 min', has: { value: 2, unit: { kind: 'number', text: 'min' } } },
    { text: '€2.5M', has: { value: 2_500_000, unit: { kind: 'currency', text: 'EUR' } } },
    { text: '10kEUR', has: { value: 10_000, unit: { kind: 'currency', text: 'EUR' } } },
    { text: '￥684,000', locale: 'zh_CN', has: { unit: { kind: 'currency', text: 'CNY' } } },
    { text: '¥5', locale: 'ja_JP', has: { unit: { kind: 'currency', text: 'JPY' } } },
    { text: 'CN¥5', locale: 'ja_JP', has: { unit: { kind: 'currency', text: 'CNY' } } },
    {
      text: 'R$ 1.234,56',
      locale: 'pt_BR',
      has: { value: 1234.56, unit: { kind: 'currency', text: 'BRL' } },
    },
    { text: '1 200 kr', locale: 'nb_NO', has: { value: 1200, unit: { kind: 'currency', text: 'NOK' } } },
    {
      text: 'Rs 12,50,000',
      locale: 'en_IN',
      has: { value: 1_250_000, unit: { kind: 'currency', text: 'INR' } },
    },
    { text: '£5', has: { unit: { kind: 'currency', text: 'GBP' } } },
    { text: '45%', has: { percent: true, unit: { kind: 'percent', text: '%' } } },
  ])('$text tells more than its number', ({ text, locale, has }) => {
    expect(readQuantity(text, 'target', inLocale(locale ?? 'en_US'))).toMatchObject(has)
  })

  test.each(['', ' ', '\u200b', 'N/A', 'n/a', 'TBD', '-', '–', '—', '待定', '暂无', '无', 'n/d'])(
    '%j is no value',
    (text) => {
      expect(readQuantity(text, 'target', inLocale('en_US'))).toBeUndefined()
    },
  )
})

describe('what is no number is a problem, never a guess', () => {
  test.each([
    { why: 'decimal comma in English', text: '1,5', code: 'ambiguousNumber' },
    { why: 'four digits behind a comma', text: '1,2345', code: 'ambiguousNumber' },
    { why: 'decimal point in German', text: '1.5', locale: 'de_DE', code: 'ambiguousNumber' },
    { why: 'English in German', text: '1,234.5', locale: 'de_DE', code: 'ambiguousNumber' },
    { why: 'point that French does not have', text: '1.234', locale: 'fr_FR', code: 'ambiguousNumber' },
    { why: 'a group cannot begin with zero', text: '0,500', code: 'ambiguousNumber' },
    { why: 'percent that may be a thousand', text: '1,500%', locale: 'de_CH', code: 'ambiguousNumber' },
    { why: 'a day', text: '30 Sep', code: 'notANumber' },
    { why: 'the end of a month', text: '9月底', code: 'notANumber' },
    { why: 'a word', text: 'many', code: 'notANumber' },
    { why: 'a number in a name', text: 'KR2', code: 'notANumber' },
    { why: 'a word before', text: 'Week 12', code: 'notANumber' },
    { why: 'a range', text: '10-20', code: 'notANumber' },
    { why: 'two numbers', text: '12 -> 15', code: 'notANumber' },
    { why: 'an error value', text: '#N/A', code: 'notANumber' },
    { why: 'infinite', text: '1e999', code: 'notANumber' },
    { why: 'not even a number', text: Number.NaN, code: 'notANumber' },
    { why: 'a checkbox', text: true, code: 'notANumber' },
    { why: 'a name every object has', text: '5 constructor 5', code: 'notANumber' },
    { why: 'a date', text: new Date('2026-09-30T00:00:00Z'), code: 'dateInsteadOfNumber' },
    { why: 'no date at all', text: new Date(Number.NaN), code: 'notANumber' },
  ])('$why: $text', ({ text, locale, code }) => {
    expect(problemOf(text, locale)).toMatchObject({ code, field: 'target' })
  })

  test('a long text is quoted in part', () => {
    const problem = problemOf('word '.repeat(10_000))
    expect(problem).toMatchObject({ code: 'notANumber' })
    expect(JSON.stringify(problem).length).toBeLessThan(120)
  })
})

describe('laws', () => {
  const locales = [
    'en_US',
    'en_GB',
    'de_DE',
    'de_CH',
    'fr_FR',
    'es_ES',
    'pt_BR',
    'it_IT',
    'nl_NL',
    'pl_PL',
    'ru_RU',
    'sv_SE',
    'zh_CN',
    'ja_JP',
  ]

  test.each(locales)('what %s formats is read back', (locale) => {
    const format = new Intl.NumberFormat(locale.replace('_', '-'), { maximumFractionDigits: 4 })
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (n) => {
        const value = n / 1e4
        expect(readNumber(format.format(value), 'value', inLocale(locale))).toBeCloseTo(value, 4)
      }),
    )
  })

  test('a number or a problem, never NaN, whatever the text', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789.,%$€()-+≥~/ kM万亿约e\u200b') }),
    )
    let numbers = 0
    fc.assert(
      fc.property(text, fc.constantFrom(...locales), (value, locale) => {
        const got = problemOf(value, locale)
        if ('code' in got) return
        if (got.read) numbers++
        if (got.read) expect(Number.isFinite(got.read.value)).toBe(true)
      }),
      { numRuns: 3000 },
    )
    expect(numbers).toBeGreaterThan(0)
  })

  test('the locale is asked only where separators are to be read', () => {
    let asked = 0
    const locale = () => {
      asked++
      return 'en_US'
    }
    const context: CellContext = { ...inLocale('en_US'), locale }
    for (const value of [12, '12', '45%', '120万', '≥ 3', 'N/A', '']) readNumber(value, 'value', context)
    expect(asked).toBe(0)
    readNumber('1,234', 'value', context)
    expect(asked).toBe(1)
  })
})
