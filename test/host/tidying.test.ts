import { describe, expect, test } from 'vitest'
import { anApp, anExecution, aPerson, typedWorkbook } from './fakes'

const SAYS = /protected cell/

describe('removeDuplicates', () => {
  const rows = [
    ['Owner', 'Team', 'Open'],
    ['Ana', 'Sales', '3'],
    ['ANA', 'sales', '3'],
    ['Ben', 'Ops', '2'],
    ['Ana', 'Sales', '4'],
  ]
  test('keeps the first of rows that differ in nothing but case, and gives the shorter range', () => {
    const { sheet } = anApp(typedWorkbook(rows))
    const left = sheet.getRange('A2:C5').removeDuplicates()
    expect(left.getA1Notation()).toBe('A2:C4')
    expect(sheet.getRange('A1:C5').getValues()).toEqual([
      ['Owner', 'Team', 'Open'],
      ['Ana', 'Sales', 3],
      ['Ben', 'Ops', 2],
      ['Ana', 'Sales', 4],
      ['', '', ''],
    ])
  })
  test('by columns of the sheet', () => {
    const { sheet } = anApp(typedWorkbook(rows.map((row) => ['', ...row])))
    const left = sheet.getRange('B2:D5').removeDuplicates([2, 3])
    expect(left.getValues()).toEqual([
      ['Ana', 'Sales', 3],
      ['Ben', 'Ops', 2],
    ])
    expect(() => sheet.getRange('B2:D5').removeDuplicates([1])).toThrow('out of bounds')
  })
})

test('trimWhitespace takes blanks off the ends and inner runs to one, and leaves all else', () => {
  const { sheet } = anApp()
  sheet.getRange('A1:A5').setValues([['  Keep   customers '], ["' 007"], [5], ['=" x "'], ['Grow']])
  sheet.getRange('A1:A5').trimWhitespace()
  expect(sheet.getRange('A1:A5').getValues()).toEqual([['Keep customers'], ['007'], [5], [' x '], ['Grow']])
})

describe('checkboxes', () => {
  test('only checkboxes are ticked', () => {
    const { sheet } = anApp()
    sheet.getRange('A1:A2').insertCheckboxes()
    sheet.getRange('A3').setValue('text')
    const all = sheet.getRange('A1:A3')
    expect(all.check().getValues()).toEqual([[true], [true], ['text']])
    expect(all.uncheck().getValues()).toEqual([[false], [false], ['text']])
  })
  test('isChecked tells one state of all, else null', () => {
    const { sheet } = anApp()
    const boxes = sheet.getRange('A1:A2').insertCheckboxes()
    expect([boxes.isChecked(), boxes.check().isChecked()]).toEqual([false, true])
    sheet.getRange('A1').uncheck()
    expect([boxes.isChecked(), sheet.getRange('B1').isChecked()]).toEqual([null, null])
  })
  test('removing them empties the cells, and those alone', () => {
    const { sheet } = anApp()
    sheet.getRange('A1').insertCheckboxes()
    sheet.getRange('A2').setValue('text')
    const both = sheet.getRange('A1:A2').removeCheckboxes()
    expect(both.getValues()).toEqual([[''], ['text']])
    expect(both.getDataValidations()).toEqual([[null], [null]])
  })
})

describe('merges', () => {
  test('across, down, and apart again', () => {
    const { sheet } = anApp()
    const range = sheet.getRange('A1:C2')
    const merged = () => range.getMergedRanges().map((one) => one.getA1Notation())
    range.mergeAcross()
    expect(merged()).toEqual(['A1:C1', 'A2:C2'])
    expect([sheet.getRange('B1').isPartOfMerge(), sheet.getRange('D1').isPartOfMerge()]).toEqual([
      true,
      false,
    ])
    range.breakApart().mergeVertically()
    expect(merged()).toEqual(['A1:A2', 'B1:B2', 'C1:C2'])
    range.breakApart()
    expect(merged()).toEqual([])
  })
})

test.each([
  { how: 'range.sort', go: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => sheet.getRange('A1:B2').sort(1) },
  { how: 'sheet.sort', go: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => sheet.sort(1) },
])('$how does not go around a protection', ({ go }) => {
  const workbook = typedWorkbook([['b'], ['a']])
  anApp(workbook, anExecution({ person: aPerson({ mail: 'o@example.com', role: 'owner' }) }))
    .sheet.getRange('A2')
    .protect()
  const { sheet } = anApp(workbook)
  expect(() => go(sheet)).toThrow(SAYS)
  expect(sheet.getRange('A1:A2').getValues()).toEqual([['b'], ['a']])
})
