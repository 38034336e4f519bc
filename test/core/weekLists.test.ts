import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/core/dates/calendar'
import type { Entry } from '../../src/core/log/entry'
import { replay } from '../../src/core/log/log'
import type { Confidence, KeyResult, Objective } from '../../src/core/plan/plan'
import type { Summarising } from '../../src/core/summary/compared'
import { summarise } from '../../src/core/summary/summarise'
import { anEntry, anObjective, aPlan, day, Q3 } from './aPlan'

const asOf = day('2026-08-17')
const ago = (days: number): Day => (asOf - days) as Day
const ana = { name: 'Ana' }
const bo = { name: 'Bo', mail: 'bo@example.com' }

const of = (
  keyResults: readonly Partial<KeyResult>[],
  entries: readonly Entry[] = [],
  objective: Partial<Objective> = {},
  given: Partial<Summarising> = {},
) => {
  const plan = aPlan(anObjective('Win customers', keyResults, { id: 'o1', ...objective }))
  return summarise({ plan, log: replay(entries), cycle: Q3, asOf, ...given })
}

describe('what an update can be asked for', () => {
  test('is told with its last value, its target and its silence', () => {
    const unit = { kind: 'number', text: 'contracts' } as const
    const checkedIn = { title: 'Sign', owners: [bo, ana], current: 40, unit, lastCheckIn: ago(9), row: 7 }
    expect(of([checkedIn]).open).toMatchObject([
      {
        title: 'Sign',
        objective: 'Win customers',
        owner: bo,
        row: 7,
        unit,
        current: 40,
        target: 100,
        progress: 0.4,
        silent: 9,
        waited: 9,
      },
    ])
  })

  test.each<{ why: string; given: Partial<KeyResult>; entries?: Entry[]; silent?: number; waited: number }>([
    { why: 'checked in today', given: { lastCheckIn: asOf }, silent: 0, waited: 0 },
    {
      why: 'the log knows of a later check-in than the cell',
      given: { id: 'k1', lastCheckIn: ago(20) },
      entries: [anEntry({ day: ago(6) })],
      silent: 6,
      waited: 6,
    },
    {
      why: 'never, and first seen three days ago',
      given: { id: 'k1' },
      entries: [anEntry({ kind: 'created', day: ago(3) })],
      waited: 3,
    },
    { why: 'never, and nobody knows since when', given: {}, waited: Number.POSITIVE_INFINITY },
  ])('$why: waited $waited days', ({ given, entries, silent, waited }) => {
    const [found] = of([{ owners: [ana], ...given }], entries).open
    expect(found).toMatchObject({ waited })
    expect(found?.silent).toBe(silent)
  })

  test('an owner of the objective stands in where the key result has none', () => {
    expect(of([{}], [], { owners: [ana] }).open).toMatchObject([{ owner: ana }])
  })

  test('the person behind an alias is asked', () => {
    const personOf = ({ name }: { name?: string }) => (name === 'B.' ? bo : { name: name ?? '' })
    expect(of([{ owners: [{ name: 'B.' }] }], [], {}, { personOf }).open).toMatchObject([{ owner: bo }])
  })

  test.each<{ why: string; given: Partial<KeyResult> }>([
    { why: 'nobody owns it', given: { owners: [] } },
    { why: 'a formula keeps its value', given: { live: true } },
    { why: 'it is achieved', given: { current: 100 } },
    { why: 'it is closed', given: { state: 'closed' } },
    { why: 'it is paused', given: { state: 'paused' } },
  ])('nobody is asked when $why', ({ given }) => {
    expect(of([{ owners: [ana], ...given }]).open).toEqual([])
  })

  test('nobody is asked before the cycle begins', () => {
    expect(of([{ owners: [ana] }], [], {}, { asOf: day('2026-06-30') }).open).toEqual([])
  })
})

describe('confidence falling two weeks running', () => {
  const ten = (value: number): Confidence => ({ scale: '0-10', value })
  const said = (...confidences: [days: number, value: number][]) =>
    confidences.map(([days, value]) => anEntry({ day: ago(days), confidence: ten(value) }))

  test('is told from where to where, with the last note', () => {
    const found = of([{ id: 'k1', title: 'Sign', note: 'No budget' }], said([15, 7], [8, 6], [1, 5])).falling
    expect(found).toMatchObject([{ title: 'Sign', from: ten(7), to: ten(5), lastNote: 'No budget' }])
  })

  test.each<{ why: string; entries: Entry[]; given?: Partial<KeyResult> }>([
    { why: 'fell in one week only', entries: said([15, 7], [8, 7], [1, 5]) },
    { why: 'fell and rose again', entries: said([15, 7], [8, 5], [1, 6]) },
    { why: 'fell twice in the same week', entries: said([15, 7], [3, 6], [1, 5]) },
    { why: 'fell long ago and stayed', entries: said([30, 7], [22, 6], [15, 5]) },
    { why: 'has no confidence two weeks back', entries: said([8, 6], [1, 5]) },
    { why: 'is paused', entries: said([15, 7], [8, 6], [1, 5]), given: { state: 'paused' } },
  ])('not what $why', ({ entries, given }) => {
    expect(of([{ id: 'k1', ...given }], entries).falling).toEqual([])
  })

  test('an objective counts as well, in words as in figures', () => {
    const words = (value: number): Confidence => ({ scale: 'words', value })
    const entries = [15, 8, 1].map((days, n) =>
      anEntry({ subject: 'o1', kind: 'comment', day: ago(days), confidence: words(3 - n) }),
    )
    expect(of([], entries).falling).toMatchObject([{ title: 'Win customers', from: words(3), to: words(1) }])
  })
})

describe('heading to miss', () => {
  /** One level a week, from the eighth week before today on. */
  const weekly = (...levels: number[]) =>
    levels.map((value, n) => anEntry({ day: ago(7 * (levels.length - n) - 1), value }))
  const slowing: Partial<KeyResult> = {
    id: 'k1',
    title: 'Sign',
    current: 52,
    confidence: { scale: 'words', value: 3 },
  }

  test('is what is said to go well and lands below 0.7 at the rate of its check-ins', () => {
    const [miss, ...others] = of([slowing], weekly(49, 50, 51, 52)).misses
    expect(miss).toMatchObject({ title: 'Sign', target: 100 })
    expect(miss?.landing).toBeCloseTo(52 + 50 / 7, 6)
    expect(miss?.progress).toBeCloseTo(0.591, 3)
    expect(others).toEqual([])
  })

  test.each<{ why: string; given?: Partial<KeyResult>; entries: Entry[]; options?: Partial<Summarising> }>([
    { why: 'lands above it', entries: weekly(30, 38, 45, 52) },
    {
      why: 'is said to be at risk already',
      given: { confidence: { scale: 'words', value: 2 } },
      entries: weekly(49, 50, 51, 52),
    },
    { why: 'has too few check-ins', entries: weekly(51, 52) },
    { why: 'is paused', given: { state: 'paused' }, entries: weekly(49, 50, 51, 52) },
    { why: 'is over', entries: weekly(49, 50, 51, 52), options: { cycle: { start: Q3.start, end: ago(1) } } },
  ])('not what $why', ({ given, entries, options }) => {
    expect(of([{ ...slowing, ...given }], entries, {}, options).misses).toEqual([])
  })
})
