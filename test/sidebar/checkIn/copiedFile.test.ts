import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aList, chinese, everyKind } from '../../../sidebar/checkIn/aList'
import { launchBrowser } from '../../browser'
import { answers, violations } from '../openFrame'
import { lists, openSidebar, type Server } from '../openSidebar'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** A file that is a copy until somebody decides. */
function copied(decide: Server['decide']): Server & { decisions: string[] } {
  const decisions: string[] = []
  return {
    decisions,
    list: () => lists({ ...aList(everyKind), isCopy: decisions.length === 0 || undefined }),
    decide(choice) {
      decisions.push(choice)
      return decide?.(choice) ?? { silence: true }
    },
  }
}

test.each([
  { why: 'the person decides', key: 'Tab', choice: 'startNewCycle', done: true },
  { why: 'somebody else was faster', key: 'Tab Tab', choice: 'goOnAsCopy', done: false },
])('a copied file is asked about before anything else, by keyboard; $why', async ({ key, choice, done }) => {
  const server = copied(() => answers({ ok: true, value: { done } }))
  const { page, close } = await openSidebar(browser, server)
  await page.getByRole('heading', { name: 'This file is a copy' }).waitFor()
  expect(await page.getByRole('textbox').count()).toBe(0)
  expect(await violations(page)).toEqual([])
  for (const one of key.split(' ')) await page.keyboard.press(one)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox').first().waitFor()
  expect(server.decisions).toEqual([choice])
  await close()
})

test('a choice that fails says why and can be made again; a second click meanwhile does nothing', async () => {
  const server = copied(() => answers({ ok: false, message: 'Somebody else is saving. Try again.' }))
  const { page, close } = await openSidebar(browser, server)
  const start = page.getByRole('button', { name: 'Start a new cycle from this' })
  await start.click()
  await page.getByRole('alert').getByText('Somebody else is saving').waitFor()
  expect(server.decisions).toEqual(['startNewCycle'])
  await close()

  const silent = copied(undefined)
  const other = await openSidebar(browser, silent)
  const button = other.page.getByRole('button', { name: 'Start a new cycle from this' })
  await button.click()
  await other.page.getByRole('status').getByText('One moment').waitFor()
  await button.press('Enter')
  expect(silent.decisions).toEqual(['startNewCycle'])
  await other.close()
})

test('in Chinese, and in the dark, nothing is cut off', async () => {
  const list = { ...aList(chinese, { language: 'zh', locale: 'zh_CN' }), isCopy: true }
  const { page, close } = await openSidebar(browser, { list: () => lists(list) }, { colorScheme: 'dark' })
  await page.getByRole('button', { name: '沿用原计划' }).waitFor()
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await close()
})
