import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { aKeyResult, aList, chinese, everyKind } from '../../../sidebar/checkIn/aList'
import { violations } from '../openFrame'
import { lists } from '../openSidebar'
import { field, result, row, save, sidebarTests, two } from './inSidebar'

const inSidebar = sidebarTests()

describe('typing', () => {
  test('what was understood is shown, with what it makes of the progress', () =>
    inSidebar({ list: () => lists(aList(everyKind)) }, async (page) => {
      await field(page, 'Weekly signups').fill('+12')
      await page.getByText('→ 162 · progress 62% (+12)').waitFor()
      await page.getByRole('button', { name: 'No change Weekly signups' }).click()
      await page.getByText('→ 150 · no change').waitFor()
    }))

  test('what cannot be read is said, counted and not sent', () =>
    inSidebar({ list: () => lists(two) }, async (page, { saved }) => {
      await field(page, 'Weekly signups').fill('soon')
      await field(page, 'Trials').fill('130')
      await page.getByText('Value is not a number: ‘soon’').waitFor()
      expect(await field(page, 'Weekly signups').getAttribute('aria-invalid')).toBe('true')
      await page.getByRole('button', { name: '1 row cannot be read yet' }).click()
      expect(await field(page, 'Weekly signups').evaluate((it) => it === document.activeElement)).toBe(true)
      await page.getByRole('button', { name: 'Save 1 update' }).click()
      await expect.poll(() => saved[0]?.entries.map(({ id }) => id)).toEqual(['trials'])
      expect(await field(page, 'Weekly signups').inputValue()).toBe('soon')
    }))

  test('a confidence out of its scale is put back', () =>
    inSidebar({ list: () => lists(aList(everyKind)) }, async (page, { saved }) => {
      await field(page, 'Confidence Uptime').fill('12')
      await page.getByText('Enter a value from 0 to 10').waitFor()
      await field(page, 'Confidence Uptime').fill('8/10')
      await page.getByRole('button', { name: 'Save 1 update' }).click()
      await expect
        .poll(() => saved[0]?.entries)
        .toEqual([{ plan: 'q3', id: 'uptime', seen: 0.9993, confidence: { scale: '0-10', value: 8 } }])
    }))
})

describe('whatever is typed is shown as understood or told in a sentence, and is still there', () => {
  const odd = {
    signups: [
      '162',
      '１６２',
      '+4',
      '＋４',
      '−3',
      'done',
      'same',
      '160 / 200',
      '3/5',
      '80%',
      '1.2k',
      '~160',
      '(3)',
      '½',
      '1,62',
      '1e3',
      'ten',
      '#N/A',
      '<160',
      '160 → 170',
      '150+12',
      '=150',
      '=',
      '.5',
      '👍',
      '<b>9</b>',
      '9'.repeat(300),
      'x'.repeat(2_000),
      '{{1}}',
      '\u202e12',
    ],
    churn: ['4', '4.5%', '0.045', '+0.5%', '-1', '4,5', '5‰', '3/5', '百分之五'],
    revenue: ['500k', '$0.5M', '€500k', '1.2mm', '50万', '500.000', '500 000', '+50k', '1.234,5'],
  } as const
  const rows = aList([
    aKeyResult({ id: 'signups', title: 'signups' }),
    aKeyResult({
      id: 'churn',
      title: 'churn',
      start: 0.05,
      target: 0.03,
      current: 0.046,
      unit: { kind: 'percent', text: '%' },
    }),
    aKeyResult({
      id: 'revenue',
      title: 'revenue',
      start: 0,
      target: 1_200_000,
      current: 456_000,
      unit: { kind: 'currency', text: 'USD' },
    }),
  ])

  test.each([
    { locale: 'en_US', language: 'en' },
    { locale: 'zh_CN', language: 'zh' },
    { locale: 'de_DE', language: 'en' },
  ] as const)('in $language, in a sheet of $locale', ({ locale, language }) =>
    inSidebar({ list: () => lists({ ...rows, locale, language }) }, async (page, { saved }) => {
      for (const [title, texts] of Object.entries(odd))
        for (const text of texts) {
          await field(page, title).fill(text)
          const said = row(page, title).locator('.message p')
          const sentence = (await said.textContent()) ?? ''
          const isUnclear = (await field(page, title).getAttribute('aria-invalid')) === 'true'
          expect(await said.count(), text).toBe(1)
          expect(sentence, text).toMatch(isUnclear ? /[.。]$/ : /^→ \S/)
          expect(sentence.length, text).toBeLessThan(160)
          expect(await field(page, title).inputValue(), text).toBe(text)
          expect(await save(page).getAttribute('aria-disabled'), text).toBe(String(isUnclear))
          await field(page, title).fill('')
        }
      expect(saved).toEqual([])
    }),
  )
})

describe('notes', () => {
  const note = (page: Page) => page.getByRole('textbox', { name: /^Note/ })

  test.each([
    { why: 'the value goes the wrong way', typed: '140', choose: undefined, asked: true },
    { why: 'the value goes the right way', typed: '160', choose: undefined, asked: false },
    { why: 'the confidence falls', typed: '', choose: 'At risk', asked: true },
  ])('$why: asked what changed: $asked', ({ typed, choose, asked }) =>
    inSidebar(
      { list: () => lists(aList([aKeyResult()])) },
      async (page) => {
        await field(page, 'Weekly signups').pressSequentially(typed)
        if (choose) await page.getByLabel(choose).check()
        await page.clock.runFor(1_000)
        expect(await note(page).count()).toBe(asked ? 1 : 0)
        if (!asked) return
        expect(await note(page).getAttribute('placeholder')).toBe('What changed?')
        expect(await note(page).evaluate((it) => it === document.activeElement)).toBe(false)
      },
      { clock: true },
    ),
  )

  test('chips begin a line; the first of them is the label in the log', () =>
    inSidebar({ list: () => lists(two) }, async (page, { saved }) => {
      await page.getByRole('button', { name: 'Note Trials' }).click()
      await note(page).fill('Two left.')
      await page.getByRole('button', { name: 'Thanks to…' }).click()
      await page.keyboard.type('Jonas')
      await page.getByRole('button', { name: 'Blocked by…' }).click()
      await page.keyboard.type('legal')
      await page.keyboard.press('Control+Enter')
      await expect
        .poll(() => saved[0]?.entries)
        .toEqual([
          {
            plan: 'q3',
            id: 'trials',
            seen: 120,
            note: 'Two left.\nThanks to Jonas\nBlocked by legal',
            label: 'blocker',
          },
        ])
      expect(await violations(page)).toEqual([])
    }))
})

test('values of an earlier day carry it, and say where they went', () =>
  inSidebar(
    { list: () => lists(aList([aKeyResult({ lastCheckIn: '2026-08-16' })])) },
    async (page, { saved }) => {
      await page.getByRole('button', { name: 'Date: today' }).click()
      const date = page.getByLabel('Date', { exact: true })
      expect([await date.getAttribute('min'), await date.getAttribute('max')]).toEqual([
        '2026-07-01',
        '2026-08-17',
      ])
      await date.fill('2026-08-10')
      await date.press('Enter')
      expect(saved).toEqual([])
      await field(page, 'Weekly signups').fill('140')
      await page.keyboard.press('Control+Enter')
      await page.getByText('the newer value stays').waitFor()
      expect(saved[0]?.entries).toMatchObject([{ value: 140, day: '2026-08-10' }])
      await page.getByRole('button', { name: 'Date: today' }).waitFor()
      expect(await violations(page)).toEqual([])
    },
  ))

describe('in Chinese', () => {
  const list = aList(chinese, { language: 'zh', locale: 'zh_CN', plan: { title: '第三季度' } })

  test('every word, 万 included', () =>
    inSidebar({ list: () => lists(list) }, async (page, { saved }) => {
      await field(page, '新客户销售额').fill('130万')
      await page.getByText('→ ¥130万 · 完成率 42%（+3）').waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
      for (const part of ['header', 'main', '[role=status]', '[type=submit]'])
        expect(await page.locator(part).textContent()).not.toMatch(/[A-Za-z]{3}/)
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: '保存 1 项更新' }).click()
      await result(page).getByText('已保存 1 项').waitFor()
      expect(saved[0]?.entries).toEqual([{ plan: 'q3', id: 'revenue', seen: 1_200_000, value: 1_300_000 }])
    }))

  test('the Enter that ends the typing of characters moves nothing', () =>
    inSidebar({ list: () => lists(list) }, async (page) => {
      const name = '新客户销售额'
      await field(page, name).focus()
      await field(page, name).dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })
      expect(await field(page, name).evaluate((it) => it === document.activeElement)).toBe(true)
      await field(page, name).dispatchEvent('keydown', { key: 'Enter', bubbles: true })
      expect(await field(page, name).evaluate((it) => it === document.activeElement)).toBe(false)
    }))
})
