import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../../src/core/dates/calendar'
import type { Entry, EntryState } from '../../../src/core/log/entry'
import { recorded, replay } from '../../../src/core/log/log'
import { planAsOf } from '../../../src/core/log/planAsOf'
import type { KeyResult, Plan } from '../../../src/core/plan/plan'
import { aKeyResult, anEntry, anObjective, aPlan, day } from '../aPlan'

const july = (date: number): Day => day(`2026-07-${String(date).padStart(2, '0')}`)

const planOf = (given: Partial<KeyResult>): Plan =>
  aPlan(anObjective('A', [{ id: 'k1', ...given }], { id: 'o1' }))

const keyResultOf = (plan: Plan) => plan.objectives[0]?.keyResults[0]

/** Seen on the 1st at 10, then 20 on the 6th, 35 on the 13th. */
const log: Entry[] = [
  anEntry({ kind: 'created', day: july(1), value: 10 }),
  anEntry({ day: july(6), was: 10, value: 20, confidence: { scale: '0-10', value: 7 }, note: 'first' }),
  anEntry({ day: july(13), was: 20, value: 35, confidence: { scale: '0-10', value: 4 }, note: 'second' }),
]
const now = planOf({
  current: 35,
  confidence: { scale: '0-10', value: 4 },
  note: 'second',
  lastCheckIn: july(13),
})

describe('a key result as it stood at the end of a day', () => {
  test.each([
    { on: 20, current: 35, confidence: 4, note: 'second', last: 13 },
    { on: 13, current: 35, confidence: 4, note: 'second', last: 13 },
    { on: 12, current: 20, confidence: 7, note: 'first', last: 6 },
    { on: 6, current: 20, confidence: 7, note: 'first', last: 6 },
    { on: 5, current: 10, confidence: undefined, note: undefined, last: undefined },
  ])('on the $on: $current', ({ on, current, confidence, note, last }) => {
    const then = keyResultOf(planAsOf(now, replay(log), july(on)))
    expect(then).toMatchObject({ id: 'k1', target: 100 })
    expect([then?.current, then?.confidence?.value, then?.note]).toEqual([current, confidence, note])
    expect(then?.lastCheckIn).toBe(last && july(last))
  })

  test('what was created later is left out, with all that is its own', () => {
    const { objectives } = planAsOf(now, replay(log), day('2026-06-30'))
    expect(objectives).toMatchObject([{ id: 'o1', keyResults: [] }])
    const both = [...log, anEntry({ subject: 'o1', kind: 'created', day: july(2) })]
    expect(planAsOf(now, replay(both), july(1)).objectives).toEqual([])
  })

  test('a late entry for an earlier day does not overwrite a newer one', () => {
    const late = anEntry({ day: july(9), was: 35, value: 28 })
    const currentOn = (date: number) =>
      keyResultOf(planAsOf(now, replay([...log, late]), july(date)))?.current
    expect([8, 9, 12, 13].map(currentOn)).toEqual([20, 28, 28, 35])
  })

  test('what it held when it was first seen came before a check-in for an earlier day', () => {
    const seen = anEntry({ kind: 'created', day: july(8), value: 10 })
    const earlier = anEntry({ day: july(3), was: 10, value: 14 })
    const on = (date: number) =>
      keyResultOf(planAsOf(planOf({ current: 14 }), replay([seen, earlier]), july(date)))
    expect([3, 7, 8, 9].map((date) => on(date)?.current)).toEqual([14, 14, 14, 14])
    expect(on(2)).toBeUndefined()
  })

  test('comments and reasons are not the note of the row', () => {
    const said = [
      ...log,
      anEntry({ kind: 'comment', day: july(7), note: 'Can we reuse that?' }),
      anEntry({ kind: 'target', day: july(8), was: 100, value: 100, note: 'Two more regions' }),
      anEntry({ kind: 'comment', source: 'typed', day: july(9), note: 'typed alone' }),
    ]
    const on = (date: number) => keyResultOf(planAsOf(now, replay(said), july(date)))?.note
    expect([6, 7, 8, 9, 13].map(on)).toEqual(['first', 'first', 'first', 'typed alone', 'second'])
  })

  test('of two entries of one day the later row wins', () => {
    const again = anEntry({ day: july(6), was: 20, value: 22 })
    const logged = [...log.slice(0, 2), again, ...log.slice(2)]
    expect(keyResultOf(planAsOf(now, replay(logged), july(8)))?.current).toBe(22)
  })

  test.each<{ state: EntryState; current: number }>([
    { state: 'ok', current: 99 },
    { state: 'pending', current: 99 },
    { state: 'failed', current: 20 },
    { state: 'withdrawn', current: 20 },
  ])('an entry that is $state: $current', ({ state, current }) => {
    const other = anEntry({ day: july(8), was: 20, value: 99, state })
    expect(keyResultOf(planAsOf(now, replay([...log, other]), july(10)))?.current).toBe(current)
  })

  test('before the first entry stands what it found', () => {
    const found = [anEntry({ day: july(6), was: 12, value: 20 })]
    expect(keyResultOf(planAsOf(now, replay(found), july(5)))?.current).toBe(12)
    const nothing = [anEntry({ day: july(6), value: 20 })]
    expect(keyResultOf(planAsOf(now, replay(nothing), july(5)))?.current).toBeUndefined()
  })

  test('start, target, weight and state are undone too', () => {
    const today = planOf({ start: 5, target: 80, weight: 3, state: 'paused', current: 35 })
    const edited = [
      ...log,
      anEntry({ kind: 'target', day: july(10), was: 100, value: 80 }),
      anEntry({ kind: 'start', day: july(11), was: 0, value: 5 }),
      anEntry({ kind: 'weight', day: july(12), value: 3 }),
      anEntry({ kind: 'state', day: july(14), was: 'active', value: 'paused' }),
    ]
    const on = (date: number) => keyResultOf(planAsOf(today, replay(edited), july(date)))
    expect(on(9)).toMatchObject({ start: 0, target: 100, weight: undefined, state: 'active', current: 20 })
    expect(on(11)).toMatchObject({ start: 5, target: 80, weight: undefined, state: 'active', current: 20 })
    expect(on(13)).toMatchObject({ start: 5, target: 80, weight: 3, state: 'active', current: 35 })
    expect(on(14)).toMatchObject({ state: 'paused' })
  })

  test('closing is a state', () => {
    const closed = [anEntry({ kind: 'closed', day: july(10), was: 'active' })]
    const today = planOf({ state: 'closed' })
    expect(keyResultOf(planAsOf(today, replay(closed), july(9)))?.state).toBe('active')
    expect(recorded(closed, 'state')).toEqual({ value: 'closed' })
  })

  test('a value that nobody recorded yet is today’s', () => {
    const typed = planOf({ current: 50 })
    expect(keyResultOf(planAsOf(typed, replay(log), july(20)))?.current).toBe(50)
    expect(keyResultOf(planAsOf(typed, replay(log), july(12)))?.current).toBe(20)
  })

  test('a date of the sheet’s own column counts up to the day', () => {
    const dated = planOf({ lastCheckIn: july(10) })
    expect(keyResultOf(planAsOf(dated, replay(log.slice(0, 2)), july(20)))?.lastCheckIn).toBe(july(10))
    expect(keyResultOf(planAsOf(dated, replay(log), july(8)))?.lastCheckIn).toBe(july(6))
  })

  test('rows without an id, and rows the log has never seen, stay as they are', () => {
    const plan = aPlan(anObjective('A', [{ id: undefined, current: 3 }, { current: 4 }], { id: undefined }))
    expect(planAsOf(plan, replay(log), july(1))).toEqual(plan)
  })
})

describe('laws of replay', () => {
  const entry = fc.record({
    day: fc.integer({ min: 1, max: 28 }).map(july),
    value: fc.integer({ min: 0, max: 100 }),
    subject: fc.constantFrom('k1', 'k2', 'o1'),
    state: fc.constantFrom<EntryState[]>('ok', 'pending', 'failed', 'withdrawn'),
  })
  const entries = fc.array(entry.map((given) => anEntry(given)))

  test('without entries a plan is what it is, from its last check-in on', () =>
    fc.assert(
      fc.property(fc.integer({ min: 13, max: 28 }), (date) => {
        expect(planAsOf(now, replay([]), july(date))).toEqual(now)
      }),
    ))

  test('of entries of different days the order in the log does not matter', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(entry, { selector: (it) => it.day }).chain((list) => {
          const logged = list.map((given) => anEntry({ ...given, time: given.day, was: 7 }))
          return fc.tuple(fc.constant(logged), fc.shuffledSubarray(logged, { minLength: logged.length }))
        }),
        fc.integer({ min: 1, max: 28 }),
        ([logged, shuffled], date) => {
          const then = planAsOf(now, replay(logged), july(date))
          expect(planAsOf(now, replay(shuffled), july(date))).toEqual(then)
        },
      ),
    ))

  test('what did not take effect might as well not be there', () =>
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 28 }), (list, date) => {
        const effective = list.filter(({ state }) => state === 'ok' || state === 'pending')
        const then = planAsOf(now, replay(list), july(date))
        expect(planAsOf(now, replay(effective), july(date))).toEqual(then)
      }),
    ))

  test('a cell that is written as it is logged can be wound back to any day', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(100)), { maxLength: 15 }), (steps) => {
        let current: number | undefined
        let today = july(1) as number
        const levels = new Map<number, number | undefined>()
        const logged: Entry[] = []
        for (const [pause, value] of steps) {
          for (let at = today; at < today + pause; at++) levels.set(at, current)
          today += pause
          logged.push(anEntry({ day: today as Day, was: current, value }))
          current = value
        }
        levels.set(today, current)
        const plan = planOf({ current })
        for (const [at, level] of levels)
          expect(keyResultOf(planAsOf(plan, replay(logged), at as Day))?.current).toBe(level)
      }),
    ))
})

test('100,000 entries of 2,000 key results are one pass', () => {
  const keyResults = Array.from({ length: 2_000 }, (_, nth) => aKeyResult({ id: `s${nth}`, current: 49 }))
  const plan = aPlan(anObjective('A', keyResults))
  const logged = Array.from({ length: 100_000 }, (_, nth) =>
    anEntry({
      subject: `s${nth % 2_000}`,
      day: (july(1) + Math.floor(nth / 2_000)) as Day,
      was: Math.floor(nth / 2_000) - 1,
      value: Math.floor(nth / 2_000),
    }),
  )
  const then = planAsOf(plan, replay(logged), july(11))
  expect(then.objectives[0]?.keyResults.every(({ current }) => current === 10)).toBe(true)
})
