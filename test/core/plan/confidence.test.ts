import { describe, expect, test } from 'vitest'
import {
  type Belief,
  beliefOf,
  fallOf,
  netConfidence,
  probabilityOf,
} from '../../../src/core/plan/confidence'
import type { Confidence } from '../../../src/core/plan/plan'

const ten = (value: number): Confidence => ({ scale: '0-10', value })
const words = (value: number): Confidence => ({ scale: 'words', value })

test.each<{ confidence: Confidence; probability: number; belief: Belief }>([
  { confidence: words(3), probability: 0.8, belief: 'onTrack' },
  { confidence: words(2), probability: 0.4, belief: 'atRisk' },
  { confidence: words(1), probability: 0.1, belief: 'offTrack' },
  { confidence: ten(10), probability: 1, belief: 'onTrack' },
  { confidence: ten(7), probability: 0.7, belief: 'onTrack' },
  { confidence: ten(6), probability: 0.6, belief: 'atRisk' },
  { confidence: ten(4), probability: 0.4, belief: 'atRisk' },
  { confidence: ten(3), probability: 0.3, belief: 'offTrack' },
  { confidence: { scale: '1-5', value: 5 }, probability: 0.9, belief: 'onTrack' },
  { confidence: { scale: '1-5', value: 3 }, probability: 0.5, belief: 'atRisk' },
  { confidence: { scale: '1-5', value: 1 }, probability: 0.1, belief: 'offTrack' },
  { confidence: { scale: '0-1', value: 0.69 }, probability: 0.69, belief: 'atRisk' },
])('$confidence.value of $confidence.scale: $probability, $belief', ({ confidence, probability, belief }) => {
  expect(probabilityOf(confidence)).toBe(probability)
  expect(beliefOf(confidence)).toBe(belief)
})

describe('a fall worth telling', () => {
  test.each([
    { why: '2 of 10 at once', said: [ten(9), ten(7)], from: 9, to: 7 },
    { why: 'twice in a row', said: [ten(8), ten(7), ten(6)], from: 8, to: 6 },
    { why: 'the last fall, if it is large', said: [ten(9), ten(8), ten(4)], from: 8, to: 4 },
    { why: 'one word', said: [words(3), words(2)], from: 3, to: 2 },
  ])('$why', ({ said, from, to }) => {
    expect(fallOf(said)).toMatchObject({ from: { value: from }, to: { value: to } })
  })

  test.each([
    { why: 'nothing said', said: [] },
    { why: 'said once', said: [ten(2)] },
    { why: '1 of 10 once', said: [ten(7), ten(6)] },
    { why: 'up, then 1 down', said: [ten(5), ten(7), ten(6)] },
    { why: 'down, then the same', said: [ten(7), ten(6), ten(6)] },
    { why: 'up', said: [ten(3), ten(9)] },
    { why: 'long ago', said: [ten(9), ten(3), ten(3), ten(4)] },
  ])('none: $why', ({ said }) => {
    expect(fallOf(said)).toBeUndefined()
  })
})

test('net confidence is on track minus off track', () => {
  expect(netConfidence([ten(8), ten(9), ten(5), ten(1)])).toBe(0.25)
  expect(netConfidence([words(1)])).toBe(-1)
  expect(netConfidence([])).toBeUndefined()
})
