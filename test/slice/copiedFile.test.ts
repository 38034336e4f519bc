import { describe, expect, test } from 'vitest'
import type { Host } from '../../host/core/host'
import {
  ANA,
  BO,
  call,
  ENGLISH,
  find,
  list,
  logRows,
  openAddOn,
  reply,
  rowOf,
  save,
  VI,
  withAdopted,
  withTemplate,
} from './addOn'
import { copyOf } from './copies'
import { attempt } from './mishaps'

/** Two check-ins, one of which reached its target. */
function original(): Host {
  const host = withTemplate()
  const before = list(host)
  const [one, other] = [find(before, 'Win rate'), find(before, 'Median')]
  save(host, [
    { id: one.id, seen: one.current, value: 0.28, note: 'Two large deals' },
    { id: other.id, seen: other.current, value: other.target as number },
  ])
  return host
}
const state = original().save()
const reopened = (): Host => openAddOn({ state: structuredClone(state) })
const copied = (): Host => copyOf(state)

const TAB = ENGLISH.tab
const grid = (host: Host) => host.display(`'${TAB}'!A1:S19`)
const cell = (host: Host, words: string, letter: string) =>
  host.display(`'${TAB}'!${letter}${rowOf(host, words)}`)[0]?.[0]

describe('a copied spreadsheet', () => {
  test('says so, and nothing is written before somebody decides', () => {
    const host = copied()
    const before = host.workbook.exportData()
    const seen = list(host)
    expect(seen.isCopy).toBe(true)
    expect(seen.plan.readOnly).toMatch(/^This file is a copy/)
    const { id, current } = find(seen, 'Win rate')
    expect(save(host, [{ id, seen: current, value: 0.3 }])).toMatchObject({
      value: { saved: [{ result: 'refused', message: expect.stringMatching(/^This file is a copy/) }] },
    })
    expect(
      reply(host, 'scheduleMail', {
        weekday: 1,
        digestWeekday: 1,
        hour: 9,
        mails: ['digest'],
        approve: [BO],
      }),
    ).toMatchObject({ ok: false, message: expect.stringMatching(/^This file is a copy/) })
    expect(call(host, 'lookAtTab', { columns: [] }).readOnly).toMatch(/^This file is a copy/)
    expect(host.workbook.exportData()).toEqual(before)
  })

  test('who may only look is asked nothing', () => {
    const seen = list(copied(), VI)
    expect(seen.isCopy).toBeUndefined()
    expect(reply(copied(), 'startNewCycle', {}, VI)).toMatchObject({ ok: false })
  })

  test('the original and its own reopening are no copies', () => {
    const host = reopened()
    expect(list(host).isCopy).toBeUndefined()
    expect(call(host, 'startNewCycle', {})).toEqual({ done: false })
    expect(call(host, 'goOnAsCopy', {})).toEqual({ done: false })
  })

  test('sends no mail of the original, also once it goes on', () => {
    const host = reopened()
    host.as(ANA).type(`'${TAB}'!C4`, BO)
    call(host, 'scheduleMail', { weekday: 1, digestWeekday: 1, hour: 14, mails: ['digest'], approve: [BO] })
    const copy = copyOf(host.save())
    call(copy, 'goOnAsCopy', {})
    copy.clock.runUntil('2026-08-12T12:00:00Z')
    expect(copy.outbox).toEqual([])
    expect(call(copy, 'mailStatus', {}, BO).schedule).toBeUndefined()
    // Whoever sends the original's mails is no hindrance here.
    call(
      copy,
      'scheduleMail',
      { weekday: 1, digestWeekday: 1, hour: 14, mails: ['digest'], approve: [BO] },
      BO,
    )
    copy.clock.runUntil('2026-08-19T12:00:00Z')
    expect(copy.outbox.map(({ from }) => from)).toEqual([BO])
  })
})

describe('going on as it is', () => {
  test('keeps ids and history, and check-ins work', () => {
    const host = copied()
    const before = list(host)
    expect(call(host, 'goOnAsCopy', {})).toEqual({ done: true })
    const after = list(host)
    expect(after.isCopy).toBeUndefined()
    expect(after.plan.readOnly).toBeUndefined()
    expect(after.keyResults.map(({ id }) => id)).toEqual(before.keyResults.map(({ id }) => id))
    const { id, current } = find(after, 'Win rate')
    save(host, [{ id, seen: current, value: 0.31 }])
    expect(cell(host, 'Win rate', 'G')).toBe('31%')
    expect(logRows(host).filter((row) => row['Subject id'] === id && row.Kind === 'check-in')).toHaveLength(2)
  })
})

describe('starting a new cycle', () => {
  test('makes a draft of the next cycle that starts where the last one ended', () => {
    const host = copied()
    const before = list(host)
    const logged = logRows(host).length
    expect(call(host, 'startNewCycle', {})).toEqual({ done: true })
    const after = call(host, 'listKeyResults', {})
    expect(after.plans[0]).toMatchObject({ cycle: { start: '2026-10-01', end: '2026-12-31' } })
    expect(after.plans[0]?.id).not.toBe(before.plan.id)
    const ids = new Set(before.keyResults.map(({ id }) => id))
    expect(after.keyResults.filter(({ id }) => ids.has(id))).toEqual([])
    expect(new Set(after.keyResults.map(({ id }) => id)).size).toBe(after.keyResults.length)
    expect(find(after, 'Win rate')).toMatchObject({ start: 0.28, current: 0.28, progress: 0 })
    expect(find(after, 'Win rate').note).toBeUndefined()
    expect(find(after, 'Median')).toMatchObject({ problem: expect.stringContaining('Target') })
    expect(after.keyResults.filter(({ confidence, lastCheckIn }) => confidence || lastCheckIn)).toEqual([])
    expect(grid(host).slice(0, 2).flat()).toContain('Draft')
    // The log of the original stays, and the new rows begin behind it.
    const rows = logRows(host)
    expect(rows.slice(0, logged).every((row) => row.Plan === before.plan.id)).toBe(true)
    expect(
      rows.slice(logged).every((row) => row.Plan === after.plans[0]?.id && row.Kind !== 'check-in'),
    ).toBe(true)
  })

  test('can be taken back, and decided again', () => {
    const host = copied()
    const before = grid(host)
    call(host, 'startNewCycle', {})
    list(host)
    expect(call(host, 'checkPlan', {}).undo).toContain('new cycle')
    expect(call(host, 'undoLast', {})).toMatchObject({ left: 0 })
    expect(grid(host)).toEqual(before)
    expect(list(host).isCopy).toBe(true)
    expect(call(host, 'goOnAsCopy', {})).toEqual({ done: true })
    expect(list(host).plan.cycle).toEqual({ start: '2026-07-01', end: '2026-09-30' })
  })

  test('two people at once: the first decides for both', () => {
    const host = copied()
    host.interruptNext('Lock.tryLock', () =>
      expect(call(host, 'startNewCycle', {}, BO)).toEqual({ done: true }),
    )
    expect(call(host, 'goOnAsCopy', {}, ANA)).toEqual({ done: false })
    expect(list(host).plan.cycle?.start).toBe('2026-10-01')
  })

  test('a copy of the copy is asked again, and goes on from there', () => {
    const first = copied()
    call(first, 'startNewCycle', {})
    list(first)
    const second = copyOf(first.save(), 'second')
    expect(list(second).isCopy).toBe(true)
    call(second, 'startNewCycle', {})
    expect(list(second).plan.cycle).toEqual({ start: '2027-01-01', end: '2027-03-31' })
  })

  test("a table of the team's own: its title stays theirs, and the new cycle counts all the same", () => {
    const host = copyOf(withAdopted(6).save())
    const title = host.display("'Our plan'!A1")
    call(host, 'startNewCycle', {})
    const after = list(host)
    expect(after.plan.cycle).toEqual({ start: '2026-10-01', end: '2026-12-31' })
    expect(host.display("'Our plan'!A1")).toEqual(title)
    expect(after.keyResults.map(({ start, current }) => start === current)).toEqual(Array(6).fill(true))
    host.as(ANA).type("'Our plan'!A1", 'Our OKRs Q1 2027')
    expect(list(host).plan.cycle).toEqual({ start: '2027-01-01', end: '2027-03-31' })
  })

  test('a crash at any of its calls skips no cycle and loses no value: another try finishes it', () => {
    const expected = copied()
    call(expected, 'startNewCycle', {})
    const calls = expected.meter.last.total
    const inputs = (host: Host) => grid(host).map((row) => row.slice(0, 15))
    for (const share of [0.3, 0.5, 0.7, 0.8, 0.9, 1]) {
      const host = copied()
      const at = Math.ceil(calls * share)
      host.faults = { at, kind: 'kill', queued: share < 0.8 ? 'sent' : 'lost' }
      attempt(() => reply(host, 'startNewCycle', {}))
      call(host, 'startNewCycle', {})
      expect(inputs(host), `after call ${at} of ${calls}`).toEqual(inputs(expected))
    }
  })
})
