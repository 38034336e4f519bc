import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Reply } from '../../../src/rpc/contract'
import type { MeetingView } from '../../../src/rpc/meeting/meetingContract'
import { answers, builtPage, openFrame } from '../openFrame'

export interface Call {
  name: string
  input: { plan?: string; period?: MeetingView['period']; cell?: string; id?: string }
}

export type Answers = (call: Call) => Reply<unknown>

/** Every call is answered, the page's own with that view. */
export const serves =
  (view: MeetingView): Answers =>
  ({ name }) => ({ ok: true, value: name === 'meeting' ? view : {} })

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
  answer: Answers,
  { refuses, ...look }: MeetingOptions = {},
): Promise<{ page: Page; calls: Call[]; close(): Promise<void> }> {
  const calls: Call[] = []
  const { page, close } = await openFrame(browser, await builtPage('meeting'), {
    viewport: { width: 480, height: 640 },
    ...look,
    scripts: [...(refuses ? [NO_CLIPBOARD] : []), ...(refuses === 'copying' ? [NO_COPY] : [])],
    tell(name, input) {
      calls.push({ name, input })
      return answers(answer({ name, input }))
    },
  })
  return { page, calls, close }
}
