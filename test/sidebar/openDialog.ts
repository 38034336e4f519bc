import type { Browser, Page } from 'playwright-core'

const ADDRESS = 'http://dialog.test/'

/** Runs in the page: google.script.run in front of the add-on in the host, and google.script.host that counts closings. */
const GOOGLE = `
const runner = (answered, failed) => new Proxy({}, {
  get: (_, name) =>
    name === 'withSuccessHandler' ? (handler) => runner(handler, failed)
    : name === 'withFailureHandler' ? (handler) => runner(answered, handler)
    : (input) => { tell(name, input).then(answered, failed) },
})
globalThis.timesClosed = 0
globalThis.google = { script: { run: runner(), host: { close: () => timesClosed++ } } }
`

export interface DialogOptions<Input> {
  width: number
  height: number
  /** What the server does with a call. */
  tell(name: string, input: Input): unknown
}

/** The page of a dialog, as large as the dialog; it reaches the server by its calls and nothing else. */
export async function openDialog<Input>(
  browser: Browser,
  html: string,
  { width, height, tell }: DialogOptions<Input>,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-US' })
  const page = await context.newPage()
  page.setDefaultTimeout(8_000)
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  )
  await page.exposeFunction('tell', tell)
  await page.addInitScript(GOOGLE)
  await page.goto(ADDRESS)
  return page
}
