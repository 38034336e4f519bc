import type { CheckInList, KeyResultView, PlanView } from '../../src/rpc/contract'

/** A key result halfway, with what a test says of it. */
export const aKeyResult = (its: Partial<KeyResultView> = {}): KeyResultView => ({
  plan: 'q3',
  id: 'signups',
  row: 5,
  objective: 'Win new customers',
  title: 'Weekly signups',
  owners: ['Ana'],
  mine: true,
  start: 100,
  target: 200,
  current: 150,
  unit: { kind: 'number', text: '' },
  live: false,
  confidence: { scale: 'words', value: 3 },
  progress: 0.5,
  expected: 0.6,
  pace: 'onPace',
  ...its,
})

export const aPlan = (its: Partial<PlanView> = {}): PlanView => ({
  id: 'q3',
  title: 'Q3 plan',
  cycle: { start: '2026-07-01', end: '2026-09-30' },
  notices: [],
  ...its,
})

/** `plan` says what differs in the one plan that there is unless `plans` are given. */
export const aList = (
  keyResults: KeyResultView[],
  { plan, ...its }: Partial<CheckInList> & { plan?: Partial<PlanView> } = {},
): CheckInList => ({
  file: 'file',
  me: 'ana@example.com',
  plans: [aPlan(plan)],
  language: 'en',
  locale: 'en_US',
  today: '2026-08-17',
  keyResults,
  ...its,
})

/** One row of every kind. */
export const everyKind: KeyResultView[] = [
  aKeyResult(),
  aKeyResult({
    id: 'churn',
    row: 6,
    title: 'Cut monthly churn from 5% to 3%, so that growth is not eaten up',
    start: 0.05,
    target: 0.03,
    current: 0.046,
    unit: { kind: 'percent', text: '%' },
    confidence: { scale: 'words', value: 2 },
    progress: 0.2,
    expected: 0.5,
    pace: 'farBehind',
    note: 'Support hired two people; onboarding mails go out next week.',
  }),
  aKeyResult({
    id: 'revenue',
    row: 7,
    title: 'Revenue from new customers',
    start: 0,
    target: 1_200_000,
    current: 456_000,
    unit: { kind: 'currency', text: 'USD' },
    live: true,
    progress: 0.38,
    expected: 0.5,
    pace: 'behind',
  }),
  aKeyResult({
    id: 'soc2',
    row: 9,
    objective: 'Be trusted by larger companies',
    title: 'SOC 2 report published',
    type: 'yesNo',
    start: undefined,
    target: undefined,
    current: 0,
    confidence: undefined,
    progress: 0,
    expected: 0.5,
    pace: 'behind',
  }),
  aKeyResult({
    id: 'uptime',
    row: 10,
    objective: 'Be trusted by larger companies',
    title: 'Uptime',
    type: 'atLeast',
    start: undefined,
    target: 0.999,
    current: 0.9993,
    unit: { kind: 'percent', text: '%' },
    confidence: { scale: '0-10', value: 7 },
    progress: 1,
    expected: undefined,
    pace: 'onPace',
  }),
  aKeyResult({
    id: 'nps',
    row: 11,
    objective: 'Be trusted by larger companies',
    title: 'NPS of the companies above 500 seats',
    mine: false,
    start: undefined,
    target: 50,
    current: undefined,
    confidence: undefined,
    progress: undefined,
    expected: undefined,
    pace: undefined,
    problem:
      'Start is missing: without it progress cannot be measured. Enter the value the cycle began with.',
  }),
]

export const chinese: KeyResultView[] = [
  aKeyResult({
    objective: '提升华东区新客户销售额',
    title: '新签客户 80 家，其中年度合同金额超过 10 万元的重点客户不少于 20 家',
    start: 0,
    target: 80,
    current: 36,
    unit: { kind: 'number', text: '家' },
    confidence: { scale: 'words', value: 2 },
    progress: 0.45,
    expected: 0.5,
  }),
  aKeyResult({
    id: 'revenue',
    row: 6,
    objective: '提升华东区新客户销售额',
    title: '新客户销售额',
    start: 0,
    target: 3_060_000,
    current: 1_200_000,
    unit: { kind: 'currency', text: 'CNY' },
    progress: 0.39,
    expected: 0.5,
    pace: 'behind',
  }),
  aKeyResult({
    id: 'refunds',
    row: 8,
    objective: '提高客户满意度',
    title: '退款率降到 2% 以下',
    mine: false,
    start: 0.05,
    target: 0.02,
    current: 0.041,
    unit: { kind: 'percent', text: '%' },
    progress: 0.3,
    expected: 0.5,
    pace: 'farBehind',
  }),
]

/** As many key results as a large plan has, five to an objective. */
export const many = (count: number): KeyResultView[] =>
  Array.from({ length: count }, (_, index) =>
    aKeyResult({
      id: `kr${index}`,
      row: 4 + index,
      objective: `Objective ${1 + Math.floor(index / 5)}`,
      title: `Key result ${1 + index}`,
      current: 100 + (index % 100),
      progress: (index % 100) / 100,
    }),
  )
