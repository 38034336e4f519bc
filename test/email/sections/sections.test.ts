import { describe, expect, test } from 'vitest'
import type { Move, ObjectiveLine, Summary } from '../../../src/core/summary/summary'
import type { Block } from '../../../src/email/section'
import { datesAhead } from '../../../src/email/sections/datesAhead'
import { falling } from '../../../src/email/sections/falling'
import { footer } from '../../../src/email/sections/footer'
import { headingToMiss } from '../../../src/email/sections/headingToMiss'
import { moved } from '../../../src/email/sections/moved'
import { needsAttention } from '../../../src/email/sections/needsAttention'
import { notCounted } from '../../../src/email/sections/notCounted'
import { objectives } from '../../../src/email/sections/objectives'
import { blockers, wins } from '../../../src/email/sections/quotes'
import { waiting } from '../../../src/email/sections/waiting'
import {
  aMove,
  aNotCounted,
  anObjective,
  aQuote,
  aSummary,
  day,
  options,
  plain,
  ratio,
} from '../buildSummary'
import { chineseOptions } from '../buildSummaryZh'

type Kind = Block['kind']
const blockOf = <K extends Kind>(section: { blocks: readonly Block[] } | undefined, kind: K) => {
  const isIt = (block: Block): block is Extract<Block, { kind: K }> => block.kind === kind
  const block = section?.blocks.find(isIt)
  if (!block) throw new Error(`no ${kind}`)
  return block
}

test.each([
  { section: needsAttention, given: { attention: [] } },
  { section: moved, given: { moved: [] } },
  { section: headingToMiss, given: { misses: [] } },
  { section: falling, given: { falling: [] } },
  { section: objectives, given: { objectives: [] } },
  { section: waiting, given: { waiting: [] } },
  { section: wins, given: { wins: [] } },
  { section: blockers, given: { blockers: [] } },
  { section: datesAhead, given: { dates: [] } },
  { section: notCounted, given: { notCounted: [] } },
])('$section.name is silent when there is nothing to say', ({ section, given }) => {
  expect(section(aSummary(given), options())).toBeUndefined()
  expect(section(aSummary(), options())).toBeDefined()
})

describe('moved: from → to, and what that means', () => {
  test.each<{ why: string; given: Partial<Move>; en: string; zh: string }>([
    {
      why: 'up',
      given: {},
      en: '40% → 45%, now 41% done (+29 points)',
      zh: '40% → 45%，完成率 41%（+29 个百分点）',
    },
    {
      why: 'down',
      given: { from: 0.5, to: 0.45, progressFrom: ratio(0.7), progressTo: ratio(0.41) },
      en: '50% → 45%, now 41% done (−29 points)',
      zh: '50% → 45%，完成率 41%（−29 个百分点）',
    },
    {
      why: 'beyond the ends, where progress stands still',
      given: { progressFrom: ratio(0), progressTo: ratio(0) },
      en: '40% → 45%, now 0% done',
      zh: '40% → 45%，完成率 0%',
    },
    {
      why: 'a key result that cannot be scored',
      given: { progressFrom: undefined, progressTo: undefined },
      en: '40% → 45%',
      zh: '40% → 45%',
    },
    {
      why: 'a yes/no, in words',
      given: { unit: plain, type: 'yesNo', from: 0, to: 1, progressFrom: ratio(0), progressTo: ratio(1) },
      en: 'no → yes, now 100% done (+100 points)',
      zh: '否 → 是，完成率 100%（+100 个百分点）',
    },
  ])('$why', ({ given, en, zh }) => {
    const summary = aSummary({ moved: [aMove(given)] })
    expect(blockOf(moved(summary, options()), 'items').entries[0]?.detail).toBe(en)
    expect(blockOf(moved(summary, chineseOptions()), 'items').entries[0]?.detail).toBe(zh)
  })
})

describe('objectives', () => {
  const rowOf = (given: Partial<ObjectiveLine>) =>
    blockOf(objectives(aSummary({ objectives: [anObjective(given)] }), options()), 'objectives').entries[0]

  test.each([
    { why: 'on pace', pace: 'onPace', status: { tone: 'good', word: 'On pace' } },
    { why: 'behind', pace: 'behind', status: { tone: 'watch', word: 'Behind' } },
    { why: 'far behind', pace: 'farBehind', status: { tone: 'act', word: 'Far behind' } },
    { why: 'too early', pace: 'tooEarly', status: { tone: 'none', word: 'Too early' } },
    { why: 'achieved', pace: 'achieved', status: { tone: 'good', word: 'Achieved' } },
    { why: 'past due', pace: 'pastDue', status: { tone: 'act', word: 'Past due' } },
    { why: 'no pace, no word', pace: undefined, status: undefined },
  ] as const)('pace: $why', ({ pace, status }) => {
    expect(rowOf({ pace })?.status).toEqual(status)
  })

  test.each([
    { why: 'up', before: ratio(0.26), change: '+4 this week' },
    { why: 'down', before: ratio(0.36), change: '−6 this week' },
    { why: 'none', before: ratio(0.3), change: 'unchanged this week' },
    { why: 'unknown', before: undefined, change: undefined },
  ])('change: $why', ({ before, change }) => {
    expect(rowOf({ progress: ratio(0.3), before })?.change).toBe(change)
  })

  test('without progress there is a word in place of the bar', () => {
    expect(rowOf({ progress: undefined })).toMatchObject({ bar: undefined, noBar: 'No data yet' })
  })
})

test('waiting: people in the order given, without rank, colour or link', () => {
  const given: Partial<Summary> = {
    waiting: [
      { owner: { name: 'Sofia' }, count: 1 },
      { owner: { mail: 'dana@x.example' }, count: 3, days: 16 },
      { owner: { name: 'Tom' }, count: 2, days: 1 },
    ],
  }
  expect(blockOf(waiting(aSummary(given), options()), 'names').entries).toEqual([
    { name: 'Sofia', detail: '1 key result, no update yet' },
    { name: 'dana@x.example', detail: '3 key results, last update 16 days ago' },
    { name: 'Tom', detail: '2 key results, last update 1 day ago' },
  ])
})

test.each([
  { why: 'its author and its kind', given: { author: 'Ana', label: 'ask' }, meta: 'Needs help · Ana' },
  {
    why: 'the owner where no author is known',
    given: { author: undefined, label: 'blocker' },
    meta: 'Blocked · Lena Fischer',
  },
  { why: 'no kind where none was chosen', given: { author: 'Ana', label: undefined }, meta: 'Ana' },
] as const)('a quote names $why', ({ given, meta }) => {
  const [item] = blockOf(blockers(aSummary({ blockers: [aQuote(given)] }), options()), 'items').entries
  expect(item).toMatchObject({ meta, note: 'Still no access to the ERP export.' })
})

test.each([
  { due: '2026-08-17', en: 'Mon, Aug 17, today', zh: '8月17日周一，今天' },
  { due: '2026-08-18', en: 'Tue, Aug 18, tomorrow', zh: '8月18日周二，明天' },
  { due: '2026-08-31', en: 'Mon, Aug 31, in 14 days', zh: '8月31日周一，还有 14 天' },
])('a date ahead: $en', ({ due, en, zh }) => {
  const summary = aSummary({
    dates: [{ title: 'Hire', objective: 'Grow', owners: [], row: 9, due: day(due) }],
  })
  expect(blockOf(datesAhead(summary, options()), 'items').entries[0]?.detail).toBe(en)
  expect(blockOf(datesAhead(summary, chineseOptions()), 'items').entries[0]?.detail).toBe(zh)
})

describe('not counted', () => {
  test('each row with what is wrong and what to do; a nameless one by its row', () => {
    const given = { notCounted: [aNotCounted(), aNotCounted({ title: '', row: 31 })] }
    expect(blockOf(notCounted(aSummary(given), options()), 'items').entries).toMatchObject([
      {
        title: 'Expansion revenue from existing accounts',
        detail: 'Current is not a number: ‘TBD’. Enter a number.',
        meta: 'Row 13',
      },
      { title: 'Row 31', detail: 'Current is not a number: ‘TBD’. Enter a number.', meta: undefined },
    ])
  })

  test('a problem of the plan as a whole is told without rows, too', () => {
    const given: Partial<Summary> = { notCounted: [], problem: { code: 'weightsPartlyFilled' } }
    expect(blockOf(notCounted(aSummary(given), options()), 'footnote').sentences).toEqual([
      options().messages.problem({ code: 'weightsPartlyFilled' }),
    ])
  })
})

test('the footer says of when, why and how to stop, and links to where that is done', () => {
  const section = footer('You chose to.', options())
  const said = blockOf(section, 'footnote').sentences.join(' ')
  expect(said).toContain('Aug 17, 2026, 09:12 (Europe/Berlin)')
  expect(said).toContain('You chose to.')
  expect(said).toMatch(/pause or stop.*reply and tell Priya Raman.*Mails paused/)
  expect(blockOf(section, 'link').link.href).toBe(options().people)
})
