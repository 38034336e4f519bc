import { describe, expect, test } from 'vitest'
import { Workbook } from '../../host/core/engine/workbook'
import { aRunner, aWorkbook, NOON, typedWorkbook } from './fakes'

const shown = (workbook: Workbook, a1: string) => workbook.cell('Sheet1', a1).display

describe('formulas', () => {
  test.each([
    { why: 'commas separate arguments', formula: '=SUM(1,2)', shows: '3' },
    { why: 'so do semicolons', formula: '=SUM(1;2)', shows: '3' },
    { why: 'a semicolon inside braces separates rows', formula: '=SUM({1,2;3,4})', shows: '10' },
    { why: 'in a call inside braces it separates arguments', formula: '=SUM({SUM(1;2);4})', shows: '7' },
    { why: 'a semicolon inside a text stays', formula: '="a;b"', shows: 'a;b' },
    { why: 'a reference to a blank cell is blank', formula: '=Z99', shows: '' },
    { why: 'a blank counts as 0 in a sum', formula: '=Z99+1', shows: '1' },
    { why: 'REPT', formula: '=REPT("ab";3)', shows: 'ababab' },
    { why: 'REGEXMATCH', formula: '=REGEXMATCH("OKR 2026";"\\d{4}")', shows: 'TRUE' },
    { why: 'ARRAYFORMULA', formula: '=SUM(ARRAYFORMULA({1;2;3}*{2;3;4}))', shows: '20' },
    { why: 'LET', formula: '=LET(x;4;y;x+1;x*y)', shows: '20' },
    { why: 'MAP', formula: '=SUM(MAP({1,2,3};LAMBDA(x;x*10)))', shows: '60' },
    { why: 'BYROW', formula: '=SUM(BYROW({1,2;3,4};LAMBDA(r;MAX(r))))', shows: '6' },
    { why: 'BYCOL', formula: '=SUM(BYCOL({1,2;3,4};LAMBDA(c;MAX(c))))', shows: '7' },
    { why: 'REDUCE runs row by row', formula: '=REDUCE("";{1,2;3,4};LAMBDA(a;b;a&b))', shows: '1234' },
    { why: 'SCAN', formula: '=SUM(SCAN(0;{1,2,3};LAMBDA(a;b;a+b)))', shows: '10' },
    { why: 'MAKEARRAY', formula: '=SUM(MAKEARRAY(2;3;LAMBDA(r;c;r*c)))', shows: '18' },
    { why: 'an unknown function', formula: '=NOSUCH(1)', shows: '#NAME?' },
    { why: 'a formula that does not parse', formula: '=SUM(1,', shows: '#ERROR!' },
    { why: 'a division by zero', formula: '=1/0', shows: '#DIV/0!' },
    { why: 'NOW is the host’s clock', formula: '=TEXT(NOW();"yyyy-mm-dd hh:mm")', shows: '2026-08-17 12:00' },
    { why: 'TODAY too', formula: '=TEXT(TODAY();"yyyy-mm-dd")', shows: '2026-08-17' },
  ])('$why: $formula shows $shows', ({ formula, shows }) => {
    const workbook = aWorkbook()
    workbook.typed('Sheet1', 'B2', formula)
    expect(shown(workbook, 'B2')).toBe(shows)
  })

  test('ARRAYFORMULA fills its neighbours; blanks stay blank, errors errors', () => {
    const workbook = typedWorkbook([['4', '=ARRAYFORMULA(IF(A1:A3="";"";10/A1:A3))'], [''], ['0']])
    expect(['B1', 'B2', 'B3'].map((cell) => shown(workbook, cell))).toEqual(['2.5', '', '#DIV/0!'])
    workbook.typed('Sheet1', 'A2', '5')
    expect(shown(workbook, 'B2')).toBe('2')
  })

  test('a formula with LET follows its cells, also after rows are inserted', () => {
    const workbook = typedWorkbook([['5', '=LET(x;A1;x*2)']])
    workbook.typed('Sheet1', 'A1', '7')
    expect(shown(workbook, 'B1')).toBe('14')
    workbook.insertRows('Sheet1', 1)
    workbook.typed('Sheet1', 'A2', '8')
    expect(shown(workbook, 'B2')).toBe('16')
  })

  test('SPARKLINE keeps its numbers by workbook', () => {
    const one = typedWorkbook([['=SPARKLINE({1,5,2})']])
    const other = aWorkbook()
    expect([...one.sparklines.values()]).toEqual([{ values: [1, 5, 2], options: new Map() }])
    expect(other.sparklines.size).toBe(0)
  })
})

describe('locales', () => {
  test.each([
    { why: 'a decimal comma and semicolons', formula: '=SUM(1,5;2)', shows: '3,5', reads: '=SUM(1,5;2)' },
    {
      why: 'columns of an array by backslash',
      formula: '=SUM({1,5\\2})',
      shows: '3,5',
      reads: '=SUM({1,5\\2})',
    },
    {
      why: 'arguments of a call inside an array by semicolon',
      formula: '=SUM({SUM(1;2)\\4})',
      shows: '7',
      reads: '=SUM({SUM(1;2)\\4})',
    },
    { why: 'a comma separates nothing', formula: '=SUM(A1,B1)', shows: '#ERROR!', reads: '=SUM(A1,B1)' },
  ])('in German $why', ({ formula, shows, reads }) => {
    const workbook = aWorkbook({ locale: 'de_DE' })
    workbook.typed('Sheet1', 'C3', formula)
    expect(workbook.cell('Sheet1', 'C3')).toMatchObject({ display: shows, formula: reads })
  })

  test('a formula shows the separators of the locale the file has now', () => {
    const workbook = typedWorkbook([['=SUM(1.5;2)']])
    expect(workbook.cell('Sheet1', 'A1').formula).toBe('=SUM(1.5,2)')
    workbook.locale = 'de_DE'
    expect(workbook.cell('Sheet1', 'A1')).toMatchObject({ formula: '=SUM(1,5;2)', display: '3,5' })
  })
})

describe('what hovering over an error says', () => {
  test.each([
    { why: 'no formula', formula: '=SUM(1;', says: 'Formula parse error.' },
    { why: 'an unknown function', formula: '=NOSUCH(1)', says: 'Unknown function: "NOSUCH"' },
    {
      why: 'no room below',
      formula: '=SEQUENCE(2000)',
      says: 'Result was not automatically expanded, please insert more rows.',
    },
  ])('$why', ({ formula, says }) => {
    expect(typedWorkbook([[formula]]).cell('Sheet1', 'A1').error).toBe(says)
  })
})

describe('keeping a file', () => {
  test('locale, zone, text and formulas come back', () => {
    const workbook = aWorkbook({ locale: 'de_DE', timeZone: 'Europe/Berlin' })
    workbook.typed('Sheet1', 'A1', '1,5')
    workbook.typed('Sheet1', 'A2', '=A1*2')
    workbook.typed('Sheet1', 'A3', "'=A1*2")
    const data: unknown = JSON.parse(JSON.stringify(workbook.exportData()))
    const again = new Workbook({ data, now: () => NOON, formulas: aRunner() })
    expect([again.locale, again.timeZone]).toEqual(['de_DE', 'Europe/Berlin'])
    expect(['A1', 'A2', 'A3'].map((a1) => again.cell('Sheet1', a1).display)).toEqual(['1,5', '3', '=A1*2'])
  })

  test('many queued writes are one undo step', () => {
    const workbook = typedWorkbook([['before']])
    workbook.enqueue((dispatch) => {
      dispatch('UPDATE_CELL', { sheetId: '0', col: 0, row: 0, content: 'after' })
      dispatch('HOST_SET_NOTE', { sheetId: '0', col: 0, row: 0, note: 'noted' })
    })
    workbook.drain()
    expect(workbook.cell('Sheet1', 'A1')).toMatchObject({ display: 'after', note: 'noted' })
    workbook.undo()
    expect(workbook.cell('Sheet1', 'A1')).toMatchObject({ display: 'before', note: '' })
  })

  test('what a file was opened with cannot be undone', () => {
    const workbook = aWorkbook({ locale: 'de_DE', timeZone: 'Europe/Berlin' })
    workbook.typed('Sheet1', 'A1', '1,5')
    for (let step = 0; step < 5; step++) workbook.undo()
    workbook.typed('Sheet1', 'A1', '2,5')
    expect(workbook.cell('Sheet1', 'A1').display).toBe('2,5')
    const again = new Workbook({ data: workbook.exportData(), now: () => NOON, formulas: aRunner() })
    expect([again.locale, again.timeZone]).toEqual(['de_DE', 'Europe/Berlin'])
  })

  test('notes move with their rows and vanish with them', () => {
    const workbook = aWorkbook()
    workbook.enqueue((dispatch) => dispatch('HOST_SET_NOTE', { sheetId: '0', col: 1, row: 4, note: 'here' }))
    workbook.drain()
    workbook.insertRows('Sheet1', 2, 3)
    expect(workbook.cell('Sheet1', 'B8').note).toBe('here')
    workbook.deleteRows('Sheet1', 8)
    expect(workbook.cell('Sheet1', 'B8').note).toBe('')
  })
})
