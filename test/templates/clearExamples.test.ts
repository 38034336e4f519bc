import { describe, expect, test } from 'vitest'
import type { Host } from '../../host/core/host'
import { ANA, list } from '../slice/addOn'
import { addPlan, clearPlan, openTemplates, planOf, tabsOf } from './openTemplates'

const ENGLISH = { language: 'en', cycle: 'quarter' } as const

/** A tab as it is kept. */
const tabOf = (host: Host, name: string) => {
  const found = tabsOf(host).find((sheet) => sheet.name === name)
  if (!found) throw new Error(`There is no tab ${name}.`)
  return found
}

const inputs = (host: Host, tab: string) =>
  host
    .display(`'${tab}'!A4:P40`)
    .flat()
    .filter((cell) => cell !== '')

describe('clearing the examples', () => {
  test('empties every example row and nothing else; one undo brings them back as they were', () => {
    const host = openTemplates()
    const tab = addPlan(host, 'salesTeam', ENGLISH)
    // Opened once, so that every row has its id.
    list(host)
    const before = tabOf(host, tab)
    const shown = host.display(`'${tab}'!A1:S40`)

    expect(clearPlan(host, tab)).toBe(16)
    expect(inputs(host, tab)).toEqual([])
    expect(host.display(`'${tab}'!A1:S3`)).toEqual(shown.slice(0, 3))
    const after = tabOf(host, tab)
    for (const look of ['formats', 'conditionalFormats', 'dataValidationRules', 'cols', 'rows', 'merges'])
      expect(after[look], look).toEqual(before[look])
    expect(planOf(host, tab)).toMatchObject({ objectives: [], problems: [] })

    host.as(ANA).run('takeBack')
    expect(host.display(`'${tab}'!A1:S40`)).toEqual(shown)
    expect(tabOf(host, tab)).toEqual(before)
  })

  test('keeps a row somebody made their own, its objective, and columns people added', () => {
    const host = openTemplates()
    const tab = addPlan(host, 'team', { language: 'zh', cycle: 'month' })
    host.as(ANA).type(`'${tab}'!C6`, '王芳')
    host.as(ANA).type(`'${tab}'!A17`, '我们自己的目标')
    host.as(ANA).type(`'${tab}'!U3`, '我们的列')
    host.as(ANA).type(`'${tab}'!U5`, '我们的话')
    expect(clearPlan(host, tab)).toBe(10)
    expect(
      host
        .display(`'${tab}'!C4:C17`)
        .flat()
        .filter((cell) => cell !== ''),
    ).toEqual(['赵倩', '王芳'])
    expect(host.display(`'${tab}'!A17`)).toEqual([['我们自己的目标']])
    expect(host.display(`'${tab}'!U5`)).toEqual([['我们的话']])
    expect(planOf(host, tab).objectives.map(({ keyResults }) => keyResults.length)).toEqual([1, 0])
  })

  test('leaves room to type: a row written where an example stood is a key result of its own', () => {
    const host = openTemplates()
    const tab = addPlan(host, 'product', ENGLISH)
    list(host)
    clearPlan(host, tab)
    const row = ['Everyone can use it', 'Screens that pass the audit', 'Ana', '', '4', '20', '12']
    row.forEach((text, column) => {
      if (text) host.as(ANA).type(`'${tab}'!${'ABCDEFG'[column]}5`, text)
    })
    expect(planOf(host, tab).objectives).toMatchObject([
      { objective: { title: row[0] }, keyResults: [{ keyResult: { title: row[1] }, progress: 0.5 }] },
    ])
    expect(host.display(`'${tab}'!Q5`)).toEqual([['50%']])
  })

  test('a plan without examples is left as it is', () => {
    const host = openTemplates()
    const tab = addPlan(host, 'blank', ENGLISH)
    const before = tabsOf(host).length
    expect(clearPlan(host, tab)).toBe(0)
    expect(tabsOf(host)).toHaveLength(before)
  })
})
