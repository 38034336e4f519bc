import { formatInstant } from '../../messages/format'
import { type Occasion, senderText } from '../occasion'
import type { Section } from '../section'

/** Of when the figures are, why this mail came, and how to pause or stop it. */
export function footer(why: string, occasion: Occasion): Section {
  const { messages, asOf, timeZone, people } = occasion
  const words = messages.mail.footer
  return {
    blocks: [
      {
        kind: 'footnote',
        sentences: [
          words.asOf(formatInstant(asOf, timeZone, messages)),
          why,
          words.stop(senderText(occasion)),
          words.privacy,
        ],
      },
      { kind: 'link', link: { text: words.people, href: people } },
    ],
  }
}
