import type {
  HistoryItem,
  KeyResultDetails,
  ObjectiveDetails,
  PartView,
} from '../../src/rpc/details/detailsContract'
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
  fields: [
    { kind: 'target', value: 3_060_000, place: 'cell' },
    { kind: 'start', value: 0, place: 'cell' },
    { kind: 'weight', place: 'noColumn' },
    { kind: 'state', value: 'active', place: 'cell' },
    { kind: 'owner', value: '周敏', place: 'cell' },
  ],
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

/** A history with a question, two answers to it, and one to a check-in. */
export const conversation = (): HistoryItem[] => [
  anItem({
    id: 'late',
    kind: 'comment',
    author: 'Bo Berg',
    note: 'Then let us plan it.',
    answers: 'question',
  }),
  anItem({ id: 'early', kind: 'comment', note: 'Yes, all of it.', answers: 'question' }),
  anItem({
    id: 'question',
    kind: 'comment',
    author: 'Bo Berg',
    note: 'Can we reuse the material from Lyon?',
  }),
  anItem({ id: 'praise', kind: 'comment', author: 'Mei', note: 'Well done!', answers: 'fair' }),
  anItem({ id: 'fair', was: 129, value: 147, note: 'The fair in Lyon brought 11 new teams.' }),
]

/** Text that would be markup, a formula, or wider than the page, if anybody took it for more than text. */
export const HOSTILE = `<img src=x onerror="alert(1)"> =HYPERLINK("https://x.test") ${'W'.repeat(400)} \u202eabc`

const aPart = (its: Partial<PartView> = {}): PartView => ({
  is: 'keyResult',
  id: 'signups',
  title: 'Weekly signups',
  state: 'active',
  progress: 0.5,
  expected: 0.51,
  pace: 'onPace',
  share: 0.5,
  product: 0.25,
  ...its,
})

/** An objective of three key results and another objective, contributing to a third. */
export const anObjective = (its: Partial<ObjectiveDetails> = {}): ObjectiveDetails => {
  const { language, locale, today, cycle, mayComment, reasonNeeded, state } = someDetails()
  return {
    language,
    locale,
    today,
    cycle,
    mayComment,
    reasonNeeded,
    state,
    fields: [
      { kind: 'weight', value: 2, place: 'cell' },
      { kind: 'state', value: 'active', place: 'cell' },
      { kind: 'owner', value: 'Ana, Bo Berg', place: 'cell' },
    ],
    objective: {
      plan: 'q3',
      id: 'o1',
      title: 'Win new customers',
      owners: ['Ana', 'Bo Berg'],
      weight: 2,
      progress: 0.41,
      expected: 0.51,
      pace: 'behind',
      parent: 'Grow in Europe',
    },
    parts: [
      aPart(),
      aPart({
        id: 'churn',
        title: 'Cut monthly churn from 5% to 3%, so that growth is not eaten up',
        progress: 0.2,
        pace: 'farBehind',
        share: 0.3,
        product: 0.06,
      }),
      aPart({
        id: 'fair',
        title: 'Fair in Lyon',
        state: 'paused',
        share: undefined,
        product: undefined,
        pace: undefined,
        expected: undefined,
      }),
      aPart({ is: 'objective', id: undefined, title: 'Resellers sell it too', share: 0.2, product: 0.1 }),
    ],
    trend: [
      { day: '2026-07-07', progress: 0.05 },
      { day: '2026-07-14', progress: 0.12 },
      { day: '2026-07-21', progress: 0.2 },
      { day: '2026-07-28', progress: 0.18 },
      { day: '2026-08-04', progress: 0.27 },
      { day: '2026-08-11', progress: 0.36 },
      { day: '2026-08-17', progress: 0.41 },
    ],
    history: conversation().slice(0, 3),
    older: 0,
    ...its,
  }
}

/** An objective without a row of its own, and without key results. */
export const bareObjective = (its: Partial<ObjectiveDetails> = {}): ObjectiveDetails => {
  const { objective } = anObjective()
  return anObjective({
    objective: { plan: objective.plan, title: objective.title, owners: [] },
    fields: [],
    mayComment: false,
    parts: [],
    trend: [],
    history: [],
    ...its,
  })
}

export const objectiveInChinese = (): ObjectiveDetails =>
  anObjective({
    language: 'zh',
    locale: 'zh_CN',
    objective: {
      ...anObjective().objective,
      title: '提升华东区新客户销售额',
      owners: ['周敏', '张伟'],
      parent: '成为区域制造业客户的首选供应商',
    },
    fields: [
      { kind: 'weight', place: 'noColumn' },
      { kind: 'state', value: 'active', place: 'cell' },
      { kind: 'owner', value: '周敏、张伟', place: 'cell' },
    ],
    parts: [
      aPart({ title: '新签客户 80 家，其中重点客户不少于 20 家' }),
      aPart({
        id: 'refunds',
        title: '退款率降到 2% 以下',
        state: 'paused',
        share: undefined,
        product: undefined,
      }),
      aPart({ is: 'objective', id: undefined, title: '建立渠道伙伴体系' }),
    ],
    history: [
      anItem({ kind: 'comment', author: '张伟', note: '下周可以一起过一遍渠道名单吗？' }),
      anItem({ kind: 'state', author: '周敏', was: 'paused', value: 'active', note: '预算已批复。' }),
    ],
  })
