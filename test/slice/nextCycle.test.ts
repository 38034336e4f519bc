import { describe, expect, test } from 'vitest'
import { sheetFromCsv } from '../../host/core/engine/csv'
import type { Host } from '../../host/core/host'
import type { CycleAtClose } from '../../src/rpc/review/closingContract'
import {
  ANA,
  adopt,
  BO,
  CHINESE,
  call,
  ENGLISH,
  find,
  list,
  logRows,
  newRequest,
  openAddOn,
  reply,
  save,
  showTab,
  VI,
  withAdopted,
  withTemplate,
} from './addOn'
import { judgedRows, rowTitled } from './closings'
import { attempt, MISHAPS, turnsOf } from './mishaps'

const open = (host: Host, plan?: string): CycleAtClose => call(host, 'openClosing', { plan })
const keepAll = ({ objectives }: CycleAtClose) =>
  objectives.flatMap(({ keyResults }) => keyResults.map(({ id }) => id))
const wanted = (now: CycleAtClose, keep = keepAll(now)) => ({
  plan: now.plan,
  name: now.next.name,
  start: now.next.start,
  end: now.next.end,
  keep,
  allObjectives: false,
})
const start = (host: Host, input: Parameters<typeof call<'startNext'>>[2], mail = ANA) =>
  call(host, 'startNext', input, mail).now.next
const names = (host: Host) => host.workbook.sheets().map(({ name }) => name)
const cells = (host: Host, tab: string) => host.display(`'${tab}'!A1:S60`)
const filled = (host: Host, tab: string) => cells(host, tab).filter((row) => row.some((cell) => cell !== ''))

const TAB = ENGLISH.tab

describe('the next cycle of a template', () => {
  function closed(): { host: Host; now: CycleAtClose } {
    const host = withTemplate()
    const seen = list(host)
    const [win, cycle] = [find(seen, 'Win rate'), find(seen, 'Median')]
    save(host, [
      { id: win.id, seen: win.current, value: 0.28, note: 'Two large deals' },
      { id: cycle.id, seen: cycle.current, value: cycle.target as number },
    ])
    const now = open(host)
    return {
      host,
      now: call(host, 'saveScores', {
        request: newRequest(),
        plan: now.plan,
        close: true,
        rows: judgedRows(now),
      }).now,
    }
  }

  test('is a draft in a tab right beside it: what goes on starts where it ended; nothing else is touched', () => {
    const { host, now } = closed()
    const before = cells(host, TAB)
    const at = names(host).indexOf(TAB)
    expect(now.next).toEqual({ name: `${TAB} 2026-10`, start: '2026-10-01', end: '2026-12-31' })
    const keep = keepAll(now).filter((id) => id !== rowTitled(now, 'Median').id)
    const next = start(host, wanted(now, keep))
    expect(names(host)[at + 1]).toBe(`${TAB} 2026-10`)
    expect(cells(host, TAB)).toEqual(before)
    const then = open(host, next.plan)
    expect(then).toMatchObject({
      state: 'draft',
      cycle: { start: '2026-10-01', end: '2026-12-31' },
      previous: expect.any(Number),
    })
    expect(rowTitled(then, 'Win rate')).toMatchObject({
      start: 0.28,
      current: 0.28,
      target: 0.3,
      computed: 0,
    })
    expect(keepAll(then)).toHaveLength(keep.length)
    expect(keepAll(then).filter((id) => keepAll(now).includes(id))).toEqual([])
    expect(rowTitled(then, 'Win rate').seen).toBeUndefined()
    expect(filled(host, next.name).flat().join()).not.toContain('Median')
    expect(filled(host, next.name).flat()).toContain('Draft')
    expect(
      filled(host, next.name)
        .flat()
        .filter((cell) => cell.startsWith('#')),
    ).toEqual([])
  })

  test('nobody is asked for check-ins before it is started; then it runs, and the old one stays closed', () => {
    const { host, now } = closed()
    const { plan = '' } = start(host, wanted(now))
    const shown = call(host, 'listKeyResults', { plan })
    expect(shown.plans[0]?.id).toBe(plan)
    call(host, 'runPlan', { request: newRequest(), plan })
    expect(open(host, plan).state).toBe('running')
    showTab(host, 'Check-ins')
    expect(list(host).plans.map(({ id }) => id)).toEqual([plan])
    const { id, current } = find(list(host), 'Win rate')
    expect(save(host, [{ id, seen: current, value: 0.29 }], { plan })).toMatchObject({
      value: { saved: [{ result: 'saved' }] },
    })
    expect(open(host, now.plan).state).toBe('closed')
  })

  test('objectives of which nothing goes on are left out, or kept when asked', () => {
    for (const allObjectives of [false, true]) {
      const { host, now } = closed()
      const [first, second] = now.objectives
      const keep = (first?.keyResults ?? []).map(({ id }) => id)
      const { name } = start(host, { ...wanted(now, keep), allObjectives })
      const titles = cells(host, name).map(([title]) => title)
      expect(titles).toContain(first?.title)
      expect(titles.includes(second?.title ?? '')).toBe(allObjectives)
    }
  })

  test('undo removes the tab; not once somebody has typed into it', () => {
    const { host, now } = closed()
    const before = names(host)
    const { name, plan } = start(host, wanted(now))
    expect(call(host, 'checkPlan', {}).undo).toContain(name)
    call(host, 'undoLast', {})
    expect(names(host).filter((tab) => tab !== 'Kept for undo')).toEqual(before)
    expect(reply(host, 'openClosing', { plan }).ok).toBe(false)

    const again = start(host, wanted(now))
    list(host)
    host.as(BO).type(`'${again.name}'!H6`, '9')
    expect(reply(host, 'undoLast', {})).toMatchObject({
      ok: false,
      message: expect.stringContaining(`typed into ‘${again.name}’`),
    })
    expect(names(host)).toContain(again.name)
    expect(open(host, again.plan).state).toBe('draft')
  })

  test('two people start it: there is one', () => {
    const { host, now } = closed()
    const first = start(host, wanted(now))
    expect(start(host, { ...wanted(now), name: 'Another' }, BO)).toEqual(first)
    expect(names(host)).not.toContain('Another')
  })

  test('a name that is taken gets a number; days the wrong way round are refused; who may only look may not', () => {
    const { host, now } = closed()
    expect(
      reply(host, 'startNext', { ...wanted(now), start: '2026-12-31', end: '2026-10-01' }),
    ).toMatchObject({
      ok: false,
    })
    expect(reply(host, 'startNext', wanted(now), VI).ok).toBe(false)
    expect(start(host, { ...wanted(now), name: TAB }).name).toBe(`${TAB} 2`)
  })
})

test('of a Chinese template', () => {
  const host = withTemplate({}, CHINESE)
  list(host)
  const now = open(host)
  const { plan, name } = start(host, wanted(now))
  expect(open(host, plan)).toMatchObject({ state: 'draft', language: 'zh' })
  expect(filled(host, name).flat()).toContain('草稿')
})

describe('the next cycle of a table of the team’s own', () => {
  test('is a copy whose title tells the new quarter; no check-in until it is started', () => {
    const host = withAdopted(6)
    list(host)
    const now = open(host)
    const before = cells(host, 'Our plan')
    const [, gone] = keepAll(now)
    const { plan = '', name } = start(
      host,
      wanted(
        now,
        keepAll(now).filter((id) => id !== gone),
      ),
    )
    expect(cells(host, 'Our plan')).toEqual(before)
    expect(filled(host, name)[0]?.[0]).toBe('Our OKRs Q4 2026')
    const then = open(host, plan)
    expect(then).toMatchObject({ state: 'draft', cycle: { start: '2026-10-01', end: '2026-12-31' } })
    expect(keepAll(then)).toHaveLength(5)
    showTab(host, 'Check-ins')
    expect(list(host).plans.map(({ id }) => id)).toEqual([now.plan])
    call(host, 'runPlan', { request: newRequest(), plan })
    expect(list(host).plans.map(({ id }) => id)).toEqual([now.plan, plan])
  })

  test('an objective that stands in the row of its first key result keeps its text when that one is left out', () => {
    const host = openAddOn()
    const rows = [
      'Team plan Q3 2026',
      '',
      'Objective,Key result,Owner,Start,Target,Current',
      'Grow,Contracts,Ana,6,12,9',
      ',Bookings,Bo,0,100,40',
      'Keep customers,Churn,Ana,9,5,7',
      ',Renewals,Bo,80,95,90',
    ]
    sheetFromCsv(host.workbook, 'Plan', rows.join('\n'))
    host.as(ANA).open()
    adopt(host)
    const now = open(host)
    const keep = ['Bookings', 'Churn', 'Renewals'].map((title) => rowTitled(now, title).id)
    const { plan } = start(host, wanted(now, keep))
    expect(
      open(host, plan).objectives.map(({ title, keyResults }) => [title, keyResults.map((it) => it.title)]),
    ).toEqual([
      ['Grow', ['Bookings']],
      ['Keep customers', ['Churn', 'Renewals']],
    ])
  })

  test('other days than those of its title count', () => {
    const host = withAdopted(4)
    list(host)
    const now = open(host)
    const { plan } = start(host, { ...wanted(now), start: '2026-11-01', end: '2027-01-31' })
    expect(open(host, plan).cycle).toEqual({ start: '2026-11-01', end: '2027-01-31' })
  })

  test('with nothing that goes on it is an empty table', () => {
    const host = withAdopted(4)
    list(host)
    const now = open(host)
    const { name } = start(host, wanted(now, []))
    expect(filled(host, name).flat().join()).not.toContain('Result 1')
    expect(filled(host, name).flat()).toContain('Key result')
  })
})

const small = withAdopted(4)
list(small)
const state = small.save()
const reopened = (): Host => openAddOn({ state: structuredClone(state) })

describe.each(MISHAPS.map((mishap) => ({ what: mishap.what, mishap })))(
  'starting the next cycle that $what at any of its service calls',
  ({ mishap }) => {
    const { what: _, ...fault } = mishap
    test('leaves none or one, another try makes it one, and the plan it comes from is whole', () => {
      const rehearsal = reopened()
      const now = open(rehearsal)
      const before = cells(rehearsal, 'Our plan')
      start(rehearsal, wanted(now))
      const calls = rehearsal.meter.last.total
      const tabs = names(rehearsal)

      for (const at of turnsOf(mishap, calls)) {
        const host = reopened()
        open(host)
        host.faults = { at, ...fault }
        attempt(() => reply(host, 'startNext', wanted(now)))
        const { plan } = start(host, wanted(now))
        expect(names(host).sort(), `after call ${at}`).toEqual([...tabs].sort())
        expect(open(host, plan), `after call ${at}`).toMatchObject({
          state: 'draft',
          cycle: { start: '2026-10-01' },
        })
        expect(cells(host, 'Our plan'), `after call ${at}`).toEqual(before)
        expect(logRows(host).every(({ State }) => State !== 'pending')).toBe(true)
      }
    })
  },
)
