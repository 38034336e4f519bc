import type { Summary } from '../../core/summary'
import type { PlanOptions } from '../occasion'
import { belonging } from '../ownersText'
import { listOf, type Section } from '../section'
import { confidenceText } from '../status'

const MOST = 8

/** Whose belief went down a week ago and again since: worth a talk before the figures follow. */
export function falling(summary: Summary, { messages, links }: PlanOptions): Section | undefined {
  if (summary.falling.length === 0) return undefined
  return {
    heading: messages.mail.headings.falling,
    blocks: [
      {
        kind: 'items',
        ...listOf(summary.falling, MOST, links.sheet, (it) => ({
          title: it.title,
          href: links.row(it.row),
          detail: messages.mail.fromTo(confidenceText(it.from, messages), confidenceText(it.to, messages)),
          meta: belonging(it, messages),
          note: it.lastNote,
        })),
      },
    ],
  }
}
