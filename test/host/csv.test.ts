import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { csvRows, sheetFromCsv } from '../../host/core/engine/csv'
import { anApp, aWorkbook } from './fakes'

/** What one cell of a CSV became. */
function imported(text: string, locale = 'en_US') {
  const workbook = aWorkbook({ locale })
  sheetFromCsv(workbook, 'Plan', Papa.unparse([[text]], { quotes: true }))
  const range = anApp(workbook).sheet.getRange('A1')
  return { value: range.getValue(), shown: range.getDisplayValue(), formula: range.getFormula() }
}

describe('a cell becomes a value when it shows the same text again', () => {
  test.each([
    { text: '12', value: 12 },
    { text: '-5', value: -5 },
    { text: '12.50', value: 12.5 },
    { text: '2.71825', value: 2.71825 },
    { text: '1,200', value: 1200 },
    { text: '1,234,567.8', value: 1_234_567.8 },
    { text: '45%', value: 0.45 },
    { text: '12.5%', value: 0.125 },
    { text: '$965,000', value: 965_000 },
    { text: '$2.50', value: 2.5 },
    { text: '2026-08-14', value: new Date('2026-08-14T00:00:00Z') },
    { text: '8/14/2026', value: new Date('2026-08-14T00:00:00Z') },
    { text: '14-Aug-2026', value: new Date('2026-08-14T00:00:00Z') },
    { text: 'TRUE', value: true },
    { locale: 'zh_CN', text: '¥1,200,000', value: 1_200_000 },
    { locale: 'zh_CN', text: '2026年9月30日', value: new Date('2026-09-30T00:00:00Z') },
    { locale: 'de_DE', text: '1.234,5', value: 1234.5 },
    { locale: 'de_DE', text: '14.08.2026', value: new Date('2026-08-14T00:00:00Z') },
  ])('$text', ({ locale, text, value }) => {
    expect(imported(text, locale)).toEqual({ value, shown: text, formula: '' })
  })
})

describe('everything else stays the text it is', () => {
  test.each([
    { why: 'a number with zeros in front', text: '007' },
    { why: 'a sign', text: '+5' },
    { why: 'spaces around', text: ' 12 ' },
    { why: 'a short form', text: '$1.2M' },
    { why: 'full-width percent', text: '21％' },
    { why: 'a date without a year', text: '8/14' },
    { why: 'a date of two digits', text: '31-Mar-27' },
    { why: 'a score', text: '7/10' },
    { why: 'a time', text: '16:00' },
    { why: 'a month', text: 'Aug 14' },
    { why: 'a formula', text: '=1+1' },
    { why: 'an apostrophe', text: "'quoted" },
    { why: 'a boolean in other letters', text: 'true' },
    { why: 'an error', text: '#N/A of no use' },
    { why: 'a negative zero', text: '-0' },
    { why: 'odd grouping', text: '12,00' },
    { why: 'several lines', text: 'a\nb' },
    { why: 'German decimals in an English sheet', text: '1.234,5' },
  ])('$why: $text', ({ text }) => {
    expect(imported(text)).toEqual({ value: text, shown: text, formula: '' })
  })
})

describe('files', () => {
  test('rows and columns stand where they were, blank ones too', () => {
    const workbook = aWorkbook()
    sheetFromCsv(workbook, 'Plan', 'a,b\r\n,\r\n"x, y",2\r\n')
    const { sheet } = anApp(workbook)
    expect(sheet.getName()).toBe('Plan')
    expect(sheet.getDataRange().getValues()).toEqual([
      ['a', 'b'],
      ['', ''],
      ['x, y', 2],
    ])
  })

  test('the layout adds merges and hidden columns', () => {
    const workbook = aWorkbook()
    sheetFromCsv(workbook, 'Plan', 'Objective,Helper\nGrow,1\n,2', {
      merges: ['A2:A3'],
      hiddenColumns: ['B'],
    })
    const { sheet } = anApp(workbook)
    expect(
      sheet
        .getRange('A3')
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A2:A3'])
    expect(sheet.isColumnHiddenByUser(2)).toBe(true)
  })

  test('a file larger than a new sheet makes it grow', () => {
    const workbook = aWorkbook()
    const wide = Array.from({ length: 30 }, (_, index) => `c${index}`).join(',')
    sheetFromCsv(workbook, 'Plan', `${'x\n'.repeat(1200)}${wide}`)
    const { sheet } = anApp(workbook)
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([1201, 30])
  })

  test('a second file becomes a second sheet; a sheet with content is not overwritten', () => {
    const workbook = aWorkbook()
    sheetFromCsv(workbook, 'Plan', 'a')
    sheetFromCsv(workbook, 'Log', 'b')
    expect(workbook.sheets().map(({ name }) => name)).toEqual(['Plan', 'Log'])
    expect(() => sheetFromCsv(workbook, 'Log', 'c')).toThrow('The sheet "Log" is not empty.')
  })

  test.each([
    { why: 'semicolons', csv: 'a;b\nc;d' },
    { why: 'tabs', csv: 'a\tb\nc\td' },
    { why: 'a byte order mark', csv: '\uFEFFa,b\nc,d' },
    { why: 'bytes', csv: new TextEncoder().encode('a,b\nc,d') },
  ])('reads $why', ({ csv }) => {
    expect(csvRows(csv)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  test('an empty file is a sheet without rows', () => {
    expect(csvRows('')).toEqual([])
  })

  test.each([
    {
      why: 'an Excel workbook',
      csv: 'PK\u0003\u0004\u0014\u0000',
      says: 'This is an Excel workbook (.xlsx), not a CSV file.',
    },
    {
      why: 'its bytes',
      csv: new Uint8Array([0x50, 0x4b, 3, 4, 0x14, 0]),
      says: 'This is an Excel workbook (.xlsx), not a CSV file.',
    },
    {
      why: 'NUL bytes',
      csv: 'a,b\u0000c',
      says: 'This is not a CSV file: it holds bytes that are no UTF-8 text.',
    },
    {
      why: 'a picture',
      csv: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]),
      says: 'This is not a CSV file: it holds bytes that are no UTF-8 text.',
    },
    {
      why: 'an open quote',
      csv: 'a,"b\nc,d',
      says: 'This is not a CSV file: the quotes in row 1 do not match.',
    },
  ])('refuses $why', ({ csv, says }) => {
    expect(() => csvRows(csv)).toThrow(says)
  })
})

test('whatever was in the file is what a person sees', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme-ascii', minLength: 1 }),
    fc.double({ noNaN: true }).map(String),
    fc.integer().map((n) => `${n / 100}%`),
    fc
      .date({ min: new Date('1900-03-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  )
  fc.assert(
    fc.property(fc.array(text, { minLength: 30, maxLength: 30 }), (texts) => {
      const workbook = aWorkbook()
      sheetFromCsv(
        workbook,
        'Plan',
        Papa.unparse(
          texts.map((one) => [one]),
          { quotes: true },
        ),
      )
      const shown = anApp(workbook).sheet.getRange(1, 1, texts.length).getDisplayValues()
      expect(shown.flat()).toEqual(texts)
    }),
    { numRuns: 10 },
  )
})
