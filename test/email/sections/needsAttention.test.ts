import { describe, expect, test } from 'vitest'
import type { Attention, Reason } from '../../../src/core/summary/summary'
import type { Item } from '../../../src/email/section'
import { needsAttention } from '../../../src/email/sections/needsAttention'
import { anAttention, aSummary, day, options, ratio } from '../buildSummary'
import { chineseOptions } from '../buildSummaryZh'

const listOf = (attention: Attention[], given = options()) => {
  const [block] = needsAttention(aSummary({ attention }), given)?.blocks ?? []
  if (block?.kind !== 'items') throw new Error('no list')
  return block
}
const itemOf = (attention: Attention, given = options()): Item | undefined =>
  listOf([attention], given).entries[0]

/** Without figures, so that only the reason is told. */
const because = (...reasons: Reason[]) =>
  anAttention({ progress: undefined, expected: undefined, pace: undefined, reasons })

describe('the reason', () => {
  const words = (value: number) => ({ scale: 'words' as const, value })
  const of10 = (value: number) => ({ scale: '0-10' as const, value })
  test.each<{ reason: Reason; en: string; zh: string }>([
    { reason: { code: 'behind', gap: 0.124 }, en: '12 points behind', zh: '落后 12 个百分点' },
    { reason: { code: 'farBehind', gap: 0.3 }, en: '30 points behind', zh: '落后 30 个百分点' },
    { reason: { code: 'outsideLimit' }, en: 'outside its limit', zh: '超出要求范围' },
    {
      reason: { code: 'pastDue', due: day('2026-08-14') },
      en: 'was due Fri, Aug 14',
      zh: '已过截止日期（8月14日周五）',
    },
    { reason: { code: 'stale', days: 16 }, en: 'no check-in for 16 days', zh: '16 天没有更新' },
    { reason: { code: 'stale', days: 1 }, en: 'no check-in for 1 day', zh: '1 天没有更新' },
    { reason: { code: 'stale' }, en: 'never checked in', zh: '从未更新' },
    {
      reason: { code: 'lowConfidence', confidence: of10(3) },
      en: 'low confidence: 3 of 10',
      zh: '信心较低：3/10',
    },
    {
      reason: { code: 'lowConfidence', confidence: words(1) },
      en: 'low confidence: off track',
      zh: '信心较低：偏离目标',
    },
    {
      reason: { code: 'lowConfidence', confidence: { scale: '0-1', value: 0.3 } },
      en: 'low confidence: 0.3',
      zh: '信心较低：0.3',
    },
    {
      reason: { code: 'confidenceAgainstPace', confidence: words(3), pace: 'farBehind' },
      en: 'rated on track by the owner, but far behind',
      zh: '自评“进展顺利”，实际“严重落后”',
    },
    {
      reason: {
        code: 'confidenceFell',
        from: { scale: '1-5', value: 4 },
        to: { scale: '1-5', value: 2 },
      },
      en: 'confidence fell from 4 of 5 to 2 of 5',
      zh: '信心由 4/5 降到 2/5',
    },
  ])('$en', ({ reason, en, zh }) => {
    expect(itemOf(because(reason))?.detail).toBe(en)
    expect(itemOf(because(reason), chineseOptions())?.detail).toBe(zh)
  })

  test('stands after the figures, and agrees with them', () => {
    // 0.516 − 0.384 is 13.2 points, but 52 % and 38 % are shown.
    const reasons: Reason[] = [
      { code: 'behind', gap: 0.132 },
      { code: 'stale', days: 9 },
    ]
    const attention = anAttention({ progress: ratio(0.384), expected: ratio(0.516), reasons })
    expect(itemOf(attention)?.detail).toBe('38% (expected 52%); 14 points behind; no check-in for 9 days')
  })
})

test.each([
  { why: 'owner and objective', given: { owners: [{ name: 'Ana' }], objective: 'Grow' }, meta: 'Ana · Grow' },
  {
    why: 'an address where there is no name',
    given: { owners: [{ mail: 'ana@x.example' }], objective: 'Grow' },
    meta: 'ana@x.example · Grow',
  },
  { why: 'no owner', given: { owners: [], objective: 'Grow' }, meta: 'No owner · Grow' },
  {
    why: 'an objective does not repeat itself',
    given: { owners: [{ name: 'Ana' }], title: 'Grow', objective: 'Grow' },
    meta: 'Ana',
  },
])('whose it is: $why', ({ given, meta }) => {
  expect(itemOf(anAttention(given))?.meta).toBe(meta)
})

test('at most five are shown, the rest is counted', () => {
  const list = listOf([4, 5, 6, 7, 8, 9, 10].map((row) => anAttention({ title: `Row ${row}`, row })))
  expect(list.entries.map(({ title }) => title)).toEqual(['Row 4', 'Row 5', 'Row 6', 'Row 7', 'Row 8'])
  expect(list.hidden).toBe(2)
})

test('each leads to its row', () => {
  expect(itemOf(anAttention({ row: 12 }))?.href).toBe(options().links.row(12))
})
