import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anApp, aWorkbook } from './fakes'

const day = (iso: string) => new Date(`${iso}T00:00:00Z`)

function written(text: string, locale = 'en_US') {
  const { sheet } = anApp(aWorkbook({ locale }))
  const range = sheet.getRange('B2').setValue(text)
  return { value: range.getValue(), shown: range.getDisplayValue(), formula: range.getFormula() }
}

describe('a text written by a script is read as if typed', () => {
  test.each([
    { text: '12', value: 12, shown: '12' },
    { text: '0012', value: 12, shown: '12' },
    { text: ' 12 ', value: 12, shown: '12' },
    { text: '-5', value: -5, shown: '-5' },
    { text: '.5', value: 0.5, shown: '0.5' },
    { text: '1,000,000', value: 1_000_000, shown: '1,000,000' },
    { text: '2.000', value: 2, shown: '2' },
    { text: '$2.99', value: 2.99, shown: '$2.99' },
    { text: '-$3', value: -3, shown: '-$3' },
    { text: '50%', value: 0.5, shown: '50%' },
    { text: '12.5%', value: 0.125, shown: '12.50%' },
    { text: '99.93%', value: 0.9993, shown: '99.93%' },
    { text: '-5%', value: -0.05, shown: '-5%' },
    { text: '1e3', value: 1000, shown: '1.00e+03' },
    { text: 'TRUE', value: true, shown: 'TRUE' },
    { text: 'false', value: false, shown: 'FALSE' },
    { text: '2026-10-02', value: day('2026-10-02'), shown: '2026-10-02' },
    { text: '10/2/2026', value: day('2026-10-02'), shown: '10/2/2026' },
    { text: '1/2', value: day('2026-01-02'), shown: '1/2' },
    { text: 'Aug 14, 2026', value: day('2026-08-14'), shown: 'Aug 14, 2026' },
    { text: '14-Aug-2026', value: day('2026-08-14'), shown: '14-Aug-2026' },
    { text: '2026-10-02 18:00', value: new Date('2026-10-02T18:00:00Z'), shown: '2026-10-02 18:00' },
    { text: '16:00', value: new Date('1899-12-30T16:00:00Z'), shown: '16:00' },
  ])('$text', ({ text, value, shown }) => {
    expect(written(text)).toMatchObject({ value, shown })
  })

  test.each([
    { why: 'a plus sign', text: '+5' },
    { why: 'an impossible date', text: '2026-02-31' },
    { why: 'a date with an offset', text: '2026-10-02T18:00:00Z' },
    { why: 'a version', text: '1.2.3' },
    { why: 'a number with its unit', text: '17.5 h' },
    { why: 'a short form', text: '$1.2M' },
    { why: 'wrong grouping', text: '1,00' },
    { why: 'a range of numbers', text: '3-5%' },
    { why: 'full-width digits', text: '１２' },
    { why: 'another country’s money', text: '12 Kč' },
    { why: 'a score of ten', text: '7/10x' },
    { why: 'a lone equals sign', text: '=' },
    { why: 'several lines', text: 'a\nb' },
  ])('$why stays text: $text', ({ text }) => {
    expect(written(text)).toMatchObject({ value: text, shown: text, formula: '' })
  })

  test.each([
    { why: 'a formula', text: "'=1+1", value: '=1+1' },
    { why: 'a number', text: "'0012", value: '0012' },
    { why: 'a boolean', text: "'TRUE", value: 'TRUE' },
    { why: 'a date', text: "'1/2", value: '1/2' },
    { why: 'another apostrophe', text: "''tis", value: "'tis" },
    {
      why: 'a hostile link',
      text: '\'=HYPERLINK("https://example.com")',
      value: '=HYPERLINK("https://example.com")',
    },
  ])('a leading apostrophe keeps $why as text and is not stored', ({ text, value }) => {
    expect(written(text)).toMatchObject({ value, shown: value, formula: '' })
  })

  test('a leading equals sign makes a formula', () => {
    expect(written('=1+1')).toMatchObject({ value: 2, formula: '=1+1' })
  })
})

describe('by the spreadsheet’s locale', () => {
  test.each([
    { locale: 'de_DE', text: '1,5', value: 1.5, shown: '1,5' },
    { locale: 'de_DE', text: '1.234,5', value: 1234.5, shown: '1.234,50' },
    { locale: 'de_DE', text: '1.5', value: '1.5', shown: '1.5' },
    { locale: 'de_DE', text: '2,99 €', value: 2.99, shown: '2,99 €' },
    { locale: 'de_DE', text: '02.10.2026', value: day('2026-10-02'), shown: '02.10.2026' },
    { locale: 'de_DE', text: '3. März 2026', value: day('2026-03-03'), shown: '03.03.2026' },
    { locale: 'fr_FR', text: '02/10/2026', value: day('2026-10-02'), shown: '02/10/2026' },
    { locale: 'en_GB', text: '2/10/2026', value: day('2026-10-02'), shown: '2/10/2026' },
    { locale: 'en_GB', text: '£5', value: 5, shown: '£5' },
    { locale: 'zh_CN', text: '2026/8/15', value: day('2026-08-15'), shown: '2026/8/15' },
    { locale: 'zh_CN', text: '2026年8月15日', value: day('2026-08-15'), shown: '2026年8月15日' },
    { locale: 'zh_CN', text: '¥1,200', value: 1200, shown: '¥1,200' },
  ])('$locale: $text', ({ locale, text, value, shown }) => {
    expect(written(text, locale)).toMatchObject({ value, shown })
  })
})

describe('the cell’s own format', () => {
  test.each(['007', '=1+1', '1/2', 'TRUE', "'quoted", '50%'])('text cells keep %s verbatim', (text) => {
    const { sheet } = anApp()
    const range = sheet.getRange('A1').setNumberFormat('@').setValue(text)
    expect([range.getValue(), range.getDisplayValue(), range.getFormula()]).toEqual([text, text, ''])
  })

  test('text stays text when the format goes', () => {
    const { sheet } = anApp()
    const range = sheet.getRange('A1').setNumberFormat('@').setValue('007').setBackground('#ff0000')
    range.setNumberFormat('0')
    expect(range.getValue()).toBe('007')
  })

  test('a format survives clearContent: a number in an old date cell is a date', () => {
    const { sheet } = anApp()
    const range = sheet.getRange('A1').setValue(new Date('2026-07-01T00:00:00Z'))
    range.clearContent()
    expect(range.getValue()).toBe('')
    expect(range.setValue(46_205).getValue()).toEqual(day('2026-07-02'))
  })

  test('a percent cell keeps its format', () => {
    const { sheet } = anApp()
    const range = sheet.getRange('A1').setNumberFormat('0.0%').setValue(0.256)
    expect([range.getDisplayValue(), range.getNumberFormat()]).toEqual(['25.6%', '0.0%'])
  })
})

describe('a person typing', () => {
  test('a plus sign makes a number', () => {
    const workbook = aWorkbook()
    workbook.typed('Sheet1', 'A1', '+5')
    expect(workbook.cell('Sheet1', 'A1').value).toBe(5)
  })
})

describe('laws', () => {
  test('a number written is the number read', () => {
    const range = anApp().sheet.getRange('A1')
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(range.setValue(number).getValue()).toBe(number + 0)
      }),
    )
  })

  test('any text behind an apostrophe is read back as it was, and is never a formula', () => {
    const range = anApp().sheet.getRange('A1')
    const hostile = fc.constantFrom(
      '=A1',
      '+1',
      '@x',
      '-2',
      '1e5',
      '#N/A x',
      '[a](https://b.example)',
      'TRUE',
      '1/2',
    )
    fc.assert(
      fc.property(fc.oneof(fc.string(), hostile), (text) => {
        range.setValue(`'${text}`)
        expect([range.getValue(), range.getFormula()]).toEqual([text, ''])
      }),
    )
  })

  test('a date written is the instant read, in any zone', () => {
    const zones = ['Etc/UTC', 'America/New_York', 'Asia/Kolkata', 'Asia/Shanghai', 'Pacific/Chatham']
    const ranges = zones.map((timeZone) => anApp(aWorkbook({ timeZone })).sheet.getRange('A1'))
    const instants = fc.date({
      min: new Date('1971-01-01'),
      max: new Date('2070-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, fc.constantFrom(...ranges), (date, range) => {
        const read: unknown = range.setValue(date).getValue()
        // An hour that comes twice a year is read as its first.
        expect([0, 3_600_000]).toContain(Number(date) - Number(read))
      }),
    )
  })
})
