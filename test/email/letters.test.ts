import { describe, expect, test } from 'vitest'
import type { Summary } from '../../src/core/summary'
import { ofTeam } from '../../src/core/team'
import { cycleNote } from '../../src/email/letters/cycleNote'
import { digestMail, isQuiet } from '../../src/email/letters/digest'
import { managerMail } from '../../src/email/letters/manager'
import { requestMail } from '../../src/email/letters/request'
import type { Mail } from '../../src/email/mail'
import type { PlanReport } from '../../src/email/occasion'
import { aMove, aSummary, day, options, ratio } from './buildSummary'
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

type Language = (typeof languages)[number]

const reportOf = ({ summary, options }: Language, given: Partial<Summary> = {}): PlanReport => {
  const { planTitle, links } = options()
  return { planTitle, links, summary: summary(given) }
}

const inWeek =
  (of: (ordinary: Summary) => Partial<Summary>) =>
  (language: Language): Mail =>
    digestMail([reportOf(language, of(language.summary()))], language.options())

/** A second plan of the file, nearly done. */
const another = (language: Language): PlanReport => ({
  ...reportOf(language, {
    ...nothing,
    progress: ratio(0.92),
    lastWeek: ratio(0.9),
    keyResults: 4,
    moved: [aMove()],
  }),
  planTitle: language.language === 'zh' ? '客服组 OKR' : 'Support OKRs',
})

const openOf = ({ summary }: Language, owner: string) =>
  summary().open.filter((it) => it.owner.name === owner)
const asked = (language: Language) =>
  reportOf(language, { open: openOf(language, language.language === 'zh' ? '刘洋' : 'Lena Fischer') })

const team = ['Marcus Lee', 'Ana Sousa', 'Lena Fischer', 'Sofia Lind', '李娜', '刘洋', '周敏']
const ofManager = (language: Language): PlanReport => {
  const report = reportOf(language)
  return { ...report, summary: ofTeam(report.summary, ({ name = '' }) => team.includes(name)) }
}

const twoWeeksLeft = { asOf: day('2026-09-16'), week: 12, expected: ratio(0.85) }
const over = { ...nothing, asOf: day('2026-10-01'), week: 14, expected: ratio(1) }

const letters: { name: string; of: (language: Language) => Mail }[] = [
  ...weeks.map(({ week, of }) => ({ name: week, of: inWeek(of) })),
  {
    name: 'several',
    of: (language) => digestMail([reportOf(language), another(language)], language.options()),
  },
  { name: 'request', of: (language) => requestMail('request', [asked(language)], language.options()) },
  {
    name: 'reminder',
    of: (language) =>
      requestMail(
        'reminder',
        [asked(language), { ...asked(language), planTitle: another(language).planTitle }],
        language.options(),
      ),
  },
  {
    name: 'manager',
    of: (language) =>
      managerMail(
        [ofManager(language)],
        [{ owner: { name: team[language.language === 'zh' ? 6 : 3] ?? '' }, requests: 3 }],
        language.options(),
      ),
  },
  {
    name: 'ending',
    of: (language) => cycleNote('ending', [reportOf(language, twoWeeksLeft)], language.options()),
  },
  {
    name: 'ended',
    of: (language) =>
      cycleNote(
        'ended',
        [
          reportOf(language, {
            ...over,
            objectives: language.summary().objectives.map((line) => ({ ...line, expected: ratio(1) })),
          }),
        ],
        language.options(),
      ),
  },
]

const cases = languages.flatMap((language) =>
  letters.map(({ name, of }) => ({ language: language.language, name, mail: of(language) })),
)

describe.each(cases)('the mail "$name" in $language', ({ language, name, mail }) => {
  test('reads as its snapshots do', async () => {
    await expect(mail.html).toMatchFileSnapshot(`__snapshots__/${name}.${language}.html`)
    const letter = `Subject: ${mail.subject}\nPreheader: ${mail.preheader}\n\n${mail.text}`
    await expect(letter).toMatchFileSnapshot(`__snapshots__/${name}.${language}.txt`)
  })

  test('says the same in HTML and in plain text, in the same order', () => {
    expect(wordsOf(visibleText(mail.html))).toEqual(wordsOf(mail.text))
  })

  test('is well formed, has one h1 and a heading for each further section', () => {
    const tags = piecesOf(mail.html).flatMap((piece) => ('tag' in piece ? [piece.tag] : []))
    expect(tags.filter((tag) => tag === 'h1')).toHaveLength(1)
    const sections = mail.text.match(/^[-=]{40}\n\S/gm)?.length ?? 0
    expect(tags.filter((tag) => tag === 'h2' || tag === 'h3')).toHaveLength(sections)
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
    expect(data).toHaveLength(mail.html.match(/<thead>/g)?.length ?? 0)
    for (const heading of mail.html.match(/<th [^>]*>/g) ?? []) expect(heading).toMatch(/scope="(col|row)"/)
  })
})

describe('a week without news needs no mail', () => {
  const calm = { ...nothing, attention: [] }
  test('nothing changed and nothing is due', () => expect(isQuiet(aSummary(calm))).toBe(true))

  test.each(
    (['attention', 'moved', 'waiting', 'wins', 'blockers', 'dates', 'notCounted'] as const).map((why) => ({
      why,
    })),
  )('$why is news', ({ why }) => {
    expect(isQuiet(aSummary({ ...calm, [why]: aSummary()[why] }))).toBe(false)
  })

  test('what keeps the plan as a whole from being scored is news', () => {
    expect(isQuiet(aSummary({ ...calm, problem: { code: 'weightsPartlyFilled' } }))).toBe(false)
  })
})

test('of more plans than a mail can hold the others are told in a line each', () => {
  const report = { ...options(), summary: aSummary(nothing) }
  const plans = Array.from({ length: 11 }, (_, n) => ({ ...report, planTitle: `Plan ${n + 1}` }))
  const { text, subject } = digestMail(plans, options())
  expect(text).toContain('11 plans in Northwind 2026')
  expect(text).toContain('Plan 4\n')
  expect(text).toContain('More plans in this file\n\n- Plan 5 · 38%; nothing needs attention\n- Plan 6 ·')
  expect(subject).toBe('Northwind 2026, week 7 of 14: nothing needs attention')
})

test('plans in different weeks are dated by the day', () => {
  const [one, other] = [aSummary(nothing), aSummary({ ...nothing, week: 3 })]
  const plans = [one, other].map((summary) => ({ ...options(), summary }))
  expect(digestMail(plans, options()).subject).toBe('Northwind 2026, Mon, Aug 17: nothing needs attention')
})
