import type { Browser, Page } from 'playwright-core'
import { openHost } from '../../../host/node/openHost'
import { messagesOf } from '../../../src/messages'
import type { LanguageCode } from '../../../src/messages/languages'
import { openFrame } from '../openFrame'

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

export const openHelp = async (browser: Browser, html: string): Promise<Page> =>
  (await openFrame(browser, html, { viewport: { width: 520, height: 560 } })).page
