import { describe, expect, test } from 'vitest'
import { ANA, BO, call, list, VI, withAdopted, withTemplate } from './addOn'

const mineOf = (host: ReturnType<typeof withTemplate>, mail: string) =>
  list(host, mail).keyResults.filter(({ mine }) => mine).length

describe('whose key results', () => {
  test('an address in the owner cell needs no question', () => {
    const host = withAdopted(4)
    expect(list(host, BO).who).toBeUndefined()
    expect(mineOf(host, BO)).toBe(2)
  })

  test('a name is asked about once, and the answer is remembered in a hidden People tab', () => {
    const host = withAdopted(4)
    expect(list(host, ANA).who).toEqual(['Ana'])
    call(host, 'iAm', { name: 'Ana' }, ANA)
    expect(list(host, ANA).who).toBeUndefined()
    expect(mineOf(host, ANA)).toBe(2)
    expect(host.display('People!A1:C2')).toEqual([
      ['Name', 'Also written as', 'Mail'],
      ['Ana', '', ANA],
    ])
    expect(host.workbook.sheets().find(({ name }) => name === 'People')).toMatchObject({ hidden: true })
    expect(list(host, VI).who, 'claimed by then').toBeUndefined()
  })

  test('none of them: nothing is written, and it is not asked again', () => {
    const host = withAdopted(4)
    call(host, 'iAm', {}, ANA)
    expect(list(host, ANA).who).toBeUndefined()
    expect(mineOf(host, ANA)).toBe(0)
    expect(host.workbook.sheets().map(({ name }) => name)).not.toContain('People')
  })

  test('who may only look is remembered too, and writes nothing', () => {
    const host = withAdopted(4)
    list(host)
    const before = JSON.stringify(host.workbook.exportData())
    call(host, 'iAm', { name: 'Ana' }, VI)
    expect(mineOf(host, VI)).toBe(2)
    expect(JSON.stringify(host.workbook.exportData())).toBe(before)
  })

  test('a row of the People tab that waits for an address gets it; other cells stay', () => {
    const host = withAdopted(4)
    call(host, 'iAm', { name: 'Someone' }, BO)
    host.as(ANA).type('People!A3', 'Ana Lima')
    host.as(ANA).type('People!B3', 'Ana, A. Lima')
    call(host, 'iAm', { name: 'Ana' }, ANA)
    expect(host.display('People!A3:C4')).toEqual([
      ['Ana Lima', 'Ana, A. Lima', ANA],
      ['', '', ''],
    ])
    expect(mineOf(host, ANA)).toBe(2)
  })

  test('a manager sees whose manager they are, by name, by address or by another way of writing it', () => {
    const host = withAdopted(4)
    call(host, 'iAm', { name: 'Ana' }, ANA)
    const ana = host.as(ANA)
    ana.type('People!A3', 'Bo')
    ana.type('People!C3', BO)
    ana.type('People!D3', 'ana')
    const team = () =>
      list(host, ANA)
        .keyResults.filter(({ team }) => team)
        .map(({ title }) => title)
    expect(team()).toEqual(['Result 1', 'Result 3'])
    ana.type('People!D3', ANA)
    expect(team()).toHaveLength(2)
    ana.type('People!D3', 'Somebody else')
    expect(team()).toEqual([])
  })

  test('a key result without an owner is its objective’s owner’s', () => {
    const host = withTemplate()
    host.as(ANA).type("'Sales team OKRs'!C4", BO)
    for (const row of [5, 6, 7]) host.as(ANA).type(`'Sales team OKRs'!C${row}`, '')
    expect(mineOf(host, BO)).toBe(3)
  })
})
