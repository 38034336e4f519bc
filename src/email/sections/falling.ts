import type { Summary } from '../../core/summary/summary'
import { confidenceText } from '../markup/status'
import type { PlanOptions } from '../occasion'
import type { Section } from '../section'
import { subjectItems } from './subjectItems'

const MOST = 8

/** Whose belief went down a week ago and again since: worth a talk before the figures follow. */
export function falling(summary: Summary, options: PlanOptions): Section | undefined {
  if (summary.falling.length === 0) return undefined
  const { messages } = options
  return {
    heading: messages.mail.headings.falling,
    blocks: [
      subjectItems(summary.falling, MOST, options, (it) => ({
        detail: messages.mail.fromTo(confidenceText(it.from, messages), confidenceText(it.to, messages)),
        note: it.lastNote,
      })),
    ],
  }
}
