import type { Attention, Reason, Summary } from '../../core/summary/summary'
import type { Messages } from '../../messages'
import { formatDay, pointsBetween } from '../../messages/format'
import { confidenceText, paceStatus } from '../markup/status'
import type { PlanOptions } from '../occasion'
import { progressText } from '../progressText'
import type { Section } from '../section'
import { subjectItems } from './subjectItems'

const MOST = 5

function reasonText(reason: Reason, { progress, expected }: Attention, messages: Messages): string {
  const words = messages.mail.reason
  switch (reason.code) {
    case 'behind':
    case 'farBehind': {
      // The figures beside it, where shown, must subtract to the same.
      const shown = progress !== undefined && expected !== undefined
      return words.gap(shown ? pointsBetween(progress, expected) : Math.round(reason.gap * 100))
    }
    case 'outsideLimit':
      return words.outsideLimit
    case 'pastDue':
      return words.pastDue(formatDay(reason.due, messages))
    case 'stale':
      return words.stale(reason.days)
    case 'lowConfidence':
      return words.lowConfidence(confidenceText(reason.confidence, messages))
    case 'confidenceAgainstPace':
      return words.againstPace(confidenceText(reason.confidence, messages), messages.paces[reason.pace])
    case 'confidenceFell':
      return words.confidenceFell(confidenceText(reason.from, messages), confidenceText(reason.to, messages))
  }
}

/** How it stands and why that needs attention, in parts. */
export function attentionText(it: Attention, messages: Messages): string[] {
  const { progress, expected } = it
  // 0% of a limit says nothing that the reason does not say better.
  const limit = it.reasons.some(({ code }) => code === 'outsideLimit')
  const stand = progress === undefined || limit ? [] : [progressText({ progress, expected }, messages)]
  return [...stand, ...it.reasons.map((reason) => reasonText(reason, it, messages))]
}

/** The same in one line. */
export const reasonsText = (it: Attention, messages: Messages): string =>
  messages.mail.reasons(attentionText(it, messages))

/** What to look at first, in the order the summary ranks it. */
export function needsAttention(summary: Summary, options: PlanOptions): Section | undefined {
  const { attention } = summary
  const { messages } = options
  if (attention.length === 0) return undefined
  return {
    heading: messages.mail.headings.attention,
    blocks: [
      subjectItems(attention, MOST, options, (it) => ({
        status: paceStatus(it.pace, messages),
        detail: reasonsText(it, messages),
        note: it.lastNote,
      })),
    ],
  }
}
