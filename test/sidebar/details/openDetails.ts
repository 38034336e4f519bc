import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { buildPage } from '../../../build/pages'
import type { KeyResultDetails } from '../../../src/rpc/detailsContract'

const ADDRESS = 'http://details.test/'
const root = new URL('../../..', import.meta.url).pathname
let built: Promise<string> | undefined

/** Runs in the page: google.script.run, whose answers come from the test. */
const FAKE = `
const runner = (answered, failed) => new Proxy({}, {
  get: (_, name) =>
    name === 'withSuccessHandler' ? (handler) => runner(handler, failed)
    : name === 'withFailureHandler' ? (handler) => runner(answered, handler)
    : (input) => { tell(name, input).then((answer) => answered(JSON.stringify(answer))) },
})
globalThis.google = { script: { run: runner() } }
`

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
  built ??= buildPage(root, 'details')
  const html = (await built).replace(
    '<div id="app"',
    `<div id="app" data-opening="{&quot;plan&quot;:&quot;q3&quot;,&quot;id&quot;:&quot;signups&quot;}"`,
  )
  const context = await browser.newContext({
    viewport: { width: 300, height: 700 },
    locale: 'en-US',
    ...look,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  )
  const calls: DetailsPage['calls'] = []
  await page.exposeFunction('tell', (name: string, input: unknown) => {
    calls.push({ name, input })
    return answer(name, input)
  })
  await page.addInitScript(FAKE)
  await page.goto(ADDRESS)
  return { page, calls, close: () => context.close() }
}
