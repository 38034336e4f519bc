import { describe, expect, test } from 'vitest'
import type { FormulaRunner } from '../../host/core/engine/customFunctions'
import { Workbook } from '../../host/core/engine/workbook'
import { createSpreadsheetApp } from '../../host/core/spreadsheet/spreadsheetApp'
import { anApp, anExecution, aRunner, aWorkbook, type FakeExecution, NOON, typedWorkbook } from './fakes'

/** What a function given those cells and that call received. */
function received(rows: string[][], call: string, over: object = {}): unknown[] {
  let seen: unknown[] = []
  const formulas = aRunner({
    OKR_SEE: (...args: unknown[]) => {
      seen = args
      return 'seen'
    },
  })
  const workbook = typedWorkbook(rows, { formulas, ...over })
  workbook.typed('Sheet1', 'H9', call)
  expect(workbook.cell('Sheet1', 'H9').display).toBe('seen')
  return seen
}

/** The cells from A1 that a function returning that shows. */
function shown(result: unknown, over: object = {}): Workbook {
  const workbook = aWorkbook({ formulas: aRunner({ OKR_GIVE: () => result }), ...over })
  workbook.typed('Sheet1', 'A1', '=OKR_GIVE()')
  return workbook
}

describe('arguments', () => {
  const rows = [
    ['1', 'two', 'TRUE', ''],
    ['2', '=1/0', '2026-07-01', '10%'],
  ]
  test.each([
    { why: 'a cell is a value', call: '=OKR_SEE(A1)', args: [1] },
    { why: 'a text', call: '=OKR_SEE(B1)', args: ['two'] },
    { why: 'a boolean', call: '=OKR_SEE(C1)', args: [true] },
    { why: 'a blank cell is an empty text', call: '=OKR_SEE(D1)', args: [''] },
    { why: 'a percentage is a ratio', call: '=OKR_SEE(D2)', args: [0.1] },
    { why: 'an error cell is its text', call: '=OKR_SEE(B2)', args: ['#DIV/0!'] },
    { why: 'a row is rows of values', call: '=OKR_SEE(A1:C1)', args: [[[1, 'two', true]]] },
    { why: 'a column too', call: '=OKR_SEE(A1:A2)', args: [[[1], [2]]] },
    { why: 'errors inside a range are texts', call: '=OKR_SEE(A2:B2)', args: [[[2, '#DIV/0!']]] },
    { why: 'blanks inside a range are empty texts', call: '=OKR_SEE(C1:D1)', args: [[[true, '']]] },
    { why: 'constants', call: '=OKR_SEE(7;"x";TRUE)', args: [7, 'x', true] },
    {
      why: 'an array',
      call: '=OKR_SEE({1,2;3,4})',
      args: [
        [
          [1, 2],
          [3, 4],
        ],
      ],
    },
    { why: 'another formula’s result', call: '=OKR_SEE(A1+A2)', args: [3] },
    { why: 'a left-out argument', call: '=OKR_SEE(A1;;A2)', args: [1, undefined, 2] },
    { why: 'no arguments', call: '=OKR_SEE()', args: [] },
  ])('$why: $call', ({ call, args }) => {
    expect(received(rows, call)).toEqual(args)
  })

  test('an open range reaches the bottom of the sheet, blanks included', () => {
    const [column] = received(rows, '=OKR_SEE(A2:A)') as [unknown[][]]
    expect(column).toHaveLength(999)
    expect([column[0], column[1], column[998]]).toEqual([[2], [''], ['']])
  })

  test('dates are instants of the spreadsheet’s zone', () => {
    const [date] = received(rows, '=OKR_SEE(C2)', { timeZone: 'Asia/Shanghai' })
    expect(date).toEqual(new Date('2026-06-30T16:00:00Z'))
  })

  test('a duration is a Date too', () => {
    expect(received([['16:00']], '=OKR_SEE(A1)')).toEqual([new Date('1899-12-30T16:00:00Z')])
  })
})

describe('results', () => {
  test.each([
    { why: 'a number', result: 0.25, display: '0.25' },
    { why: 'a text', result: 'on pace', display: 'on pace' },
    { why: 'a text that looks like a formula stays text', result: '=1+1', display: '=1+1' },
    { why: 'a boolean', result: true, display: 'TRUE' },
    { why: 'a date', result: new Date('2026-07-01T00:00:00Z'), display: '7/1/2026' },
    { why: 'null is blank', result: null, display: '' },
    { why: 'undefined is blank', result: undefined, display: '' },
    { why: 'a single row and column', result: [[5]], display: '5' },
  ])('$why shows $display', ({ result, display }) => {
    expect(shown(result).cell('Sheet1', 'A1').display).toBe(display)
  })

  test('rows fill to the right and down', () => {
    const workbook = shown([
      ['Progress', 'Pace'],
      [0.5, null],
    ])
    expect(['A1', 'B1', 'A2', 'B2'].map((a1) => workbook.cell('Sheet1', a1).display)).toEqual([
      'Progress',
      'Pace',
      '0.5',
      '',
    ])
  })

  test('a flat list is a column', () => {
    const workbook = shown([1, 2, 3])
    expect(['A1', 'A2', 'A3', 'B1'].map((a1) => workbook.cell('Sheet1', a1).value)).toEqual([1, 2, 3, null])
  })

  test.each([
    { why: 'NaN', result: Number.NaN, display: '#NUM!', error: 'Result was not a number.' },
    {
      why: 'infinity',
      result: Number.POSITIVE_INFINITY,
      display: '#NUM!',
      error: 'Result was not a number.',
    },
    {
      why: 'a long text',
      result: 'x'.repeat(50_001),
      display: '#ERROR!',
      error: 'Text result of OKR_GIVE is longer than the limit of 50000 characters',
    },
    { why: 'an object', result: { a: 1 }, display: '#ERROR!', error: 'OKR_GIVE returned Object' },
    { why: 'a Map', result: new Map(), display: '#ERROR!', error: 'OKR_GIVE returned Map' },
    { why: 'a Promise', result: Promise.resolve(1), display: '#ERROR!', error: 'OKR_GIVE returned Promise' },
    { why: 'a ragged array', result: [[1, 2], [3]], display: '#ERROR!', error: 'rows of different lengths' },
    { why: 'an empty array', result: [], display: '#ERROR!', error: 'an empty array' },
    { why: 'an array of an empty array', result: [[]], display: '#ERROR!', error: 'an empty array' },
    {
      why: 'an object inside an array',
      result: [[1], [{}]],
      display: '#ERROR!',
      error: 'OKR_GIVE returned Object',
    },
    { why: 'an invalid date', result: new Date(Number.NaN), display: '#ERROR!', error: 'an invalid Date' },
    { why: 'a function', result: () => 1, display: '#ERROR!', error: 'OKR_GIVE returned Function' },
  ])('$why is an error', ({ result, display, error }) => {
    const cell = shown(result).cell('Sheet1', 'A1')
    expect(cell.display).toBe(display)
    expect(cell.error).toContain(error)
  })

  test('a list of which one is no number shows the others', () => {
    const workbook = shown([1, Number.NaN, 3])
    expect(['A1', 'A2', 'A3'].map((a1) => workbook.cell('Sheet1', a1).display)).toEqual(['1', '#NUM!', '3'])
  })

  test('a thrown error shows its message', () => {
    const formulas = aRunner({
      OKR_THROW: () => {
        throw new Error('Target is not a number.')
      },
    })
    const workbook = typedWorkbook([['=OKR_THROW()']], { formulas })
    expect(workbook.cell('Sheet1', 'A1')).toMatchObject({
      display: '#ERROR!',
      error: 'Target is not a number.',
    })
  })

  test.each([
    { why: 'a value', text: 'mine', blocker: 'A3' },
    { why: 'an empty text', text: '=""', blocker: 'A2' },
  ])('$why in the way: nothing is expanded', ({ text, blocker }) => {
    const workbook = aWorkbook({ formulas: aRunner({ OKR_GIVE: () => [1, 2, 3] }) })
    workbook.typed('Sheet1', blocker, text)
    workbook.typed('Sheet1', 'A1', '=OKR_GIVE()')
    expect(workbook.cell('Sheet1', 'A1')).toMatchObject({
      display: '#REF!',
      error: `Array result was not expanded because it would overwrite data in ${blocker}.`,
    })
    workbook.typed('Sheet1', blocker, '')
    expect(workbook.cell('Sheet1', 'A3').display).toBe('3')
  })
})

describe('the spreadsheet as a custom function finds it', () => {
  /** A formula whose function works with SpreadsheetApp. */
  function inFormula(work: (app: GoogleAppsScript.Spreadsheet.SpreadsheetApp) => unknown) {
    const executions: FakeExecution[] = []
    const formulas: FormulaRunner = {
      names: () => ['OKR_WORK'],
      available: () => true,
      call(_name, _args, cell) {
        const execution = anExecution({ authMode: 'CUSTOM_FUNCTION' })
        executions.push(execution)
        const context = {
          hasUi: false,
          activeSpreadsheet: true,
          getUi: () => ({}),
          toast: () => {},
          activeCell: cell,
        }
        const app = createSpreadsheetApp(execution, workbook, context)
        return { result: work(app as unknown as GoogleAppsScript.Spreadsheet.SpreadsheetApp) }
      },
    }
    const workbook: Workbook = aWorkbook({ formulas, locale: 'de_DE' })
    const { sheet } = anApp(workbook)
    sheet.getRange('C4').setFormula('=OKR_WORK()')
    return {
      shown: () => sheet.getRange('C4').getValue(),
      error: () => workbook.cell('Sheet1', 'C4').error,
      executions,
    }
  }

  test('its cell is the active range', () => {
    expect(inFormula((app) => app.getActiveRange().getA1Notation()).shown()).toBe('C4')
  })

  test('it may ask for the locale, at the cost of one round trip', () => {
    const { shown, executions } = inFormula((app) => app.getActive().getSpreadsheetLocale())
    expect([shown(), executions.map(({ roundTrips }) => roundTrips)]).toEqual(['de_DE', [['read']]])
  })

  test('it may not write', () => {
    const { shown, error } = inFormula((app) => app.getActiveSheet().getRange('A1').setValue(1))
    expect(shown()).toBe('#ERROR!')
    expect(error()).toContain('You do not have permission to call setValue')
  })
})

describe('recalculation', () => {
  const counting = () =>
    aRunner({ OKR_SUM: (rows: number[][]) => rows.flat().reduce((a, b) => a + Number(b), 0) })

  test('one formula is one execution, whatever it fills', () => {
    const formulas = aRunner({ OKR_ROWS: (rows: unknown[][]) => rows })
    typedWorkbook([['1', '=OKR_ROWS(A1:A50)', '=SUM(B1:B50)']], { formulas })
    expect(formulas.runs).toEqual(['OKR_ROWS'])
  })

  test('it runs again when a value it refers to changes, and only then', () => {
    const formulas = counting()
    const workbook = typedWorkbook([['1', '2', '=OKR_SUM(A1:B1)']], { formulas })
    workbook.typed('Sheet1', 'D9', 'elsewhere')
    workbook.typed('Sheet1', 'A1', '1')
    expect(formulas.runs).toHaveLength(1)
    workbook.typed('Sheet1', 'A1', '5')
    expect([workbook.cell('Sheet1', 'C1').value, formulas.runs.length]).toEqual([7, 2])
  })

  test('opening the file again runs each formula once', () => {
    const data = typedWorkbook([['1', '2', '=OKR_SUM(A1:B1)']], { formulas: counting() }).exportData()
    const formulas = counting()
    const workbook = new Workbook({ data, now: () => NOON, formulas })
    expect([workbook.cell('Sheet1', 'C1').value, formulas.runs.length]).toEqual([3, 1])
  })

  test('an error is tried again', () => {
    let broken = true
    const formulas = aRunner({
      OKR_TRY: () => {
        if (broken) throw new Error('Service Spreadsheets timed out')
        return 'fine'
      },
    })
    const workbook = typedWorkbook([['=OKR_TRY()']], { formulas })
    broken = false
    workbook.refresh()
    expect(workbook.cell('Sheet1', 'A1').display).toBe('fine')
  })

  test('functions of new code are known after a reload, also in formulas entered before', () => {
    const functions: Record<string, () => string> = {}
    const workbook = typedWorkbook([['=OKR_LATER()']], { formulas: aRunner(functions) })
    expect(workbook.cell('Sheet1', 'A1').display).toBe('#NAME?')
    functions.OKR_LATER = () => 'here'
    workbook.reloadFunctions()
    expect(workbook.cell('Sheet1', 'A1').display).toBe('here')
  })

  test('two workbooks do not see each other’s functions', () => {
    typedWorkbook([['=OKR_MINE()']], { formulas: aRunner({ OKR_MINE: () => 1 }) })
    const other = typedWorkbook([['=OKR_MINE()']])
    expect(other.cell('Sheet1', 'A1').display).toBe('#NAME?')
  })

  test('names are found whatever their case', () => {
    const workbook = typedWorkbook([['=okr_ten()']], { formulas: aRunner({ OKR_TEN: () => 10 }) })
    expect(workbook.cell('Sheet1', 'A1').value).toBe(10)
  })
})
