import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../browser'
import { lists, openSidebar } from '../openSidebar'
import { keystrokes, ROUND, tenKeyResults } from './tenCheckIns'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test('ten key results of every kind are checked in by keyboard alone: one call to load, one to save', async () => {
  let loads = 0
  const { page, saved, close } = await openSidebar(browser, {
    list() {
      loads++
      return lists(tenKeyResults)
    },
  })
  await page.getByText('9 of 9 left').waitFor()
  for (const { key } of ROUND)
    if (typeof key === 'string') await page.keyboard.press(key)
    else await page.keyboard.type(key.text)
  await page.getByRole('status').getByText('10 saved').waitFor()
  await page.getByText('All 9 done').waitFor()
  expect({ loads, saves: saved.length, keystrokes: keystrokes(ROUND) }).toEqual({
    loads: 1,
    saves: 1,
    keystrokes: 62,
  })
  const words = (value: number) => ({ scale: 'words', value })
  expect(saved[0]?.entries.map(({ plan: _, seen: __, ...entry }) => entry)).toEqual([
    { id: 'signups', value: 162 },
    { id: 'trials', value: 128 },
    { id: 'churn', value: 0.044 },
    { id: 'revenue', value: 500_000 },
    { id: 'partners', value: 3, confidence: words(2), note: 'Blocked by legal review', label: 'blocker' },
    { id: 'soc2', value: 1 },
    { id: 'uptime', value: 0.9993 },
    { id: 'days', value: 5.5 },
    { id: 'nps', value: 33 },
    { id: 'pipeline', confidence: words(3) },
  ])
  await close()
})
