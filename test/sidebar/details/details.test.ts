import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aKeyResult } from '../../../sidebar/checkIn/aList'
import {
  anItem,
  anObjective,
  bareObjective,
  conversation,
  HOSTILE,
  inChinese,
  objectiveInChinese,
  someDetails,
  untouched,
} from '../../../sidebar/details/someDetails'
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
  expect(items.map((text) => text.replace(/\s+/g, ' ').replace(/ ?Reply · .*$/, ''))).toEqual([
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

const wholeHistory = someDetails({ history: conversation() })
test.each([
  { why: 'a key result in the dark', shown: wholeHistory, look: { colorScheme: 'dark' } as const },
  { why: 'a key result at 200 % zoom', shown: wholeHistory, look: { viewport: { width: 150, height: 400 } } },
  { why: 'an objective', shown: anObjective(), look: {} },
  { why: 'an objective in the dark', shown: anObjective(), look: { colorScheme: 'dark' } as const },
  {
    why: 'an objective at 200 % zoom',
    shown: anObjective(),
    look: { viewport: { width: 150, height: 400 } },
  },
  { why: 'an objective in Chinese', shown: objectiveInChinese(), look: {} },
  { why: 'an objective without a row of its own', shown: bareObjective(), look: {} },
  {
    why: 'hostile words',
    shown: someDetails({
      keyResult: aKeyResult({ title: HOSTILE, objective: HOSTILE, owners: [HOSTILE] }),
      history: [
        anItem({ note: HOSTILE, author: HOSTILE }),
        anItem({ kind: 'owner', was: HOSTILE, value: 'Bo' }),
      ],
    }),
    look: {},
  },
])('nothing is wrong or cut off: $why', async ({ shown, look }) => {
  const opening = 'keyResult' in shown ? { plan: 'q3', id: 'signups' } : { plan: 'q3', objective: 'Win' }
  const { page, close } = await openDetails(browser, serves(shown), { ...look, opening })
  await page.getByRole('heading', { level: 1 }).waitFor()
  const change = page.locator('header > p > button')
  if ((await change.count()) > 0) await change.click()
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await close()
})

test.each([
  { why: 'none', comments: 0, more: 0 },
  { why: 'one', comments: 1, more: 0 },
  { why: '500, of which the last 200 are shown', comments: 200, more: 300 },
])('comments: $why', async ({ comments, more }) => {
  const history = Array.from({ length: comments }, (_, n) =>
    anItem({ kind: 'comment', note: `Comment ${comments + more - n}` }),
  )
  const { page, close } = await openDetails(browser, serves(someDetails({ history, older: more })))
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.getByRole('listitem').count()).toBe(comments)
  expect(await page.getByText(`${more} older entries stand in the Check-ins tab.`).count()).toBe(more ? 1 : 0)
  await close()
})
