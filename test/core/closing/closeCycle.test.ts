import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  closeCycle,
  type JudgedKeyResult,
  type JudgedObjective,
  nextStepOf,
} from '../../../src/core/closing/closeCycle'
import { closingOf, savedScores } from '../../../src/core/closing/scoreLog'
import { anEntry } from '../aPlan'

const judged = (given: Partial<JudgedKeyResult> = {}): JudgedKeyResult => ({
  title: 'Win rate',
  state: 'active',
  commitment: 'aspirational',
  ...given,
})
const objective = (
  keyResults: readonly JudgedKeyResult[],
  given: Partial<JudgedObjective> = {},
): JudgedObjective => ({
  title: 'Grow',
  state: 'active',
  keyResults,
  ...given,
})

describe('the close of a cycle', () => {
  test.each([
    {
      why: 'an objective is the weighted mean of its key results, the cycle the plain mean of its objectives',
      objectives: [
        objective([judged({ computed: 0.9, weight: 3 }), judged({ computed: 0.1, weight: 1 })]),
        objective([judged({ computed: 0.3 })]),
      ],
      scores: [0.7, 0.3],
      score: 0.5,
      grade: 'yellow',
    },
    {
      why: 'the owner’s word counts instead of what was computed',
      objectives: [objective([judged({ computed: 0.2, override: 0.8 })])],
      scores: [0.8],
      score: 0.8,
      grade: 'green',
    },
    {
      why: 'what cannot be computed counts once somebody says a score',
      objectives: [objective([judged({ override: 0.6 }), judged()])],
      scores: [0.6],
      score: 0.6,
      grade: 'yellow',
    },
    {
      why: 'paused counts with its last value, cancelled and postponed do not',
      objectives: [
        objective([
          judged({ computed: 0.4, state: 'paused' }),
          judged({ computed: 1, state: 'cancelled' }),
          judged({ computed: 1, state: 'postponed' }),
        ]),
      ],
      scores: [0.4],
      score: 0.4,
      grade: 'yellow',
    },
    {
      why: 'a cancelled objective has a score and is not part of the cycle’s',
      objectives: [
        objective([judged({ computed: 1 })], { state: 'cancelled' }),
        objective([judged({ computed: 0.3 })]),
      ],
      scores: [1, 0.3],
      score: 0.3,
      grade: 'red',
    },
    {
      why: 'where all was promised, nearly all is not green',
      objectives: [objective([judged({ computed: 0.95, commitment: 'committed' })])],
      scores: [0.95],
      score: 0.95,
      grade: 'yellow',
    },
    { why: 'an empty plan has no score', objectives: [], scores: [], score: undefined, grade: undefined },
    {
      why: 'an objective without key results has none',
      objectives: [objective([])],
      scores: [undefined],
      score: undefined,
      grade: undefined,
    },
  ])('$why', ({ objectives, scores, score, grade }) => {
    const closed = closeCycle(objectives)
    expect(closed.objectives.map((it) => it.score)).toEqual(scores)
    expect(closed.score).toBe(score)
    expect(closed.grade).toBe(grade)
  })

  test('weights that are no shares leave the objective out and say why', () => {
    const closed = closeCycle([
      objective([judged({ computed: 0.9, weight: -1 })]),
      objective([judged({ computed: 0.4 })]),
    ])
    expect(closed.objectives[0]).toMatchObject({ problem: { code: 'negativeWeight', weight: -1 } })
    expect(closed.score).toBe(0.4)
  })

  test('an override owes its reason, and so does a promise that was not kept', () => {
    const { objectives } = closeCycle([
      objective([
        judged({ computed: 0.4, override: 0.7 }),
        judged({ computed: 0.4, override: 0.7, note: 'Signed on October 2' }),
        judged({ computed: 0.9, commitment: 'committed' }),
        judged({ computed: 0.1 }),
      ]),
    ])
    expect(objectives[0]?.keyResults.map(({ reasonMissing }) => reasonMissing)).toEqual([
      true,
      false,
      true,
      false,
    ])
  })

  test('confidence is judged from ten outcomes on, by what each was to reach', () => {
    const sure = Array.from({ length: 5 }, () => judged({ computed: 0.7, belief: 0.8 }))
    const doubtful = Array.from({ length: 5 }, () =>
      judged({ computed: 0.9, belief: 0.2, commitment: 'committed' }),
    )
    expect(closeCycle([objective([...sure, ...doubtful])]).calibration).toMatchObject({
      count: 10,
      brier: 0.04,
      hitRate: 0.5,
      skill: 0.84,
    })
    expect(closeCycle([objective([...sure, ...doubtful.slice(1)])]).calibration).toBeUndefined()
  })

  test('whatever is judged: every score is from 0 to 1, and the cycle lies between its objectives', () => {
    const ratio = fc.double({ min: -2, max: 3, noNaN: true })
    const one = fc.record({ computed: ratio, weight: fc.option(fc.integer({ min: 1, max: 9 }), { nil: 1 }) })
    fc.assert(
      fc.property(fc.array(fc.array(one, { minLength: 1 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const { score, objectives } = closeCycle(rows.map((row) => objective(row.map(judged))))
        const scores = objectives.map((it) => it.score ?? -1)
        expect(Math.min(...scores)).toBeGreaterThanOrEqual(0)
        expect(Math.max(...scores)).toBeLessThanOrEqual(1)
        expect(score).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9)
        expect(score).toBeLessThanOrEqual(Math.max(...scores) + 1e-9)
      }),
      { numRuns: 60 },
    )
  })
})

test.each([
  {
    why: 'a stretch that was reached',
    state: 'active',
    commitment: 'aspirational',
    score: 0.7,
    next: 'done',
  },
  { why: 'a promise not quite kept', state: 'active', commitment: 'committed', score: 0.99, next: 'keep' },
  { why: 'without a score', state: 'paused', commitment: 'aspirational', score: undefined, next: 'keep' },
  { why: 'cancelled', state: 'cancelled', commitment: 'aspirational', score: undefined, next: 'drop' },
] as const)('what comes next unless somebody says otherwise: $why → $next', ({ score, next, ...it }) => {
  expect(nextStepOf(it, score)).toBe(next)
})

describe('scores in the log', () => {
  const score = { kind: 'score', subject: 'k1' } as const
  test.each([
    {
      why: 'as computed',
      entries: [{ was: 0.4, value: 0.4, label: 'keep' }],
      saved: { computed: 0.4, next: 'keep' },
    },
    {
      why: 'overridden, with what was learned',
      entries: [{ was: 0.4, value: 0.7, note: 'Late signature', label: 'done' }],
      saved: { computed: 0.4, override: 0.7, note: 'Late signature', next: 'done' },
    },
    {
      why: 'the last word counts, and what was promised stays',
      entries: [{ value: 'committed' }, { was: 0.4, value: 0.7 }, { was: 0.5, value: 0.5 }],
      saved: { computed: 0.5, commitment: 'committed' },
    },
    {
      why: 'a promise is said of a score that was there',
      entries: [{ was: 0.4, value: 0.7, note: 'Late' }, { value: 'aspirational' }],
      saved: { computed: 0.4, override: 0.7, note: 'Late', commitment: 'aspirational' },
    },
    {
      why: 'withdrawn does not count',
      entries: [
        { was: 0.4, value: 0.6 },
        { was: 0.4, value: 0.9, state: 'withdrawn' },
      ],
      saved: { computed: 0.4, override: 0.6 },
    },
    {
      why: 'a label of a note is no next step',
      entries: [{ was: 0.4, label: 'thanks' }],
      saved: { computed: 0.4 },
    },
  ] as const)('$why', ({ entries, saved }) => {
    const log = entries.map((it) => anEntry({ ...score, ...it }))
    const last = [...log].reverse().find(({ state }) => state !== 'withdrawn')
    expect(savedScores(log).get('k1')).toEqual({ entry: last?.id, ...saved })
  })

  test('the last closing that was not taken back; that of a row is none', () => {
    const closing = (given: object) => anEntry({ kind: 'closed', subject: 'plan', value: 0.6, ...given })
    const first = closing({})
    expect(
      closingOf([first, closing({ state: 'withdrawn', value: 0.7 }), closing({ subject: 'k1' })], 'plan'),
    ).toBe(first)
    expect(closingOf([closing({ state: 'withdrawn' })], 'plan')).toBeUndefined()
  })
})
