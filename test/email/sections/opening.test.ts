import { describe, expect, test } from 'vitest'
import type { Summary } from '../../../src/core/summary/summary'
import { opening } from '../../../src/email/sections/opening'
import { aMove, aSummary, day, options, ratio } from '../buildSummary'
import { chineseOptions } from '../buildSummaryZh'

const verdictOf = (given: Partial<Summary>, { messages } = options()) => {
  const block = opening(aSummary(given), options({ messages })).find(({ kind }) => kind === 'verdict')
  if (block?.kind !== 'verdict') throw new Error('no verdict')
  return block
}

describe('the verdict', () => {
  test.each([
    {
      why: 'up',
      given: { before: ratio(0.33) },
      en: '38% done, 52% expected by now, up 5 points since last week.',
      zh: '整体完成 38%，按时间应达 52%，比上周提高 5 个百分点。',
    },
    {
      why: 'down, by a single point',
      given: { before: ratio(0.39) },
      en: '38% done, 52% expected by now, down 1 point since last week.',
      zh: '整体完成 38%，按时间应达 52%，比上周下降 1 个百分点。',
    },
    {
      why: 'unchanged',
      given: { before: ratio(0.38) },
      en: '38% done, 52% expected by now, unchanged since last week.',
      zh: '整体完成 38%，按时间应达 52%，与上周持平。',
    },
    {
      why: 'nothing to compare with',
      given: { before: undefined },
      en: '38% done, 52% expected by now.',
      zh: '整体完成 38%，按时间应达 52%。',
    },
    {
      why: 'nothing to compute from',
      given: { progress: undefined },
      en: 'No progress can be computed yet: no key result has the values it needs.',
      zh: '暂时算不出进度：还没有数据齐全的关键结果。',
    },
    {
      why: 'no key result',
      given: { progress: undefined, keyResults: 0 },
      en: 'This plan has no key results yet. Add the first one in the sheet.',
      zh: '这份计划还没有关键结果。请先在表格里填写。',
    },
  ])('$why', ({ given, en, zh }) => {
    expect(verdictOf(given).sentence).toBe(en)
    expect(verdictOf(given, chineseOptions()).sentence).toBe(zh)
  })
})

describe('what is said besides', () => {
  const busy = { moved: [aMove()] }
  test.each([
    { why: 'nothing, in an ordinary week', given: busy, more: [] },
    {
      why: 'that nothing needs attention',
      given: { ...busy, attention: [] },
      more: ['Nothing needs attention.'],
    },
    { why: 'that nothing moved', given: { moved: [] }, more: ['No key result moved this week.'] },
    {
      why: 'why no change is told, and not that nothing moved',
      given: { moved: [], before: undefined },
      more: ['There is no earlier week to compare with yet; changes will show from next week on.'],
    },
    {
      why: 'that it is the last week',
      given: { ...busy, week: 14, asOf: day('2026-09-30') },
      more: ['This is the last week: the cycle ends on Wed, Sep 30.'],
    },
    {
      why: 'that the cycle is over',
      given: { ...busy, week: 14, asOf: day('2026-10-01') },
      more: ['The cycle ended on Wed, Sep 30.'],
    },
    {
      why: 'nothing about attention in an empty plan',
      given: { keyResults: 0, attention: [], moved: [] },
      more: [],
    },
  ])('$why', ({ given, more }) => {
    expect(verdictOf(given).more).toEqual(more)
  })
})

test.each([
  { why: 'a bar where there is progress', given: {}, bar: { progress: 0.38, expected: 0.52 } },
  { why: 'no bar where there is none', given: { progress: undefined }, bar: undefined },
  { why: 'no bar for an empty plan', given: { keyResults: 0 }, bar: undefined },
])('$why', ({ given, bar }) => {
  expect(verdictOf(given).bar).toEqual(bar)
})
