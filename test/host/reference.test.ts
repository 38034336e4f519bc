import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf, columnName, splitReference } from '../../host/core/reference'
import { hostWith } from './hostWith'

describe('references', () => {
  test.each([
    { reference: 'B2', sheet: undefined, a1: 'B2' },
    { reference: 'OKRs!A1:C3', sheet: 'OKRs', a1: 'A1:C3' },
    { reference: "'Q3 plan'!A1", sheet: 'Q3 plan', a1: 'A1' },
    { reference: "'Ana''s'!A1", sheet: "Ana's", a1: 'A1' },
    { reference: "'Wow!'!A1", sheet: 'Wow!', a1: 'A1' },
  ])('$reference', ({ reference, sheet, a1 }) => expect(splitReference(reference)).toEqual({ sheet, a1 }))

  test.each([
    { a1: 'B2', cells: [['B2']] },
    { a1: '$B$2', cells: [['B2']] },
    {
      a1: 'A1:B2',
      cells: [
        ['A1', 'B1'],
        ['A2', 'B2'],
      ],
    },
    { a1: 'Z9:AA9', cells: [['Z9', 'AA9']] },
  ])('$a1', ({ a1, cells }) => expect(cellsOf(a1)).toEqual(cells))

  test.each(['', 'A', '3', 'A1:', 'plan'])('"%s" is no cell', (a1) => {
    expect(() => cellsOf(a1)).toThrow(`"${a1}" is no cell and no range of cells.`)
  })
  test('column names count in letters', () => {
    expect([1, 26, 27, 702, 703].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 18_278 }), (column) => {
        const letters = columnName(column)
        const number = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
        expect(number).toBe(column)
      }),
    )
  })
})

describe('the grid from outside', () => {
  test('values, what is shown and why a cell fails', () => {
    const host = hostWith(`function OKR_NO() { throw new Error('Start is missing.') }`)
    host.as().type('A1', '45%').type('B1', '=OKR_NO()').type('A2', 'text')
    expect(host.values('A1:A2')).toEqual([[0.45], ['text']])
    expect(host.display('Sheet1!A1:B1')).toEqual([['45%', '#ERROR!']])
    expect(host.errorAt('B1')).toContain('Start is missing.')
    expect(host.errorAt('A1')).toBeUndefined()
  })
  test('looking costs nothing', () => {
    const host = hostWith('function probe() { SpreadsheetApp.getActive() }')
    host.as().run('probe')
    host.values('A1:B9')
    expect(host.meter.last.total).toBe(1)
  })
  test('a viewer cannot type', () => {
    const host = hostWith('')
    expect(() => host.as('vic@example.com').type('A1', '1')).toThrow()
    expect(host.display('A1')).toEqual([['']])
  })
  test('a person who is not there is named', () => {
    expect(() => hostWith('').as('zoe@example.com')).toThrow('Nobody here has the address zoe@example.com')
  })
})
