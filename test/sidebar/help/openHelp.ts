import type { Browser, Page } from 'playwright-core'
import { openHost } from '../../../host/node/openHost'
import { messagesOf } from '../../../src/messages'
import type { LanguageCode } from '../../../src/messages/languages'

const ADDRESS = 'http://help.test/'

export interface Where {
  language?: LanguageCode
  /** Of the spreadsheet. */
  locale?: string
}

/** The page as the menu of the built add-on opens it, with a google.script.host that counts what closes it. */
export function dialogOf({ language = 'en', locale = 'en_US' }: Where = {}) {
  const person = { mail: 'ana@example.com', name: 'Ana', role: 'owner', locale: language } as const
  const host = openHost({ dist: 'dist', people: [person], locale })
  host.as().open().menu(messagesOf(language).menu.formulas)
  const { dialog } = host.as().screen
  if (!dialog) throw new Error('No dialog was opened.')
  return dialog
}

export async function openHelp(browser: Browser, html: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 520, height: 560 } })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  )
  await page.addInitScript(
    'globalThis.timesClosed = 0; globalThis.google = { script: { host: { close: () => timesClosed++ } } }',
  )
  await page.goto(ADDRESS)
  return page
}

export const timesClosed = (page: Page): Promise<number> => page.evaluate('timesClosed')
