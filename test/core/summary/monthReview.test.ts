import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../../src/core/dates/calendar'
import { dayBefore, LOOK_BACKS } from '../../../src/core/dates/lookBack'
import type { Entry } from '../../../src/core/log/entry'
import { replay } from '../../../src/core/log/log'
import type { Confidence, KeyResult } from '../../../src/core/plan/plan'
import type { Summarising } from '../../../src/core/summary/compared'
import { summarise } from '../../../src/core/summary/summarise'
import { ofTeam } from '../../../src/core/summary/team'
import { anEntry, anObjective, aPlan, day, Q3 } from '../aPlan'

describe('how far back a report looks', () => {
  test.each([
    { why: 'a week', period: 'week' as const, on: '2026-03-02', before: '2026-02-23' },
    { why: 'two weeks', period: 'fortnight' as const, on: '2026-03-02', before: '2026-02-16' },
    { why: 'a month is the same date', period: 'month' as const, on: '2026-08-17', before: '2026-07-17' },
    { why: 'over the new year', period: 'month' as const, on: '2027-01-05', before: '2026-12-05' },
    { why: 'a shorter month ends earlier', period: 'month' as const, on: '2026-07-31', before: '2026-06-30' },
    { why: 'February too', period: 'month' as const, on: '2026-03-30', before: '2026-02-28' },
    { why: 'and in a leap year', period: 'month' as const, on: '2028-03-31', before: '2028-02-29' },
  ])('$why: from $on to $before', ({ period, on, before }) => {
    expect(dayBefore(period, day(on))).toBe(day(before))
  })

  test('it is always the past, and at most 31 days', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), fc.constantFrom(...LOOK_BACKS), (on, period) => {
        const back = on - dayBefore(period, on as Day)
        expect(back).toBeGreaterThanOrEqual(7)
        expect(back).toBeLessThanOrEqual(31)
      }),
    ))
})

/** Seven weeks into the quarter; the log begins in its first days. */
const asOf = day('2026-08-24')
const ago = (days: number): Day => (asOf - days) as Day
const words = (value: number): Confidence => ({ scale: 'words', value })

/** One level a week, the last one today. */
const weekly = (levels: readonly number[], given: Partial<Entry> = {}): Entry[] =>
  levels.map((value, n) => anEntry({ day: ago(7 * (levels.length - 1 - n)), value, ...given }))

const of = (
  keyResult: Partial<KeyResult>,
  entries: readonly Entry[] = [],
  given: Partial<Summarising> = {},
) =>
  summarise({
    plan: aPlan(anObjective('Win customers', [{ id: 'k1', title: 'Sign', ...keyResult }], { id: 'o1' })),
    log: replay(entries),
    cycle: Q3,
    asOf,
    period: 'month',
    ...given,
  })

describe('what to decide after a month', () => {
  test.each<{ why: string; given: Partial<KeyResult>; levels: number[]; advice: string | undefined }>([
    {
      why: 'goes as planned',
      given: { current: 60 },
      levels: [0, 10, 20, 30, 40, 50, 60],
      advice: undefined,
    },
    {
      why: 'is far behind and moves',
      given: { current: 12 },
      levels: [0, 2, 4, 6, 8, 10, 12],
      advice: 'change',
    },
    {
      why: 'is far behind and has not moved since the month began',
      given: { current: 12 },
      levels: [0, 12, 12, 12, 12, 12, 12],
      advice: 'letGo',
    },
    {
      why: 'came far and moves too slowly to arrive',
      given: { current: 56 },
      levels: [50, 51, 52, 53, 54, 55, 56],
      advice: 'change',
    },
    {
      why: 'is on pace, but its owner does not believe in it',
      given: { current: 60, confidence: words(1) },
      levels: [0, 10, 20, 30, 40, 50, 60],
      advice: 'change',
    },
    {
      why: 'reached its target with a third of the cycle left',
      given: { current: 100 },
      levels: [20, 40, 60, 80, 90, 95, 100],
      advice: 'aimHigher',
    },
    {
      why: 'needs less than half of what it brings',
      given: { current: 92 },
      levels: [20, 35, 50, 65, 80, 90, 92],
      advice: 'aimHigher',
    },
    {
      why: 'is to be kept and is not',
      given: { type: 'atLeast', target: 90, current: 80 },
      levels: [95, 95, 92, 88, 85, 82, 80],
      advice: 'change',
    },
    {
      why: 'is to be kept and is',
      given: { type: 'atLeast', target: 90, current: 95 },
      levels: [95, 95, 95, 95, 95, 95, 95],
      advice: undefined,
    },
    {
      why: 'is paused',
      given: { state: 'paused', current: 12 },
      levels: [12, 12, 12, 12, 12],
      advice: undefined,
    },
    {
      why: 'is yes or no, and past its day',
      given: { type: 'yesNo', start: undefined, target: undefined, current: 0, due: ago(3) },
      levels: [0, 0, 0, 0, 0, 0, 0],
      advice: 'change',
    },
  ])('$why: $advice', ({ given, levels, advice }) => {
    const { month } = of(given, weekly(levels))
    expect(month?.advised.map((it) => it.advice)).toEqual(advice ? [advice] : [])
  })

  test('the figures that say so stand beside it', () => {
    const [advised] = of({ current: 56 }, weekly([50, 51, 52, 53, 54, 55, 56])).month?.advised ?? []
    // A week brought 1; the 37 days that are left bring 37/7 more.
    expect(advised?.landing?.value).toBeCloseTo(56 + 37 / 7, 6)
    expect(advised?.needed).toMatchObject({
      needed: expect.closeTo(44 / 37, 6),
      best: expect.closeTo(1 / 7, 6),
    })
    const [reached] = of({ current: 100 }, weekly([20, 40, 60, 80, 90, 95, 100])).month?.advised ?? []
    expect(reached).toMatchObject({ weeksLeft: 5, landing: undefined })
  })

  test('what nobody knows of a month ago has not stood still', () => {
    const young = weekly([12, 12])
    expect(of({ current: 12 }, young).month?.advised).toMatchObject([{ advice: 'change' }])
  })

  test('a week has none of it', () => {
    const { month, objectives } = of({ current: 12 }, weekly([0, 12]), { period: 'week' })
    expect(month).toBeUndefined()
    expect(objectives[0]?.trend).toBeUndefined()
  })

  test('a manager looks at their people', () => {
    const summary = of({ current: 12, owners: [{ name: 'Ana' }], confidence: words(1) }, weekly([0, 6, 12]))
    expect(ofTeam(summary, () => false).month).toEqual({ advised: [], confidence: [] })
    expect(ofTeam(summary, ({ name }) => name === 'Ana').month?.advised).toHaveLength(1)
  })
})

describe('a month is replayed from the log', () => {
  test('objectives tell their weeks, and the change since a month ago', () => {
    const summary = of({ current: 60 }, weekly([0, 10, 20, 30, 40, 50, 60]))
    expect(summary.objectives).toMatchObject([{ trend: [0.2, 0.3, 0.4, 0.5, 0.6], before: 0.1 }])
    expect(summary).toMatchObject({ since: day('2026-07-24'), before: 0.1 })
    expect(summary.moved).toMatchObject([{ from: 10, to: 60 }])
  })

  test('the weeks before the log began are left out', () => {
    expect(of({ current: 60 }, weekly([40, 60])).objectives[0]?.trend).toEqual([0.4, 0.6])
  })

  test('what was said in the month is quoted, what was said before it is not', () => {
    const said = (days: number, note: string) => anEntry({ day: ago(days), label: 'blocker', note })
    const { blockers } = of({}, [said(40, 'long ago'), said(25, 'legal'), said(3, 'the new terms')])
    expect(blockers.map(({ text }) => text)).toEqual(['the new terms', 'legal'])
  })

  test('confidences that moved, down before up, the widest first', () => {
    const rated = (subject: string, days: number, value: number) =>
      anEntry({ subject, day: ago(days), confidence: words(value) })
    const rows = [
      { id: 'up', title: 'Up', confidence: words(3) },
      { id: 'down', title: 'Down', confidence: words(1) },
      { id: 'less', title: 'Less', confidence: words(2) },
      { id: 'same', title: 'Same', confidence: words(2) },
      { id: 'new', title: 'New', confidence: words(1) },
    ]
    const log = [
      ...[rated('up', 35, 1), rated('up', 2, 3)],
      ...[rated('down', 35, 3), rated('down', 2, 1)],
      ...[rated('less', 35, 3), rated('less', 9, 2)],
      ...[rated('same', 35, 2), rated('same', 20, 1), rated('same', 2, 2)],
      rated('new', 3, 1),
    ]
    const summary = summarise({
      plan: aPlan(anObjective('Win customers', rows)),
      log: replay(log),
      cycle: Q3,
      asOf,
      period: 'month',
    })
    expect(summary.month?.confidence.map(({ title }) => title)).toEqual(['Down', 'Less', 'Up'])
  })
})
