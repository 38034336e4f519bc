import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aKeyResult } from '../../../sidebar/checkIn/aList'
import { anItem, inChinese, someDetails, untouched } from '../../../sidebar/details/someDetails'
import { launchBrowser } from '../../browser'
import { violations } from '../openFrame'
import { openDetails, serves } from './openDetails'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

test('it shows where the key result stands, its trend in words, and its history, from one call', async () => {
  const { page, calls, close } = await openDetails(browser, serves(someDetails()))
  await page.getByRole('heading', { level: 1, name: 'Weekly signups' }).waitFor()
  expect(calls).toEqual([{ name: 'keyResultDetails', input: { plan: 'q3', id: 'signups' } }])
  expect(await page.locator('dl').innerText()).toMatch(
    /Owner\s+Ana\s+State\s+Active\s+Start\s+100\s+Target\s+200\s+Current\s+147/,
  )
  expect(await page.getByRole('img').getAttribute('aria-labelledby')).toBeTruthy()
  await page
    .getByRole('img', {
      name: '4 values, from 104 on Mon, Jul 6 to 147 on Mon, Aug 17. Expected to go from 100 to 200',
    })
    .waitFor()
  await page.getByText('lands at about 190.2 on Wed, Sep 30, between 171.5 and 203: 90%').waitFor()
  await page.getByText('By the first one (180) this would be 59%; by today’s it is 47%').waitFor()
  const items = await page.getByRole('listitem').allInnerTexts()
  expect(items.map((text) => text.replace(/\s+/g, ' '))).toEqual([
    'Check-in 129 → 147 Next stepThe fair in Lyon brought 11 new teams. Ana · Mon, Aug 17',
    'Comment Can we reuse the material from Lyon? Bo Berg · Mon, Aug 10',
    'Check-in 121 → 129 Undone Ana · Mon, Aug 10 · for Mon, Aug 3',
    'Target 180 → 200 Two more regions joined. Ana · Sat, Aug 1',
    'Check-in 104 → 121 Ana · Tue, Jul 21 · for Mon, Jul 20',
    'First seen 104 Typed in the sheet · Mon, Jul 6',
  ])
  await close()
})

test('in Chinese', async () => {
  const { page, close } = await openDetails(browser, serves(someDetails(inChinese)))
  await page.getByText('照此速度，9月30日周三将达到 ¥221万 左右（¥209万 至 ¥239万），完成率 72%。').waitFor()
  expect(await page.locator('html').getAttribute('lang')).toMatch(/^zh/)
  await page.getByText('暂停 → 进行中').waitFor()
  await close()
})

test.each([
  { why: 'nobody has checked in', details: untouched(), says: 'Nobody has checked in yet', drawn: 0 },
  {
    why: 'one value is a dot',
    details: someDetails({ readings: [{ day: '2026-08-17', value: 147 }], outlook: undefined }),
    says: 'Check-in',
    drawn: 1,
  },
  {
    why: 'yes/no has no trend',
    details: someDetails({
      keyResult: aKeyResult({ type: 'yesNo', start: undefined, target: undefined, current: 1 }),
      history: [anItem({ was: 0, value: 1 })],
      targets: undefined,
    }),
    says: 'no → yes',
    drawn: 0,
  },
  {
    why: 'a formula is told',
    details: someDetails({ keyResult: aKeyResult({ live: true }) }),
    says: 'from a formula',
    drawn: 1,
  },
  {
    why: 'a limit is drawn across',
    details: someDetails({ keyResult: aKeyResult({ type: 'atLeast', start: undefined, target: 120 }) }),
    says: 'Limit',
    drawn: 1,
  },
  {
    why: 'a paused one says so',
    details: someDetails({ state: 'paused', readOnly: 'You may look at this file.' }),
    says: 'You may look at this file.',
    drawn: 1,
  },
])('$why', async ({ details, says, drawn }) => {
  const { page, close } = await openDetails(browser, serves(details))
  await page.getByText(says).first().waitFor()
  expect(await page.getByRole('img').count()).toBe(drawn)
  expect(await page.locator('svg [points*="NaN"], svg [cy="NaN"]').count()).toBe(0)
  expect(await violations(page)).toEqual([])
  await close()
})

test('by keyboard: back to the check-in; what keeps it from that is told', async () => {
  let works = false
  const { page, calls, close } = await openDetails(browser, (name, input) =>
    name === 'backToCheckIn' && !works ? { ok: false, message: 'Busy.' } : serves(someDetails())(name, input),
  )
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('Busy.').waitFor()
  works = true
  await page.keyboard.press('Enter')
  await expect.poll(() => calls.filter(({ name }) => name === 'backToCheckIn').length).toBe(2)
  await close()
})

test('a key result that is gone says so and can be asked for again', async () => {
  let there = false
  const { page, close } = await openDetails(browser, (name, input) =>
    there ? serves(someDetails())(name, input) : { ok: false, message: 'It is gone.' },
  )
  await page.getByRole('alert').getByText('It is gone.').waitFor()
  there = true
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('heading', { level: 1, name: 'Weekly signups' }).waitFor()
  await close()
})

test.each([
  { why: 'dark', look: { colorScheme: 'dark' } as const },
  { why: '200 % zoom', look: { viewport: { width: 150, height: 400 } } },
])('nothing is wrong or cut off in $why', async ({ look }) => {
  const { page, close } = await openDetails(browser, serves(someDetails()), look)
  await page.getByRole('img').waitFor()
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await close()
})
