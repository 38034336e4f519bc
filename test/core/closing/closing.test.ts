import { describe, expect, test } from 'vitest'
import {
  adviceAfter,
  closingScoreOf,
  cycleScoreOf,
  objectiveScoreOf,
  portfolioOf,
  scoresByTarget,
} from '../../../src/core/closing/closing'
import { replay } from '../../../src/core/log/log'
import { aKeyResult, anEntry, day, problemOf, Q3 } from '../aPlan'

describe('the score of a key result', () => {
  test.each([
    {
      why: 'what was computed',
      judged: { computed: 0.65 },
      closing: { score: 0.65, computed: 0.65, overridden: false, reasonMissing: false },
    },
    {
      why: 'clamped',
      judged: { computed: 1.3 },
      closing: { score: 1, computed: 1, overridden: false, reasonMissing: false },
    },
    {
      why: 'the owner’s word, with its reason',
      judged: { computed: 0.65, override: 0.8, reason: 'The largest customer signed on 1 October' },
      closing: { score: 0.8, computed: 0.65, overridden: true, reasonMissing: false },
    },
    {
      why: 'an override to 0 is one too, and owes its reason',
      judged: { computed: 0.4, override: 0, reason: ' ' },
      closing: { score: 0, computed: 0.4, overridden: true, reasonMissing: true },
    },
    {
      why: 'committed, and not all of it',
      judged: { computed: 0.95, commitment: 'committed' as const },
      closing: { score: 0.95, computed: 0.95, overridden: false, reasonMissing: true },
    },
    {
      why: 'committed, short but explained',
      judged: { computed: 0.95, commitment: 'committed' as const, reason: 'One renewal moved to October' },
      closing: { score: 0.95, computed: 0.95, overridden: false, reasonMissing: false },
    },
    {
      why: 'committed and kept',
      judged: { computed: 1, commitment: 'committed' as const },
      closing: { score: 1, computed: 1, overridden: false, reasonMissing: false },
    },
  ])('$why', ({ judged, closing }) => {
    expect(closingScoreOf(judged)).toEqual(closing)
  })
})

describe('objective and cycle', () => {
  test('weighted mean; paused counts, cancelled, postponed and draft do not', () => {
    expect(
      objectiveScoreOf([
        { score: 0.8, weight: 3 },
        { score: 0.3, weight: 1, state: 'paused' },
        { score: 0, weight: 5, state: 'cancelled' },
        { score: 0, weight: 5, state: 'postponed' },
        { score: 0, weight: 5, state: 'draft' },
        { weight: 4 },
      ]),
    ).toBe(0.675)
  })

  test('closed early counts as it was frozen', () => {
    expect(objectiveScoreOf([{ score: 0.4, state: 'closed' }, { score: 0.9 }])).toBe(0.65)
  })

  test('nothing to count is no score', () => {
    expect(objectiveScoreOf([{ score: 0.5, state: 'cancelled' }])).toBeUndefined()
    expect(cycleScoreOf([undefined])).toBeUndefined()
  })

  test('a negative weight is a problem', () => {
    expect(problemOf(() => objectiveScoreOf([{ name: 'Sign', score: 1, weight: -1 }]))).toEqual({
      code: 'negativeWeight',
      name: 'Sign',
      weight: -1,
    })
  })

  test('a cycle is the mean of its objectives', () => {
    expect(cycleScoreOf([0.7, 0.4, undefined, 1])).toBe(0.7)
  })
})

describe('reading a portfolio', () => {
  test.each([
    { why: 'all reached', scores: [1, 0.9, 0.8], mean: 0.9, reading: 'tooSafe' },
    { why: 'exactly 0.85', scores: [0.9, 0.8], mean: 0.85, reading: 'healthy' },
    { why: 'around 0.7', scores: [1, 0.4, 0.7], mean: 0.7, reading: 'healthy' },
    { why: 'exactly 0.6', scores: [0.8, 0.4], mean: 0.6, reading: 'healthy' },
    { why: 'half', scores: [0.6, 0.4], mean: 0.5, reading: 'partial' },
    { why: 'exactly 0.4', scores: [0.1, 0.7], mean: 0.4, reading: 'partial' },
    { why: 'little', scores: [0.1, 0.5], mean: 0.3, reading: 'outranCapacity' },
  ])('$why: $reading', ({ scores, mean, reading }) => {
    expect(portfolioOf(scores.map((score) => ({ score })))).toEqual({ mean, reading })
  })

  test('what was committed is left out', () => {
    const mixed = [{ score: 1, commitment: 'committed' as const }, { score: 0.5 }, {}]
    expect(portfolioOf(mixed)).toEqual({ mean: 0.5, reading: 'partial' })
    expect(portfolioOf(mixed.slice(0, 1))).toBeUndefined()
  })

  test.each([
    { why: 'twice above', means: [0.9, 0.86], advice: 'raise' },
    { why: 'once above', means: [0.9, 0.85], advice: undefined },
    { why: 'twice below', means: [0.35, 0.2], advice: 'lower' },
    { why: 'better again', means: [0.35, 0.4], advice: undefined },
  ] as const)('two cycles: $why', ({ means: [previous, last], advice }) => {
    expect(adviceAfter(previous, last)).toBe(advice)
  })
})

describe('a target changed on the way shows both scores', () => {
  const on = day('2026-08-17')
  const keyResult = aKeyResult({ id: 'k1', start: 10, target: 40, current: 34 })
  const changed = (was: number, value: number, at = on) =>
    anEntry({ kind: 'target', day: at, was, value, note: 'Two people left' })
  const scores = (...entries: ReturnType<typeof anEntry>[]) =>
    scoresByTarget(keyResult, replay(entries).get('k1') ?? [], Q3.start)

  test('against the first and the last target, with when and why', () => {
    expect(scores(changed(60, 40), anEntry({ day: on, value: 34 }))).toEqual({
      original: 0.48,
      current: 0.8,
      originalTarget: 60,
      changes: [{ day: on, was: 60, target: 40, reason: 'Two people left' }],
    })
  })

  test('several changes, the first target counts', () => {
    const later = day('2026-09-07')
    expect(scores(changed(60, 50), changed(50, 40, later))).toMatchObject({
      originalTarget: 60,
      changes: [
        { day: on, target: 50 },
        { day: later, target: 40 },
      ],
    })
  })

  test.each([
    { why: 'never changed', entries: [anEntry({ day: on, value: 34 })] },
    { why: 'changed before the cycle began', entries: [changed(60, 40, day('2026-06-20'))] },
    { why: 'changed and changed back', entries: [changed(40, 60), changed(60, 40)] },
    { why: 'there was none before', entries: [anEntry({ kind: 'target', day: on, value: 40 })] },
    { why: 'withdrawn', entries: [{ ...changed(60, 40), state: 'withdrawn' as const }] },
  ])('one score: $why', ({ entries }) => {
    expect(scores(...entries)).toBeUndefined()
  })
})
