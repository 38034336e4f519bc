import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { buildPage } from '../../../build/pages'
import { aList, everyKind } from '../../../sidebar/checkIn/aList'
import { violations } from '../openFrame'
import { lists } from '../openSidebar'
import { field, sidebarTests } from './inSidebar'

const inSidebar = sidebarTests()

/** Whether something else is painted over the middle of an element, or it is out of sight. */
const covered = (element: Locator): Promise<boolean> =>
  element.evaluate((it) => {
    const { left, top, width, height } = it.getBoundingClientRect()
    return document.elementFromPoint(left + width / 2, top + height / 2) !== it
  })

describe('for everybody', () => {
  test.each([
    { why: 'light', look: {} },
    { why: 'dark', look: { colorScheme: 'dark' as const } },
    { why: 'narrow', look: { viewport: { width: 150, height: 350 } } },
  ])('no accessibility violation: $why', ({ look }) =>
    inSidebar(
      { list: () => lists(aList(everyKind, { plan: { notices: ['The ids were put back.'] } })) },
      async (page) => {
        await page.getByRole('button', { name: /^All/ }).click()
        await page.getByRole('button', { name: /^Note Cut/ }).click()
        await field(page, 'Weekly signups').fill('soon')
        expect(await violations(page)).toEqual([])
      },
      look,
    ),
  )

  test('at 200 % zoom no bar covers the value being typed, and the save button stays in sight', () =>
    inSidebar(
      { list: () => lists(aList(everyKind)) },
      async (page) => {
        const value = page.getByRole('textbox').nth(1)
        await value.fill('4%')
        await expect.poll(() => covered(value)).toBe(false)
        expect(await page.getByRole('button', { name: 'Save 1 update' }).boundingBox()).toMatchObject({
          y: expect.toSatisfy((y: number) => y < 350 - 24),
        })
        await page.keyboard.press('Control+Enter')
        await page.getByRole('button', { name: 'Undo the last save' }).waitFor()
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(150)
      },
      { viewport: { width: 150, height: 350 } },
    ))

  test('the skeleton stands still for who wants no motion', () =>
    inSidebar(
      { list: () => ({ silence: true }) },
      async (page) => {
        await page.getByText('Loading').waitFor()
        expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
      },
      { reducedMotion: 'reduce' },
    ))
})

test('the page is small, whole and without the server side’s parser', async () => {
  const html = await buildPage(new URL('../../..', import.meta.url).pathname, 'sidebar')
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(80 * 1024)
  expect(html).not.toMatch(/ZodMini|safeParse|https?:\/\/(?!www\.w3\.org)/)
})
