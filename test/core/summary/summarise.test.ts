import { describe, expect, test } from 'vitest'
import type { Day } from '../../../src/core/dates/calendar'
import type { Entry } from '../../../src/core/log/entry'
import { replay } from '../../../src/core/log/log'
import type { KeyResult, Objective, Plan } from '../../../src/core/plan/plan'
import type { Summarising } from '../../../src/core/summary/compared'
import { summarise } from '../../../src/core/summary/summarise'
import { anEntry, anObjective, aPlan, day, Q3 } from '../aPlan'

/** Day 47 of 91, the seventh week. */
const asOf = day('2026-08-17')
const ago = (days: number): Day => (asOf - days) as Day
const ana = { name: 'Ana', mail: 'ana@example.com' }
const bo = { name: 'Bo' }

const of = (plan: Plan, entries: readonly Entry[] = [], given: Partial<Summarising> = {}) =>
  summarise({ plan, log: replay(entries), cycle: Q3, asOf, ...given })

/** One key result that is well and was checked in today, unless said otherwise. */
const well: Partial<KeyResult> = { id: 'k1', title: 'k', owners: [ana], current: 60, lastCheckIn: asOf }
const only = (given: Partial<KeyResult>, objective: Partial<Objective> = {}): Plan =>
  aPlan(anObjective('A', [{ ...well, ...given }], { id: 'o1', ...objective }))

describe('the whole', () => {
  test('an empty plan', () => {
    expect(of(aPlan())).toEqual({
      cycle: Q3,
      asOf,
      week: 7,
      weeks: 13,
      progress: undefined,
      problem: undefined,
      expected: 47 / 91,
      before: undefined,
      period: 'week',
      since: asOf - 7,
      keyResults: 0,
      attention: [],
      moved: [],
      objectives: [],
      waiting: [],
      open: [],
      falling: [],
      misses: [],
      wins: [],
      blockers: [],
      dates: [],
      notCounted: [],
    })
  })

  test('the first days of a plan without a log: nothing has moved, nothing is alarming', () => {
    const start = of(only({ current: undefined, lastCheckIn: undefined }), [], { asOf: day('2026-07-03') })
    expect(start).toMatchObject({ week: 1, progress: 0, before: undefined, attention: [], moved: [] })
    expect(start.objectives).toMatchObject([{ title: 'A', progress: 0, pace: 'tooEarly' }])
    expect(start.objectives[0]?.before).toBeUndefined()
    expect(start.waiting).toEqual([{ owner: ana, count: 1 }])
  })

  test('before the cycle nobody is waited for', () => {
    expect(of(only({ lastCheckIn: undefined }), [], { asOf: day('2026-06-20') }).waiting).toEqual([])
  })

  test('last week is a replay', () => {
    const entries = [
      anEntry({ kind: 'created', day: ago(30), value: 10 }),
      anEntry({ day: ago(7), was: 10, value: 40 }),
      anEntry({ day: ago(6), was: 40, value: 60 }),
    ]
    expect(of(only({}), entries)).toMatchObject({
      progress: 0.6,
      before: 0.4,
      objectives: [{ before: 0.4 }],
    })
    expect(of(only({}), entries.slice(2)).before).toBeUndefined()
  })

  test('of an earlier day it is the plan of that day', () => {
    const entries = [
      anEntry({ kind: 'created', day: ago(30), value: 10 }),
      anEntry({ day: ago(3), was: 10, value: 60 }),
    ]
    expect(of(only({}), entries, { asOf: ago(5) }).progress).toBe(0.1)
  })

  test('counted are key results that count, of objectives that count', () => {
    const plan = aPlan(
      anObjective('A', [{ current: 1 }, { current: 1, state: 'closed' }, { current: 1, state: 'paused' }]),
      anObjective('B', [{ current: 1 }], { state: 'cancelled' }),
    )
    const summary = of(plan)
    expect(summary.keyResults).toBe(2)
    expect(summary.objectives.map(({ title }) => title)).toEqual(['A'])
    expect(summary.attention.map(({ objective }) => objective)).toEqual(['A'])
  })

  test('weights of the objectives that do not add up are told of the whole', () => {
    const plan = aPlan(anObjective('A', [well], { weight: 2 }), anObjective('B', [{ ...well, id: 'k2' }]))
    expect(of(plan).problem).toEqual({ code: 'weightsPartlyFilled' })
  })
})

describe('needs attention', () => {
  const reasons = (given: Partial<KeyResult>, entries: readonly Entry[] = [], options = {}) =>
    of(only(given), entries, options).attention.map((it) => it.reasons)
  const ten = (value: number) => ({ scale: '0-10', value }) as const

  test.each<{ why: string; given: Partial<KeyResult>; found: object[] }>([
    { why: 'behind', given: { current: 35 }, found: [{ code: 'behind' }] },
    { why: 'far behind', given: { current: 20 }, found: [{ code: 'farBehind' }] },
    {
      why: 'outside its limit',
      given: { type: 'atMost', current: 101 },
      found: [{ code: 'outsideLimit' }],
    },
    { why: 'past due', given: { due: ago(1) }, found: [{ code: 'pastDue', due: ago(1) }] },
    { why: 'no check-in for 11 days', given: { lastCheckIn: ago(11) }, found: [{ code: 'stale', days: 11 }] },
    { why: 'never checked in', given: { lastCheckIn: undefined }, found: [{ code: 'stale' }] },
    {
      why: 'low confidence',
      given: { current: 50, confidence: ten(3) },
      found: [{ code: 'lowConfidence', confidence: ten(3) }],
    },
    {
      why: 'confident and far behind',
      given: { current: 20, confidence: ten(8) },
      found: [{ code: 'farBehind' }, { code: 'confidenceAgainstPace', pace: 'farBehind' }],
    },
    {
      why: 'not confident and ahead',
      given: { current: 70, confidence: ten(2) },
      found: [{ code: 'lowConfidence' }, { code: 'confidenceAgainstPace', pace: 'onPace' }],
    },
  ])('$why', ({ given, found }) => {
    expect(reasons(given)).toMatchObject([found])
    expect(reasons(given)[0]).toHaveLength(found.length)
  })

  test('the gap is expected minus progress', () => {
    const [attention] = of(only({ current: 35 })).attention
    expect(attention).toMatchObject({
      title: 'k',
      objective: 'A',
      owners: [ana],
      pace: 'behind',
      progress: 0.35,
    })
    expect(attention?.reasons[0]).toEqual({ code: 'behind', gap: 47 / 91 - 0.35 })
  })

  test.each<{ why: string; given: Partial<KeyResult> }>([
    { why: 'all is well', given: {} },
    { why: 'ten days of silence are within the grace', given: { lastCheckIn: ago(10) } },
    { why: 'done, however silent', given: { current: 100, lastCheckIn: ago(40), due: ago(3) } },
    { why: 'closed', given: { current: 5, state: 'closed' } },
    { why: 'paused', given: { current: 5, state: 'paused' } },
    { why: 'a formula says it', given: { live: true, lastCheckIn: undefined } },
    { why: 'at risk is no alarm', given: { confidence: { scale: 'words', value: 2 } } },
  ])('not: $why', ({ given }) => {
    expect(reasons(given)).toEqual([])
  })

  test('a confidence that fell this week', () => {
    const said = (days: number, value: number) =>
      anEntry({ day: ago(days), value: 60, confidence: ten(value) })
    const fallen = { current: 60, confidence: ten(6) }
    expect(reasons(fallen, [said(14, 9), said(6, 6)])).toEqual([
      [{ code: 'confidenceFell', from: ten(9), to: ten(6) }],
    ])
    expect(reasons(fallen, [said(14, 9), said(7, 6)])).toEqual([])
  })

  test('an own limit for silence', () => {
    expect(reasons({ lastCheckIn: ago(5) }, [], { staleAfter: 4 })).toEqual([[{ code: 'stale', days: 5 }]])
  })

  test('an objective whose owner does not believe in it', () => {
    const [attention] = of(only({}, { confidence: ten(2), owners: [bo], note: 'no staff' })).attention
    expect(attention).toMatchObject({ title: 'A', objective: 'A', owners: [bo], lastNote: 'no staff' })
    expect(attention?.reasons[0]).toMatchObject({ code: 'lowConfidence' })
  })

  test('worst first', () => {
    const plan = aPlan(
      anObjective('A', [
        { ...well, title: 'silent', lastCheckIn: ago(20) },
        { ...well, title: 'never', lastCheckIn: undefined },
        { ...well, title: 'behind', current: 35 },
        { ...well, title: 'well' },
        { ...well, title: 'far', current: 20 },
        { ...well, title: 'farther', current: 5 },
      ]),
    )
    expect(of(plan).attention.map(({ title }) => title)).toEqual([
      'farther',
      'far',
      'behind',
      'never',
      'silent',
    ])
  })
})

describe('moved this week', () => {
  const before = [anEntry({ kind: 'created', day: ago(30), value: 50 })]

  test('up and down, the widest way first', () => {
    const plan = aPlan(
      anObjective('A', [
        { id: 'k1', title: 'up', current: 60 },
        { id: 'k2', title: 'down', current: 20 },
        { id: 'k3', title: 'still', current: 50 },
      ]),
    )
    const entries = ['k1', 'k2', 'k3'].flatMap((subject) => before.map((entry) => ({ ...entry, subject })))
    const moves = [
      anEntry({ day: ago(2), was: 50, value: 60 }),
      anEntry({ subject: 'k2', day: ago(2), was: 50, value: 20 }),
    ]
    expect(of(plan, [...entries, ...moves]).moved).toMatchObject([
      { title: 'down', from: 50, to: 20, progressFrom: 0.5, progressTo: 0.2 },
      { title: 'up', from: 50, to: 60, progressFrom: 0.5, progressTo: 0.6 },
    ])
  })

  test('a first value moved from the start', () => {
    const created = [anEntry({ kind: 'created', day: ago(30) })]
    const plan = only({ start: 10, current: 40 })
    const first = anEntry({ day: ago(1), value: 40 })
    expect(of(plan, [...created, first]).moved).toMatchObject([{ from: 10, to: 40, progressFrom: 0 }])
  })

  test('a week ago counts as before, six days ago does not', () => {
    const at = (days: number) =>
      of(only({}), [...before, anEntry({ day: ago(days), was: 50, value: 60 })]).moved
    expect(at(6)).toHaveLength(1)
    expect(at(7)).toEqual([])
  })

  test('what is new this week did not move', () => {
    const plan = aPlan(
      anObjective('A', [
        { id: 'k1', current: 50 },
        { id: 'k2', current: 30 },
      ]),
    )
    expect(
      of(plan, [...before, anEntry({ subject: 'k2', kind: 'created', day: ago(2), value: 30 })]).moved,
    ).toEqual([])
  })
})

describe('waiting for an update', () => {
  test('by first owner, never first, then the longest silence', () => {
    const plan = aPlan(
      anObjective('A', [
        { ...well, lastCheckIn: ago(7) },
        { ...well, lastCheckIn: ago(12) },
        { ...well, owners: [bo, ana], lastCheckIn: undefined },
        { ...well, owners: [{ name: 'Cy' }], lastCheckIn: ago(6) },
      ]),
      anObjective('B', [{ ...well, owners: [], lastCheckIn: ago(30) }], { owners: [{ name: 'Di' }] }),
    )
    expect(of(plan).waiting).toEqual([
      { owner: bo, count: 1 },
      { owner: { name: 'Di' }, count: 1, days: 30 },
      { owner: ana, count: 2, days: 12 },
    ])
  })

  test('one person under two names is one', () => {
    const plan = aPlan(
      anObjective('A', [
        { ...well, lastCheckIn: ago(8) },
        { ...well, owners: [{ name: 'Ana' }], lastCheckIn: ago(9) },
      ]),
    )
    expect(of(plan).waiting).toHaveLength(2)
    expect(of(plan, [], { personOf: () => ana }).waiting).toEqual([{ owner: ana, count: 2, days: 9 }])
  })

  test.each<{ why: string; given: Partial<KeyResult> }>([
    { why: 'done', given: { current: 100 } },
    { why: 'closed', given: { state: 'closed' } },
    { why: 'kept up to date by a formula', given: { live: true } },
    { why: 'nobody’s', given: { owners: [] } },
  ])('not for what is $why', ({ given }) => {
    expect(of(only({ lastCheckIn: ago(20), ...given })).waiting).toEqual([])
  })

  test.each([
    { why: 'set up today', seen: 0, waiting: 0, reasons: [] },
    { why: 'set up six days ago', seen: 6, waiting: 0, reasons: [] },
    { why: 'set up a week ago: the first check-in is due', seen: 7, waiting: 1, reasons: [] },
    { why: 'silent since it was set up', seen: 11, waiting: 1, reasons: [{ code: 'stale' }] },
  ])('a table $why is not blamed for the time before', ({ seen, waiting, reasons }) => {
    const created = [anEntry({ kind: 'created', day: ago(seen), value: 60 })]
    const summary = of(only({ lastCheckIn: undefined }), created)
    expect(summary.waiting).toHaveLength(waiting)
    expect(summary.attention.flatMap((it) => it.reasons)).toEqual(reasons)
  })

  test('a check-in of the log counts', () => {
    const checkedIn = [anEntry({ day: ago(3), value: 60 })]
    expect(of(only({ lastCheckIn: undefined }), checkedIn).waiting).toEqual([])
  })
})

describe('quoted from notes', () => {
  const noted = (note: string, given: Partial<Entry> = {}) =>
    anEntry({ day: ago(2), was: 60, value: 60, note, author: 'ana@example.com', ...given })

  test('thanks are wins; blockers and asks are blockers; next steps and plain notes are neither', () => {
    const entries = [
      noted('Bo helped', { label: 'thanks' }),
      noted('ERP access', { label: 'blocker' }),
      noted('a designer', { label: 'ask', day: ago(1) }),
      noted('call them', { label: 'next' }),
      noted('fine'),
    ]
    const { wins, blockers } = of(only({}), entries)
    expect(wins).toMatchObject([
      { title: 'k', label: 'thanks', text: 'Bo helped', author: 'ana@example.com' },
    ])
    expect(blockers.map(({ text, label }) => `${label}: ${text}`)).toEqual([
      'ask: a designer',
      'blocker: ERP access',
    ])
  })

  test('what was written when the target was reached is a win', () => {
    const entries = [
      anEntry({ kind: 'created', day: ago(30), value: 60 }),
      noted('Signed!', { was: 60, value: 100 }),
    ]
    expect(of(only({ current: 100 }), entries).wins).toMatchObject([{ text: 'Signed!' }])
    expect(of(only({ current: 90 }), entries.slice(0, 1).concat(noted('up', { value: 90 }))).wins).toEqual([])
  })

  test.each<{ why: string; given: Partial<Entry> }>([
    { why: 'a week old', given: { day: ago(7) } },
    { why: 'withdrawn', given: { state: 'withdrawn' } },
    { why: 'of somebody else’s row', given: { subject: 'gone' } },
    { why: 'empty', given: { note: '' } },
  ])('not: $why', ({ given }) => {
    expect(of(only({}), [noted('x', { label: 'thanks', ...given })]).wins).toEqual([])
  })

  test('an objective’s too', () => {
    expect(of(only({}), [noted('budget', { subject: 'o1', label: 'ask' })]).blockers).toMatchObject([
      { title: 'A' },
    ])
  })
})

test('dates of the next fourteen days, the nearest first, of what is not done', () => {
  const due = (days: number, given: Partial<KeyResult> = {}) => ({
    ...well,
    title: `in ${days}`,
    due: ago(-days),
    ...given,
  })
  const plan = aPlan(
    anObjective(
      'A',
      [due(14), due(15), due(0), due(-1), due(3, { current: 100 }), due(4, { state: 'paused' })],
      {
        due: ago(-7),
      },
    ),
  )
  expect(of(plan).dates.map(({ title }) => title)).toEqual(['in 0', 'A', 'in 14'])
})

test('not counted is each row where something is wrong, not the rows above', () => {
  const plan = aPlan(
    anObjective('A', [{ ...well, title: 'bad', target: undefined }, well]),
    anObjective('B', [well], { parent: 'Z' }),
    anObjective('C', [{ ...well, title: 'off', target: undefined, state: 'cancelled' }]),
  )
  expect(of(plan).notCounted).toMatchObject([
    { title: 'bad', problem: { code: 'missing', field: 'target' } },
    { title: 'B', problem: { code: 'unknownParent', name: 'B', parent: 'Z' } },
  ])
})
