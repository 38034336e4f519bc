import type { Summary } from '../../core/summary/summary'
import { confidenceText } from '../markup/status'
import type { PlanOptions } from '../occasion'
import type { Section } from '../section'
import { subjectItems } from './subjectItems'

const MOST = 8

/** Whose belief is another than a month ago, down and up. */
export function confidenceMoved(summary: Summary, options: PlanOptions): Section | undefined {
  const moved = summary.month?.confidence ?? []
  if (moved.length === 0) return undefined
  const { messages } = options
  return {
    heading: messages.mail.month.headings.confidence,
    blocks: [
      subjectItems(moved, MOST, options, ({ from, to }) => ({
        detail: messages.mail.fromTo(confidenceText(from, messages), confidenceText(to, messages)),
      })),
    ],
  }
}
