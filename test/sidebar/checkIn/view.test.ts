import { describe, expect, test } from 'vitest'
import { aKeyResult, aList, aPlan } from '../../../sidebar/checkIn/aList'
import { dueFirst, groupsOf, isLeft, viewFor } from '../../../sidebar/checkIn/view'

const MONDAY = '2026-08-17'

describe('whether a check-in is due', () => {
  test.each([
    { why: 'never checked in', row: {}, left: true },
    { why: 'a week ago', row: { lastCheckIn: '2026-08-10' }, left: true },
    { why: 'six days ago', row: { lastCheckIn: '2026-08-11' }, left: false },
    { why: 'today', row: { lastCheckIn: MONDAY }, left: false },
    { why: 'kept up to date by a formula', row: { live: true }, left: false },
  ])('$why: $left', ({ row, left }) => {
    expect(isLeft(aKeyResult(row), MONDAY)).toBe(left)
  })
})

const row = (id: string, objective: string, lastCheckIn?: string, plan = 'q3') =>
  aKeyResult({ id, plan, objective, lastCheckIn })

describe('the order of the list', () => {
  const list = aList(
    [
      row('done', 'Grow', '2026-08-16'),
      row('old', 'Grow', '2026-08-01'),
      row('kept', 'Keep', '2026-08-17'),
      row('never', 'Trust'),
      row('other', 'Grow', undefined, 'eu'),
    ],
    { plans: [aPlan({ id: 'eu', title: 'Europe' }), aPlan()] },
  )

  test('plan by plan; what is due first, with its objective', () => {
    expect(dueFirst(list).keyResults.map(({ id }) => id)).toEqual(['other', 'old', 'done', 'never', 'kept'])
  })

  test('objectives of the same words in two plans stay apart', () => {
    expect(
      groupsOf(list.plans, list.keyResults).map(({ plan, objective, rows }) => [
        plan.title,
        objective,
        rows.length,
      ]),
    ).toEqual([
      ['Europe', 'Grow', 1],
      ['Q3 plan', 'Grow', 2],
      ['Q3 plan', 'Keep', 1],
      ['Q3 plan', 'Trust', 1],
    ])
  })
})

describe('the view to open on', () => {
  const mixed = aList([aKeyResult(), aKeyResult({ id: 'other', mine: false })])
  const others = aList([aKeyResult({ mine: false })])
  test.each([
    { why: 'the first time, what is mine', list: mixed, last: undefined, view: { who: 'mine' } },
    { why: 'nothing of mine', list: others, last: undefined, view: { who: 'all' } },
    {
      why: 'the one of last time',
      list: mixed,
      last: { who: 'all', plan: 'q3' },
      view: { who: 'all', plan: 'q3' },
    },
    { why: 'of a plan that is gone', list: mixed, last: { who: 'mine', plan: 'q2' }, view: { who: 'mine' } },
    { why: 'mine, when nothing is any more', list: others, last: { who: 'mine' }, view: { who: 'all' } },
  ] as const)('$why', ({ list, last, view }) => {
    expect(viewFor(list, last)).toEqual(view)
  })
})
