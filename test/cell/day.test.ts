import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CellContext, type CellValue, readDay } from '../../src/cell'
import { asDay, dayOfDate, isoOf } from '../../src/core/dates/calendar'

const day = (year: number, month: number, date: number) => dayOfDate(year, month, date) ?? asDay(0)
const Q3 = { start: day(2026, 7, 1), end: day(2026, 9, 30) }
const H1 = { start: day(2026, 10, 1), end: day(2027, 3, 31) }

const contextOf = (locale: string, cycle: CellContext['cycle']): CellContext => ({
  locale: () => locale,
  dayOf: (date) => asDay(date.getTime() / 86_400_000),
  cycle,
})

function read(value: CellValue, locale = 'en_US', cycle: CellContext['cycle'] = Q3) {
  const found = readDay(value, 'due', contextOf(locale, cycle))
  return found === undefined ? undefined : isoOf(found)
}

describe('days as people write them', () => {
  test.each([
    { text: '2026-09-30', is: '2026-09-30' },
    { text: '2026/09/30', is: '2026-09-30' },
    { text: '2026.9.30', is: '2026-09-30' },
    { text: '2026-09-30T14:00:00Z', is: '2026-09-30' },
    { text: '2026年9月30日', is: '2026-09-30' },
    { text: '２０２６年９月３０日', is: '2026-09-30' },
    { text: '9月30日', is: '2026-09-30' },
    { text: '8月底', is: '2026-08-31' },
    { text: '月底', is: '2026-09-30' },
    { text: '第三季度末', is: '2026-09-30' },
    { text: '30 Sep 2026', is: '2026-09-30' },
    { text: '30-Sep-26', is: '2026-09-30' },
    { text: '1 Sept 2026', is: '2026-09-01' },
    { text: 'Sept 30', is: '2026-09-30' },
    { text: 'Aug 31, 2026', is: '2026-08-31' },
    { text: 'September 30th, 2026', is: '2026-09-30' },
    { text: 'Wed, 30 Sep 2026', is: '2026-09-30' },
    { text: 'end of Q3', is: '2026-09-30' },
    { text: 'Q3 end', is: '2026-09-30' },
    { text: 'end of August', is: '2026-08-31' },
    { text: '9/30/2026', is: '2026-09-30' },
    { text: '30/09/2026', is: '2026-09-30' },
    { text: '03/04/2026', is: '2026-03-04' },
    { text: '03/04/2026', locale: 'en_GB', is: '2026-04-03' },
    { text: '30.09.2026', locale: 'de_DE', is: '2026-09-30' },
    { text: '30.9.', locale: 'de_DE', is: '2026-09-30' },
    { text: '30. September 2026', locale: 'de_DE', is: '2026-09-30' },
    { text: '30 septembre 2026', locale: 'fr_FR', is: '2026-09-30' },
    { text: '30 de septiembre de 2026', locale: 'es_ES', is: '2026-09-30' },
    { text: '9/30', locale: 'zh_CN', is: '2026-09-30' },
    { text: '26/9/30', locale: 'zh_CN', is: '2026-09-30' },
    { text: '15 Mar', cycle: H1, is: '2027-03-15' },
    { text: '15 Nov', cycle: H1, is: '2026-11-15' },
    { text: new Date('2026-09-30T00:00:00Z'), is: '2026-09-30' },
    { text: 'TBD', is: undefined },
    { text: '', is: undefined },
  ])('$text is $is', ({ text, locale, cycle, is }) => {
    expect(read(text, locale, cycle)).toBe(is)
  })

  test.each([
    { why: 'a habit', text: '每周' },
    { why: 'no end', text: 'rolling' },
    { why: 'somewhere in a month', text: 'mid September' },
    { why: 'a month', text: 'September 2026' },
    { why: 'a quarter', text: 'Q3' },
    { why: 'a day the calendar has not', text: '31 Feb 2026' },
    { why: 'a serial number', text: 46295 },
    { why: 'its text', text: '46295' },
    { why: 'a checkbox', text: true },
    { why: 'a lost century', text: '0026-09-30' },
    { why: 'an error value', text: '#REF!' },
    { why: 'a broken date', text: new Date(Number.NaN) },
    { why: 'a long text', text: '9/'.repeat(30_000) },
  ])('$why is not guessed', ({ text }) => {
    expect(() => read(text)).toThrow('notADate')
  })

  test('without a cycle a date needs its year', () => {
    const context = contextOf('en_US', undefined)
    expect(() => readDay('Sept 30', 'due', context)).toThrow('notADate')
    expect(readDay('Sept 30, 2026', 'due', context)).toBe(day(2026, 9, 30))
  })
})

test.each([
  'en_US',
  'en_GB',
  'de_DE',
  'fr_FR',
  'es_ES',
  'it_IT',
  'nl_NL',
  'pl_PL',
  'sv_SE',
  'zh_CN',
  'ja_JP',
  'pt_BR',
])('what %s formats in digits is read back', (locale) => {
  const format = new Intl.DateTimeFormat(locale.replace('_', '-'), {
    timeZone: 'UTC',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  fc.assert(
    fc.property(fc.integer({ min: 11_000, max: 40_000 }), (n) => {
      expect(read(format.format(n * 86_400_000), locale)).toBe(isoOf(asDay(n)))
    }),
  )
})
