import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { nextFire, type Schedule } from '../../host/core/triggers/schedule'
import { hostWith } from './hostWith'

const source = `
  const clock = () => ScriptApp.newTrigger('tick').timeBased()
  function make(code) { new Function('clock', 'ScriptApp', code)(clock(), ScriptApp) }
  function tick(e) { console.log(JSON.stringify(e), Session.getEffectiveUser().getEmail()) }
  function list() { return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType())]) }
  function ids() { return ScriptApp.getProjectTriggers().map((t) => t.getUniqueId()) }
  function clear() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)) }
  function chain() { clock().everyHours(1).create() }
  function fail() { throw new Error('no') }
`
const hourly = 'clock.everyHours(1).create()'
const iso = (time: number) => new Date(time).toISOString().replace('.000Z', 'Z')

describe('an add-on', () => {
  test('has one clock trigger per user and document', () => {
    const host = hostWith(source)
    host.as().run('make', hourly)
    expect(() => host.as().run('make', hourly)).toThrow(
      'This add-on has created too many time-based triggers in this document for this Google user account.',
    )
    expect(() => host.as('ben@example.com').run('make', hourly)).not.toThrow()
  })
  test('not more often than hourly', () => {
    expect(() => hostWith(source).as().run('make', 'clock.everyMinutes(30).create()')).toThrow(
      'Clock events must be scheduled at least 1 hour(s) apart.',
    )
  })
  test('whose creator removed it does not fire, and fires again when it is back', () => {
    const host = hostWith(source, { now: '2026-07-06T09:00:00Z' })
    host.as('ben@example.com').run('make', hourly)
    host.people.of('ben@example.com').addOn = false
    expect(host.clock.runUntil('2026-07-06T12:00:00Z')).toEqual([])
    host.people.of('ben@example.com').addOn = true
    expect(host.clock.runUntil('2026-07-06T13:00:00Z')).toHaveLength(1)
  })
})

describe('a bound script', () => {
  const bound = { deployment: 'bound' } as const
  test('has up to 20 triggers per user', () => {
    const host = hostWith(source, bound)
    for (let i = 0; i < 20; i++) host.as().run('make', hourly)
    expect(() => host.as().run('make', hourly)).toThrow(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    )
  })
  test.each([1, 5, 10, 15, 30])('every %i minutes is fine', (minutes) => {
    const host = hostWith(source, { ...bound, now: '2026-07-06T09:00:00Z' })
    host.as().run('make', `clock.everyMinutes(${minutes}).create()`)
    expect(host.clock.runUntil('2026-07-06T10:00:00Z')).toHaveLength(60 / minutes)
  })
  test('every 7 is not', () => {
    expect(() => hostWith(source, bound).as().run('make', 'clock.everyMinutes(7)')).toThrow(
      '1, 5, 10, 15 or 30',
    )
  })
})

describe('whose triggers', () => {
  test('people see and delete only their own', () => {
    const host = hostWith(source)
    host.as().run('make', hourly)
    expect(host.as('ben@example.com').run('list')).toEqual([])
    host.as('ben@example.com').run('clear')
    expect(host.as().run('list')).toEqual([['tick', 'CLOCK']])
    host.as().run('clear')
    expect(host.as().run('list')).toEqual([])
  })
  test('a trigger keeps its id', () => {
    const host = hostWith(source)
    host.as().run('make', hourly)
    expect(host.as().run('ids')).toEqual(host.as().run('ids'))
  })
  test('it runs as its creator, whoever is at the keyboard', () => {
    const host = hostWith(source)
    host.as('ben@example.com').run('make', hourly)
    host.as().run('list')
    expect(host.clock.runNext()?.creator).toBe('ben@example.com')
    expect(host.records.at(-1)?.log[0]?.text).toMatch(/ ben@example.com$/)
  })
})

describe('firing', () => {
  test('the event of a clock trigger', () => {
    const host = hostWith(source, {
      now: '2026-07-05T09:00:00Z',
      manifest: { timeZone: 'Asia/Shanghai', scopes: undefined },
    })
    host.as().run('make', 'clock.onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(8).create()')
    host.clock.runNext()
    const event = JSON.parse(host.records.at(-1)?.log[0]?.text.replace(/ \S+$/, '') ?? '') as object
    expect(event).toMatchObject({
      authMode: 'FULL',
      year: 2026,
      month: 7,
      'day-of-month': 6,
      'week-of-year': 28,
      'day-of-week': 1,
      hour: 8,
      second: 0,
      timezone: 'Asia/Shanghai',
      triggerUid: (host.as().run('ids') as string[])[0],
    })
  })
  test('somewhere in the hour, the minute chosen once', () => {
    const minutes = [1, 2, 3, 4].map((seed) => {
      const host = hostWith(source, { seed, now: '2026-07-06T09:00:00Z' })
      host.as().run('make', 'clock.everyDays(1).atHour(14).create()')
      const times = host.clock.runUntil('2026-07-16T00:00:00Z').map(({ time }) => iso(time))
      expect(times).toHaveLength(10)
      expect(new Set(times.map((time) => time.slice(11)))).toHaveProperty('size', 1)
      expect(times[0]).toMatch(/^2026-07-06T14:/)
      return times[0]?.slice(14, 16)
    })
    expect(new Set(minutes).size).toBeGreaterThan(1)
  })
  test.each([
    { code: 'everyHours(1)', first: 'T09:', second: 'T10:' },
    { code: 'everyHours(6)', first: 'T09:', second: 'T15:' },
    { code: 'everyDays(2).atHour(7)', first: '07-08T07:', second: '07-10T07:' },
    {
      code: 'everyWeeks(1).onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(16)',
      first: '07-10T16:',
      second: '07-17T16:',
    },
    { code: 'onMonthDay(31).atHour(6)', first: '07-31T06:', second: '08-31T06:' },
    {
      code: 'everyDays(1).atHour(9).inTimezone("America/New_York")',
      first: '07-06T13:',
      second: '07-07T13:',
    },
  ])('$code: $first then $second', ({ code, first, second }) => {
    const host = hostWith(source, { now: '2026-07-06T09:00:00Z', seed: 3 })
    host.as().run('make', `clock.${code}.create()`)
    expect(iso(host.clock.runNext()?.time ?? 0)).toContain(first)
    expect(iso(host.clock.runNext()?.time ?? 0)).toContain(second)
  })
  test('nearMinute stays within a quarter of an hour', () => {
    for (let seed = 1; seed < 30; seed++) {
      const host = hostWith(source, { seed, now: '2026-07-06T00:00:00Z' })
      host.as().run('make', 'clock.everyDays(1).atHour(9).nearMinute(30).create()')
      const minute = new Date(host.clock.runNext()?.time ?? 0).getUTCMinutes()
      expect(minute).toBeGreaterThanOrEqual(15)
      expect(minute).toBeLessThanOrEqual(45)
    }
  })
  test('a one-off fires once and stays in the list', () => {
    const host = hostWith(source, { now: '2026-07-06T09:00:00Z' })
    host.as().run('make', 'clock.after(90000).create()')
    expect(host.clock.runUntil('2026-07-07').map(({ time }) => iso(time))).toEqual(['2026-07-06T09:01:30Z'])
    expect(host.as().run('list')).toHaveLength(1)
  })
  test('several people’s triggers fire in order of time, each in a run of its own', () => {
    const host = hostWith(source, { now: '2026-07-06T09:00:00Z' })
    host.as().run('make', 'clock.after(7200000).create()')
    host.as('ben@example.com').run('make', hourly)
    const firings = host.clock.runUntil('2026-07-06T13:00:00Z')
    const times = firings.map(({ time }) => time)
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(firings.map(({ creator }) => creator.slice(0, 3)).sort()).toEqual([
      'ana',
      'ben',
      'ben',
      'ben',
      'ben',
    ])
    expect(host.records.filter(({ kind }) => kind === 'clock')).toHaveLength(5)
  })
  test('a failing run is recorded, not repeated, and the next one comes', () => {
    const host = hostWith(
      `${source} function start() { ScriptApp.newTrigger('fail').timeBased().everyHours(1).create() }`,
    )
    host.as().run('start')
    const firings = host.clock.runUntil('2026-07-06T12:00:00Z')
    expect(firings.map(({ error }) => String(error))).toEqual(['Error: no', 'Error: no', 'Error: no'])
    expect(host.outbox).toEqual([])
  })
  test('a handler that is not there fails', () => {
    const host = hostWith(
      `function start() { ScriptApp.newTrigger('gone').timeBased().everyHours(1).create() }`,
    )
    host.as().run('start')
    expect(String(host.clock.runNext()?.error)).toBe('Error: Script function not found: gone')
  })
  test('a trigger made by a trigger never fires', () => {
    const host = hostWith(
      `${source} function start() { ScriptApp.newTrigger('chain').timeBased().after(60000).create() }`,
      { deployment: 'bound' },
    )
    host.as().run('start')
    expect(host.clock.runUntil('2026-07-07').map(({ handler }) => handler)).toEqual(['chain'])
    expect(host.as().run('list')).toHaveLength(2)
  })
  test.each([
    { activeSpreadsheetInTriggers: true, seen: 'true' },
    { activeSpreadsheetInTriggers: false, seen: 'false' },
  ])('whether it is given the spreadsheet can be chosen: $seen', ({ activeSpreadsheetInTriggers, seen }) => {
    const host = hostWith(
      `function start() { ScriptApp.newTrigger('look').timeBased().everyHours(1).create() }
       function look() { console.log(SpreadsheetApp.getActive() !== null) }`,
      { activeSpreadsheetInTriggers },
    )
    host.as().run('start')
    host.clock.runNext()
    expect(host.records.at(-1)?.log[0]?.text).toBe(seen)
  })
})

describe('refused', () => {
  test.each([
    { code: 'clock.everyHours(0)', says: 'Invalid argument' },
    { code: 'clock.atHour(24)', says: 'Invalid argument: hour' },
    { code: 'clock.inTimezone("Mars/Olympus")', says: 'Invalid argument: timezone' },
    { code: 'clock.onWeekDay("MONDAY")', says: 'Invalid argument: day' },
    { code: 'clock.create()', says: 'without a schedule' },
    {
      code: 'ScriptApp.newTrigger(null)',
      says: "The parameters (null) don't match the method signature for ScriptApp.newTrigger.",
    },
  ])('$code', ({ code, says }) => expect(() => hostWith(source).as().run('make', code)).toThrow(says))
})

describe('the next moment of a schedule', () => {
  test.each([
    {
      why: 'an hour the clocks skip is fired after it',
      zone: 'Europe/Berlin',
      after: '2026-03-28T12:00:00Z',
      next: '2026-03-29T01:30:00Z',
    },
    {
      why: 'the day after it is local time again',
      zone: 'Europe/Berlin',
      after: '2026-03-29T01:30:00Z',
      next: '2026-03-30T00:30:00Z',
    },
    {
      why: 'an hour that comes twice is fired once',
      zone: 'Europe/Berlin',
      after: '2026-10-25T00:30:00Z',
      next: '2026-10-26T01:30:00Z',
    },
  ])('$why', ({ zone, after, next }) => {
    const schedule: Schedule = { every: 'days', n: 1, hour: 2, minute: 30 }
    expect(iso(nextFire(schedule, Date.parse(after), zone) ?? 0)).toBe(next)
  })
  test('is later, and has the wished weekday, hour and minute', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }),
        fc.record({
          weekDay: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
          hour: fc.integer({ min: 4, max: 23 }),
          minute: fc.integer({ min: 0, max: 59 }),
        }),
        fc.constantFrom('Europe/Berlin', 'Asia/Kolkata', 'America/Los_Angeles'),
        (second, { weekDay, hour, minute }, zone) => {
          const next =
            nextFire({ every: 'weeks', n: 1, weekDay: weekDay as 1, hour, minute }, second * 1000, zone) ?? 0
          const at = DateTime.fromMillis(next, { zone })
          expect([at.weekday, at.hour, at.minute]).toEqual([weekDay, hour, minute])
          expect(next).toBeGreaterThan(second * 1000)
          expect(next - second * 1000).toBeLessThanOrEqual(7 * 86_400_000 + 3_600_000)
        },
      ),
    ))
})
