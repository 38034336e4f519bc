import { asDay, type Day, dayOfIso } from '../../src/core/dates/calendar'
import type { Owner, Unit } from '../../src/core/plan/plan'
import type { Progress } from '../../src/core/scoring/score'
import type {
  Advised,
  Attention,
  Falling,
  Miss,
  Move,
  NotCounted,
  ObjectiveLine,
  OpenKeyResult,
  Quote,
  Summary,
} from '../../src/core/summary/summary'
import type { Occasion, PlanOptions, PlanReport } from '../../src/email/occasion'
import { messagesOf } from '../../src/messages'

export const day = (iso: string): Day => dayOfIso(iso) ?? asDay(Number.NaN)
export const ratio = (value: number) => value as Progress

export const plain: Unit = { kind: 'number', text: '' }
export const percent: Unit = { kind: 'percent', text: '' }
export const unitOf = (text: string): Unit => ({ kind: 'number', text })
export const money = (text: string): Unit => ({ kind: 'currency', text })

export const tom: Owner = { name: 'Tom Okafor' }
export const lena: Owner = { name: 'Lena Fischer', mail: 'lena@northwind.example' }
const dana: Owner = { mail: 'dana.wu@northwind.example' }

export const anAttention = (given: Partial<Attention> = {}): Attention => ({
  title: 'Average discount on closed deals',
  objective: 'Grow recurring revenue without discounting',
  owners: [{ name: 'Marcus Lee' }],
  row: 12,
  id: 'attention',
  reasons: [{ code: 'farBehind', gap: 0.52 }],
  pace: 'farBehind',
  progress: ratio(0),
  expected: ratio(0.52),
  ...given,
})

export const aMove = (given: Partial<Move> = {}): Move => ({
  title: 'Raise 30-day activation rate',
  objective: 'Make first-time riders fall in love with the product',
  owners: [{ name: 'Priya Raman' }],
  row: 6,
  id: 'move',
  unit: percent,
  from: 0.4,
  to: 0.45,
  progressFrom: ratio(0.1176),
  progressTo: ratio(0.4118),
  ...given,
})

export const anObjective = (given: Partial<ObjectiveLine> = {}): ObjectiveLine => ({
  title: 'Run the workshop like clockwork',
  row: 17,
  owners: [tom],
  progress: ratio(0.3),
  expected: ratio(0.52),
  before: ratio(0.26),
  pace: 'behind',
  ...given,
})

export const aQuote = (given: Partial<Quote> = {}): Quote => ({
  title: 'Launch parts-inventory dashboard',
  objective: 'Run the workshop like clockwork',
  owners: [lena],
  row: 21,
  id: 'quote',
  label: 'blocker',
  text: 'Still no access to the ERP export.',
  author: 'Lena Fischer',
  ...given,
})

export const anOpen = (given: Partial<OpenKeyResult> = {}): OpenKeyResult => ({
  title: 'Launch parts-inventory dashboard',
  objective: 'Run the workshop like clockwork',
  owners: [lena],
  owner: lena,
  row: 21,
  id: 'open',
  unit: plain,
  type: 'yesNo',
  current: 0,
  target: 1,
  progress: ratio(0),
  expected: ratio(0.52),
  pace: 'farBehind',
  silent: 16,
  waited: 16,
  ...given,
})

export const aFalling = (given: Partial<Falling> = {}): Falling => ({
  title: 'Monthly recurring revenue',
  objective: 'Grow recurring revenue without discounting',
  owners: [{ name: 'Marcus Lee' }],
  row: 11,
  id: 'falling',
  from: { scale: '0-10', value: 8 },
  to: { scale: '0-10', value: 5 },
  lastNote: 'Two renewals slipped to October.',
  ...given,
})

export const aMiss = (given: Partial<Miss> = {}): Miss => ({
  title: 'Publish 12 beginner route guides',
  objective: 'Make first-time riders fall in love with the product',
  owners: [lena],
  row: 9,
  id: 'miss',
  unit: unitOf('guides'),
  target: 12,
  landing: 7.5,
  progress: ratio(0.62),
  ...given,
})

export const aNotCounted = (given: Partial<NotCounted> = {}): NotCounted => ({
  title: 'Expansion revenue from existing accounts',
  row: 13,
  problem: { code: 'notANumber', field: 'current', text: 'TBD' },
  ...given,
})

/** An ordinary week in the middle of a quarter. */
export const aSummary = (given: Partial<Summary> = {}): Summary => ({
  cycle: { start: day('2026-07-01'), end: day('2026-09-30') },
  asOf: day('2026-08-17'),
  week: 7,
  weeks: 14,
  progress: ratio(0.38),
  expected: ratio(0.52),
  period: 'week',
  since: day('2026-08-10'),
  before: ratio(0.33),
  keyResults: 15,
  attention: [
    anAttention({
      reasons: [
        { code: 'farBehind', gap: 0.52 },
        { code: 'lowConfidence', confidence: { scale: '0-10', value: 3 } },
      ],
      lastNote: 'Went the wrong way in July; new approval rule from Monday.',
    }),
    anAttention({
      title: 'Launch parts-inventory dashboard',
      objective: 'Run the workshop like clockwork',
      owners: [lena],
      row: 21,
      reasons: [
        { code: 'stale', days: 16 },
        { code: 'confidenceFell', from: { scale: '0-10', value: 7 }, to: { scale: '0-10', value: 4 } },
      ],
      lastNote: 'Blocked by ERP access.',
    }),
    anAttention({
      title: 'Hire 3 senior mechanics',
      objective: 'Run the workshop like clockwork',
      owners: [{ name: 'Ana Sousa' }, tom],
      row: 20,
      pace: 'behind',
      progress: ratio(1 / 3),
      reasons: [{ code: 'behind', gap: 0.19 }],
    }),
    anAttention({
      title: 'Employee engagement score',
      objective: 'Be known as the fairest employer in the trade',
      owners: [],
      row: 23,
      pace: undefined,
      progress: undefined,
      expected: undefined,
      reasons: [{ code: 'stale' }],
    }),
    anAttention({
      title: 'Warranty claims per 1,000 bikes',
      objective: 'Run the workshop like clockwork',
      owners: [{ name: 'Ana Sousa' }],
      row: 19,
      progress: ratio(0.24),
      reasons: [
        { code: 'farBehind', gap: 0.28 },
        { code: 'confidenceAgainstPace', confidence: { scale: 'words', value: 3 }, pace: 'farBehind' },
      ],
    }),
    anAttention({ title: 'Lift onboarding NPS', row: 7 }),
    anAttention({ title: 'Voluntary turnover', row: 24 }),
  ],
  moved: [
    aMove(),
    aMove({
      title: 'Monthly recurring revenue',
      objective: 'Grow recurring revenue without discounting',
      owners: [{ name: 'Marcus Lee' }],
      row: 11,
      unit: money('USD'),
      from: 940_000,
      to: 965_000,
      progressFrom: ratio(0.3158),
      progressTo: ratio(0.3816),
    }),
    aMove({
      title: 'Publish 12 beginner route guides',
      owners: [lena],
      row: 9,
      unit: unitOf('guides'),
      from: 9,
      to: 12,
      progressFrom: ratio(0.75),
      progressTo: ratio(1),
    }),
    aMove({
      title: 'Average discount on closed deals',
      objective: 'Grow recurring revenue without discounting',
      owners: [{ name: 'Marcus Lee' }],
      row: 12,
      from: 0.14,
      to: 0.155,
      progressFrom: ratio(0),
      progressTo: ratio(0),
    }),
  ],
  objectives: [
    anObjective({
      title: 'Make first-time riders fall in love with the product',
      row: 5,
      owners: [{ name: 'Priya Raman' }],
      progress: ratio(0.57),
      before: ratio(0.43),
      pace: 'onPace',
    }),
    anObjective({
      title: 'Grow recurring revenue without discounting',
      row: 10,
      owners: [{ name: 'Marcus Lee' }, dana],
      progress: ratio(0.19),
      before: ratio(0.21),
      pace: 'farBehind',
    }),
    anObjective({ before: ratio(0.3) }),
    anObjective({
      title: 'Be known as the fairest employer in the trade',
      row: 22,
      owners: [],
      progress: undefined,
      expected: undefined,
      before: undefined,
      pace: undefined,
    }),
    anObjective({
      title: 'Every rider gets a bike that fits',
      row: 27,
      owners: [lena],
      progress: ratio(1),
      before: ratio(0.9),
      pace: 'achieved',
    }),
  ],
  waiting: [
    { owner: dana, count: 2, days: 16 },
    { owner: { name: 'Sofia Lind' }, count: 1 },
  ],
  open: [
    anOpen(),
    anOpen({
      title: 'Publish 12 beginner route guides',
      objective: 'Make first-time riders fall in love with the product',
      row: 9,
      unit: unitOf('guides'),
      type: undefined,
      current: 9,
      target: 12,
      progress: ratio(0.75),
      pace: 'onPace',
      silent: 8,
      waited: 8,
    }),
    anOpen({
      title: 'Lift onboarding NPS',
      objective: 'Make first-time riders fall in love with the product',
      row: 7,
      type: undefined,
      current: undefined,
      target: 60,
      progress: ratio(0),
      pace: undefined,
      silent: undefined,
      waited: 20,
    }),
    anOpen({
      title: 'Average discount on closed deals',
      objective: 'Grow recurring revenue without discounting',
      owners: [{ name: 'Marcus Lee' }],
      owner: { name: 'Marcus Lee' },
      row: 12,
      unit: percent,
      type: undefined,
      current: 0.155,
      target: 0.08,
      progress: ratio(0),
      silent: 3,
      waited: 3,
    }),
  ],
  falling: [aFalling()],
  misses: [aMiss()],
  wins: [
    aQuote({
      title: 'Publish 12 beginner route guides',
      row: 9,
      label: undefined,
      text: 'All twelve are out, two weeks early.',
    }),
    aQuote({
      title: 'Warranty claims per 1,000 bikes',
      row: 19,
      label: 'thanks',
      text: 'Thanks to Tom for the new inspection sheet.',
      author: 'Ana Sousa',
    }),
  ],
  blockers: [
    aQuote(),
    aQuote({
      title: 'Monthly recurring revenue',
      row: 11,
      label: 'ask',
      text: 'Need help from finance with the August invoices.',
      author: 'Marcus Lee',
    }),
  ],
  dates: [
    {
      title: 'Publish pay bands to all staff',
      objective: 'Be known as the fairest employer in the trade',
      owners: [{ name: 'Sofia Lind' }],
      row: 25,
      due: day('2026-08-18'),
    },
    {
      title: 'Launch parts-inventory dashboard',
      objective: 'Run the workshop like clockwork',
      owners: [lena],
      row: 21,
      due: day('2026-09-01'),
    },
  ],
  notCounted: [
    aNotCounted(),
    aNotCounted({ title: '', row: 31, problem: { code: 'missing', field: 'objective' } }),
  ],
  ...given,
})

const file = 'https://docs.google.com/spreadsheets/d/1aBcD_sample-OKR-file/edit'
const sheet = `${file}#gid=0`

/** What a section is given in an English mail; the occasion of the mail as well. */
export const anAdvised = (given: Partial<Advised> = {}): Advised => ({
  ...anAttention(),
  id: 'advised',
  advice: 'change',
  unit: percent,
  target: 0.08,
  landing: { value: 0.169, progress: ratio(0) },
  needed: { needed: 0.00175, best: 0.0005, recent: -0.0004, reading: 'unlikely' },
  ...given,
})

/** The same plan looked back on after a month. */
export const aMonth = (given: Partial<Summary> = {}): Summary => {
  const { objectives, ...summary } = aSummary()
  const trends = [
    [0.21, 0.3, 0.36, 0.43, 0.57],
    [0.22, 0.24, 0.24, 0.21, 0.19],
    [0.18, 0.24, 0.27, 0.3, 0.3],
  ]
  return {
    ...summary,
    period: 'month',
    since: day('2026-07-17'),
    before: ratio(0.21),
    objectives: objectives.map((line, n) => ({ ...line, trend: trends[n]?.map(ratio) })),
    month: {
      advised: [
        anAdvised({ lastNote: 'Went the wrong way in July; new approval rule from Monday.' }),
        anAdvised({
          title: 'Warranty claims per 1,000 bikes',
          objective: 'Run the workshop like clockwork',
          owners: [{ name: 'Ana Sousa' }],
          row: 19,
          unit: unitOf('claims'),
          target: 9,
          progress: ratio(0.24),
          reasons: [
            { code: 'farBehind', gap: 0.28 },
            { code: 'confidenceAgainstPace', confidence: { scale: 'words', value: 3 }, pace: 'farBehind' },
          ],
          landing: { value: 13.42, progress: ratio(0.43) },
          needed: { needed: 0.157, best: 0.0714, recent: 0.05, reading: 'unlikely' },
        }),
        anAdvised({
          title: 'Launch parts-inventory dashboard',
          objective: 'Run the workshop like clockwork',
          owners: [lena],
          row: 21,
          advice: 'letGo',
          reasons: [
            { code: 'farBehind', gap: 0.52 },
            { code: 'stale', days: 16 },
          ],
          landing: undefined,
          needed: undefined,
          lastNote: 'Blocked by ERP access.',
        }),
        anAdvised({
          title: 'Publish 12 beginner route guides',
          objective: 'Make first-time riders fall in love with the product',
          owners: [lena],
          row: 9,
          advice: 'aimHigher',
          pace: 'achieved',
          progress: ratio(1),
          reasons: [],
          unit: unitOf('guides'),
          target: 12,
          landing: undefined,
          needed: undefined,
          weeksLeft: 6,
        }),
        anAdvised({
          title: 'Raise 30-day activation rate',
          objective: 'Make first-time riders fall in love with the product',
          owners: [{ name: 'Priya Raman' }],
          row: 6,
          advice: 'aimHigher',
          pace: 'onPace',
          progress: ratio(0.86),
          reasons: [],
          target: 0.5,
          landing: { value: 0.543, progress: ratio(1) },
          needed: { needed: 0.0005, best: 0.004, recent: 0.0036, reading: 'tooEasy' },
        }),
      ],
      confidence: [
        { ...aFalling(), id: 'fell' },
        {
          ...aFalling({ title: 'Raise 30-day activation rate', owners: [{ name: 'Priya Raman' }], row: 6 }),
          from: { scale: '0-10', value: 6 },
          to: { scale: '0-10', value: 9 },
        },
      ],
    },
    ...given,
  }
}

/** All that letters and sections are given. */
export type Options = Occasion & PlanOptions

export const options = (given: Partial<Options> = {}): Options => ({
  messages: messagesOf('en'),
  planTitle: 'Growth OKRs',
  fileTitle: 'Northwind 2026',
  people: `${file}#gid=7`,
  senderName: 'Priya Raman',
  links: {
    sheet,
    row: (row) => `${sheet}&range=A${row}`,
    rows: (first, last) => `${sheet}&range=A${first}:A${last}`,
  },
  asOf: Date.UTC(2026, 7, 17, 7, 12),
  timeZone: 'Europe/Berlin',
  ...given,
})

/** One plan as a mail is given it. */
export const aReport = (
  given: Partial<Summary> = {},
  { planTitle, links }: PlanOptions = options(),
): PlanReport => ({ planTitle, links, summary: aSummary(given) })
