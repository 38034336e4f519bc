import type { Summary } from '../../core/summary/summary'
import { formatDay } from '../../messages/format'
import type { PlanOptions } from '../occasion'
import type { Section } from '../section'
import { subjectItems } from './subjectItems'

const MOST = 8

/** What is due next. */
export function datesAhead(summary: Summary, options: PlanOptions): Section | undefined {
  if (summary.dates.length === 0) return undefined
  const { messages } = options
  return {
    heading: messages.mail.headings.dates,
    blocks: [
      subjectItems(summary.dates, MOST, options, (it) => ({
        detail: messages.mail.due(formatDay(it.due, messages), it.due - summary.asOf),
      })),
    ],
  }
}
