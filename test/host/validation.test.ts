import { describe, expect, test } from 'vitest'
import { anApp } from './fakes'

const says = (cell: string) =>
  `The data you entered in cell ${cell} violates the data validation rules set on this cell.`

describe('builder', () => {
  test('allows invalid input unless forbidden', () => {
    const { app } = anApp()
    const rule = app.newDataValidation().requireDate().build()
    expect([rule.getAllowInvalid(), rule.getHelpText()]).toEqual([true, null])
  })

  test('a list is of texts', () => {
    const { app, sheet } = anApp()
    const list = [1, 'two'] as unknown as string[]
    const rule = app.newDataValidation().requireValueInList(list, false).setHelpText('Pick one.').build()
    const read = sheet.getRange('B2:B9').setDataValidation(rule).getDataValidation()
    expect(read?.getCriteriaValues()).toEqual([['1', 'two'], false])
    expect([String(read?.getCriteriaType()), read?.getHelpText()]).toEqual(['VALUE_IN_LIST', 'Pick one.'])
  })
})

describe('a rule that rejects', () => {
  const rejecting = (rule: (builder: GoogleAppsScript.Spreadsheet.DataValidationBuilder) => unknown) => {
    const made = anApp()
    const builder = made.app.newDataValidation().setAllowInvalid(false)
    rule(builder)
    made.sheet.getRange('F1:F3').setDataValidation(builder.build())
    return made.sheet
  }

  test.each([
    {
      why: 'a list',
      rule: (b) => b.requireValueInList(['on track', 'at risk']),
      good: 'at risk',
      bad: 'lost',
    },
    { why: 'a checkbox', rule: (b) => b.requireCheckbox(), good: true, bad: 'yes' },
    { why: 'a date', rule: (b) => b.requireDate(), good: '2026-07-01', bad: 'soon' },
    {
      why: 'a date from',
      rule: (b) => b.requireDateOnOrAfter(new Date('2026-07-01')),
      good: '2026-07-01',
      bad: '2026-06-30',
    },
    { why: 'numbers between', rule: (b) => b.requireNumberBetween(0, 1), good: 0.5, bad: 2 },
    { why: 'numbers above', rule: (b) => b.requireNumberGreaterThan(5), good: '6', bad: '5' },
  ] as {
    why: string
    rule: (builder: GoogleAppsScript.Spreadsheet.DataValidationBuilder) => unknown
    good: unknown
    bad: unknown
  }[])('$why takes $good, not $bad', ({ rule, good, bad }) => {
    const sheet = rejecting(rule)
    sheet.getRange('F1').setValue(good)
    expect(() => sheet.getRange('F2').setValue(bad)).toThrow(
      expect.objectContaining({ name: 'Exception', message: says('F2') }),
    )
    expect(sheet.getRange('F2').getValue()).toBe('')
  })

  test('setValues names the cell, and writes nothing', () => {
    const sheet = rejecting((builder) => builder.requireValueInList(['a', 'b']))
    expect(() =>
      sheet.getRange('E1:F2').setValues([
        ['x', 'a'],
        ['y', 'c'],
      ]),
    ).toThrow(says('F2'))
    expect(sheet.getLastRow()).toBe(0)
  })

  test('blank is always allowed, and so is everything after the rule is gone', () => {
    const sheet = rejecting((builder) => builder.requireValueInList(['a']))
    sheet.getRange('F1').setValue('')
    sheet.getRange('F2').clearDataValidations().setValue('z')
    expect(sheet.getRange('F1:F2').getValues()).toEqual([[''], ['z']])
    expect(() => sheet.getRange('F3').setValue('z')).toThrow(says('F3'))
  })

  test('a list from a range', () => {
    const { app, sheet } = anApp()
    sheet.getRange('A1:A2').setValues([['ann'], ['bob']])
    const rule = app
      .newDataValidation()
      .requireValueInRange(sheet.getRange('A1:A5'))
      .setAllowInvalid(false)
      .build()
    const range = sheet.getRange('C1').setDataValidation(rule)
    expect(range.setValue('bob').getValue()).toBe('bob')
    expect(() => range.setValue('zoe')).toThrow(says('C1'))
  })
})

test('a person’s typing is held against the rule too', () => {
  const { app, sheet, workbook } = anApp()
  const rule = app.newDataValidation().requireValueInList(['a', 'b']).setAllowInvalid(false).build()
  sheet.getRange('A1').setDataValidation(rule)
  app.flush()
  expect(() => workbook.typed('Sheet1', 'A1', 'c')).toThrow(says('A1'))
  workbook.typed('Sheet1', 'A1', 'b')
  expect(workbook.cell('Sheet1', 'A1').display).toBe('b')
})

test('a rule that only warns stops nothing', () => {
  const { app, sheet } = anApp()
  const rule = app.newDataValidation().requireValueInList(['a']).setAllowInvalid(true).build()
  expect(sheet.getRange('A1').setDataValidation(rule).setValue('z').getValue()).toBe('z')
})

test('different rules in one call, none where there is null', () => {
  const { app, sheet } = anApp()
  const list = app.newDataValidation().requireValueInList(['a']).build()
  sheet.getRange('A1:B1').setDataValidation(app.newDataValidation().requireDate().build())
  sheet.getRange('A1:B1').setDataValidations([[list, null]])
  const kinds = sheet
    .getRange('A1:B1')
    .getDataValidations()[0]
    ?.map((rule) => rule && String(rule.getCriteriaType()))
  expect(kinds).toEqual(['VALUE_IN_LIST', null])
})

test('insertCheckboxes sets the rule and FALSE', () => {
  const { sheet } = anApp()
  const range = sheet.getRange('A1:A2').insertCheckboxes()
  expect(range.getValues()).toEqual([[false], [false]])
  expect(String(range.getDataValidation()?.getCriteriaType())).toBe('CHECKBOX')
})
