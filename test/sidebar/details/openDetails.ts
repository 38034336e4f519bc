import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { KeyResultDetails } from '../../../src/rpc/detailsContract'
import { answers, builtPage, openFrame } from '../openFrame'

export interface DetailsPage {
  page: Page
  /** What was called, in order. */
  calls: { name: string; input: unknown }[]
  close(): Promise<void>
}

type Answer = { ok: true; value: unknown } | { ok: false; message: string }
export type Answers = (name: string, input: unknown) => Answer

export const serves =
  (details: KeyResultDetails): Answers =>
  (name) => ({ ok: true, value: name === 'keyResultDetails' ? details : {} })

/** The built page, 300 px wide, opened at a key result in front of a server that the test plays. */
export async function openDetails(
  browser: Browser,
  answer: Answers,
  look: BrowserContextOptions = {},
): Promise<DetailsPage> {
  const html = (await builtPage('details')).replace(
    '<div id="app"',
    `<div id="app" data-opening="{&quot;plan&quot;:&quot;q3&quot;,&quot;id&quot;:&quot;signups&quot;}"`,
  )
  const calls: DetailsPage['calls'] = []
  const { page, close } = await openFrame(browser, html, {
    viewport: { width: 300, height: 700 },
    ...look,
    tell(name, input) {
      calls.push({ name, input })
      return answers(answer(name, input))
    },
  })
  return { page, calls, close }
}
