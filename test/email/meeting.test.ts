import { describe, expect, test } from 'vitest'
import { meetingOf } from '../../src/email/meeting'
import { aMonth, anAttention, aSummary, type Options, options } from './buildSummary'
import { aChineseMonth, aChineseSummary, chineseOptions } from './buildSummaryZh'

const of = (summary = aSummary(), { planTitle, links, ...occasion }: Options = options()) =>
  meetingOf({ planTitle, links, summary }, occasion)

describe.each([
  { language: 'en', summary: aSummary(), given: options() },
  { language: 'zh', summary: aChineseSummary(), given: chineseOptions() },
])('the page for the meeting in $language', ({ language, summary, given }) => {
  const meeting = of(summary, given)

  test('as text it reads like the digest, with one link to the sheet', async () => {
    await expect(meeting.text).toMatchFileSnapshot(`__snapshots__/meeting.${language}.txt`)
    expect(meeting.text.match(/https:/g)).toHaveLength(1)
  })

  test('what is in danger and in the way comes first, what comes next last', () => {
    const { headings } = given.messages.mail
    expect(meeting.sections.flatMap(({ heading }) => heading ?? [])).toEqual([
      headings.attention,
      headings.misses,
      headings.blockers,
      given.messages.mail.periods.week.moved,
      headings.wins,
      headings.objectives,
      headings.waiting,
      headings.dates,
      headings.notCounted,
    ])
  })
})

test.each([
  { language: 'en', month: aMonth(), given: options() },
  { language: 'zh', month: aChineseMonth(), given: chineseOptions() },
])('a month in $language: where it is heading, then what to decide', async ({ language, month, given }) => {
  const meeting = of(month, given)
  await expect(meeting.text).toMatchFileSnapshot(`__snapshots__/meeting.month.${language}.txt`)
  const { headings, month: words } = given.messages.mail
  expect(meeting.sections.flatMap(({ heading }) => heading ?? []).slice(0, 5)).toEqual([
    headings.objectives,
    words.headings.letGo,
    words.headings.change,
    words.headings.aimHigher,
    words.headings.confidence,
  ])
})

test('a month in which nothing is to be decided says so', () => {
  const { text } = of(aMonth({ month: { advised: [], confidence: [] } }))
  expect(text).toContain('Nothing to decide: everything can go on as it is.')
})

test('a key result leads to its row and to its history, an objective only to its row', () => {
  const { sections } = of(
    aSummary({
      attention: [anAttention({ row: 12, id: 'k12' }), anAttention({ row: 5, id: undefined })],
    }),
  )
  const items = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'items' ? block.entries : [])),
  )
  expect(items.slice(0, 2)).toMatchObject([
    { href: 'A12', keyResult: 'k12' },
    { href: 'A5', keyResult: undefined },
  ])
})

test('a page scrolls: it shows what a mail only counts, up to forty', () => {
  const attention = Array.from({ length: 43 }, (_, n) => anAttention({ title: `Goal ${n + 1}` }))
  const { sections, text } = of(aSummary({ attention }))
  expect(sections[1]?.blocks[0]).toMatchObject({ hidden: 3, href: 'A1' })
  expect(text).toContain('Goal 40')
  expect(text).toContain('and 3 more in the sheet')
})
