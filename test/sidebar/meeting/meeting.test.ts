import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aLongWeek, NOTHING, someMeeting } from '../../../sidebar/meeting/someMeeting'
import { launchBrowser } from '../../browser'
import { timesClosed, violations } from '../openFrame'
import { openMeeting, serves } from './openMeeting'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

const PLANS = [
  { id: 'q3', title: 'Growth OKRs' },
  { id: 'support', title: 'Support OKRs' },
]

test.each([
  { language: 'en' as const, title: 'Growth OKRs', first: 'Needs attention', lang: 'en-US' },
  { language: 'zh' as const, title: '增长组 OKR', first: '需要关注', lang: 'zh-CN' },
])('$language: it is there after one call, under its headings', async ({ language, title, first, lang }) => {
  const { page, calls, close } = await openMeeting(browser, serves(someMeeting(language)))
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  expect(calls.map(({ name }) => name)).toEqual(['meeting'])
  expect(await page.locator('html').getAttribute('lang')).toBe(lang)
  expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toBe(first)
  expect(await page.getByRole('heading', { level: 2 }).count()).toBe(9)
  expect(await violations(page)).toEqual([])
  await close()
})

test('by keyboard: to a row of the sheet, to the history of a key result, and away', async () => {
  const { page, calls, close } = await openMeeting(browser, serves(someMeeting()))
  await page.getByRole('heading', { level: 1 }).waitFor()
  for (let tab = 0; tab < 3; tab++) await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Average discount on closed deals')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => calls.slice(1))
    .toEqual([
      { name: 'jumpTo', input: { plan: 'q3', cell: 'A12' } },
      { name: 'showKeyResult', input: { plan: 'q3', id: 'attention' } },
    ])
  await page.keyboard.press('Escape')
  expect(await timesClosed(page)).toBe(1)
  await close()
})

test('what keeps it from a row is told', async () => {
  const { page, close } = await openMeeting(browser, (call) =>
    call.name === 'jumpTo' ? { ok: false, message: 'That plan is gone.' } : serves(someMeeting())(call),
  )
  await page.getByRole('button', { name: 'Show in the sheet: Hire 3 senior mechanics' }).click()
  await page.getByRole('alert').getByText('That plan is gone.').waitFor()
  await close()
})

test.each([
  { why: 'the clipboard is open', refuses: undefined },
  { why: 'only a selection may be copied', refuses: 'clipboard' as const },
])('copied as text where $why', async ({ refuses }) => {
  const view = someMeeting()
  const { page, close } = await openMeeting(browser, serves(view), {
    refuses,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await page.getByRole('button', { name: 'Copy as text' }).press('Enter')
  await page.getByRole('status').getByText('Copied. Paste it into your notes or chat.').waitFor()
  expect(await page.getByRole('textbox').count()).toBe(0)
  await close()
})

test('where the browser lets no page copy, the text is selected for the keys', async () => {
  const view = someMeeting()
  const { page, close } = await openMeeting(browser, serves(view), { refuses: 'copying' })
  await page.getByRole('button', { name: 'Copy as text' }).press('Enter')
  await page.getByRole('status').getByText('The text is selected').waitFor()
  const field = page.getByRole('textbox', { name: 'The page as text' })
  expect(await field.inputValue()).toBe(view.text)
  expect(await field.evaluate((it: HTMLTextAreaElement) => [it.selectionStart, it.selectionEnd])).toEqual([
    0,
    view.text.length,
  ])
  expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA')
  expect(await violations(page)).toEqual([])
  await close()
})

test('another plan is chosen, and what was checked in meanwhile comes with a refresh', async () => {
  const views = {
    q3: someMeeting('en', {}, { plans: PLANS }),
    support: someMeeting('en', NOTHING, { plans: PLANS, plan: 'support' }),
  }
  const { page, calls, close } = await openMeeting(browser, ({ name, input }) => ({
    ok: true,
    value: name === 'meeting' ? views[(input.plan as keyof typeof views) ?? 'q3'] : {},
  }))
  await page.getByLabel('Plan').selectOption('Support OKRs')
  await page.getByText('Nothing needs attention.').waitFor()
  await page.getByRole('button', { name: 'Refresh' }).press('Enter')
  await page.getByRole('status').getByText('Up to date.').waitFor()
  expect(calls.map(({ input }) => input.plan)).toEqual([undefined, 'support', 'support'])
  expect(await violations(page)).toEqual([])
  await close()
})

test('the month is one press away, also by keyboard, and the same plan stays chosen', async () => {
  const { page, calls, close } = await openMeeting(
    browser,
    ({ input: { period = 'week', plan = 'q3' } }) => ({
      ok: true,
      value: someMeeting('en', {}, { plan, period, plans: PLANS }),
    }),
  )
  await page.getByLabel('Plan').selectOption('Support OKRs')
  await page.getByRole('button', { name: 'This month' }).press('Enter')
  await page.getByRole('heading', { level: 2, name: 'Change something?' }).waitFor()
  expect(await page.getByRole('button', { name: 'This month' }).getAttribute('aria-pressed')).toBe('true')
  expect(await page.getByRole('button', { name: 'This week' }).getAttribute('aria-pressed')).toBe('false')
  await page.getByText('21% → 30% → 36% → 43% → 57%').waitFor()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await page.getByRole('status').getByText('Up to date.').waitFor()
  expect(calls.map(({ input }) => input)).toEqual([
    {},
    { plan: 'support', period: 'week' },
    { plan: 'support', period: 'month' },
    { plan: 'support', period: 'month' },
  ])
  expect(await violations(page)).toEqual([])
  await close()
})

test('a failed refresh leaves what was there, a failed opening can be tried again', async () => {
  let works = false
  const { page, close } = await openMeeting(browser, (call) =>
    works ? serves(someMeeting())(call) : { ok: false, message: 'Nothing is set up yet.' },
  )
  await page.getByRole('alert').getByText('Nothing is set up yet.').waitFor()
  expect(await violations(page)).toEqual([])
  works = true
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('heading', { level: 1, name: 'Growth OKRs' }).waitFor()
  works = false
  await page.getByRole('button', { name: 'Refresh' }).click()
  await page.getByRole('alert').getByText('Nothing is set up yet.').waitFor()
  await page.getByRole('heading', { level: 2, name: 'Needs attention' }).waitFor()
  await close()
})

test.each([
  { why: 'a closed plan', view: someMeeting('en', {}, { state: 'closed' }), says: 'This plan is closed.' },
  {
    why: 'no key results',
    view: someMeeting('en', { ...NOTHING, keyResults: 0, progress: undefined }),
    says: 'This plan has no key results yet.',
  },
  {
    why: 'a notice',
    view: someMeeting('en', {}, { notices: ['The table was sorted.'] }),
    says: 'The table was sorted.',
  },
  {
    why: 'a plan that cannot be read',
    view: someMeeting('en', {}, { problem: 'There is no table.', sections: [], text: '' }),
    says: 'There is no table.',
  },
])('$why says so', async ({ view, says }) => {
  const { page, close } = await openMeeting(browser, serves(view))
  await page.getByText(says).waitFor()
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  expect(await violations(page)).toEqual([])
  await close()
})

test.each([
  { why: '300 px', look: { viewport: { width: 300, height: 640 } } },
  { why: '200 % zoom', look: { viewport: { width: 240, height: 320 } } },
  { why: 'dark', look: { colorScheme: 'dark' as const } },
])('nothing is wrong or cut off at $why', async ({ look }) => {
  const { page, close } = await openMeeting(browser, serves(someMeeting('en', aLongWeek())), look)
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  expect(await page.getByRole('listitem').count()).toBeLessThan(150)
  await page.getByRole('button', { name: 'and 860 more in the sheet' }).waitFor()
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await close()
})

test('it opens fast: at most 60 KB', () => {
  expect(Buffer.byteLength(readFileSync('dist/meeting.html'))).toBeLessThanOrEqual(60 * 1024)
})
