import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../src/core/log/entry'
import { replay } from '../../../src/core/log/log'
import { planAsOf } from '../../../src/core/log/planAsOf'
import { typedEntries } from '../../../src/core/log/typedEntries'
import type { KeyResult, Objective, Plan } from '../../../src/core/plan/plan'
import { anEntry, anObjective, aPlan, day } from '../aPlan'

const today = day('2026-08-17')
const seven = { scale: '0-10', value: 7 } as const
const four = { scale: '0-10', value: 4 } as const

const planOf = (given: Partial<KeyResult>, objective: Partial<Objective> = {}): Plan =>
  aPlan(anObjective('A', [{ id: 'k1', ...given }], { id: 'o1', ...objective }))

const look = (plan: Plan, entries: readonly Entry[] = []) =>
  typedEntries({ plan, planId: 'sales', log: replay(entries), day: today })

/** What the log says after an unchanged look at 0 → 100, now 40. */
const known = [
  anEntry({ subject: 'o1', kind: 'created', day: day('2026-07-01') }),
  anEntry({ kind: 'created', day: day('2026-07-01'), value: 30 }),
  anEntry({ kind: 'start', day: day('2026-07-01'), was: 0, value: 0 }),
  anEntry({ kind: 'target', day: day('2026-07-01'), was: 100, value: 100 }),
  anEntry({ day: day('2026-08-10'), was: 30, value: 40, confidence: seven, note: 'good' }),
]
const asKnown: Partial<KeyResult> = {
  current: 40,
  confidence: seven,
  note: 'good',
  lastCheckIn: day('2026-08-10'),
}

const common = { plan: 'sales', source: 'typed', state: 'ok', day: today }

test('what is seen for the first time is created with its value, and its levels are written down', () => {
  const plan = planOf({ current: 30, confidence: seven, note: 'start', weight: 2 }, { state: 'paused' })
  expect(look(plan)).toEqual([
    { ...common, subject: 'o1', kind: 'created' },
    { ...common, subject: 'o1', kind: 'state', was: 'active', value: 'paused' },
    { ...common, subject: 'k1', kind: 'created', value: 30, confidence: seven, note: 'start' },
    { ...common, subject: 'k1', kind: 'start', was: 0, value: 0 },
    { ...common, subject: 'k1', kind: 'target', was: 100, value: 100 },
    { ...common, subject: 'k1', kind: 'weight', was: 2, value: 2 },
  ])
})

test.each<{ why: string; given: Partial<KeyResult> }>([
  { why: 'nothing changed', given: {} },
  { why: 'but for a hair', given: { current: 40 + 1e-14 } },
  { why: 'but for spaces in the note', given: { note: ' good ' } },
  { why: 'a cleared note', given: { note: undefined } },
  { why: 'a cleared confidence', given: { confidence: undefined } },
  { why: 'an older date', given: { lastCheckIn: day('2026-08-03') } },
  { why: 'a date ahead', given: { lastCheckIn: day('2026-08-18') } },
  { why: 'a row that cannot be read', given: { current: undefined, problem: { code: 'startMissing' } } },
  { why: 'a row without an id', given: { id: undefined, current: 99 } },
])('nothing to write: $why', ({ given }) => {
  expect(look(planOf({ ...asKnown, ...given }), known)).toEqual([])
})

describe('a check-in typed into the sheet', () => {
  const checkIn = { ...common, subject: 'k1', kind: 'checkIn', was: 40 }
  test.each<{ why: string; given: Partial<KeyResult>; entry: object }>([
    { why: 'a value', given: { current: 55 }, entry: { value: 55 } },
    {
      why: 'a value with confidence and note',
      given: { current: 55, confidence: four, note: 'stuck' },
      entry: { value: 55, confidence: four, note: 'stuck' },
    },
    { why: 'a value cleared', given: { current: undefined }, entry: { value: undefined } },
    { why: 'a confidence alone', given: { confidence: four }, entry: { value: 40, confidence: four } },
    {
      why: 'a newer date alone: no change',
      given: { lastCheckIn: day('2026-08-14') },
      entry: { value: 40, day: day('2026-08-14') },
    },
    {
      why: 'a value with its date',
      given: { current: 55, lastCheckIn: day('2026-08-14') },
      entry: { value: 55, day: day('2026-08-14') },
    },
    {
      why: 'a formula’s new value',
      given: { current: 55, live: true },
      entry: { value: 55, source: 'live' },
    },
  ])('$why', ({ given, entry }) => {
    expect(look(planOf({ ...asKnown, ...given }), known)).toEqual([{ ...checkIn, ...entry }])
  })
})

test('a note alone is a comment', () => {
  const noted = look(planOf({ ...asKnown, note: 'better' }), known)
  expect(noted).toEqual([{ ...common, subject: 'k1', kind: 'comment', note: 'better' }])
})

test('an objective’s confidence is a check-in without a value', () => {
  const plan = planOf(asKnown, { confidence: four })
  expect(look(plan, known)).toEqual([{ ...common, subject: 'o1', kind: 'checkIn', confidence: four }])
})

test('target, start, weight and state edited in the sheet', () => {
  const edited = planOf({ ...asKnown, start: 5, target: 80, state: 'cancelled' })
  expect(look(edited, known)).toEqual([
    { ...common, subject: 'k1', kind: 'start', was: 0, value: 5 },
    { ...common, subject: 'k1', kind: 'target', was: 100, value: 80 },
    { ...common, subject: 'k1', kind: 'state', was: 'active', value: 'cancelled' },
  ])
})

test.each(['withdrawn', 'failed'] as const)('an entry that is %s is not known', (state) => {
  const undone = known.map((entry) => (entry.value === 40 ? { ...entry, state } : entry))
  expect(look(planOf({ current: 30 }), undone)).toEqual([])
  expect(look(planOf({ current: 40 }), undone)).toMatchObject([{ kind: 'checkIn', was: 30, value: 40 }])
})

test.each<{ why: string; entries: Entry[]; given: Partial<KeyResult> }>([
  {
    why: 'a check-in for a day before the row was first seen',
    entries: [
      ...known.filter(({ kind, subject }) => kind !== 'checkIn' && (kind !== 'created' || subject === 'o1')),
      anEntry({ kind: 'created', day: day('2026-08-03'), value: 9, note: 'old' }),
      anEntry({ day: day('2026-07-20'), was: 9, value: 40, note: 'good' }),
    ],
    given: { lastCheckIn: day('2026-07-20'), confidence: undefined },
  },
  {
    why: 'a comment beside the sheet',
    entries: [...known, anEntry({ kind: 'comment', day: today, note: 'Can we reuse that?' })],
    given: {},
  },
  {
    why: 'the reason of a new target',
    entries: [
      ...known,
      anEntry({ kind: 'target', day: today, was: 100, value: 120, note: 'Two more regions' }),
    ],
    given: { target: 120 },
  },
])('nothing was typed: the log has it as $why', ({ entries, given }) => {
  expect(look(planOf({ ...asKnown, ...given }), entries)).toEqual([])
})

test('a newer date alone is a check-in also after a comment and a new target of the same day', () => {
  const spoken = [
    ...known,
    anEntry({ kind: 'comment', day: today, note: 'Well done' }),
    anEntry({ kind: 'target', day: today, was: 100, value: 120 }),
  ]
  expect(look(planOf({ ...asKnown, target: 120, lastCheckIn: today }), spoken)).toEqual([
    { ...common, subject: 'k1', kind: 'checkIn', was: 40, value: 40 },
  ])
})

test('looking again finds nothing new, and a replay knows both ends', () => {
  const plan = planOf({ ...asKnown, current: 61, target: 120, weight: 3, note: 'more' }, { confidence: four })
  const written = look(plan, known).map((entry) => anEntry(entry))
  expect(written.length).toBeGreaterThan(0)
  const log = [...known, ...written]
  expect(look(plan, log)).toEqual([])
  const before = planAsOf(plan, replay(log), day('2026-08-12')).objectives[0]?.keyResults[0]
  expect(before).toMatchObject({ current: 40, target: 100 })
})
