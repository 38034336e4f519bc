import { describe, expect, test } from 'vitest'
import { sheetFromCsv } from '../../host/core/engine/csv'
import { ANA } from '../slice/addOn'
import { addPlan, openTemplates, planOf, tabsOf } from './openTemplates'

const ENGLISH = { language: 'en', cycle: 'quarter' } as const

describe('never over anything', () => {
  test('every other tab of the file stays as it was, and the new one is the last', () => {
    const host = openTemplates()
    sheetFromCsv(
      host.workbook,
      'Our plan',
      'Objective,Key result,Target\nGrow,Contracts,12\n,Renewals,"=1+1"',
    )
    sheetFromCsv(host.workbook, 'Notes', 'a,b\n2026-07-01,=A1')
    addPlan(host, 'team', ENGLISH)
    const before = tabsOf(host)
    const tab = addPlan(host, 'engineering', { language: 'zh', cycle: 'half' })
    const after = tabsOf(host)
    expect(after.slice(0, -1)).toEqual(before)
    expect(after.at(-1)).toMatchObject({ name: tab })
  })

  test('a name that is taken, in whatever case, gets a number', () => {
    const host = openTemplates()
    sheetFromCsv(host.workbook, 'SALES TEAM OKRS', 'x\n1')
    const names = [1, 2].map(() => addPlan(host, 'salesTeam', ENGLISH))
    expect(names).toEqual(['Sales team OKRs 2', 'Sales team OKRs 3'])
    expect(names.map((name) => planOf(host, name).objectives.length)).toEqual([4, 4])
  })
})

describe.each([
  { locale: 'de_DE', why: 'decimal commas, arguments apart by semicolons' },
  { locale: 'fr_FR', why: 'decimal commas, spaces between thousands' },
  { locale: 'zh_CN', why: 'dates begin with the year' },
])('in a spreadsheet of $locale: $why', ({ locale }) => {
  const host = openTemplates({ locale })

  test.each([
    { id: 'marketing', language: 'en' },
    { id: 'projectSales', language: 'zh' },
  ] as const)('$id in $language shows scores and no error', ({ id, language }) => {
    const tab = addPlan(host, id, { language, cycle: 'quarter' })
    const cells = host.display(`'${tab}'!A1:S40`).flat()
    expect(cells.filter((cell) => cell.startsWith('#') || cell.includes('⚠'))).toEqual([])
    expect(planOf(host, tab).objectives.every(({ progress }) => progress !== undefined)).toBe(true)
  })
})

test('as many calls and round trips for ten key results as for thirteen', () => {
  const host = openTemplates()
  // The first plan of a file is the one that finds no settings.
  host.as(ANA).run('addPlan', 'people', ENGLISH)
  const [first, ...others] = ['team', 'salesTeam', 'engineering'].map((id) => {
    host.as(ANA).run('addPlan', id, ENGLISH)
    // Each tab of the file is asked for its name.
    const { 'Sheet.getName': names, ...calls } = host.meter.last.calls
    return { calls, roundTrips: { ...host.meter.last.roundTrips } }
  })
  for (const other of others) expect(other).toEqual(first)
})
