import type { Quote, Summary } from '../../core/summary/summary'
import type { PlanOptions } from '../occasion'
import { ownersText } from '../ownersText'
import type { Section } from '../section'
import { subjectItems } from './subjectItems'

const MOST = 6

function quoteSection(heading: string, quotes: readonly Quote[], options: PlanOptions): Section | undefined {
  if (quotes.length === 0) return undefined
  const { messages } = options
  const { labels, said } = messages.mail
  return {
    heading,
    blocks: [
      subjectItems(quotes, MOST, options, (it) => ({
        meta: said(it.author ?? ownersText(it.owners, messages), it.label && labels[it.label]),
        note: it.text,
      })),
    ],
  }
}

/** What went well, in the owners' words. */
export const wins = (summary: Summary, options: PlanOptions): Section | undefined =>
  quoteSection(options.messages.mail.headings.wins, summary.wins, options)

/** What is in the way, and who asks for help. */
export const blockers = (summary: Summary, options: PlanOptions): Section | undefined =>
  quoteSection(options.messages.mail.headings.blockers, summary.blockers, options)
