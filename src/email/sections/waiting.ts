import type { Summary } from '../../core/summary/summary'
import type { PlanOptions } from '../occasion'
import { ownerText } from '../ownersText'
import { listOf, mostOf, type Section } from '../section'

const MOST = 10

/** Whose key results had no check-in this week: a reminder, not a ranking, so no numbers and no colours. */
export function waiting(summary: Summary, options: PlanOptions): Section | undefined {
  if (summary.waiting.length === 0) return undefined
  const { messages, links } = options
  return {
    heading: messages.mail.headings.waiting,
    blocks: [
      {
        kind: 'names',
        ...listOf(summary.waiting, mostOf(MOST, options), links.sheet, ({ owner, count, days }) => ({
          name: ownerText(owner),
          detail: messages.mail.waiting(count, days),
        })),
      },
    ],
  }
}
