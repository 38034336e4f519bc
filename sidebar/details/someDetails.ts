import type { HistoryItem, KeyResultDetails } from '../../src/rpc/detailsContract'
import { aKeyResult } from '../checkIn/aList'

let ids = 0
export const anItem = (its: Partial<HistoryItem> = {}): HistoryItem => ({
  id: `item${++ids}`,
  kind: 'checkIn',
  day: '2026-08-10',
  written: '2026-08-10',
  author: 'Ana',
  source: 'sidebar',
  ...its,
})

/** A key result with a past and nothing unusual, with what a test says of it. */
export const someDetails = (its: Partial<KeyResultDetails> = {}): KeyResultDetails => ({
  language: 'en',
  locale: 'en_US',
  today: '2026-08-17',
  cycle: { start: '2026-07-01', end: '2026-09-30' },
  keyResult: aKeyResult({ current: 147, progress: 0.47, expected: 0.51 }),
  state: 'active',
  mayComment: true,
  reasonNeeded: true,
  fields: [
    { kind: 'target', value: 200, place: 'cell' },
    { kind: 'start', value: 100, place: 'cell' },
    { kind: 'weight', place: 'cell' },
    { kind: 'state', value: 'active', place: 'cell' },
    { kind: 'owner', value: 'Ana', place: 'cell' },
  ],
  readings: [
    { day: '2026-07-06', value: 104 },
    { day: '2026-07-20', value: 121 },
    { day: '2026-08-03', value: 129 },
    { day: '2026-08-17', value: 147 },
  ],
  outlook: { day: '2026-09-30', low: 171.5, landing: 190.2, high: 203, progress: 0.902 },
  history: [
    anItem({
      day: '2026-08-17',
      written: '2026-08-17',
      was: 129,
      value: 147,
      note: 'The fair in Lyon brought 11 new teams.',
      label: 'next',
    }),
    anItem({ kind: 'comment', author: 'Bo Berg', note: 'Can we reuse the material from Lyon?' }),
    anItem({ day: '2026-08-03', was: 121, value: 129, void: 'withdrawn' }),
    anItem({
      kind: 'target',
      day: '2026-08-01',
      written: '2026-08-01',
      was: 180,
      value: 200,
      note: 'Two more regions joined.',
    }),
    anItem({ day: '2026-07-20', written: '2026-07-21', was: 104, value: 121 }),
    anItem({
      kind: 'created',
      day: '2026-07-06',
      written: '2026-07-06',
      author: undefined,
      source: 'typed',
      value: 104,
    }),
  ],
  older: 0,
  targets: { first: 180, byFirst: 0.5875, byNow: 0.47 },
  ...its,
})

/** Before anybody checked in. */
export const untouched = (its: Partial<KeyResultDetails> = {}): KeyResultDetails =>
  someDetails({
    keyResult: aKeyResult({ current: undefined, progress: undefined, pace: undefined, owners: [] }),
    readings: [],
    outlook: undefined,
    targets: undefined,
    history: [],
    ...its,
  })

export const inChinese: Partial<KeyResultDetails> = {
  language: 'zh',
  locale: 'zh_CN',
  keyResult: aKeyResult({
    objective: '提升华东区新客户销售额',
    title: '新客户销售额',
    owners: ['周敏'],
    start: 0,
    target: 3_060_000,
    current: 1_200_000,
    unit: { kind: 'currency', text: 'CNY' },
    progress: 0.39,
    expected: 0.51,
    pace: 'behind',
  }),
  readings: [
    { day: '2026-07-06', value: 230_000 },
    { day: '2026-07-20', value: 610_000 },
    { day: '2026-08-17', value: 1_200_000 },
  ],
  outlook: { day: '2026-09-30', low: 2_090_000, landing: 2_210_000, high: 2_390_000, progress: 0.722 },
  targets: { first: 2_800_000, byFirst: 0.43, byNow: 0.39 },
  history: [
    anItem({
      day: '2026-08-17',
      written: '2026-08-17',
      author: '周敏',
      was: 610_000,
      value: 1_200_000,
      note: '两家重点客户签约，第三家预计下周完成。',
    }),
    anItem({ kind: 'comment', author: '张伟', note: '合同条款还要法务确认。', label: 'blocker' }),
    anItem({ kind: 'state', author: '周敏', was: 'paused', value: 'active', note: '预算已批复。' }),
    anItem({ kind: 'target', author: '周敏', was: 2_800_000, value: 3_060_000, note: '新增华南区。' }),
  ],
}
