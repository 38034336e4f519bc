import { describe, expect, test } from 'vitest'
import { Workbook } from '../../host/core/engine/workbook'
import { anApp, anExecution, aPerson, aRunner, aWorkbook, NOON } from './fakes'

const SAYS =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.'
const owner = aPerson({ mail: 'owner@example.com', role: 'owner' })
const editor = aPerson({ mail: 'bob@example.com' })

function asPerson(workbook: Workbook, person = editor) {
  return anApp(workbook, anExecution({ person }))
}

/** A workbook in which the owner protected B2:C5. */
function guarded(warningOnly = false) {
  const workbook = aWorkbook()
  const { sheet, app } = asPerson(workbook, owner)
  sheet.getRange('B2:C5').protect().setDescription('Computed by OKR Sheets').setWarningOnly(warningOnly)
  app.flush()
  return workbook
}

describe('a protected range', () => {
  test('cannot be written by others, not even in part', () => {
    const { sheet } = asPerson(guarded())
    const refused = expect.objectContaining({ name: 'Exception', message: SAYS })
    expect(() =>
      sheet.getRange('A1:B2').setValues([
        ['', ''],
        ['', 'x'],
      ]),
    ).toThrow(refused)
    expect(() => sheet.getRange('C5').setBackground('#ff0000')).toThrow(refused)
    expect(() => sheet.getRange('B2').clearContent()).toThrow(refused)
    sheet.getRange('D6').setValue('free')
    expect(sheet.getRange('D6').getValue()).toBe('free')
  })

  test('can be written by who made it and by the owner', () => {
    const workbook = aWorkbook()
    asPerson(workbook, editor).sheet.getRange('A1').protect()
    for (const person of [editor, owner]) {
      const { sheet } = asPerson(workbook, person)
      expect(sheet.getRange('A1').setValue(person.mail).getValue()).toBe(person.mail)
    }
    expect(() => asPerson(workbook, aPerson()).sheet.getRange('A1').setValue('x')).toThrow(SAYS)
  })

  test('a warning never stops a script', () => {
    const { sheet } = asPerson(guarded(true))
    expect(sheet.getRange('B2').setValue('typed over').getValue()).toBe('typed over')
  })

  test('is listed with its range and description, and goes when removed', () => {
    const { sheet, app } = asPerson(guarded())
    const [found, ...more] = sheet.getProtections(app.ProtectionType.RANGE)
    expect(more).toEqual([])
    expect([found?.getRange().getA1Notation(), found?.getDescription(), found?.isWarningOnly()]).toEqual([
      'B2:C5',
      'Computed by OKR Sheets',
      false,
    ])
    found?.remove()
    expect(sheet.getProtections(app.ProtectionType.RANGE)).toEqual([])
    expect(sheet.getRange('B2').setValue('x').getValue()).toBe('x')
  })

  test('canEdit says it without trying', () => {
    const workbook = guarded()
    const may = (person = editor) => asPerson(workbook, person).sheet.getRange('A1:B2').canEdit()
    expect([may(owner), may(), may(aPerson({ role: 'viewer' }))]).toEqual([true, false, false])
    expect(asPerson(workbook).sheet.getRange('A1').canEdit()).toBe(true)
  })

  test('moves with its rows', () => {
    const { sheet, app } = asPerson(guarded(), owner)
    sheet.insertRowsBefore(1, 2)
    sheet.deleteRows(5, 1)
    const ranges = sheet.getProtections(app.ProtectionType.RANGE).map((one) => one.getRange().getA1Notation())
    expect(ranges).toEqual(['B4:C6'])
  })

  test('is kept with the file', () => {
    const data: unknown = JSON.parse(JSON.stringify(guarded().exportData()))
    const again = new Workbook({ data, now: () => NOON, formulas: aRunner() })
    expect(() => asPerson(again).sheet.getRange('C3').setValue('x')).toThrow(SAYS)
  })

  test('stops a person’s typing too, and nobody’s formulas', () => {
    const workbook = guarded()
    workbook.person = editor
    expect(() => workbook.typed('Sheet1', 'B2', 'x')).toThrow(SAYS)
    workbook.typed('Sheet1', 'B2', 'x', owner)
    expect(workbook.cell('Sheet1', 'B2').display).toBe('x')
  })

  test('stops an edit at the grid', () => {
    const workbook = guarded()
    workbook.person = editor
    const edit = workbook.model.dispatch('UPDATE_CELL', { sheetId: '0', col: 1, row: 1, content: 'x' })
    expect(edit.isSuccessful).toBe(false)
    expect(workbook.cell('Sheet1', 'B2').display).toBe('')
  })
})

describe('a protected sheet', () => {
  test('is protected all over', () => {
    const workbook = aWorkbook()
    const { sheet, app } = asPerson(workbook, owner)
    sheet.protect().setDescription('Log')
    expect(sheet.getProtections(app.ProtectionType.SHEET).map((one) => one.getDescription())).toEqual(['Log'])
    expect(sheet.getProtections(app.ProtectionType.RANGE)).toEqual([])
    const other = asPerson(workbook)
    expect(() => other.sheet.getRange('Z99').setValue('x')).toThrow(SAYS)
    expect(() => other.sheet.appendRow(['x'])).toThrow(SAYS)
    expect(() => other.sheet.deleteRow(5)).toThrow(SAYS)
  })
})

describe('who may edit in spite of a protection', () => {
  test('nobody is listed at first; those who are added may, until they are removed', () => {
    const workbook = guarded()
    const [protection] = asPerson(workbook, owner).sheet.getProtections(anApp().app.ProtectionType.RANGE)
    expect(protection?.getEditors()).toEqual([])
    protection?.addEditor(editor.mail).addEditors([editor.mail, 'cy@example.com'])
    expect(protection?.getEditors().map((user) => user.getEmail())).toEqual([editor.mail, 'cy@example.com'])
    expect(asPerson(workbook).sheet.getRange('B2').setValue('mine').getValue()).toBe('mine')
    protection?.removeEditor(editor.mail)
    asPerson(workbook, owner).app.flush()
    expect(() => asPerson(workbook).sheet.getRange('B2').setValue('x')).toThrow(SAYS)
  })
  test('a warning forgets who might', () => {
    const [protection] = asPerson(guarded(), owner).sheet.getProtections(anApp().app.ProtectionType.RANGE)
    protection?.addEditor(editor.mail).setWarningOnly(true).setWarningOnly(false)
    expect(protection?.getEditors()).toEqual([])
  })
  test('a protected sheet has holes, which move with their rows', () => {
    const workbook = aWorkbook()
    const { sheet, app } = asPerson(workbook, owner)
    const protection = sheet.protect().setUnprotectedRanges([sheet.getRange('C2:C9'), sheet.getRange('D2')])
    sheet.insertRowBefore(1)
    expect(protection.getUnprotectedRanges().map((range) => range.getA1Notation())).toEqual(['C3:C10', 'D3'])
    app.flush()
    const bob = asPerson(workbook).sheet
    expect(bob.getRange('C3:D3').setValue(5).getValues()).toEqual([[5, 5]])
    expect(() => bob.getRange('C3:D4').setValue(6)).toThrow(SAYS)
    expect(() => bob.getRange('A1').setValue(6)).toThrow(SAYS)
  })
  test('a protected range has none', () => {
    const { sheet } = asPerson(aWorkbook(), owner)
    expect(() =>
      sheet
        .getRange('A1:B2')
        .protect()
        .setUnprotectedRanges([sheet.getRange('A1')]),
    ).toThrow("don't match the method signature for SpreadsheetApp.Protection.setUnprotectedRanges.")
  })
})
