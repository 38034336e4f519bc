import { describe, expect, test } from 'vitest'
import { anApp, anExecution, aRunner, aWorkbook, typedWorkbook } from './fakes'

describe('values', () => {
  test('numbers, texts, booleans, blanks, dates and errors', () => {
    const { sheet } = anApp(typedWorkbook([['7', 'seven', 'TRUE', '', '2026-07-01', '=1/0', '12%']]))
    const [row] = sheet.getRange('A1:G1').getValues()
    expect(row).toEqual([7, 'seven', true, '', new Date('2026-07-01T00:00:00Z'), '#DIV/0!', 0.12])
  })

  test('what a person sees', () => {
    const { sheet } = anApp(typedWorkbook([['7', 'seven', 'true', '', '7/1/2026', '=1/0', '12%', '$1,200']]))
    const [row] = sheet.getRange('A1:H1').getDisplayValues()
    expect(row).toEqual(['7', 'seven', 'TRUE', '', '7/1/2026', '#DIV/0!', '12%', '$1,200'])
  })

  test('formulas are blank where there is none, also in cells that another fills', () => {
    const { sheet } = anApp(typedWorkbook([['1', '=SEQUENCE(2)'], ['2']]))
    expect(sheet.getRange('A1:B2').getFormulas()).toEqual([
      ['', '=SEQUENCE(2)'],
      ['', ''],
    ])
    expect(sheet.getRange('B2').getValue()).toBe(2)
  })

  test('rows and dates are made by the script’s own constructors', () => {
    class OwnDate extends Date {}
    class OwnArray<T> extends Array<T> {}
    const realm = {
      Date: OwnDate as DateConstructor,
      Array: OwnArray as unknown as ArrayConstructor,
      Object,
      Error,
    }
    const { sheet } = anApp(typedWorkbook([['2026-07-01']]), anExecution({ realm }))
    const values = sheet.getRange('A1').getValues()
    expect(values).toBeInstanceOf(OwnArray)
    expect(values[0]).toBeInstanceOf(OwnArray)
    expect(values[0]?.[0]).toBeInstanceOf(OwnDate)
  })

  test.each([
    { why: 'winter', text: '2026-01-15', instant: '2026-01-15T05:00:00Z' },
    { why: 'summer', text: '2026-07-01', instant: '2026-07-01T04:00:00Z' },
    { why: 'before the clocks go forward', text: '2026-03-08 01:30', instant: '2026-03-08T06:30:00Z' },
    { why: 'the hour that does not exist ends', text: '2026-03-08 02:30', instant: '2026-03-08T07:30:00Z' },
    { why: 'after they went forward', text: '2026-03-08 03:30', instant: '2026-03-08T07:30:00Z' },
    { why: 'the first of the doubled hours', text: '2026-11-01 01:30', instant: '2026-11-01T05:30:00Z' },
  ])('dates are instants of the spreadsheet’s zone: $why', ({ text, instant }) => {
    const workbook = aWorkbook({ timeZone: 'America/New_York' })
    workbook.typed('Sheet1', 'A1', text)
    expect(anApp(workbook).sheet.getRange('A1').getValue()).toEqual(new Date(instant))
  })

  test('a link is read as it is written', () => {
    const text = '[our plan](https://example.com/plan)'
    const { sheet } = anApp(typedWorkbook([[text]]))
    expect(sheet.getRange('A1').getValue()).toBe(text)
  })
})

describe('extent', () => {
  test('an empty sheet has last row 0, and a data range of one blank cell', () => {
    const { sheet } = anApp()
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([0, 0])
    expect(sheet.getDataRange().getA1Notation()).toBe('A1')
    expect(sheet.getDataRange().getValues()).toEqual([['']])
  })

  test('the data range goes from A1 to the last row and column with content', () => {
    const { sheet } = anApp(typedWorkbook([[], ['', 'x'], ['', '', 'y']]))
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:C3')
  })

  test.each([
    { why: 'formats do not count', write: 'setNumberFormat', value: '0.0', lastRow: 1 },
    { why: 'backgrounds do not', write: 'setBackground', value: '#ff0000', lastRow: 1 },
    { why: 'notes do not', write: 'setNote', value: 'look', lastRow: 1 },
    { why: 'a formula that shows nothing does', write: 'setFormula', value: '=""', lastRow: 9 },
  ] as const)('$why', ({ write, value, lastRow }) => {
    const { sheet } = anApp(typedWorkbook([['x']]))
    sheet.getRange('C9')[write](value)
    expect(sheet.getLastRow()).toBe(lastRow)
  })

  test('unticked checkboxes count, their rule alone does not', () => {
    const { sheet, app } = anApp()
    sheet.getRange('A5').setDataValidation(app.newDataValidation().requireCheckbox().build())
    expect(sheet.getLastRow()).toBe(0)
    sheet.getRange('A3').insertCheckboxes()
    expect([sheet.getLastRow(), sheet.getRange('A3').getValue()]).toEqual([3, false])
  })

  test('what a formula fills counts', () => {
    const { sheet } = anApp(typedWorkbook([['=SEQUENCE(4;2)']]))
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([4, 2])
  })
})

describe('addresses', () => {
  test.each([
    { a1: 'B2:D5', is: 'B2:D5', size: [4, 3] },
    { a1: '$C$3', is: 'C3', size: [1, 1] },
    { a1: 'D5:B2', is: 'B2:D5', size: [4, 3] },
    { a1: 'c3', is: 'C3', size: [1, 1] },
    { a1: '5:7', is: '5:7', size: [3, 26] },
    { a1: 'D:F', is: 'D:F', size: [1000, 3] },
    { a1: 'A2:B', is: 'A2:B', size: [999, 2] },
    { a1: 'R2C3', is: 'C2', size: [1, 1] },
    { a1: 'R1C1:R2C3', is: 'A1:C2', size: [2, 3] },
    { a1: 'Sheet1!B1', is: 'B1', size: [1, 1] },
    { a1: "'Team Ops'!B2:B3", is: 'B2:B3', size: [2, 1] },
  ])('$a1 is $is', ({ a1, is, size }) => {
    const { sheet, file } = anApp()
    file.insertSheet('Team Ops')
    const range = sheet.getRange(a1)
    expect(range.getA1Notation()).toBe(is)
    expect([range.getNumRows(), range.getNumColumns()]).toEqual(size)
    expect(range.getSheet().getName()).toBe(a1.startsWith("'") ? 'Team Ops' : 'Sheet1')
  })

  test('coordinates are counted from 1', () => {
    const range = anApp().sheet.getRange(2, 3, 4, 5)
    expect(range.getA1Notation()).toBe('C2:G5')
    expect([range.getRow(), range.getColumn(), range.getLastRow(), range.getLastColumn()]).toEqual([
      2, 3, 5, 7,
    ])
    expect(range.offset(1, -1).getA1Notation()).toBe('B3:F6')
    expect(range.offset(0, 0, 1, 2).getA1Notation()).toBe('C2:D2')
  })

  test.each([
    {
      why: 'below the grid',
      args: [1001, 1],
      says: 'The coordinates of the range are outside the dimensions of the sheet.',
    },
    {
      why: 'right of the grid',
      args: [1, 27],
      says: 'The coordinates of the range are outside the dimensions of the sheet.',
    },
    {
      why: 'reaching below',
      args: [1, 1, 1001, 1],
      says: 'The coordinates of the range are outside the dimensions of the sheet.',
    },
    { why: 'row 0', args: [0, 1], says: 'The starting row of the range is too small.' },
    { why: 'column 0', args: [1, 0], says: 'The starting column of the range is too small.' },
    {
      why: 'no rows, as on a sheet of headings only',
      args: [2, 1, 0, 3],
      says: 'The number of rows in the range must be at least 1.',
    },
    { why: 'no columns', args: [2, 1, 1, 0], says: 'The number of columns in the range must be at least 1.' },
  ])('refuses a range $why', ({ args, says }) => {
    const getRange = anApp().sheet.getRange as (...args: number[]) => unknown
    expect(() => getRange(...args)).toThrow(expect.objectContaining({ name: 'Exception', message: says }))
  })

  test.each(['nowhere', 'A1:B2:C3', 'Sheet9!A1', '!A1'])('does not find %s', (a1) => {
    expect(() => anApp().sheet.getRange(a1)).toThrow('Range not found')
  })
})

describe('looks', () => {
  test('untouched cells have Google’s defaults', () => {
    const range = anApp().sheet.getRange('A1')
    expect([range.getBackgrounds(), range.getNotes(), range.getFontWeights()]).toEqual([
      [['#ffffff']],
      [['']],
      [['normal']],
    ])
  })

  test('colours read back in lower case, names as their value', () => {
    const { sheet } = anApp()
    sheet.getRange('A1:B1').setBackgrounds([['#FF8800', 'Red']])
    expect(sheet.getRange('A1:B1').getBackgrounds()).toEqual([['#ff8800', '#ff0000']])
    expect(() => sheet.getRange('A1').setBackground('blurple')).toThrow('does not know the colour "blurple"')
  })

  test('number formats decide what is shown', () => {
    const { sheet } = anApp(typedWorkbook([['0.4567', '46204', '1234.5']]))
    sheet.getRange('A1:C1').setNumberFormats([['0.0%', 'yyyy-MM-dd', '#,##0.00']])
    expect(sheet.getRange('A1:C1').getDisplayValues()).toEqual([['45.7%', '2026-07-01', '1,234.50']])
    expect(sheet.getRange('A1:C1').getNumberFormats()).toEqual([['0.0%', 'yyyy-MM-dd', '#,##0.00']])
  })

  test('merges are found by what they touch', () => {
    const { sheet } = anApp(typedWorkbook([['a', 'b'], ['c']]))
    sheet.getRange('A1:A3').merge()
    const [merge] = sheet.getRange('A2:C2').getMergedRanges()
    expect(merge?.getA1Notation()).toBe('A1:A3')
    expect(sheet.getRange('A1:A3').getValues()).toEqual([['a'], [''], ['']])
  })
})

describe('round trips', () => {
  test('handles cost none, reads cost one each, whatever their size', () => {
    const { sheet, file, execution } = anApp(typedWorkbook([['1', '2']]))
    const range = file.getSheetByName('Sheet1')?.getRange('A1:B1')
    expect([sheet.getSheetId(), sheet.getName(), range?.getA1Notation()]).toEqual([0, 'Sheet1', 'A1:B1'])
    expect(execution.roundTrips).toEqual([])
    range?.getValues()
    sheet.getLastRow()
    expect(execution.roundTrips).toEqual(['read', 'read'])
  })

  test('queued writes are sent by the next read, by flush, and only once', () => {
    const { sheet, app, execution } = anApp()
    sheet.getRange('A1').setValue(1)
    sheet.getRange('A2').setValue(2)
    expect(execution.roundTrips).toEqual([])
    expect(sheet.getRange('A1:A2').getValues()).toEqual([[1], [2]])
    app.flush()
    sheet.getRange('A3').setValue(3)
    app.flush()
    app.flush()
    expect(execution.roundTrips).toEqual(['flush', 'read', 'flush'])
  })

  test('every call is announced to the execution', () => {
    const { sheet, execution } = anApp()
    sheet.getRange('A1').setValue(1).setNote('x')
    expect(execution.calls.slice(-3)).toEqual(['Sheet.getRange', 'Range.setValue', 'Range.setNote'])
  })

  test('what is not emulated fails with its name', () => {
    const { sheet } = anApp()
    expect(() => sheet.getRange('A1').getRichTextValues()).toThrow(
      'SpreadsheetApp.Range.getRichTextValues is not emulated by the local host.',
    )
  })

  test('a name the add-on does not have shows #NAME?, also for a person without the add-on', () => {
    const runner = aRunner({ OKR_ONE: () => 1 })
    const workbook = typedWorkbook([['=OKR_ONE()']], { formulas: runner })
    expect(workbook.cell('Sheet1', 'A1').display).toBe('1')
    runner.enabled = false
    workbook.refresh()
    expect(anApp(workbook).sheet.getRange('A1').getValue()).toBe('#NAME?')
  })
})

describe('number formats', () => {
  test.each([
    'M/d/yyyy H:mm',
    '0.00E+00',
    '[Red]0;[Blue]-0',
    'h:mm am/pm',
    'dddd, d MMMM',
    '$#,##0.00',
    '0.0,,"M"',
  ])('%s reads back as it was written, in the file opened again as well', (format) => {
    const { sheet, app, workbook } = anApp()
    sheet.getRange('B2').setNumberFormat(format)
    sheet.getRange('A1:A2').setNumberFormats([[format], ['0.0']])
    app.flush()
    const again = anApp(aWorkbook({ data: structuredClone(workbook.exportData()) }))
    expect(again.sheet.getRange('A1:B2').getNumberFormats()).toEqual([
      [format, '0.###############'],
      ['0.0', format],
    ])
  })
  test('what typing gave a cell reads in the letters of the pattern syntax', () => {
    expect(anApp().sheet.getRange('A1').setValue('1e3').getNumberFormat()).toBe('0.00E+00')
  })
  test('fractions are refused', () => {
    expect(() => anApp().sheet.getRange('A1').setNumberFormat('# ?/?').getNumberFormat()).toThrow(
      'The local host does not show fractions (# ?/?).',
    )
  })
  test('a moment is shown by 24 hours', () => {
    const cell = anApp().sheet.getRange('A1').setValue(new Date('2026-07-06T13:05:09Z'))
    expect(cell.getDisplayValue()).toBe('7/6/2026 13:05:09')
  })
})
