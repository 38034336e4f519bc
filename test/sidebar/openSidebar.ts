import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { buildPage } from '../../build/pages'
import type { CheckIn, CheckInList, Reply, Saved } from '../../src/rpc/contract'

/** What the stand-in for Google does with a call: answer, fail as Google fails, or keep silent. */
export type Told = { answer: string } | { failure: string } | { silence: true }

export interface SaveInput {
  request: string
  entries: CheckIn[]
}

export const answers = (reply: Reply<unknown>): Told => ({ answer: JSON.stringify(reply) })
export const lists = (list: CheckInList): Told => answers({ ok: true, value: list })
export const saves = (saved: Saved[], undoable = true): Told =>
  answers({ ok: true, value: { saved, undoable } })
/** Every row is saved as sent. */
export const savesAll = ({ entries }: SaveInput): Told =>
  saves(entries.map(({ plan, id, value }) => ({ plan, id, result: 'saved', current: value })))

export interface Server {
  list(): Told
  /** `saved`: every save so far, this one included. */
  save?(input: SaveInput, saved: readonly SaveInput[]): Told | Promise<Told>
  iAm?(input: { name?: string }): void
  undo?(input: { request: string }): Told
  ask?(input: { to: string[]; approve: boolean }): Told
  /** A key result's own page. */
  open?(input: { plan: string; id: string }): Told
  /** What becomes of the plans of a copied file. */
  decide?(choice: 'startNewCycle' | 'goOnAsCopy'): Told
}

export interface Sidebar {
  page: Page
  /** What was sent to be saved, in order. */
  saved: SaveInput[]
  /** Addresses the page asked for beyond itself. */
  outside: string[]
  close(): Promise<void>
}

const ADDRESS = 'http://sidebar.test/'
const root = new URL('../..', import.meta.url).pathname
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let built: Promise<string> | undefined

/** Runs in the page: google.script.run with handlers, and what each call is told comes from the test. */
const FAKE = `
const runner = (answered, failed) => new Proxy({}, {
  get: (_, name) =>
    name === 'withSuccessHandler' ? (handler) => runner(handler, failed)
    : name === 'withFailureHandler' ? (handler) => runner(answered, handler)
    : (input) => {
        tell(name, input).then((told) => {
          if ('answer' in told) (globalThis.answering?.(answered) ?? answered)(told.answer)
          if ('failure' in told) failed(new Error(told.failure))
        })
      },
})
globalThis.google = { script: { run: runner() } }
`

/** As a browser that blocks the storage of frames from other sites. */
const NO_STORAGE = `
Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })
`

/** The answer is handed over, what follows in the same task and the next frame is drawn, and the frame after that begins. */
const TIMED = `
let arrived
globalThis.painted = new Promise((resolve) => { arrived = resolve })
globalThis.answering = (answered) => (answer) => {
  const from = performance.now()
  answered(answer)
  requestAnimationFrame(() => requestAnimationFrame(() => arrived(performance.now() - from)))
}
`

export interface SidebarOptions extends BrowserContextOptions {
  clock?: boolean
  noStorage?: boolean
  /** Leaves in `painted` the ms from the first answer to the frame after it is shown. */
  timed?: boolean
}

/** The built page, 300 px wide, in front of a server that the test plays. */
export async function openSidebar(
  browser: Browser,
  server: Server,
  options: SidebarOptions = {},
): Promise<Sidebar> {
  built ??= buildPage(root, 'sidebar')
  const html = await built
  const { clock, noStorage, timed, ...look } = options
  const context = await browser.newContext({
    viewport: { width: 300, height: 700 },
    locale: 'en-US',
    ...look,
  })
  const page = await context.newPage()
  // Below the limit of a test, so that what is missing is named.
  page.setDefaultTimeout(20_000)
  const saved: SaveInput[] = []
  const outside: string[] = []
  await page.route('**/*', (route) => {
    const url = route.request().url()
    if (url === ADDRESS) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
    if (!url.endsWith('/favicon.ico')) outside.push(url)
    return route.abort()
  })
  await page.exposeFunction('tell', (name: string, input: unknown): Told | Promise<Told> => {
    if (name === 'listKeyResults') return server.list()
    if (name === 'iAm') {
      server.iAm?.(input as { name?: string })
      return answers({ ok: true, value: {} })
    }
    if (name === 'undoSave') return server.undo?.(input as { request: string }) ?? { silence: true }
    if (name === 'startNewCycle' || name === 'goOnAsCopy') return server.decide?.(name) ?? { silence: true }
    if (name === 'askForUpdates') return server.ask?.(input as never) ?? { silence: true }
    if (name === 'showKeyResult') return server.open?.(input as never) ?? { silence: true }
    saved.push(input as SaveInput)
    return (server.save ?? savesAll)(input as SaveInput, saved)
  })
  if (clock) await page.clock.install()
  await page.addInitScript(FAKE)
  if (timed) await page.addInitScript(TIMED)
  if (noStorage) await page.addInitScript(NO_STORAGE)
  await page.goto(ADDRESS)
  return { page, saved, outside, close: () => context.close() }
}

/** What an accessibility check finds wrong, as `rule: element`; `except` is the selector of what is not ours. */
export async function violations(page: Page, except?: string): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async (except) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run({ include: 'html', ...(except && { exclude: except }) })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
  }, except)
}
