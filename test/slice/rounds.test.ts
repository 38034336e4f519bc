import { describe, expect, test } from 'vitest'
import type { Host } from '../../host/core/host'
import { ANA, BO, call, find, list, save } from './addOn'
import { PLAN, people, sent, switchOn, type TeamRow, withTeam } from './team'

const CY = 'cy@example.com'
const EVE = 'eve@example.com'

/** Two key results each; Bo's hold still, Cy has none yet. */
const ROWS: readonly TeamRow[] = [
  { objective: 'Win new customers', title: 'Sign contracts', owner: ANA, current: 10 },
  { objective: 'Win new customers', title: 'Hold demos', owner: ANA, current: 20 },
  { objective: 'Win new customers', title: 'Find leads', owner: BO, current: 30 },
  { objective: 'Keep customers', title: 'Answer tickets', owner: BO, current: 40 },
  { objective: 'Keep customers', title: 'Renew contracts', owner: CY },
]

const withMails = (approve = [ANA, BO, CY]): Host => {
  const host = withTeam(ROWS)
  switchOn(host, approve)
  return host
}

const checkIn = (host: Host, day: string, titles: readonly string[], mail = ANA) => {
  host.clock.runUntil(`${day}T12:00:00Z`)
  const all = list(host, mail)
  const entries = titles.map((title) => {
    const { plan, id, current } = find(all, title)
    return { plan, id, seen: current, value: (current ?? 0) + 5 }
  })
  expect(save(host, entries, { mail })).toMatchObject({ ok: true })
}

describe('a round of a week', () => {
  test('request on Monday, reminder to who is still open and digest on Tuesday, nothing more', () => {
    const host = withMails()
    // Checked in on Friday: Monday asks for what is left.
    checkIn(host, '2026-07-10', ['Sign contracts', 'Hold demos', 'Find leads'])
    checkIn(host, '2026-07-13', ['Answer tickets'])
    host.clock.runUntil('2026-07-19T23:00:00Z')
    expect(sent(host)).toEqual([
      '2026-07-13 bo: 1 key result to update, week 2 of 13 (1 minute)',
      '2026-07-13 cy: 1 key result to update, week 2 of 13 (1 minute)',
      '2026-07-14 cy: Still to update: 1 key result, week 2 of 13 (1 minute)',
      ...['ana', 'bo', 'cy'].map(
        (to) => `2026-07-14 ${to}: Our OKRs Q3 2026, week 2 of 13: 1 of 5 needs attention`,
      ),
    ])
  })

  test('a request holds its reader’s own rows and opens them', () => {
    const host = withMails()
    host.clock.runUntil('2026-07-13T12:00:00Z')
    const mail = host.outbox.find(({ to }) => to.includes(BO))
    expect(mail?.text).toMatch(/Find leads[\s\S]*Answer tickets/)
    expect(mail?.text).not.toContain('Sign contracts')
    expect(mail?.text).toMatch(/Open my rows\n\S+#gid=\d+&range=A6:A7\n/)
  })

  test('nobody is asked who wants no mails, has no address, or was not approved', () => {
    const host = withMails([ANA, BO])
    people(host, { [BO]: { paused: 'yes' } })
    host.clock.runUntil('2026-07-13T12:00:00Z')
    expect(host.outbox.map(({ to }) => to)).toEqual([[ANA]])
  })

  test('a tab that was renamed and moved is found', () => {
    const source = `function move() {
      const file = SpreadsheetApp.getActiveSpreadsheet()
      file.insertSheet('First', 0)
      file.getSheetByName('${PLAN}').setName('Q3')
    }`
    const host = withTeam(ROWS, { files: [{ name: 'move.gs', source }] })
    switchOn(host, [ANA])
    host.as(ANA).call('move')
    host.clock.runUntil('2026-07-13T12:00:00Z')
    expect(sent(host)).toEqual(['2026-07-13 ana: 2 key results to update, week 2 of 13 (1 minute)'])
  })
})

describe('who lets requests go by', () => {
  test('is reminded three times, then is on the manager’s list instead', () => {
    const host = withMails([ANA, BO])
    people(host, { [ANA]: { name: 'Ana' }, [BO]: { manager: 'Ana' } })
    for (const monday of [13, 20, 27]) {
      checkIn(host, `2026-07-${monday}`, ['Sign contracts', 'Hold demos'])
      host.clock.runUntil(`2026-07-${monday + 1}T12:00:00Z`)
    }
    const texts = () => host.outbox.map(({ text }) => text)
    expect(sent(host).filter((line) => line.includes('bo: Still'))).toHaveLength(3)
    expect(texts().join()).not.toContain('No answer to requests')

    const before = host.outbox.length
    host.clock.runUntil('2026-08-04T12:00:00Z')
    expect(sent(host, before)).toEqual([
      '2026-08-03 ana: 2 key results to update, week 5 of 13 (1 minute)',
      '2026-08-03 bo: 2 key results to update, week 5 of 13 (1 minute)',
      '2026-08-04 ana: Still to update: 2 key results, week 5 of 13 (1 minute)',
      '2026-08-04 ana: Our OKRs Q3 2026, your team, week 5 of 13: 2 of 5 need attention',
      '2026-08-04 bo: Our OKRs Q3 2026, week 5 of 13: 4 of 5 need attention',
    ])
    expect(texts().at(-2)).toMatch(/No answer to requests[\s\S]*- bo@example.com · 4 requests/)

    checkIn(host, '2026-08-05', ['Find leads'], BO)
    host.clock.runUntil('2026-08-11T12:00:00Z')
    expect(sent(host, before).filter((line) => line.includes('bo: Still'))).toHaveLength(1)
    expect(texts().at(-2)).not.toContain('No answer to requests')
  })
})

test('when silence needs attention, and how many requests may go by, is the team’s to say', () => {
  const host = withTeam(ROWS)
  switchOn(host, [ANA, BO], { patience: { staleAfter: 4, requests: 1 } })
  checkIn(host, '2026-07-06', ['Sign contracts'])
  host.clock.runUntil('2026-07-14T12:00:00Z')
  const digest = host.outbox.filter(({ subject }) => subject.startsWith('Our OKRs')).at(-1)
  expect(digest?.text).toMatch(/Sign contracts[\s\S]*no check-in for 8 days/)
  host.clock.runUntil('2026-07-22T12:00:00Z')
  expect(sent(host).filter((line) => line.includes('bo: Still'))).toHaveLength(1)
})

test('a manager gets their team’s digest and not the other one as well', () => {
  const host = withMails([ANA, EVE])
  people(host, { [ANA]: {}, [BO]: { manager: EVE }, [EVE]: { name: 'Eve' } })
  host.clock.runUntil('2026-07-14T12:00:00Z')
  const digests = host.outbox.filter(({ subject }) => subject.startsWith('Our OKRs'))
  expect(digests.map(({ to, subject }) => [to[0], subject.includes('your team')])).toEqual([
    [ANA, false],
    [EVE, true],
  ])
  expect(digests[1]?.text).toContain('Find leads')
  expect(digests[1]?.text).not.toContain('Sign contracts')
})

test('a monthly digest comes on the first working day and looks back on the month; check-ins stay weekly', () => {
  const host = withTeam(ROWS)
  switchOn(host, [ANA], { digestRhythm: 'month' })
  for (const day of ['2026-07-13', '2026-07-20', '2026-08-03']) checkIn(host, day, ['Sign contracts'])
  host.clock.runUntil('2026-09-01T12:00:00Z')
  const all = sent(host).filter((line) => line.includes('Our OKRs') || line.includes('to update'))
  const digests = host.outbox.filter(({ subject }) => subject.startsWith('Our OKRs'))
  expect(digests.map(({ time }) => new Date(time).toISOString().slice(0, 10))).toEqual([
    '2026-08-03',
    '2026-09-01',
  ])
  expect(all.length).toBeGreaterThan(5)
  expect(digests[1]?.text).toContain('Moved this month')
  expect(digests[1]?.text).toContain('Change something?')
  expect(digests[1]?.text).toContain('since a month ago')
})

test('notes on the cycle: two weeks before its end and the day after it, once each', () => {
  const host = withTeam(ROWS)
  host.clock.runUntil('2026-09-14T12:00:00Z')
  call(host, 'scheduleMail', { weekday: 1, digestWeekday: 2, hour: 9, mails: ['cycle'], approve: [ANA] })
  host.clock.runUntil('2026-10-05T12:00:00Z')
  expect(sent(host)).toEqual([
    '2026-09-16 ana: Our OKRs Q3 2026: two weeks left, 20% done',
    '2026-10-01 ana: Our OKRs Q3 2026: the cycle is over, 20% done',
  ])
})

describe('the sender', () => {
  test('pauses: what was due meanwhile is not made up for, also when the pause ends early', () => {
    const host = withMails([ANA])
    expect(call(host, 'pauseMail', { until: '2026-07-31' })).toMatchObject({
      pausedUntil: '2026-07-31',
      next: { at: '2026-08-03T08:00:00.000Z' },
    })
    host.clock.runUntil('2026-07-15T12:00:00Z')
    expect(call(host, 'pauseMail', {})).toMatchObject({ next: { at: '2026-07-20T08:00:00.000Z' } })
    host.clock.runUntil('2026-07-20T12:00:00Z')
    expect(sent(host).map((line) => line.slice(0, 14))).toEqual(['2026-07-20 ana'])
  })

  test('changes the day: mails of the new day begin with the next one', () => {
    const host = withMails([ANA])
    host.clock.runUntil('2026-07-16T12:00:00Z')
    const before = host.outbox.length
    call(host, 'scheduleMail', { weekday: 3, digestWeekday: 3, hour: 9, mails: ['digest'], approve: [ANA] })
    host.clock.runUntil('2026-07-21T12:00:00Z')
    expect(sent(host, before)).toEqual([])
    host.clock.runUntil('2026-07-22T12:00:00Z')
    expect(sent(host, before)).toHaveLength(1)
  })

  test('is one per file: another can take over, and the first one’s clock stops', () => {
    const host = withMails([ANA, BO])
    const refused = switchOn(host, [ANA, BO], {}, BO)
    expect(refused).toMatchObject({ duty: { mail: ANA, lost: false } })
    expect(refused.schedule).toBeUndefined()
    host.clock.runUntil('2026-07-13T12:00:00Z')
    expect(sent(host)).toHaveLength(2)

    switchOn(host, [ANA, BO], { takeOver: true }, BO)
    host.clock.runUntil('2026-07-14T12:00:00Z')
    expect(host.stores.triggers.map(({ creator }) => creator)).toEqual([BO])
    const status = call(host, 'mailStatus', {})
    expect(status).toMatchObject({ relievedBy: BO, duty: { mail: BO } })
    expect(status.schedule).toBeUndefined()
    // Ana sent the requests: reminders follow requests of one's own, so Bo's first mail is the digest.
    expect(host.outbox.slice(2).map(({ from, to }) => [from, to[0]])).toEqual([
      [BO, ANA],
      [BO, BO],
    ])
  })

  test('who has not been seen for three days is replaced without asking', () => {
    const host = withMails([ANA])
    host.stores.triggers.length = 0
    host.clock.runUntil('2026-07-07T12:00:00Z')
    expect(call(host, 'mailStatus', {}, BO)).toMatchObject({ duty: { mail: ANA, lost: true } })
    expect(switchOn(host, [BO], {}, BO).schedule).toMatchObject({ weekday: 1 })
  })

  test('approves their own domain as a whole, never a public provider’s', () => {
    const host = withTeam([
      ...ROWS,
      { objective: 'Keep customers', title: 'Call back', owner: 'max@gmail.com' },
    ])
    expect(switchOn(host, [], { approveDomain: true })).toMatchObject({
      domain: { name: 'example.com', approved: true },
      waiting: ['max@gmail.com'],
    })
    host.clock.runUntil('2026-07-13T12:00:00Z')
    expect(host.outbox.flatMap(({ to }) => to)).toEqual([ANA, BO, CY])
  })

  test('is asked for a permission that is missing, once a day, and what is due goes out once it is given', () => {
    const host = withMails([ANA, BO])
    host.clock.runUntil('2026-07-12T12:00:00Z')
    host.people.of(ANA).withheld.push('script.container.ui')
    host.clock.runUntil('2026-07-14T06:00:00Z')
    const notices = [...host.outbox]
    expect(notices.map(({ to, subject }) => [...to, subject])).toEqual(
      Array(2).fill([ANA, 'Mails of Untitled spreadsheet do not go out']),
    )
    expect(notices[0]?.text).toContain(`https://example.com/authorize?user=${ANA}`)
    host.people.of(ANA).withheld.length = 0
    host.clock.runUntil('2026-07-14T07:30:00Z')
    expect(sent(host, 2)).toEqual(
      ['ana', 'bo'].map((to) => `2026-07-14 ${to}: 2 key results to update, week 2 of 13 (1 minute)`),
    )
  })

  test('is told by mail, once a week, of what has failed for a day', () => {
    const host = withMails([BO])
    host.as(ANA).type(`'${PLAN}'!A3`, 'What we want')
    host.as(ANA).type(`'${PLAN}'!B3`, 'How we know')
    host.clock.runUntil('2026-07-12T20:00:00Z')
    const notices = host.outbox.filter(({ subject }) => subject.includes('do not go out'))
    expect(notices.map(({ to, time }) => [to[0], new Date(time).toISOString().slice(0, 10)])).toEqual([
      [ANA, '2026-07-04'],
      [ANA, '2026-07-11'],
    ])
    expect(call(host, 'mailStatus', {}).failure).toMatchObject({ message: expect.stringContaining(PLAN) })
  })
})

test('a trigger that is given no spreadsheet says so where the sender looks', () => {
  const host = withTeam(ROWS, { activeSpreadsheetInTriggers: false })
  expect(switchOn(host, [ANA]).blind).toBe(false)
  host.clock.runUntil('2026-07-02T11:00:00Z')
  expect(call(host, 'mailStatus', {}).blind).toBe(true)
})

test('previews are the real mail, for the caller alone; a test goes to the caller alone', () => {
  const host = withTeam(ROWS)
  host.clock.runUntil('2026-07-13T12:00:00Z')
  const { mail } = call(host, 'previewMail', { kind: 'request' }, BO)
  expect(mail).toMatchObject({ to: BO, subject: '2 key results to update, week 2 of 13 (1 minute)' })
  expect(mail?.html).toContain('Find leads')
  expect(call(host, 'previewMail', { kind: 'manager' }).mail).toBeUndefined()
  expect(host.outbox).toEqual([])
  expect(call(host, 'testMail', { kind: 'digest' }, BO)).toEqual({ sentTo: BO })
  expect(host.outbox.map(({ from, to }) => [from, ...to])).toEqual([[BO, BO]])
})
