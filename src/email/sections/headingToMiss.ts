import type { Miss, Summary } from '../../core/summary'
import type { Messages } from '../../messages'
import { formatLevel, formatProgress } from '../../messages/format'
import type { PlanOptions } from '../occasion'
import { belonging } from '../ownersText'
import { listOf, type Section } from '../section'

const MOST = 5

const landingText = (it: Miss, messages: Messages): string =>
  messages.mail.landing(
    // A guess has no more digits than this.
    formatLevel(Number(it.landing.toPrecision(3)), it, messages),
    formatLevel(it.target, it, messages),
    formatProgress(it.progress, messages),
  )

/** What looks well today and will not arrive: there is still time. */
export function headingToMiss(summary: Summary, { messages, links }: PlanOptions): Section | undefined {
  if (summary.misses.length === 0) return undefined
  return {
    heading: messages.mail.headings.misses,
    blocks: [
      {
        kind: 'items',
        ...listOf(summary.misses, MOST, links.sheet, (it) => ({
          title: it.title,
          href: links.row(it.row),
          detail: landingText(it, messages),
          meta: belonging(it, messages),
        })),
      },
    ],
  }
}
