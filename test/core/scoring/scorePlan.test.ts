import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Objective, Plan } from '../../../src/core/plan/plan'
import { rollUp } from '../../../src/core/scoring/rollup'
import type { ScoredPlan } from '../../../src/core/scoring/score'
import { type Scoring, scorePlan } from '../../../src/core/scoring/scorePlan'
import { rollUpTree } from '../../../src/core/scoring/tree'
import { type aKeyResult, anObjective, aPlan, day, problemOf, Q3 } from '../aPlan'

/** 45 of 91 days. */
const midway: Scoring = { cycle: Q3, asOf: day('2026-08-15') }
const expected = 45 / 91

/** What a person sees of each row, by title. */
function seen({ objectives }: ScoredPlan) {
  const rows = objectives.flatMap(({ objective, keyResults, progress, expected, pace, problem }) => [
    { title: objective.title, progress, expected, pace, problem },
    ...keyResults.map(({ keyResult, ...scored }) => ({ title: keyResult.title, ...scored })),
  ])
  return new Map(rows.map(({ title, ...row }) => [title, row]))
}

const score = (plan: Plan, scoring = midway) => {
  const scored = scorePlan(plan, scoring)
  return { ...scored, row: (title: string) => seen(scored).get(title) }
}

test('a plan of two objectives, one of them behind', () => {
  const plan = aPlan(
    anObjective('Grow', [
      { title: 'Bookings', start: 0, target: 1_000_000, current: 600_000, weight: 3 },
      { title: 'Win rate', start: 0.22, target: 0.3, current: 0.22, weight: 1 },
    ]),
    anObjective('Keep', [
      { title: 'Churn', start: 5, target: 3, current: 4.8, type: 'decrease' },
      { title: 'Discount', type: 'atMost', start: undefined, target: 0.12, current: 0.13 },
    ]),
  )
  const { progress, row, ...scored } = score(plan)
  expect(progress).toBe(0.25)
  expect(scored.expected).toBe(expected)
  expect(row('Grow')).toEqual({ progress: 0.45, expected, pace: 'onPace', problem: undefined })
  expect(row('Bookings')).toEqual({ progress: 0.6, attainment: 0.6, expected, pace: 'onPace' })
  expect(row('Win rate')).toEqual({ progress: 0, attainment: 0, expected, pace: 'farBehind' })
  expect(row('Keep')).toMatchObject({ progress: 0.05, pace: 'farBehind' })
  expect(row('Churn')).toMatchObject({ progress: 0.1, pace: 'farBehind' })
  expect(row('Discount')).toEqual({ progress: 0, attainment: 0, pace: 'farBehind' })
})

describe('what an objective is made of', () => {
  test('its own key results and the objectives that contribute, in one pool', () => {
    const plan = aPlan(
      anObjective('Company', [{ current: 90, weight: 1 }]),
      anObjective('Sales', [{ current: 30 }], { parent: 'company', weight: 2 }),
      anObjective('Service', [{ current: 60 }], { parent: 'O1', weight: 1 }),
    )
    const [company] = plan.objectives
    const coded = {
      ...plan,
      objectives: [{ ...company, code: 'O1' } as Objective, ...plan.objectives.slice(1)],
    }
    const { progress, row } = score(coded)
    expect(row('Company')?.progress).toBe(0.525)
    expect(progress).toBe(0.525)
  })

  test.each([
    { why: 'paused', state: 'paused' as const },
    { why: 'cancelled', state: 'cancelled' as const },
    { why: 'postponed', state: 'postponed' as const },
    { why: 'draft', state: 'draft' as const },
  ])('$why: left out above, keeps its progress, shows no expected and no pace', ({ state }) => {
    const plan = aPlan(anObjective('A', [{ current: 40 }, { title: 'off', current: 80, state }]))
    const { row } = score(plan)
    expect(row('A')?.progress).toBe(0.4)
    expect(row('off')).toEqual({ progress: 0.8, attainment: 0.8 })
    const whole = score(aPlan(anObjective('B', [{ current: 80 }], { state }), ...plan.objectives))
    expect(whole.progress).toBe(0.4)
    expect(whole.row('B')).toEqual({
      progress: 0.8,
      expected: undefined,
      pace: undefined,
      problem: undefined,
    })
  })

  test('closed early counts', () => {
    const { row } = score(aPlan(anObjective('A', [{ current: 40 }, { current: 80, state: 'closed' }])))
    expect(row('A')?.progress).toBe(0.6)
  })

  test('no key results, or none that counts: no value, no pace, and nothing to count above', () => {
    const plan = aPlan(
      anObjective('Empty'),
      anObjective('Off', [{ current: 50, state: 'paused' }]),
      anObjective('A', [{ current: 70 }]),
    )
    const { progress, row } = score(plan)
    expect(row('Empty')).toEqual({
      progress: undefined,
      expected: undefined,
      pace: undefined,
      problem: undefined,
    })
    expect(row('Off')?.progress).toBeUndefined()
    expect(progress).toBe(0.7)
  })

  test('an empty plan has no progress', () => {
    const { progress, problem, expected: due } = score(aPlan())
    expect({ progress, problem, due }).toEqual({ progress: undefined, problem: undefined, due: expected })
  })

  test.each([
    { why: 'nothing else is known', given: { start: undefined, target: undefined }, progress: 0.41 },
    { why: 'not beside numbers', given: { current: 60 }, progress: 0.6 },
    { why: 'not beside a target', given: {}, progress: 0 },
    {
      why: 'a milestone of which nothing is said',
      given: { type: 'yesNo' as const, start: undefined, target: undefined },
      progress: 0.41,
    },
    {
      why: 'not beside a milestone that is not done',
      given: { type: 'yesNo' as const, current: 0 },
      progress: 0,
    },
  ])('a stated progress counts where $why', ({ given, progress }) => {
    const plan = aPlan(anObjective('A', [{ title: 'k', statedProgress: 0.41, ...given }]))
    expect(score(plan).row('k')?.progress).toBe(progress)
  })
})

describe('pace', () => {
  const only = (given: Partial<ReturnType<typeof aKeyResult>>, scoring: Partial<Scoring> = {}) =>
    score(aPlan(anObjective('A', [{ title: 'k', ...given }])), { ...midway, ...scoring }).row('k')

  test('a Due of its own ends the pace of a key result, not of its objective', () => {
    const due = day('2026-08-15')
    expect(only({ current: 80, due })).toMatchObject({ expected: 1, pace: 'behind' })
    expect(only({ current: 80, due: day('2026-08-14') })).toMatchObject({ expected: 1, pace: 'pastDue' })
    expect(only({ current: 80, due: day('2026-06-01') })).toMatchObject({ expected: 1, pace: 'pastDue' })
    expect(only({ current: 0, due: day('2026-12-31') })?.expected).toBe(45 / 183)
    const { row } = score(aPlan(anObjective('A', [{ current: 50, due }])))
    expect(row('A')).toMatchObject({ expected, pace: 'onPace' })
  })

  test('a sales curve holds for all, up to their own Due', () => {
    const checkpoints = [{ day: midway.asOf, share: 0.2 }]
    expect(only({ current: 15 }, { checkpoints })).toMatchObject({ expected: 0.2, pace: 'onPace' })
    expect(only({ current: 15, due: midway.asOf }, { checkpoints })).toMatchObject({ expected: 1 })
    expect(score(aPlan(anObjective('A', [{ current: 15 }])), { ...midway, checkpoints }).expected).toBe(0.2)
  })

  test('thresholds hold for all', () => {
    const thresholds = { behindAfter: 0.4, farBehindAfter: 0.45 }
    expect(only({ current: 10 }, { thresholds })?.pace).toBe('onPace')
    expect(only({ current: 10 })?.pace).toBe('farBehind')
  })

  test('what is to be kept has no expected progress', () => {
    expect(only({ type: 'within', start: 3, target: 5, current: 4 })).toEqual({
      progress: 1,
      attainment: 1,
      pace: 'onPace',
    })
  })

  test('what concerns every row is thrown', () => {
    const backwards = { ...midway, cycle: { start: Q3.end, end: Q3.start } }
    expect(problemOf(() => scorePlan(aPlan(), backwards))).toMatchObject({ code: 'endBeforeStart' })
  })
})

describe('a row with a problem is named above; the figure goes on without it', () => {
  const missing = { code: 'missing', field: 'target' } as const

  test('a key result, up to the plan', () => {
    const plan = aPlan(
      anObjective('Top', [{ current: 20 }]),
      anObjective('Sales', [{ title: 'bad', target: undefined }, { current: 60 }], { parent: 'Top' }),
    )
    const { row, progress, problem } = score(plan)
    const named = { code: 'child', name: 'bad', problem: missing }
    expect(row('bad')).toEqual({ problem: missing })
    expect(row('Sales')).toMatchObject({ progress: 0.6, problem: named })
    expect(row('Top')).toMatchObject({ progress: 0.4, problem: named })
    expect({ progress, problem }).toEqual({ progress: 0.4, problem: named })
  })

  test('what could not be read goes before what could not be computed', () => {
    const unreadable = { code: 'notANumber', field: 'current', text: 'soon' } as const
    const plan = aPlan(anObjective('A', [{ title: 'bad', target: undefined, problem: unreadable }]))
    expect(score(plan).row('bad')).toEqual({ problem: unreadable })
    expect(score(plan).row('A')).toMatchObject({
      progress: undefined,
      problem: { code: 'child', name: 'bad' },
    })
  })

  test('a negative weight', () => {
    const { row } = score(
      aPlan(
        anObjective('A', [
          { title: 'bad', current: 90, weight: -1 },
          { current: 20, weight: 2 },
        ]),
      ),
    )
    expect(row('bad')).toMatchObject({ progress: 0.9, problem: { code: 'negativeWeight', weight: -1 } })
    expect(row('A')).toMatchObject({ progress: 0.2, problem: { code: 'child', name: 'bad' } })
  })

  test('weights that do not add up leave no figure', () => {
    const plan = aPlan(
      anObjective('A', [{ current: 10, weight: 3 }, { current: 20 }]),
      anObjective('B', [{ current: 50 }]),
    )
    const { row, progress, problem } = score(plan)
    expect(row('A')).toMatchObject({ progress: undefined, problem: { code: 'weightsPartlyFilled' } })
    expect(progress).toBe(0.5)
    expect(problem).toEqual({ code: 'child', name: 'A', problem: { code: 'weightsPartlyFilled' } })
  })

  test('weights of the objectives that do not add up are the plan’s problem', () => {
    const plan = aPlan(
      anObjective('A', [{ current: 10 }], { weight: 2 }),
      anObjective('B', [{ current: 50 }]),
    )
    const { progress, problem } = score(plan)
    expect({ progress, problem }).toEqual({ progress: undefined, problem: { code: 'weightsPartlyFilled' } })
  })

  test('an objective of an unknown parent shows its figure and is not counted', () => {
    const plan = aPlan(
      anObjective('A', [{ current: 10 }]),
      anObjective('B', [{ current: 90 }], { parent: 'O9' }),
    )
    const { row, progress, problem } = score(plan)
    const unknown = { code: 'unknownParent', name: 'B', parent: 'O9' }
    expect(row('B')).toMatchObject({ progress: 0.9, problem: unknown })
    expect({ progress, problem }).toEqual({
      progress: 0.1,
      problem: { code: 'child', name: 'B', problem: unknown },
    })
  })

  test('two objectives of one text', () => {
    const plan = aPlan(
      anObjective('Grow', [{ current: 10 }]),
      anObjective('grow ', [{ current: 90 }]),
      anObjective('B', [{ current: 40 }]),
      anObjective('C', [{ current: 99 }], { parent: 'Grow' }),
    )
    const { row, progress } = score(plan)
    expect(row('Grow')?.problem).toEqual({ code: 'duplicateName', name: 'Grow' })
    expect(row('grow ')?.problem).toEqual({ code: 'duplicateName', name: 'grow' })
    expect(row('C')?.problem).toBeUndefined()
    expect(progress).toBe(0.4)
  })

  test('key results of one title are fine', () => {
    const { row } = score(
      aPlan(
        anObjective('A', [
          { title: 'k', current: 10 },
          { title: 'k', current: 30 },
        ]),
      ),
    )
    expect(row('A')).toMatchObject({ progress: 0.2, problem: undefined })
  })

  test('a loop', () => {
    const plan = aPlan(
      anObjective('A', [{ current: 10 }], { parent: 'B' }),
      anObjective('B', [{ current: 30 }], { parent: 'A' }),
      anObjective('C', [{ current: 50 }]),
    )
    const { row, progress } = score(plan)
    expect(row('A')).toMatchObject({ progress: 0.1, problem: { code: 'loop', path: ['A', 'B', 'A'] } })
    expect(row('B')).toMatchObject({ progress: 0.3, problem: { code: 'loop', path: ['A', 'B', 'A'] } })
    expect(progress).toBe(0.5)
  })

  test('a key result without an objective', () => {
    const plan = aPlan(
      anObjective(' ', [{ title: 'lost', current: 90 }]),
      anObjective('A', [{ current: 20 }]),
    )
    const { row, progress } = score(plan)
    expect(row('lost')).toEqual({ problem: { code: 'objectiveMissing', keyResult: 'lost' } })
    expect(progress).toBe(0.2)
  })
})

test('10,000 objectives below each other', () => {
  const objectives = Array.from({ length: 10_000 }, (_, nth) =>
    anObjective(`O ${nth}`, nth === 9_999 ? [{ current: 30 }] : [], { parent: nth ? `O ${nth - 1}` : '' }),
  )
  expect(score(aPlan(...objectives)).progress).toBe(0.3)
})

test('the plan, the tree and the rollup agree', () => {
  const child = fc.record({
    current: fc.integer({ min: 0, max: 120 }),
    weight: fc.integer({ min: 1, max: 5 }),
    state: fc.constantFrom('active' as const, 'closed' as const, 'paused' as const),
  })
  fc.assert(
    fc.property(fc.array(child, { minLength: 1, maxLength: 8 }), (children) => {
      const { row } = score(aPlan(anObjective('A', children)))
      const parts = children.map(({ current, ...part }) => ({ ...part, progress: current / 100 }))
      const nodes = parts.map((part, nth) => ({ ...part, name: `k${nth}`, parent: 'A' }))
      expect(row('A')?.progress).toBe(rollUp(parts))
      expect(row('A')?.progress).toBe(rollUpTree([...nodes, { name: 'A' }]).pop()?.progress)
    }),
  )
})
