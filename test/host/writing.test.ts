import { describe, expect, test } from 'vitest'
import { anApp, anExecution, aPerson, aRunner, aWorkbook, typedWorkbook } from './fakes'

const exception = (message: string) => expect.objectContaining({ name: 'Exception', message })

describe('setValues', () => {
  test('takes a rectangle of exactly the range’s size', () => {
    const { sheet } = anApp()
    sheet.getRange('A1:B2').setValues([
      [1, 'two'],
      [true, ''],
    ])
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      [1, 'two'],
      [true, ''],
    ])
  })

  test.each([
    {
      why: 'rows',
      data: [[1]],
      says: 'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    },
    {
      why: 'columns',
      data: [[1], [2]],
      says: 'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 3.',
    },
    {
      why: 'a ragged row',
      data: [
        [1, 2, 3],
        [4, 5],
      ],
      says: 'The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 3.',
    },
  ])('refuses another number of $why', ({ data, says }) => {
    const { sheet } = anApp()
    expect(() => sheet.getRange('A1:C2').setValues(data)).toThrow(exception(says))
  })

  test.each([
    { why: 'a text', data: 'x', types: 'String' },
    { why: 'nothing', data: null, types: 'null' },
    { why: 'a flat list', data: [1, 2], types: 'number[]' },
    { why: 'an object', data: {}, types: '(class)' },
  ])('refuses $why', ({ data, types }) => {
    const setValues = anApp().sheet.getRange('A1').setValues as (data: unknown) => unknown
    const says = `The parameters (${types}) don't match the method signature for SpreadsheetApp.Range.setValues.`
    expect(() => setValues(data)).toThrow(exception(says))
  })

  test('null and undefined empty a cell', () => {
    const { sheet } = anApp(typedWorkbook([['a', 'b']]))
    sheet.getRange('A1:B1').setValues([[null, undefined]])
    expect(sheet.getRange('A1:B1').getValues()).toEqual([['', '']])
  })

  test('a nested array becomes Java’s text; what Google does with an object is not known', () => {
    const { sheet } = anApp()
    const setValue = sheet.getRange('A1').setValue as (value: unknown) => GoogleAppsScript.Spreadsheet.Range
    expect(setValue([1, 2]).getValue()).toMatch(/^\[Ljava\.lang\.Object;@/)
    expect(() => setValue({})).toThrow('refuses [object Object] as a cell value')
  })

  test('what was given counts, not what the array holds later', () => {
    const { sheet } = anApp()
    const data = [['before']]
    sheet.getRange('A1').setValues(data)
    data[0] = ['after']
    expect(sheet.getRange('A1').getValue()).toBe('before')
  })

  test('10,000 rows of ten are one evaluation', () => {
    const runner = aRunner({ OKR_ROWS: (rows: unknown[][]) => rows.length })
    const workbook = aWorkbook({ formulas: runner })
    workbook.insertRows('Sheet1', 1000, 9000)
    workbook.typed('Sheet1', 'L1', '=OKR_ROWS(A1:J10000)')
    const { sheet, execution } = anApp(workbook)
    runner.runs.length = 0
    sheet
      .getRange(1, 1, 10_000, 10)
      .setValues(Array.from({ length: 10_000 }, () => new Array<number>(10).fill(1)))
    expect(sheet.getRange('L1').getValue()).toBe(10_000)
    expect([runner.runs, execution.roundTrips]).toEqual([['OKR_ROWS'], ['flush', 'read']])
  }, 30_000)
})

describe('dates', () => {
  test('a date is stored as a serial number of the spreadsheet’s wall clock and shown as a date', () => {
    const { sheet, workbook } = anApp()
    workbook.timeZone = 'Asia/Shanghai'
    sheet.getRange('A1').setValue(new Date('2026-06-30T16:00:00Z'))
    sheet.getRange('A2').setFormula('=A1+0')
    expect(sheet.getRange('A1').getDisplayValue()).toBe('7/1/2026')
    expect(workbook.cell('Sheet1', 'A1').value).toBe(46_204)
  })
})

describe('formulas', () => {
  test('a missing equals sign is added; blank takes a formula away', () => {
    const { sheet } = anApp()
    const range = sheet.getRange('A1').setFormula('1+1')
    expect([range.getFormula(), range.getValue()]).toEqual(['=1+1', 2])
    expect(range.setFormula('').getFormula()).toBe('')
  })

  test('one that does not parse is kept and shows an error', () => {
    const { sheet } = anApp()
    const range = sheet.getRange('A1').setFormula('=SUM(1;')
    expect([range.getFormula(), range.getDisplayValue()]).toEqual(['=SUM(1,', '#ERROR!'])
  })
})

describe('a write that fails', () => {
  const tooLong = 'x'.repeat(50_001)
  const says = 'Your input contains more than the maximum of 50000 characters in a single cell.'

  test('50,000 characters fit', () => {
    const { sheet } = anApp()
    expect(sheet.getRange('A1').setValue('x'.repeat(50_000)).getValue()).toHaveLength(50_000)
  })

  test('one more fails when the writes are sent, and what follows it is lost', () => {
    const { sheet, app } = anApp()
    sheet.getRange('A1').setValue('before')
    sheet.getRange('A2').setValue(tooLong)
    sheet.getRange('A3').setValue('after')
    expect(() => app.flush()).toThrow(exception(says))
    expect(sheet.getRange('A1:A3').getValues()).toEqual([['before'], [''], ['']])
  })

  test('a read meets it too', () => {
    const { sheet } = anApp()
    const range = sheet.getRange('A2').setValue(tooLong)
    expect(() => range.getValue()).toThrow(exception(says))
  })
})

describe('rights', () => {
  test('a viewer may read but not write', () => {
    const execution = anExecution({ person: aPerson({ role: 'viewer' }) })
    const { sheet } = anApp(typedWorkbook([['x']]), execution)
    expect(sheet.getRange('A1').getValue()).toBe('x')
    expect(() => sheet.getRange('A1').setValue('y')).toThrow(
      'You do not have permission to perform that action.',
    )
    expect(() => sheet.appendRow(['y'])).toThrow('You do not have permission')
  })

  test('a custom function may read but not write', () => {
    const { sheet } = anApp(typedWorkbook([['x']]), anExecution({ authMode: 'CUSTOM_FUNCTION' }))
    expect(sheet.getRange('A1').getValue()).toBe('x')
    expect(() => sheet.getRange('A1').setValue('y')).toThrow('You do not have permission to call setValue')
  })
})

describe('clearing', () => {
  test('clear takes contents and formats, leaves notes and rules', () => {
    const { sheet, app } = anApp(typedWorkbook([['x']]))
    const rule = app.newDataValidation().requireValueInList(['x', 'y']).build()
    const range = sheet.getRange('A1').setNote('why').setBackground('#ff0000').setDataValidation(rule)
    range.clear()
    expect([range.getValue(), range.getNote(), range.getBackgrounds()[0]?.[0]]).toEqual([
      '',
      'why',
      '#ffffff',
    ])
    expect(range.getDataValidation()?.getCriteriaValues()[0]).toEqual(['x', 'y'])
  })

  test('clearContents of a sheet leaves its formats, notes and rules', () => {
    const { sheet, app } = anApp(typedWorkbook([['x', 'y'], ['z']]))
    sheet.getRange('A2').setBackground('#00ff00').setNote('n')
    sheet.getRange('B5').insertCheckboxes()
    sheet.clearContents()
    app.flush()
    expect(sheet.getLastRow()).toBe(0)
    expect([sheet.getRange('A2').getBackgrounds(), sheet.getRange('A2').getNote()]).toEqual([
      [['#00ff00']],
      'n',
    ])
    expect(sheet.getRange('B5').getDataValidation()).not.toBeNull()
  })

  test('notes and rules are cleared by name', () => {
    const { sheet } = anApp()
    const range = sheet.getRange('A1:A3').insertCheckboxes().setNote('n')
    sheet.getRange('A2').clearNote().clearDataValidations()
    expect(range.getNotes()).toEqual([['n'], [''], ['n']])
    expect(range.getDataValidations().map(([rule]) => rule !== null)).toEqual([true, false, true])
  })
})

describe('notes', () => {
  test('setNotes writes whole numbers as Java does, setNote does not', () => {
    const { sheet } = anApp()
    const setNotes = sheet.getRange('A1:B1').setNotes as (notes: unknown) => unknown
    const setNote = sheet.getRange('C1').setNote as (note: unknown) => unknown
    setNotes([[25, null]])
    setNote(25)
    expect(sheet.getRange('A1:C1').getNotes()).toEqual([['25.0', '', '25']])
  })
})

describe('sorting', () => {
  const rows = [
    ['Title', 'Points'],
    ['b', '2'],
    ['a', '10'],
    ['c', 'x'],
    ['d', 'TRUE'],
    ['e', ''],
  ]

  test('a range sorts by absolute columns: numbers, texts, booleans, blanks last', () => {
    const { sheet } = anApp(typedWorkbook(rows))
    sheet.getRange('A2:B6').sort({ column: 2, ascending: true })
    expect(sheet.getRange('A1:A6').getValues().flat()).toEqual(['Title', 'b', 'a', 'c', 'd', 'e'])
    sheet.getRange('A2:B6').sort({ column: 2, ascending: false })
    expect(sheet.getRange('A2:A6').getValues().flat()).toEqual(['d', 'c', 'a', 'b', 'e'])
  })

  test('sheet.sort takes the headings along unless they are frozen', () => {
    const { sheet } = anApp(typedWorkbook(rows.slice(0, 3)))
    sheet.sort(1)
    expect(sheet.getRange('A1:A3').getValues().flat()).toEqual(['a', 'b', 'Title'])
    sheet.getRange('A1').setValue('Title')
    sheet.getRange('A3').setValue('0')
    sheet.setFrozenRows(1)
    sheet.sort(1)
    expect(sheet.getRange('A1:A3').getValues().flat()).toEqual(['Title', 0, 'b'])
  })

  test('formats and notes go along, and several columns decide in turn', () => {
    const { sheet } = anApp(
      typedWorkbook([
        ['x', '2'],
        ['x', '1'],
        ['a', '3'],
      ]),
    )
    sheet.getRange('A1').setNote('first').setBackground('#ff0000')
    sheet.getRange('A1:B3').sort([
      { column: 1, ascending: true },
      { column: 2, ascending: true },
    ])
    expect(sheet.getRange('B1:B3').getValues().flat()).toEqual([3, 1, 2])
    expect(sheet.getRange('A1:A3').getNotes().flat()).toEqual(['', '', 'first'])
    expect(sheet.getRange('A1:A3').getBackgrounds().flat()).toEqual(['#ffffff', '#ffffff', '#ff0000'])
  })

  test('a person’s sort of some columns leaves the others behind', () => {
    const workbook = typedWorkbook([
      ['b', '1'],
      ['a', '2'],
    ])
    workbook.sort('Sheet1', 'A1:A2', 'A')
    expect(anApp(workbook).sheet.getRange('A1:B2').getValues()).toEqual([
      ['a', 1],
      ['b', 2],
    ])
  })
})
