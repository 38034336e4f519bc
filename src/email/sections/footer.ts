import type { Summary } from '../../core/summary'
import { formatInstant } from '../../messages/format'
import type { DigestOptions } from '../digest'
import type { Section } from '../section'

/** Of when the figures are, why this mail came, and how to pause or stop it. */
export function footer(_: Summary, options: DigestOptions): Section {
  const { messages, planTitle, senderName, asOf, timeZone } = options
  const words = messages.mail.footer
  return {
    blocks: [
      {
        kind: 'footnote',
        sentences: [
          words.asOf(formatInstant(asOf, timeZone, messages)),
          words.why(planTitle, senderName),
          words.stop(senderName),
          words.privacy,
        ],
      },
    ],
  }
}
