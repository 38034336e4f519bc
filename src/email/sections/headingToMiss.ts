import type { Miss, Summary } from '../../core/summary/summary'
import type { Messages } from '../../messages'
import { formatLevel, formatProgress } from '../../messages/format'
import type { PlanOptions } from '../occasion'
import type { Section } from '../section'
import { subjectItems } from './subjectItems'

const MOST = 5

const landingText = (it: Miss, messages: Messages): string =>
  messages.mail.landing(
    // A guess has no more digits than this.
    formatLevel(Number(it.landing.toPrecision(3)), it, messages),
    formatLevel(it.target, it, messages),
    formatProgress(it.progress, messages),
  )

/** What looks well today and will not arrive: there is still time. */
export function headingToMiss(summary: Summary, options: PlanOptions): Section | undefined {
  if (summary.misses.length === 0) return undefined
  const { messages } = options
  return {
    heading: messages.mail.headings.misses,
    blocks: [subjectItems(summary.misses, MOST, options, (it) => ({ detail: landingText(it, messages) }))],
  }
}
