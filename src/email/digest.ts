import type { Summary } from '../core/summary'
import type { Messages } from '../messages'
import { fitSection, ROOMS, type Room } from './fitSection'
import { renderHtml } from './html'
import { safeText } from './safeText'
import type { Links, Section } from './section'
import { datesAhead } from './sections/datesAhead'
import { footer } from './sections/footer'
import { moved } from './sections/moved'
import { needsAttention } from './sections/needsAttention'
import { notCounted } from './sections/notCounted'
import { objectives } from './sections/objectives'
import { opening, verdictSentence } from './sections/opening'
import { blockers, wins } from './sections/quotes'
import { waiting } from './sections/waiting'
import { digestSubject } from './subject'
import { renderText } from './text'
import { utf8Length } from './utf8Length'

export interface DigestOptions {
  messages: Messages
  planTitle: string
  /** Who scheduled the mail; the footer names them. */
  senderName: string
  links: Links
  /** The instant the figures are of, ms since 1970. */
  asOf: number
  /** IANA name of the spreadsheet's zone, in which that instant is written. */
  timeZone: string
}

/** What a mail service needs of a message, besides to whom. */
export interface Mail {
  subject: string
  html: string
  text: string
  /** What an inbox shows beside the subject; already hidden in `html`. */
  preheader: string
}

type SectionOf = (summary: Summary, options: DigestOptions) => Section | undefined

/** The order of the mail. A section with nothing to say is left out. */
const sections: readonly SectionOf[] = [
  opening,
  needsAttention,
  moved,
  objectives,
  waiting,
  wins,
  blockers,
  datesAhead,
  notCounted,
  footer,
]

/** Bytes of HTML we stay below: Gmail cuts a mail near 102 KB, and forwarding adds to it. */
export const MOST_BYTES = 80 * 1024

const NAME_LENGTH = 80

/** The weekly digest of one plan: the same sections as HTML and as plain text. */
export function digestMail(summary: Summary, given: DigestOptions): Mail {
  const { messages } = given
  const options = {
    ...given,
    planTitle: safeText(given.planTitle, NAME_LENGTH) || messages.mail.untitled,
    senderName: safeText(given.senderName, NAME_LENGTH),
  }
  const written = sections.flatMap((sectionOf) => sectionOf(summary, options) ?? [])
  const subject = digestSubject(summary, options)
  const preheader = verdictSentence(summary, messages)

  const rendered = (room: Room) => {
    const fitted = written.map((section) => fitSection(section, room))
    return {
      html: renderHtml({ subject, preheader, sections: fitted, messages }),
      text: renderText({ sections: fitted, messages }),
    }
  }
  const [roomy, ...tighter] = ROOMS
  let body = rendered(roomy)
  for (const room of tighter) {
    if (utf8Length(body.html) <= MOST_BYTES) break
    body = rendered(room)
  }
  return { subject, preheader, ...body }
}
