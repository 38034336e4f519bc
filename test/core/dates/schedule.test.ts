import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asDay, dateOf, isoOf, type Weekday, weekdayOf } from '../../../src/core/dates/calendar'
import {
  cycleTurns,
  DIGEST_RHYTHMS,
  isEvenWeek,
  lastTurns,
  lookBackOf,
  nextTurn,
  nextWorkingDay,
  type Schedule,
  WEEKLY,
} from '../../../src/core/dates/schedule'
import { zoneOf } from '../../../src/core/dates/zone'
import { day, Q3 } from '../aPlan'

const berlin = zoneOf('Europe/Berlin')
const at = (iso: string) => Date.parse(iso)
const mondays: Schedule = { weekday: 1, digestWeekday: 2, hour: 9 }

test.each([
  { from: '2026-08-17', to: '2026-08-18', why: 'Monday' },
  { from: '2026-08-20', to: '2026-08-21', why: 'Thursday' },
  { from: '2026-08-21', to: '2026-08-24', why: 'Friday' },
  { from: '2026-08-22', to: '2026-08-24', why: 'Saturday' },
  { from: '2026-08-23', to: '2026-08-24', why: 'Sunday' },
])('the working day after $why $from is $to', ({ from, to }) => {
  expect(isoOf(nextWorkingDay(day(from)))).toBe(to)
})

test.each<{ schedule: Partial<Schedule>; looksBack: string }>([
  { schedule: {}, looksBack: 'week' },
  { schedule: { monthly: true }, looksBack: 'month' },
  { schedule: { digestRhythm: 'even' }, looksBack: 'fortnight' },
  { schedule: { digestRhythm: 'odd', monthly: true }, looksBack: 'fortnight' },
  { schedule: { digestRhythm: 'month' }, looksBack: 'month' },
  { schedule: { digestRhythm: 'week', monthly: true }, looksBack: 'week' },
])('a digest looks back to the one before: $schedule, $looksBack', ({ schedule, looksBack }) => {
  expect(lookBackOf({ ...mondays, ...schedule })).toBe(looksBack)
})

test('of any two weeks in a row one is even, at the end of a year too', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 80_000 }), (day) => {
      expect(isEvenWeek(asDay(day))).toBe(!isEvenWeek(asDay(day + 7)))
    }),
  ))

describe('the latest turn of each kind', () => {
  const last = (now: string, schedule: Partial<Schedule> = {}) =>
    lastTurns({ ...mondays, ...schedule }, WEEKLY, at(now), berlin).map(
      ({ kind, day, at }) => `${kind} ${isoOf(day)} ${new Date(at).toISOString().slice(11, 16)}`,
    )

  test.each<{ why: string; now: string; schedule?: Partial<Schedule>; turns: string[] }>([
    {
      why: 'on Wednesday all of the week have come',
      now: '2026-08-19T10:00:00Z',
      turns: ['request 2026-08-17 07:00', 'reminder 2026-08-18 07:00', 'digest 2026-08-18 07:00'],
    },
    {
      why: 'on Monday at nine only the request',
      now: '2026-08-17T07:00:00Z',
      turns: ['reminder 2026-08-11 07:00', 'digest 2026-08-11 07:00', 'request 2026-08-17 07:00'],
    },
    {
      why: 'a second before nine not even that',
      now: '2026-08-17T06:59:59Z',
      turns: ['request 2026-08-10 07:00', 'reminder 2026-08-11 07:00', 'digest 2026-08-11 07:00'],
    },
    {
      why: 'after a Friday the reminder waits for Monday, the digest for its day',
      now: '2026-08-25T12:00:00Z',
      schedule: { weekday: 5, digestWeekday: 7 },
      turns: ['request 2026-08-21 07:00', 'digest 2026-08-23 07:00', 'reminder 2026-08-24 07:00'],
    },
    {
      why: 'a digest on the check-in day goes out with the request',
      now: '2026-08-17T12:00:00Z',
      schedule: { digestWeekday: 1 },
      turns: ['reminder 2026-08-11 07:00', 'request 2026-08-17 07:00', 'digest 2026-08-17 07:00'],
    },
    {
      why: 'nine o’clock stays nine o’clock when daylight saving ends',
      now: '2026-10-27T12:00:00Z',
      turns: ['request 2026-10-26 08:00', 'reminder 2026-10-27 08:00', 'digest 2026-10-27 08:00'],
    },
    {
      why: 'a digest every second week leaves the requests as they are',
      now: '2026-08-19T10:00:00Z',
      schedule: { digestRhythm: 'odd' },
      turns: ['digest 2026-08-11 07:00', 'request 2026-08-17 07:00', 'reminder 2026-08-18 07:00'],
    },
    {
      why: 'in the other half of the weeks it comes this week',
      now: '2026-08-19T10:00:00Z',
      schedule: { digestRhythm: 'even' },
      turns: ['request 2026-08-17 07:00', 'reminder 2026-08-18 07:00', 'digest 2026-08-18 07:00'],
    },
    {
      why: 'a monthly digest comes on the first working day of the month, whatever its weekday',
      now: '2026-08-19T10:00:00Z',
      schedule: { digestRhythm: 'month' },
      turns: ['digest 2026-08-03 07:00', 'request 2026-08-17 07:00', 'reminder 2026-08-18 07:00'],
    },
    {
      why: 'and weekly where only the check-ins are monthly',
      now: '2026-08-19T10:00:00Z',
      schedule: { monthly: true, digestRhythm: 'week' },
      turns: ['request 2026-08-03 07:00', 'reminder 2026-08-04 07:00', 'digest 2026-08-18 07:00'],
    },
    {
      why: 'monthly: around the first Monday of the month',
      now: '2026-08-30T12:00:00Z',
      schedule: { monthly: true },
      turns: ['request 2026-08-03 07:00', 'reminder 2026-08-04 07:00', 'digest 2026-08-04 07:00'],
    },
    {
      why: 'monthly: a round that begins in one month may end in it days later',
      now: '2026-09-08T12:00:00Z',
      schedule: { monthly: true, digestWeekday: 7 },
      turns: ['digest 2026-08-09 07:00', 'request 2026-09-07 07:00', 'reminder 2026-09-08 07:00'],
    },
  ])('$why', ({ now, schedule, turns }) => {
    expect(last(now, schedule)).toEqual(turns)
  })
})

test('an hour that daylight saving skips is the one after it', () => {
  const night: Schedule = { weekday: 7, digestWeekday: 7, hour: 2 }
  const next = nextTurn(night, ['request'], at('2026-03-26T00:00:00Z'), berlin)
  expect(new Date(next?.at ?? 0).toISOString()).toBe('2026-03-29T01:00:00.000Z')
})

const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>
const schedules: fc.Arbitrary<Schedule> = fc.record({
  weekday,
  digestWeekday: weekday,
  hour: fc.integer({ min: 0, max: 23 }),
  monthly: fc.boolean(),
  digestRhythm: fc.constantFrom(undefined, ...DIGEST_RHYTHMS),
})
const instants = fc.integer({ min: at('2025-01-01T00:00:00Z'), max: at('2028-01-01T00:00:00Z') })
const zones = fc
  .constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Shanghai', 'Australia/Lord_Howe')
  .map(zoneOf)

test('walking from turn to turn meets each of them once as the latest, on the days that were chosen', () =>
  fc.assert(
    fc.property(schedules, instants, zones, (schedule, start, zone) => {
      let now = start
      for (let step = 0; step < 5; step++) {
        const next = nextTurn(schedule, WEEKLY, now, zone)
        if (!next) throw new Error('there is always a next turn')
        expect(next.at).toBeGreaterThan(now)
        const known = lastTurns(schedule, WEEKLY, next.at, zone)
        expect(known).toContainEqual(next)
        expect(new Set(known.map(({ kind }) => kind)).size).toBe(WEEKLY.length)
        if (next.kind === 'request') expect(weekdayOf(next.day)).toBe(schedule.weekday)
        if (next.kind === 'digest' && schedule.digestRhythm !== 'month')
          expect(weekdayOf(next.day)).toBe(schedule.digestWeekday)
        if (next.kind === 'digest' && schedule.digestRhythm === 'month') {
          expect(weekdayOf(next.day)).toBeLessThan(6)
          expect(dateOf(next.day).date).toBeLessThan(4)
        }
        if (next.kind === 'reminder') expect(weekdayOf(next.day)).toBeLessThan(6)
        now = next.at
      }
    }),
    { numRuns: 50 },
  ))

describe('notes on the cycle', () => {
  test('two weeks before the last day, and on the day after it', () => {
    expect(cycleTurns(Q3, 9, berlin).map(({ kind, day }) => [kind, isoOf(day)])).toEqual([
      ['ending', '2026-09-16'],
      ['ended', '2026-10-01'],
    ])
  })

  test('a cycle of a few weeks has only the last one', () => {
    const sprint = { start: day('2026-08-03'), end: day('2026-08-28') }
    expect(cycleTurns(sprint, 9, berlin).map(({ kind }) => kind)).toEqual(['ended'])
  })
})
