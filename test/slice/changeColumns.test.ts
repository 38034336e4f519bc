import { describe, expect, test } from 'vitest'
import { sheetFromCsv } from '../../host/core/engine/csv'
import type { Host } from '../../host/core/host'
import { ANA, adopt, call, column, find, list, newRequest, openAddOn, reply, save, VI } from './addOn'
import { exported } from './exported'

const CSV = [
  'Plan Q3 2026,,,,,,',
  'Objective,Key result,Owner,Start,Target,Last week,This week',
  'Grow,Contracts,Ana,6,12,7,9',
  ',Win rate,Bo,20%,30%,24%,25%',
].join('\n')

function withTab(csv = CSV): Host {
  const host = openAddOn()
  sheetFromCsv(host.workbook, 'Q3 plan', csv)
  host.as(ANA).open()
  return host
}

const LAST_WEEK = [{ column: 5, meaning: 'current' as const }]
const cells = (host: Host) => host.display("'Q3 plan'!A1:G4")

function change(host: Host, columns: typeof LAST_WEEK, mail = ANA) {
  const { sheet, plan, table } = call(host, 'lookAtTab', { columns }, mail)
  const input = { request: newRequest(), plan: plan?.id ?? '', columns, seen: table?.seen ?? '' }
  return { sheet, input, answer: call(host, 'changeColumns', input, mail) }
}

describe('what the columns of a plan mean, said anew', () => {
  test('is shown before it counts, and nothing is written for that', () => {
    const host = withTab()
    adopt(host)
    const before = exported(host)
    const now = call(host, 'lookAtTab', { columns: [] })
    expect(now.table?.columns.map(({ certainty }) => certainty)).toEqual([
      ...Array(5).fill('sure'),
      'missing',
      'sure',
    ])
    const { plan, table } = call(host, 'lookAtTab', { columns: LAST_WEEK })
    expect(plan?.kind).toBe('adopted')
    expect(table?.examples.map(({ current }) => current)).toEqual(['7', '24%'])
    expect(exported(host)).toEqual(before)
    expect(find(list(host), 'Contracts').current).toBe(9)
  })

  test('holds from then on; rows keep their ids and history, the team’s cells stay, undo takes it back', () => {
    const host = withTab()
    adopt(host)
    const { id } = find(list(host), 'Contracts')
    save(host, [{ id, seen: 9, value: 10 }])
    const log = column(host, 'A', 'Check-ins').length
    const team = cells(host)
    const scores = host.display("'Q3 plan'!I3:K4")
    const { answer } = change(host, LAST_WEEK)
    expect(answer.changed).toBe(true)
    expect(cells(host)).toEqual(team)
    expect(host.display("'Q3 plan'!I3:K4")).not.toEqual(scores)
    const after = find(list(host), 'Contracts')
    expect([after.id, after.current]).toEqual([id, 7])
    expect(column(host, 'A', 'Check-ins').length).toBeGreaterThanOrEqual(log)
    save(host, [{ id, seen: 7, value: 8 }])
    expect(host.display("'Q3 plan'!F3:G3")).toEqual([['8', '10']])

    call(host, 'undoLast', {})
    const back = find(list(host), 'Contracts')
    expect([back.id, back.current]).toEqual([id, 10])
    expect(host.display("'Q3 plan'!F3:G3")).toEqual([['8', '10']])
  })

  test('a column nobody is to use is left out, until it is given a meaning again', () => {
    const host = withTab()
    adopt(host)
    change(host, [...LAST_WEEK, { column: 6, meaning: 'ignore' as never }])
    expect(find(list(host), 'Contracts').current).toBe(7)
    change(host, [{ column: 6, meaning: 'current' }])
    expect(find(list(host), 'Contracts').current).toBe(9)
  })

  test('a table that has become another one meanwhile is shown again, and nothing changes', () => {
    const host = withTab()
    adopt(host)
    const { plan } = call(host, 'lookAtTab', { columns: LAST_WEEK })
    const input = { request: newRequest(), plan: plan?.id ?? '', columns: LAST_WEEK, seen: 'another' }
    expect(call(host, 'changeColumns', input)).toMatchObject({ changed: false, view: { title: 'Q3 plan' } })
    expect(find(list(host), 'Contracts').current).toBe(9)
  })

  test('people who may only look change nothing', () => {
    const host = withTab()
    adopt(host)
    const { plan, table } = call(host, 'lookAtTab', { columns: LAST_WEEK }, VI)
    const input = { request: newRequest(), plan: plan?.id ?? '', columns: LAST_WEEK, seen: table?.seen ?? '' }
    expect(reply(host, 'changeColumns', input, VI)).toMatchObject({ ok: true, value: { changed: false } })
    expect(find(list(host), 'Contracts').current).toBe(9)
  })
})

test.each([
  {
    why: 'key results beside each other',
    csv: 'Objective,KR1,KR1 target,KR1 actual,KR2,KR2 target,KR2 actual,Owner\nGrow,Contracts,12,7,Demos,40,22,Ana',
    words: 'Several key results stand in one row',
  },
  {
    why: 'lines of text',
    csv: 'Objective 1,Grow\nKR 1.1,Contracts from 6 to 12\nKR 1.2,Win rate from 20% to 30%',
    words: 'without columns for Target and Current',
  },
])('$why are understood, and it is said why they cannot be looked after', ({ csv, words }) => {
  const host = withTab(csv)
  const before = exported(host)
  const { sheet, table, nothing } = call(host, 'lookAtTab', { columns: [] })
  expect(table).toBeUndefined()
  expect(nothing).toContain(words)
  const cycle = { start: '2026-07-01', end: '2026-09-30' }
  const input = { request: newRequest(), sheet, columns: [], seen: '', cycle }
  expect(reply(host, 'adoptTable', input)).toMatchObject({ ok: true, value: { adopted: false } })
  expect(exported(host)).toEqual(before)
})
