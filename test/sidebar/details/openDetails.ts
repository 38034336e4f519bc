import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { DetailsOpening, Page as Shown } from '../../../src/rpc/details/detailsContract'
import { withOpening } from '../../../src/rpc/withOpening'
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
  (...shown: Shown[]): Answers =>
  (name) => {
    const isKeyResult = name === 'keyResultDetails'
    const page = shown.find((it) => 'keyResult' in it === isKeyResult)
    return { ok: true, value: name.endsWith('Details') ? page : {} }
  }

/** The built page, 300 px wide, opened at a key result unless said, in front of a server that the test plays. */
export async function openDetails(
  browser: Browser,
  answer: Answers,
  {
    opening = { plan: 'q3', id: 'signups' },
    ...look
  }: BrowserContextOptions & { opening?: DetailsOpening } = {},
): Promise<DetailsPage> {
  const html = withOpening(await builtPage('details'), opening)
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
