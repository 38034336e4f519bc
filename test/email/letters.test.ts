import { describe, expect, test } from 'vitest'
import { digestMail, isQuiet } from '../../src/email/letters/digest'
import { aSummary, options } from './buildSummary'
import { everyLetter, nothing } from './everyLetter'
import { piecesOf, visibleText, wordsOf } from './markup'

describe.each(everyLetter)('the mail "$name" in $language', ({ language, name, mail }) => {
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
    (['attention', 'moved', 'waiting', 'wins', 'blockers', 'dates', 'misses', 'notCounted'] as const).map(
      (why) => ({
        why,
      }),
    ),
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
