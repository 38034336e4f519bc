import { expect, test } from 'vitest'
import {
  ANA,
  BO,
  call,
  find,
  list,
  newRequest,
  openAddOn,
  reply,
  rowOf,
  save,
  VI,
  withTemplate,
} from './addOn'

/** Two check-ins a week apart, of which the second was taken back, and one of a third day. */
function withPast() {
  const host = withTemplate()
  const { id, plan, current } = find(list(host), 'New contracts signed')
  save(host, [{ id, seen: current, value: 210, note: 'A fair', day: '2026-07-20' }])
  const request = newRequest()
  save(host, [{ id, seen: 210, value: 290 }], { request, mail: BO })
  call(host, 'undoSave', { request }, BO)
  save(host, [{ id, seen: 210, value: 250, label: 'next', note: 'Next step: call them' }])
  return { host, subject: { plan, id } }
}

test('one call tells where a key result stands and everything that happened to it, newest first', () => {
  const { host, subject } = withPast()
  const details = call(host, 'keyResultDetails', subject)
  expect(details).toMatchObject({
    language: 'en',
    state: 'active',
    keyResult: { title: expect.stringContaining('New contracts signed'), current: 250 },
    older: 0,
  })
  expect(details.readOnly).toBeUndefined()
  const said = details.history.map(({ kind, was, value, note, label, author, void: why, day }) =>
    [kind, was, value, note, label, author, why, day].filter((it) => it !== undefined).join(' · '),
  )
  expect(said).toMatchInlineSnapshot(`
    [
      "checkIn · 210 · 250 · Next step: call them · next · ana@example.com · 2026-08-03",
      "checkIn · 210 · 290 · bo@example.com · withdrawn · 2026-08-03",
      "checkIn · 9 · 210 · A fair · ana@example.com · 2026-07-20",
      "created · 9 · Two trade-fair leads are in the last round · 2026-08-03",
    ]
  `)
})

test('values are drawn by the day they are of, the last one of each; what was taken back is not', () => {
  const { host, subject } = withPast()
  expect(call(host, 'keyResultDetails', subject).readings).toEqual([
    { day: '2026-07-20', value: 210 },
    { day: '2026-08-03', value: 250 },
  ])
})

test('from three days on it tells where the value lands on the last day', () => {
  const { host, subject } = withPast()
  expect(call(host, 'keyResultDetails', subject).outlook).toBeUndefined()
  save(host, [{ id: subject.id, seen: 250, value: 190, day: '2026-07-06' }])
  const { outlook, cycle } = call(host, 'keyResultDetails', subject)
  expect(outlook).toMatchObject({ day: cycle.end })
  expect(outlook?.low).toBeLessThanOrEqual(outlook?.landing ?? 0)
  expect(outlook?.landing).toBeGreaterThan(250)
})

test('a target typed anew in the middle of the cycle shows both scores', () => {
  const host = withTemplate()
  const { id, plan, target = 0 } = find(list(host), 'New contracts signed')
  host.as(ANA).type(`'Sales team OKRs'!F${rowOf(host, 'New contracts signed')}`, String(target * 2))
  list(host)
  const { targets, keyResult } = call(host, 'keyResultDetails', { plan, id })
  expect(targets).toMatchObject({ first: target, byNow: keyResult.progress })
  expect(targets?.byFirst).toBeGreaterThan(targets?.byNow ?? 1)
})

test('who may only look sees the same, and is told so', () => {
  const { host, subject } = withPast()
  const details = call(host, 'keyResultDetails', subject, VI)
  expect(details.readOnly).toBeDefined()
  expect(details.history).toEqual(call(host, 'keyResultDetails', subject).history)
})

test('reading it writes nothing', () => {
  const { host, subject } = withPast()
  const before = structuredClone(host.display("'Sales team OKRs'!A1:S60"))
  call(host, 'keyResultDetails', subject)
  expect(host.meter.last.roundTrips.flushes).toBe(0)
  expect(host.display("'Sales team OKRs'!A1:S60")).toEqual(before)
})

test.each([
  { why: 'a row that was deleted', of: { id: 'gone' }, says: 'no longer in the sheet' },
  { why: 'a plan that is gone', of: { plan: 'gone' }, says: 'no longer in the file' },
])('$why is told in a sentence', ({ of, says }) => {
  const { host, subject } = withPast()
  const answer = reply(host, 'keyResultDetails', { ...subject, ...of })
  expect(answer).toMatchObject({ ok: false, message: expect.stringContaining(says) })
})

test('its page takes the place of the check-in, knows which one it is, and leads back', () => {
  const host = withTemplate()
  host.as(ANA).open().menu('Check in')
  const awkward = { plan: 'a"b', id: '</script><b>$&' }
  expect(reply(host, 'showKeyResult', awkward).ok).toBe(true)
  const opened = host.as(ANA).screen.sidebar?.content ?? ''
  expect(opened).toContain(
    `<div id="app" data-opening="{&quot;plan&quot;:&quot;a\\&quot;b&quot;,&quot;id&quot;:&quot;&lt;/script>&lt;b>$&amp;&quot;}"`,
  )
  expect(reply(host, 'backToCheckIn', {}).ok).toBe(true)
  expect(host.as(ANA).screen.sidebar?.content).not.toContain('data-opening')
})

test('nothing set up says what to do', () => {
  expect(reply(openAddOn(), 'keyResultDetails', { plan: 'p', id: 'k' })).toMatchObject({ ok: false })
})
