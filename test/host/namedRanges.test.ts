import { describe, expect, test } from 'vitest'
import { anApp, typedWorkbook } from './fakes'

const named = () => {
  const app = anApp(
    typedWorkbook([
      ['Objective', 'Weight'],
      ['Grow', '3'],
      ['Keep', '2'],
    ]),
  )
  app.file.setNamedRange('Weights', app.sheet.getRange('B2:B3'))
  return app
}

describe('named ranges', () => {
  test('are found whatever the case, by formulas, and by getRange', () => {
    const { file, sheet } = named()
    sheet.getRange('D1').setFormula('=SUM(Weights)')
    expect(sheet.getRange('D1').getValue()).toBe(5)
    expect(file.getRangeByName('WEIGHTS')?.getA1Notation()).toBe('B2:B3')
    expect(sheet.getRange('Weights').getValues()).toEqual([[3], [2]])
  })
  test('one that is missing is null', () => expect(named().file.getRangeByName('Nobody')).toBeNull())
  test('the name goes to another range when it is set again', () => {
    const { file, sheet } = named()
    file.setNamedRange('weights', sheet.getRange('A1'))
    expect(file.getNamedRanges().map((one) => [one.getName(), one.getRange().getA1Notation()])).toEqual([
      ['Weights', 'A1'],
    ])
  })
  test('they move with their rows', () => {
    const { file, sheet } = named()
    sheet.insertRowBefore(1)
    expect(file.getRangeByName('Weights')?.getA1Notation()).toBe('B3:B4')
  })
  test('renamed, given another range, listed by sheet, removed', () => {
    const { file, sheet } = named()
    const other = file.insertSheet('Other')
    const [one] = sheet.getNamedRanges()
    one?.setName('Shares').setRange(other.getRange('C1:C2'))
    expect([file.getRangeByName('Weights'), file.getRangeByName('Shares')?.getSheet().getName()]).toEqual([
      null,
      'Other',
    ])
    expect([sheet.getNamedRanges().length, other.getNamedRanges().length]).toEqual([0, 1])
    one?.remove()
    expect(file.getNamedRanges()).toEqual([])
    expect(() => one?.getRange()).toThrow('A named range with name "Shares" does not exist.')
  })
  test.each(['B2', 'R1C1', '2026', 'TRUE', 'two words', ''])('"%s" is no name', (name) => {
    const { file, sheet } = named()
    expect(() => file.setNamedRange(name, sheet.getRange('A1'))).toThrow('refuses the range name')
  })
  test('removing one that is not there fails', () => {
    expect(() => named().file.removeNamedRange('Nobody')).toThrow('does not exist')
  })
})
