import { aKeyResult, aList } from '../../../sidebar/checkIn/aList'

const trust = 'Be trusted by larger companies'

/** Ten key results of every kind a team has, two of them kept by a formula or not asked about. */
export const tenKeyResults = aList([
  aKeyResult({ id: 'signups' }),
  aKeyResult({ id: 'trials', title: 'Trials', current: 120 }),
  aKeyResult({
    id: 'churn',
    title: 'Monthly churn',
    start: 0.05,
    target: 0.03,
    current: 0.046,
    unit: { kind: 'percent', text: '%' },
  }),
  aKeyResult({
    id: 'revenue',
    title: 'New revenue',
    start: 0,
    target: 1_200_000,
    current: 456_000,
    unit: { kind: 'currency', text: 'USD' },
  }),
  aKeyResult({ id: 'partners', title: 'Partners signed', start: 0, target: 12, current: 4 }),
  aKeyResult({
    id: 'soc2',
    title: 'SOC 2 report',
    objective: trust,
    type: 'yesNo',
    start: undefined,
    target: undefined,
    current: 0,
  }),
  aKeyResult({
    id: 'uptime',
    title: 'Uptime',
    objective: trust,
    type: 'atLeast',
    start: undefined,
    target: 0.999,
    current: 0.9993,
    unit: { kind: 'percent', text: '%' },
  }),
  aKeyResult({
    id: 'pipeline',
    title: 'Pipeline',
    objective: trust,
    live: true,
    current: 80,
    confidence: { scale: 'words', value: 2 },
  }),
  aKeyResult({ id: 'days', title: 'Days to answer', objective: trust, start: 9, target: 2, current: 6 }),
  aKeyResult({
    id: 'nps',
    title: 'NPS',
    objective: trust,
    start: 20,
    target: 50,
    current: 31,
    confidence: { scale: '0-10', value: 6 },
  }),
])

/** One decision, and the keys it takes; texts are typed key by key. */
export interface Step {
  key: string | { text: string }
  /** Something has to be recalled or decided before. */
  thought?: boolean
}

const typed = (text: string): Step[] => [{ key: { text }, thought: true }, { key: 'Enter' }]

/** The week's round by keyboard alone, from the opened panel to the save. */
export const ROUND: readonly Step[] = [
  // To the first value.
  { key: 'Tab' },
  ...typed('162'),
  ...typed('+8'),
  ...typed('4.4%'),
  ...typed('0.5m'),
  // Fewer partners than last week: lower confidence, and why.
  { key: { text: '3' }, thought: true },
  { key: 'Tab' },
  { key: 'Tab' },
  { key: '2', thought: true },
  { key: 'n' },
  { key: { text: 'Blocked by legal review' }, thought: true },
  { key: 'Escape' },
  { key: 'Enter' },
  // Done, by its box.
  { key: 'Space', thought: true },
  { key: 'Enter' },
  ...typed('='),
  ...typed('5.5'),
  ...typed('33'),
  // A formula keeps the value, so it comes last: only the confidence is new.
  { key: '1', thought: true },
  { key: 'Control+Enter' },
]

/** Key presses of a round; a chord is its keys. */
export const keystrokes = (round: readonly Step[]): number =>
  round.reduce((sum, { key }) => sum + (typeof key === 'string' ? key.split('+').length : key.text.length), 0)

export const thoughts = (round: readonly Step[]): number => round.filter(({ thought }) => thought).length
