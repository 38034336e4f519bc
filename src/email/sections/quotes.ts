import type { Quote, Summary } from '../../core/summary'
import type { PlanOptions } from '../occasion'
import { ownersText } from '../ownersText'
import { listOf, type Section } from '../section'

const MOST = 6

function quoteSection(
  heading: string,
  quotes: readonly Quote[],
  { messages, links }: PlanOptions,
): Section | undefined {
  if (quotes.length === 0) return undefined
  const { labels, said } = messages.mail
  return {
    heading,
    blocks: [
      {
        kind: 'items',
        ...listOf(quotes, MOST, links.sheet, (it) => ({
          title: it.title,
          href: links.row(it.row),
          meta: said(it.author ?? ownersText(it.owners, messages), it.label && labels[it.label]),
          note: it.text,
        })),
      },
    ],
  }
}

/** What went well, in the owners' words. */
export const wins = (summary: Summary, options: PlanOptions): Section | undefined =>
  quoteSection(options.messages.mail.headings.wins, summary.wins, options)

/** What is in the way, and who asks for help. */
export const blockers = (summary: Summary, options: PlanOptions): Section | undefined =>
  quoteSection(options.messages.mail.headings.blockers, summary.blockers, options)
