import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { aKeyResult, aList } from '../../../sidebar/checkIn/aList'
import { launchBrowser } from '../../browser'
import { openSidebar, type Server, type Sidebar, type SidebarOptions } from '../openSidebar'

type InSidebar = (
  server: Server,
  act: (page: Page, sidebar: Sidebar) => Promise<void>,
  options?: SidebarOptions,
) => Promise<void>

/** One browser for the tests of a file; each has the panel to itself, and nothing may fail unseen in it or leave it. */
export function sidebarTests(): InSidebar {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())
  return async (server, act, options) => {
    const sidebar = await openSidebar(browser, server, options)
    const errors: Error[] = []
    sidebar.page.on('pageerror', (error) => errors.push(error))
    try {
      await act(sidebar.page, sidebar)
      expect(errors).toEqual([])
      expect(sidebar.outside).toEqual([])
    } finally {
      await sidebar.close()
    }
  }
}

/** The value of a key result. */
export const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true })
export const row = (page: Page, title: string): Locator =>
  page.getByRole('listitem').filter({ hasText: title })
export const save = (page: Page): Locator => page.locator('button[type=submit]')
/** What is said of the last save. */
export const result = (page: Page): Locator => page.locator('footer').getByRole('status')
export const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(
    () => document.activeElement?.getAttribute('data-value') ?? document.activeElement?.textContent,
  )

export const two = aList([
  aKeyResult(),
  aKeyResult({ id: 'trials', row: 6, title: 'Trials', current: 120, progress: 0.2 }),
])
