import { describe, expect, test } from 'vitest'
import type { Host } from '../../host/core/host'
import type { CycleAtClose, SaidRow } from '../../src/rpc/review/closingContract'
import {
  ANA,
  BO,
  CHINESE,
  call,
  ENGLISH,
  find,
  list,
  logRows,
  newRequest,
  reply,
  rowOf,
  save,
  VI,
  withAdopted,
  withTemplate,
} from './addOn'
import { judgedRows, rowTitled } from './closings'

const TAB = ENGLISH.tab
const open = (host: Host, mail = ANA): CycleAtClose => call(host, 'openClosing', {}, mail)
const close = (host: Host, now: CycleAtClose, rows: readonly SaidRow[] = judgedRows(now), mail = ANA) =>
  call(host, 'saveScores', { request: newRequest(), plan: now.plan, close: true, rows: [...rows] }, mail)
const draft = (host: Host, now: CycleAtClose, rows: readonly SaidRow[], mail = ANA) =>
  call(host, 'saveScores', { request: newRequest(), plan: now.plan, close: false, rows: [...rows] }, mail)

/** What else somebody does in the spreadsheet. */
const SCRIPT = {
  name: 'else.gs',
  source: `function tab() { return SpreadsheetApp.getActive().getSheetByName('${TAB}') }
function protectState() { tab().getRange('H2').protect() }
function clearRows() { tab().getRange('A4:O40').clearContent() }`,
}

/** Everything the team typed: the tab without the cell that says its state, and without our ids and scores. */
const typed = (host: Host, tab: string = TAB) => host.display(`'${tab}'!A1:O60`)
const stateCell = (host: Host, tab: string = TAB) => host.display(`'${tab}'!H2`)[0]?.[0]
const scoresOf = (host: Host, log: string = ENGLISH.log) =>
  logRows(host, log).filter((row) => row.Kind === 'score' || row.类型 === 'score')

describe('what there is to say at the close', () => {
  test('each key result with its score by progress, by its state, and by what keeps it from one', () => {
    const host = withTemplate()
    host.as(ANA).type(`'${TAB}'!J${rowOf(host, 'Median')}`, 'Cancelled')
    host.as(ANA).type(`'${TAB}'!F${rowOf(host, 'discount')}`, 'about ten or so')
    const now = open(host)
    expect(now).toMatchObject({
      state: 'running',
      cycle: { start: '2026-07-01', end: '2026-09-30' },
      today: '2026-08-03',
    })
    expect(now.closed).toBeUndefined()
    expect(rowTitled(now, 'Win rate')).toMatchObject({ state: 'active', commitment: 'aspirational' })
    expect(rowTitled(now, 'Win rate').computed).toBeCloseTo(find(list(host), 'Win rate').progress ?? -1, 9)
    expect(rowTitled(now, 'Median').state).toBe('cancelled')
    const unread = rowTitled(now, 'discount')
    expect(unread.computed).toBeUndefined()
    expect(unread.problem).toContain('Target')
  })

  test('what moved most since the first day, in its own unit', () => {
    const host = withTemplate()
    const { id, current, target } = find(list(host), 'Win rate')
    save(host, [{ id, seen: current, value: (target ?? 0) * 3 }])
    expect(open(host).moved).toEqual({ id, from: expect.any(Number), to: (target ?? 0) * 3 })
  })

  test('who may only look sees it and is told so', () => {
    const host = withTemplate()
    list(host)
    expect(open(host, VI).readOnly).toMatch(/look at this file/)
    expect(
      reply(host, 'saveScores', { request: 'r', plan: open(host).plan, close: true, rows: [] }, VI).ok,
    ).toBe(false)
    expect(stateCell(host)).toBe('Running')
  })
})

describe('a draft of the scores', () => {
  test('is kept as said, and nothing in the tab changes', () => {
    const host = withTemplate()
    const now = open(host)
    const before = typed(host)
    const row = rowTitled(now, 'Win rate')
    const { now: then } = draft(host, now, [
      { ...row, override: 0.7, note: '=1+1 late signature', next: 'drop', commitment: 'committed' },
    ])
    expect(rowTitled(then, 'Win rate')).toMatchObject({
      computed: row.computed,
      override: 0.7,
      note: '=1+1 late signature',
      next: 'drop',
      commitment: 'committed',
    })
    expect(rowTitled(open(host, BO), 'Win rate')).toEqual(rowTitled(then, 'Win rate'))
    expect(then.state).toBe('running')
    expect(typed(host)).toEqual(before)
    expect(scoresOf(host).map(({ Value, Note, Author }) => [Value, Note, Author])).toEqual([
      ['committed', '', ANA],
      ['0.7', '=1+1 late signature', ANA],
    ])
  })

  test('rows of which nothing was said, and what is said twice, leave no trace', () => {
    const host = withTemplate()
    const now = open(host)
    draft(host, now, judgedRows(now, { next: undefined }))
    expect(scoresOf(host)).toEqual([])
    const row = { ...rowTitled(now, 'Win rate'), note: 'Too many demos' }
    const { now: then } = draft(host, now, [row])
    draft(host, then, [{ ...row, seen: rowTitled(then, 'Win rate').seen }])
    expect(scoresOf(host)).toHaveLength(1)
  })

  test('of an objective: what was learned', () => {
    const host = withTemplate()
    const now = open(host)
    const [objective] = now.objectives
    const note = 'Two reference customers were worth more than ten visits'
    const { now: then } = draft(host, now, [{ id: objective?.id ?? '', note, commitment: 'aspirational' }])
    expect(then.objectives[0]?.note).toBe(note)
  })

  test('what somebody else said meanwhile is not written over; the same words are no conflict', () => {
    const host = withTemplate()
    const now = open(host)
    const row = rowTitled(now, 'Win rate')
    draft(host, now, [{ ...row, override: 0.9, note: 'Ana’s word' }])
    const { held, now: then } = draft(host, now, [{ ...row, override: 0.2, note: 'Bo’s word' }], BO)
    expect(held).toEqual([row.id])
    expect(rowTitled(then, 'Win rate')).toMatchObject({ override: 0.9, note: 'Ana’s word' })
    expect(draft(host, now, [{ ...row, override: 0.9, note: 'Ana’s word' }], BO).held).toEqual([])
    expect(scoresOf(host)).toHaveLength(1)
  })
})

describe.each([
  { of: 'a template in English', make: () => withTemplate(), tab: ENGLISH.tab, log: ENGLISH.log },
  {
    of: 'a template in Chinese',
    make: () => withTemplate({}, CHINESE),
    tab: CHINESE.tab,
    log: CHINESE.log,
  },
  { of: 'a table of the team’s own', make: () => withAdopted(6), tab: 'Our plan', log: ENGLISH.log },
])('closing $of', ({ make, tab, log }) => {
  /** All but the cell that says the state. */
  const untouched = (host: Host) =>
    typed(host, tab).map((row, r) => row.map((cell, c) => (r === 1 && c === 7 ? '' : cell)))

  test('stores every score, closes check-ins, and leaves the team’s cells alone; reopening goes on', () => {
    const host = make()
    const now = open(host)
    const before = untouched(host)
    const rows = judgedRows(now)
    const { now: then, held } = close(host, now, rows)
    expect(held).toEqual([])
    expect(then).toMatchObject({ state: 'closed', closed: { day: '2026-08-03', by: ANA } })
    expect(untouched(host)).toEqual(before)
    const counted = now.objectives.flatMap((it) => it.keyResults).filter((it) => it.computed !== undefined)
    const stored = open(host).objectives.flatMap((it) => it.keyResults)
    expect(counted.length).toBeGreaterThan(3)
    for (const { id, computed } of counted)
      expect(stored.find((it) => it.id === id)?.computed).toBeCloseTo(computed ?? -1, 9)

    const seen = list(host)
    expect(seen.plan.readOnly).toMatch(/closed|已经结束/)
    const [row] = seen.keyResults
    expect(save(host, [{ id: row?.id ?? '', seen: row?.current, value: 4711 }])).toMatchObject({
      value: { saved: [{ result: 'refused', message: seen.plan.readOnly }] },
    })
    expect(untouched(host)).toEqual(before)

    const { now: again } = call(host, 'runPlan', { request: newRequest(), plan: now.plan })
    expect(again).toMatchObject({ state: 'running' })
    expect(again.closed).toBeUndefined()
    expect(list(host).plan.readOnly).toBeUndefined()
    expect(save(host, [{ id: row?.id ?? '', seen: row?.current, value: 12 }])).toMatchObject({
      value: { saved: [{ result: 'saved' }] },
    })
    expect(logRows(host, log).filter((it) => Object.values(it).includes('withdrawn'))).toHaveLength(1)
  })

  test('figures that move afterwards change no score, and a draft does not run', () => {
    const host = make()
    const { now } = close(host, open(host))
    const first = host
      .display(`'${tab}'!A1:J12`)
      .findIndex((row) => row.includes('Target') || row.includes('目标值'))
    const current = (host.display(`'${tab}'!A${first + 1}:J${first + 1}`)[0] ?? []).findIndex((it) =>
      ['Current', '当前值'].includes(it),
    )
    for (let row = first + 2; row < first + 9; row++)
      host.as(BO).type(`'${tab}'!${String.fromCharCode(65 + current)}${row}`, '1')
    list(host)
    expect(open(host).objectives.map((it) => it.keyResults.map(({ computed }) => computed))).toEqual(
      now.objectives.map((it) => it.keyResults.map(({ computed }) => computed)),
    )
  })
})

describe('two people at the close', () => {
  test('whoever comes second finds it closed; nothing is logged twice', () => {
    const host = withTemplate()
    const [ana, bo] = [open(host), open(host, BO)]
    close(host, ana)
    const logged = logRows(host).length
    const { now, held } = close(host, bo, judgedRows(bo), BO)
    expect(held).toEqual([])
    expect(now.closed).toEqual({ day: '2026-08-03', by: ANA })
    expect(logRows(host)).toHaveLength(logged)
  })

  test('a value that was checked in meanwhile is looked at first; with a word of one’s own it may close', () => {
    const host = withTemplate()
    const now = open(host)
    const { id, current } = find(list(host, BO), 'Win rate')
    save(host, [{ id, seen: current, value: 0.29 }], { mail: BO })
    const { now: then, held } = close(host, now)
    expect(held).toEqual([id])
    expect(then.state).toBe('running')
    expect(scoresOf(host)).toEqual([])
    const own = judgedRows(now).map((row) => (row.id === id ? { ...row, override: 0.6 } : row))
    expect(close(host, now, own).now.state).toBe('closed')
  })

  test('a retry of the same request closes once', () => {
    const host = withTemplate()
    const now = open(host)
    const input = { request: newRequest(), plan: now.plan, close: true, rows: judgedRows(now) }
    call(host, 'saveScores', input)
    const logged = logRows(host)
    expect(call(host, 'saveScores', input).now.state).toBe('closed')
    expect(logRows(host)).toEqual(logged)
  })
})

describe('what is in the way', () => {
  test('a protected state cell: it is told, nothing is closed, and the scores stay as a draft', () => {
    const host = withTemplate({ files: [SCRIPT] })
    const now = open(host)
    host.as(ANA).call('protectState')
    const { refused, now: then } = close(host, now, judgedRows(now), BO)
    expect(refused).toContain('protected')
    expect(then.state).toBe('running')
    expect(open(host).state).toBe('running')
    expect(logRows(host).filter(({ Kind }) => Kind === 'closed')).toMatchObject([{ State: 'failed' }])
  })

  test('a plan that somebody closed by hand has no scores until they are recorded', () => {
    const host = withTemplate()
    host.as(ANA).type(`'${TAB}'!H2`, 'Closed')
    const now = open(host)
    expect(now).toMatchObject({ state: 'closed' })
    expect(now.closed).toBeUndefined()
    expect(close(host, now).now.closed).toEqual({ day: '2026-08-03', by: ANA })
  })

  test('a closed plan that is archived by hand keeps its scores', () => {
    const host = withTemplate()
    const { now } = close(host, open(host))
    host.as(ANA).type(`'${TAB}'!H2`, 'Archived')
    expect(open(host)).toEqual({ ...now, state: 'archived' })
  })

  test('a plan without a row closes', () => {
    const host = withTemplate({ files: [SCRIPT] })
    host.as(ANA).call('clearRows')
    expect(close(host, open(host)).now).toMatchObject({ state: 'closed', objectives: [] })
  })
})

test('mails of a closed plan stop, whether it is a template or the team’s own', () => {
  for (const host of [withTemplate(), withAdopted(6)]) {
    call(host, 'scheduleMail', { weekday: 1, digestWeekday: 1, hour: 14, mails: ['digest'], approve: [BO] })
    close(host, open(host))
    host.clock.runUntil('2026-08-11T12:00:00Z')
    expect(host.outbox).toEqual([])
  }
})

test('500 key results close with as many round trips as 10', () => {
  const trips = [10, 500].map((count) => {
    const host = withAdopted(count)
    list(host)
    const now = open(host)
    expect(close(host, now).now.state).toBe('closed')
    const trips = { ...host.meter.last.roundTrips }
    expect(
      open(host)
        .objectives.flatMap((it) => it.keyResults)
        .filter(({ seen }) => seen),
    ).toHaveLength(count)
    return trips
  })
  expect(trips[1]).toEqual(trips[0])
})
