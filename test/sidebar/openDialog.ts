import type { Browser, Page } from 'playwright-core'
import { openFrame } from './openFrame'

export interface DialogOptions<Input> {
  width: number
  height: number
  /** What the server answers to a call; what it throws is the failure handler's. */
  tell(name: string, input: Input): unknown
}

/** A dialog as the add-on opened it, as large as it is there, in front of the host. */
export async function openDialog<Input>(
  browser: Browser,
  html: string,
  { width, height, tell }: DialogOptions<Input>,
): Promise<Page> {
  const { page } = await openFrame(browser, html, {
    viewport: { width, height },
    tell: (name, input) => ({ answer: tell(name, input) }),
  })
  return page
}
