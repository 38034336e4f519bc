import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { buildPage } from '../../../build/pages'
import type { Reply } from '../../../src/rpc/contract'
import type { MeetingView } from '../../../src/rpc/meetingContract'

const ADDRESS = 'http://dialog.test/'
const root = new URL('../../..', import.meta.url).pathname
let built: Promise<string> | undefined

export interface Call {
  name: string
  input: { plan?: string; cell?: string; id?: string }
}

export type Answers = (call: Call) => Reply<unknown>

/** Every call is answered, the page's own with that view. */
export const serves =
  (view: MeetingView): Answers =>
  ({ name }) => ({ ok: true, value: name === 'meeting' ? view : {} })

const GOOGLE = `
const runner = (answered, failed) => new Proxy({}, {
  get: (_, name) =>
    name === 'withSuccessHandler' ? (handler) => runner(handler, failed)
    : name === 'withFailureHandler' ? (handler) => runner(answered, handler)
    : (input) => { tell(name, input).then((answer) => answered(answer)) },
})
globalThis.timesClosed = 0
globalThis.google = { script: { run: runner(), host: { close: () => timesClosed++ } } }
`

/** As a frame that was not given the clipboard. */
const NO_CLIPBOARD = `
Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('denied')) } })
`
const NO_COPY = 'document.execCommand = () => false'

export interface MeetingOptions extends BrowserContextOptions {
  /** What the browser refuses: the clipboard, or copying a selection as well. */
  refuses?: 'clipboard' | 'copying'
}

/** The built page in front of a server that the test plays. */
export async function openMeeting(
  browser: Browser,
  answers: Answers,
  { refuses, ...look }: MeetingOptions = {},
): Promise<{ page: Page; calls: Call[]; close(): Promise<void> }> {
  built ??= buildPage(root, 'meeting')
  const html = await built
  const context = await browser.newContext({
    viewport: { width: 480, height: 640 },
    locale: 'en-US',
    ...look,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(8_000)
  const calls: Call[] = []
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  )
  await page.exposeFunction('tell', (name: string, input: Call['input']) => {
    calls.push({ name, input })
    return JSON.stringify(answers({ name, input }))
  })
  await page.addInitScript(GOOGLE)
  if (refuses) await page.addInitScript(NO_CLIPBOARD)
  if (refuses === 'copying') await page.addInitScript(NO_COPY)
  await page.goto(ADDRESS)
  return { page, calls, close: () => context.close() }
}
