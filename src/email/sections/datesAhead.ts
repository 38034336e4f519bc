import type { Summary } from '../../core/summary'
import { formatDay } from '../../messages/format'
import type { PlanOptions } from '../occasion'
import { belonging } from '../ownersText'
import { listOf, type Section } from '../section'

const MOST = 8

/** What is due next. */
export function datesAhead(summary: Summary, { messages, links }: PlanOptions): Section | undefined {
  if (summary.dates.length === 0) return undefined
  return {
    heading: messages.mail.headings.dates,
    blocks: [
      {
        kind: 'items',
        ...listOf(summary.dates, MOST, links.sheet, (it) => ({
          title: it.title,
          href: links.row(it.row),
          detail: messages.mail.due(formatDay(it.due, messages), it.due - summary.asOf),
          meta: belonging(it, messages),
        })),
      },
    ],
  }
}
