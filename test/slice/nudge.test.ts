import { beforeEach, describe, expect, test } from 'vitest'
import type { Host } from '../../host/core/host'
import { ANA, BO, call, find, list, openAddOn, reply, save } from './addOn'
import { copyOf } from './copies'
import { attempt, MISHAPS, turnsOf } from './mishaps'
import { people, sent, switchOn, type TeamRow, withTeam } from './team'

const CY = 'cy@example.com'
const EVE = 'eve@example.com'

const ROWS: readonly TeamRow[] = [
  { objective: 'Win new customers', title: 'Sign contracts', owner: ANA, current: 10 },
  { objective: 'Win new customers', title: 'Find leads', owner: BO, current: 30 },
  { objective: 'Keep customers', title: 'Answer tickets', owner: 'Robert', current: 40 },
  { objective: 'Keep customers', title: 'Renew contracts', owner: CY },
  { objective: 'Keep customers', title: 'Call back', owner: 'Dee' },
]

/** Ana manages Bo, who is written in two ways, Cy, and Dee, who has no address; it is a Tuesday. */
function managed(): Host {
  const host = withTeam(ROWS)
  call(host, 'iAm', { name: 'Ana Lima' })
  people(host, {
    [BO]: { name: 'Bo Berg', manager: 'Ana Lima' },
    [CY]: { name: 'Cy', manager: ANA },
  })
  const ana = host.as(ANA)
  ana.type('People!B3', 'Robert, Bobby')
  ana.type('People!A5', 'Dee')
  ana.type('People!D5', ANA)
  host.clock.runUntil('2026-07-14T10:00:00Z')
  return host
}

const ask = (host: Host, to: readonly string[], { approve = false, mail = ANA } = {}) =>
  call(host, 'askForUpdates', { to: [...to], ...(approve && { approve }) }, mail).asked

const teammates = (host: Host, mail = ANA) =>
  list(host, mail).keyResults.flatMap(({ title, teammate }) => (teammate ? [{ title, ...teammate }] : []))

let host: Host
beforeEach(() => {
  host = managed()
})

test('a manager sees whom an update is asked of: by the name and address of the People tab, however the row writes it', () => {
  expect(teammates(host)).toEqual([
    { title: 'Find leads', name: 'Bo Berg', mail: BO },
    { title: 'Answer tickets', name: 'Bo Berg', mail: BO },
    { title: 'Renew contracts', name: 'Cy', mail: CY },
    { title: 'Call back', name: 'Dee' },
  ])
  expect(teammates(host, BO)).toEqual([])
})

test('of several owners the first is asked, and only if they are of the team', () => {
  host.as(ANA).type("'Our plan'!C5", `${EVE}, ${BO}`)
  expect(teammates(host).map(({ title }) => title)).not.toContain('Find leads')
})

describe('asking', () => {
  test('sends the person’s open rows from the account of who asks, and says to whom', () => {
    switchOn(host, [ANA, BO])
    expect(ask(host, [BO])).toEqual([{ to: BO, sent: true, message: `Sent to ${BO}.`, unapproved: false }])
    expect(sent(host)).toEqual(['2026-07-14 bo: Ana Lima asks for 2 updates, week 2 of 13 (1 minute)'])
    const [mail] = host.outbox
    expect(mail).toMatchObject({ from: ANA, name: 'Ana Lima', to: [BO] })
    expect(mail?.text).toMatch(/Find leads[\s\S]*Answer tickets/)
    expect(mail?.text).toContain('and Ana Lima asked for an update just now')
    expect(mail?.text).not.toMatch(/Sign contracts|Renew contracts|every week/)
  })

  test('what was checked in, in the panel or by typing into the sheet, is not asked for', () => {
    switchOn(host, [ANA, BO])
    const { id, current } = find(list(host), 'Find leads')
    save(host, [{ id, seen: current, value: 31 }])
    ask(host, [BO])
    expect(host.outbox[0]?.subject).toContain('asks for 1 update,')
    host.as(ANA).type("'Our plan'!F7", '12')
    expect(ask(host, [CY])[0]?.message).toBe(
      `Nothing is due from ${CY} any more. Open this panel again to see why.`,
    )
    expect(find(list(host), 'Renew contracts').lastCheckIn).toBe('2026-07-14')
  })

  test('never twice a day, tomorrow again', () => {
    switchOn(host, [BO])
    ask(host, [BO])
    expect(ask(host, [BO, BO.toUpperCase()])).toEqual([
      expect.objectContaining({ sent: false, message: `${BO} was asked today already. Ask again tomorrow.` }),
    ])
    host.clock.runUntil('2026-07-15T06:00:00Z')
    expect(ask(host, [BO])).toMatchObject([{ sent: true }])
    expect(host.outbox.filter(({ subject }) => subject.includes('asks for'))).toHaveLength(2)
  })

  test('nor on the day the calendar has asked', () => {
    switchOn(host, [BO, CY])
    host.clock.runUntil('2026-07-20T12:00:00Z')
    const before = host.outbox.length
    expect(ask(host, [BO, CY]).map(({ sent }) => sent)).toEqual([false, false])
    expect(host.outbox).toHaveLength(before)
  })

  test.each([
    { why: 'for now', paused: 'yes', sends: false },
    { why: 'until the end of today', paused: '2026-07-14', sends: false },
    { why: 'until yesterday', paused: '2026-07-13', sends: true },
  ])('who wants no mails $why: sent: $sends', ({ paused, sends }) => {
    switchOn(host, [BO])
    people(host, { [BO]: { paused } })
    const [answer] = ask(host, [BO])
    expect(answer?.sent).toBe(sends)
    if (!sends)
      expect(answer?.message).toBe(`${BO} wants no mails at the moment: so it stands on the tab People.`)
  })

  test('what the day’s quota does not allow is not sent, today or later', () => {
    switchOn(host, [BO])
    host.stores.mailUse[ANA] = { since: host.clock.now, recipients: 100_000 }
    expect(ask(host, [BO])).toMatchObject([{ sent: false, message: /no more mails today/ }])
    host.clock.runUntil('2026-07-16T12:00:00Z')
    expect(host.outbox.filter(({ subject }) => subject.includes('asks for'))).toEqual([])
  })

  test('in a copy of the file nobody is asked before somebody has said what its plans are to be', () => {
    switchOn(host, [BO])
    const copy = copyOf(host.save())
    expect(reply(copy, 'askForUpdates', { to: [BO] })).toMatchObject({ ok: false })
    expect(copy.outbox).toEqual([])
  })

  test('the dialog about mails lists it', () => {
    switchOn(host, [BO])
    ask(host, [BO])
    expect(call(host, 'mailStatus', {}).latest).toEqual([
      { kind: 'nudge', day: '2026-07-14', to: BO, state: 'sent' },
    ])
  })
})

describe('nobody’s account writes to an address its person has not approved', () => {
  test('it is named, and nothing is sent; once approved it goes out, and stays approved', () => {
    expect(ask(host, [BO])).toEqual([
      {
        to: BO,
        sent: false,
        unapproved: true,
        message: expect.stringContaining(`${BO} is not one of them yet`),
      },
    ])
    expect(host.outbox).toEqual([])
    expect(ask(host, [BO], { approve: true })).toMatchObject([{ sent: true }])
    expect(call(host, 'mailStatus', {}).approved).toEqual([BO])
    host.clock.runUntil('2026-07-15T06:00:00Z')
    expect(ask(host, [BO])).toMatchObject([{ sent: true }])
  })

  test('approving one switches no mails on', () => {
    ask(host, [BO], { approve: true })
    host.clock.runUntil('2026-07-28T12:00:00Z')
    expect(host.outbox).toHaveLength(1)
    expect(call(host, 'mailStatus', {}).schedule).toBeUndefined()
  })

  test('an address an editor has put in its place is not written to, whatever was approved before', () => {
    switchOn(host, [ANA, BO, CY])
    host.as(BO).type('People!C4', EVE)
    host.as(BO).type("'Our plan'!C7", 'Cy')
    expect(teammates(host)).toContainEqual({ title: 'Renew contracts', name: 'Cy', mail: EVE })
    expect(ask(host, [EVE])).toMatchObject([{ sent: false, unapproved: true }])
    // The panel was opened before: it still asks the address it has shown, which nothing is due from.
    expect(ask(host, [CY], { approve: true })).toMatchObject([{ sent: false, unapproved: false }])
    expect(host.outbox).toEqual([])
  })

  test('an address that owns nothing here cannot be approved or written to', () => {
    expect(ask(host, ['stranger@example.com', 'no address'], { approve: true })).toEqual([
      expect.objectContaining({ to: 'stranger@example.com', sent: false, unapproved: false }),
    ])
    expect(call(host, 'mailStatus', {}).approved).toEqual([])
  })

  test('another editor sends from their own account and by their own approvals', () => {
    switchOn(host, [ANA, BO, CY])
    expect(ask(host, [CY], { mail: BO })).toMatchObject([{ sent: false, unapproved: true }])
    ask(host, [CY], { mail: BO, approve: true })
    expect(host.outbox.map(({ from, to }) => [from, to])).toEqual([[BO, [CY]]])
    // Who was asked by one is still the other's to ask.
    expect(ask(host, [CY])).toMatchObject([{ sent: true }])
  })
})

test('a run that dies while it sends: at most one mail, and afterwards the person is told which', () => {
  switchOn(host, [BO])
  const state = host.save()
  const reopened = (): Host => openAddOn({ state: structuredClone(state) })
  const rehearsal = reopened()
  ask(rehearsal, [BO])
  const calls = rehearsal.meter.last.total
  expect(calls).toBeGreaterThan(20)
  const [, , kill] = MISHAPS
  for (const at of turnsOf(kill, calls)) {
    const again = reopened()
    again.faults = { at, kind: 'kill', queued: 'sent' }
    attempt(() => reply(again, 'askForUpdates', { to: [BO] }))
    const [answer] = ask(again, [BO])
    expect(again.outbox.length, `call ${at}`).toBeLessThanOrEqual(1)
    expect(answer?.message, `call ${at}`).toMatch(/^Sent to|was asked today already|was broken off today/)
  }
})
