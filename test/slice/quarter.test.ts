import { expect, test } from 'vitest'
import { SeededRandom } from '../../host/core/random'
import { asDay, type Day, dayOfIso, isoOf } from '../../src/core/dates/calendar'
import { zoneOf } from '../../src/core/dates/zone'
import type { MailOutcome } from '../../src/rpc/mail/mailContract'
import { ANA, call } from './addOn'
import { PLAN, switchOn, withTeam } from './team'

const TEAM = Array.from({ length: 40 }, (_, n) => `p${String(n).padStart(2, '0')}@example.com`)
const [UNAPPROVED = '', PAUSED = ''] = TEAM.slice(38)
const APPROVED = TEAM.filter((it) => it !== UNAPPROVED)
const STRANGER = 'mallory@example.net'
/** Clocks go back on 25 October. */
const zone = zoneOf('Europe/London')
const FIRST = dayOfIso('2026-10-01') as Day
const MONDAY = dayOfIso('2026-10-12') as Day
const WEEKS = 12

/** Mails somebody else's add-on sends from the same account, so that the daily limit bites. */
const SPEND = `function spend() {
  for (let n = 0; n < 94; n++) MailApp.sendEmail('${ANA}', 'other ' + n, 'other')
}`

/** One mail a person knows apart: to whom, of which kind, of which day's turn. */
const keyOf = ({ kind, day, to }: Pick<MailOutcome, 'kind' | 'day' | 'to'>) => `${day} ${kind} ${to}`

test('a quarter hour by hour: every due mail goes out once or is listed, whatever fails, and none to who was not approved', () => {
  const random = new SeededRandom(11)
  const host = withTeam(
    TEAM.map((owner, n) => ({
      objective: `Objective ${Math.floor(n / 5)}`,
      title: `Result of ${owner}`,
      owner,
      current: 5,
    })),
    { title: 'Our OKRs Q4 2026', now: '2026-10-01T09:00:00Z', files: [{ name: 'spend.gs', source: SPEND }] },
  )
  const at = (day: Day, hour: number, minute = 0) => zone.instantOf(day, hour) + minute * 60_000
  switchOn(host, [ANA, ...APPROVED])
  const ana = host.as(ANA)
  ana.type('People!G42', 'yes')
  expect(host.display('People!C42:G42')[0]).toEqual([PAUSED, '', '', '', 'yes'])
  // The first five have eight or nine people each.
  TEAM.slice(5).forEach((_, n) => {
    ana.type(`People!D${n + 8}`, TEAM[n % 5] ?? '')
  })

  const outcomes = new Map<string, MailOutcome>()
  const heard = new Map<string, Day>()
  const due: string[] = []
  const remember = () => {
    for (const outcome of call(host, 'mailStatus', {}).latest) outcomes.set(keyOf(outcome), outcome)
  }
  for (let week = 0; week < WEEKS; week++) {
    const monday = asDay(MONDAY + 7 * week)
    const tuesday = asDay(monday + 1)
    // Nobody is heard on Monday or Tuesday, so what is due on Monday stays so while its mails are late.
    host.clock.runUntil(at(monday, 8, 50))
    if (week % 4 === 1) ana.call('spend')
    if (week % 3 === 0)
      host.faults = { at: 4 + random.below(180), kind: 'kill', queued: week % 2 ? 'sent' : 'lost' }
    if (week % 3 === 1) host.interruptNext('MailApp.sendEmail', () => ana.call('hourly'))
    if (week % 3 === 2) host.faults = { rate: 0.01, seed: week, kind: 'transient' }
    if (week === 5) ana.type(`'${PLAN}'!C4`, STRANGER)
    const asked = APPROVED.filter((to) => to !== PAUSED && !(week >= 5 && to === TEAM[0]))
    for (const to of asked)
      if (monday - (heard.get(to) ?? FIRST) >= 5) due.push(keyOf({ kind: 'request', day: isoOf(monday), to }))
    host.clock.runUntil(at(tuesday, 8, 50))
    if (week % 3 === 1) host.faults = { at: 4 + random.below(180), kind: 'kill', queued: 'lost' }
    host.clock.runUntil(at(asDay(monday + 2), 8))
    host.faults = undefined
    for (const to of [ANA, ...APPROVED])
      if (to !== PAUSED) due.push(keyOf({ kind: 'digest', day: isoOf(tuesday), to }))
    remember()
    // Checking in somewhere between Wednesday and Saturday, unless away; typed values are seen in the night after.
    TEAM.forEach((to, n) => {
      if (random.below(100) < 35 || (n % 7 === week % 7 && week > 2)) return
      const day = asDay(monday + 2 + random.below(4))
      heard.set(to, asDay(day + 1))
    })
    for (let day = asDay(monday + 2); day < monday + 7; day = asDay(day + 1)) {
      host.clock.runUntil(at(day, 12))
      TEAM.forEach((to, n) => {
        if (heard.get(to) === day + 1) ana.type(`'${PLAN}'!F${n + 4}`, String(6 + week * 2 + random.below(2)))
      })
    }
  }
  host.clock.runUntil(at(asDay(MONDAY + 7 * WEEKS + 5), 12))
  remember()

  const ours = host.outbox.filter(({ subject }) => !subject.startsWith('other'))
  const allowed = new Set([ANA, ...APPROVED])
  expect(
    ours.filter(({ to }) => to.some((it) => !allowed.has(it) || it === PAUSED || it === UNAPPROVED)),
  ).toEqual([])

  const unlisted = due.filter((key) => !outcomes.has(key))
  expect(unlisted).toEqual([])
  // What is listed as sent is in the outbox once; of what is not, at most what was broken off while sending.
  const kindOf = (subject: string) =>
    /^\d+ key/.test(subject)
      ? 'request'
      : subject.startsWith('Still')
        ? 'reminder'
        : /: (two weeks|the cycle)/.test(subject)
          ? 'note'
          : 'digest'
  const round = (time: number) => Math.floor((zone.dayOf(time) - MONDAY) / 7)
  const mails = new Map<string, number>()
  for (const { to, subject, time } of ours) {
    const key = `${round(time)} ${kindOf(subject)} ${to[0]}`
    mails.set(key, (mails.get(key) ?? 0) + 1)
  }
  const states = { sent: 0, uncertain: 0, failed: 0, waiting: 0, replaced: 0 }
  for (const { kind, day, to, state } of outcomes.values()) {
    states[state]++
    const name = kind === 'ending' || kind === 'ended' ? 'note' : kind
    const count = mails.get(`${round(zone.instantOf(dayOfIso(day) as Day, 9))} ${name} ${to}`) ?? 0
    if (state === 'sent') expect(count, `${day} ${kind} ${to}`).toBe(1)
    else expect(count, `${day} ${kind} ${to} ${state}`).toBeLessThanOrEqual(state === 'uncertain' ? 1 : 0)
  }
  expect([...mails].filter(([, count]) => count > 1)).toEqual([])
  expect(ours.length - states.sent).toBeLessThanOrEqual(states.uncertain)
  const late = ours.filter(
    ({ subject, time }) => kindOf(subject) === 'request' && (zone.dayOf(time) - MONDAY) % 7 === 1,
  )
  expect(late.length).toBeGreaterThan(10)
  expect(states.sent).toBeGreaterThan(800)
  expect(states.uncertain).toBeGreaterThan(0)
  expect(new Set([...outcomes.values()].map(({ kind }) => kind))).toContain('ending')
}, 300_000)
