import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { buildPage } from '../../build/pages'
import type { Reply } from '../../src/rpc/contract'

/** What the stand-in for Google does with a call: answer, fail as Google fails, or keep silent. */
export type Told = { answer: unknown } | { failure: string } | { silence: true }
export type Tell = (name: string, input: never) => Told | Promise<Told>

/** As the server words it. */
export const answers = (reply: Reply<unknown>): Told => ({ answer: JSON.stringify(reply) })

const root = new URL('../..', import.meta.url).pathname
const built = new Map<string, Promise<string>>()

/** A page as the build makes it, once for all tests of a run. */
export function builtPage(name: Parameters<typeof buildPage>[1]): Promise<string> {
  const page = built.get(name) ?? buildPage(root, name)
  built.set(name, page)
  return page
}

export interface FrameOptions extends BrowserContextOptions {
  /** Without it every call is met with silence. */
  tell?: Tell | undefined
  /** The page's time is the test's to turn. */
  clock?: boolean | undefined
  /** Run in the page before its own. */
  scripts?: readonly string[]
}

/** A page of the add-on in the frame Google shows it in. */
export interface Frame {
  page: Page
  /** Addresses the page asked for beyond itself. */
  outside: string[]
  close(): Promise<void>
}

const ADDRESS = 'http://frame.test/'

/** Runs in the page: google.script.run, whose calls the test answers, and google.script.host, which counts closings. */
const GOOGLE = `
const runner = (answered, failed) => new Proxy({}, {
  get: (_, name) =>
    name === 'withSuccessHandler' ? (handler) => runner(handler, failed)
    : name === 'withFailureHandler' ? (handler) => runner(answered, handler)
    : (input) => {
        tell(name, input).then((told) => {
          if ('answer' in told) (globalThis.answering?.(answered) ?? answered)(told.answer)
          if ('failure' in told) failed(new Error(told.failure))
        }, failed)
      },
})
globalThis.timesClosed = 0
globalThis.google = { script: { run: runner(), host: { close: () => timesClosed++ } } }
`

/** The one way from a test to a page: it reaches the server by its calls and nothing else. */
export async function openFrame(browser: Browser, html: string, options: FrameOptions): Promise<Frame> {
  const { tell = () => ({ silence: true }), clock, scripts = [], ...look } = options
  const context = await browser.newContext({ locale: 'en-US', ...look })
  const page = await context.newPage()
  // Below the limit of a test, so that what is missing is named.
  page.setDefaultTimeout(20_000)
  const outside: string[] = []
  await page.route('**/*', (route) => {
    const url = route.request().url()
    if (url === ADDRESS) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
    if (!url.endsWith('/favicon.ico')) outside.push(url)
    return route.abort()
  })
  await page.exposeFunction('tell', tell)
  if (clock) await page.clock.install()
  for (const script of [GOOGLE, ...scripts]) await page.addInitScript(script)
  await page.goto(ADDRESS)
  return { page, outside, close: () => context.close() }
}

export const timesClosed = (page: Page): Promise<number> => page.evaluate('timesClosed')

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What an accessibility check finds wrong, as `rule: element`; `except` is the selector of what is not ours. */
export async function violations(page: Page, except?: string): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async (except) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run({ include: 'html', ...(except && { exclude: except }) })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
  }, except)
}
