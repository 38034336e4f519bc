import { describe, expect, test } from 'vitest'
import { gidOf } from '../../host/core/engine/gid'
import type { Host } from '../../host/core/host'
import { ANA, addSales, BO, ENGLISH, list, rowOf } from './addOn'
import { PLAN, people, switchOn, type TeamRow, withTeam } from './team'

const ROWS: readonly TeamRow[] = [
  { objective: 'Win new customers', title: 'Sign contracts', owner: ANA, current: 10 },
  { objective: 'Win new customers', title: 'Find leads', owner: BO, current: 30 },
  { objective: 'Keep customers', title: 'Renew contracts', owner: ANA, current: 5 },
  { objective: 'Keep customers', title: 'Answer tickets', owner: BO, current: 40 },
  { objective: 'Keep customers', title: 'Call back', owner: ANA, current: 15 },
]

const MONDAY = '2026-07-13T12:00:00Z'

/** Where the button of a person's request leads, one for each plan: the tab, and what stands in the column of key results there. */
function opened(host: Host, mail = BO): { tab: string; titles: string[] }[] {
  host.clock.runUntil(MONDAY)
  const requests = host.outbox.filter(({ to, subject }) => to.includes(mail) && / to update,/.test(subject))
  const links = [
    ...(requests.at(-1)?.text ?? '').matchAll(/Open my rows\n\S+#gid=(\d+)&range=A(\d+):A(\d+)\n/g),
  ]
  return links.map(([, gid, first, last]) => {
    const tab = host.workbook.sheets().find(({ id }) => gidOf(id) === Number(gid))?.name ?? ''
    return { tab, titles: host.display(`'${tab}'!B${first}:B${last}`).map(([title]) => title ?? '') }
  })
}

describe('the button of a check-in request opens the rows of its reader', () => {
  test('from the first to the last of them, in a table with lines above it', () => {
    const host = withTeam(ROWS)
    switchOn(host, [BO])
    expect(opened(host)).toEqual([
      { tab: 'Our plan', titles: ['Find leads', 'Renew contracts', 'Answer tickets'] },
    ])
  })

  test('written in two ways, they are one person’s', () => {
    const host = withTeam(ROWS.map((row, at) => (at === 3 ? { ...row, owner: 'Robert' } : row)))
    switchOn(host, [BO])
    people(host, { [BO]: { name: 'Bo Berg' } })
    host.as(ANA).type('People!B3', 'Robert, Bobby')
    expect(opened(host)).toMatchObject([{ titles: ['Find leads', 'Renew contracts', 'Answer tickets'] }])
  })

  test('in a tab that was renamed and sorted since', () => {
    const source = `function rename() { SpreadsheetApp.getActive().getSheetByName('${PLAN}').setName('Q3 ’26') }`
    const host = withTeam(ROWS, { files: [{ name: 'rename.gs', source }] })
    switchOn(host, [BO])
    host.workbook.sort(PLAN, 'A4:F8', 'B', 'asc')
    host.as(ANA).call('rename')
    expect(opened(host)).toEqual([{ tab: 'Q3 ’26', titles: ['Answer tickets', 'Call back', 'Find leads'] }])
  })

  test('in a template, and in each of several plans by a button of its own', () => {
    const host = withTeam(ROWS)
    addSales(host)
    const tab = ENGLISH.tab
    const [one, other] = [rowOf(host, 'Win rate'), rowOf(host, 'Median')]
    host.as(ANA).type(`'${tab}'!C${one}`, BO)
    host.as(ANA).type(`'${tab}'!C${other}`, BO)
    list(host)
    switchOn(host, [BO])
    const [adopted, template] = opened(host)
    expect(adopted).toEqual({ tab: PLAN, titles: ['Find leads', 'Renew contracts', 'Answer tickets'] })
    expect(template?.tab).toBe(tab)
    const titles = host.display(`'${tab}'!B${one}:B${other}`).map(([title]) => title)
    expect(template?.titles).toEqual(titles)
  })
})
