import type { Messages } from '../messages'
import { fitSection, ROOMS, type Room } from './markup/fitSection'
import { renderHtml } from './markup/html'
import { safeText } from './markup/safeText'
import { renderText } from './markup/text'
import { utf8Length } from './markup/utf8Length'
import type { Section } from './section'

/** What a mail service needs of a message, besides to whom. */
export interface Mail {
  subject: string
  html: string
  text: string
  /** What an inbox shows beside the subject; already hidden in `html`. */
  preheader: string
}

export interface Letter {
  subject: string
  preheader: string
  sections: readonly Section[]
  messages: Messages
}

/** Bytes of HTML we stay below: Gmail cuts a mail near 102 KB, and forwarding adds to it. */
export const MOST_BYTES = 80 * 1024

/** No inbox shows more beside a subject. */
const PREHEADER_LENGTH = 200

/** The same sections as HTML and as plain text, in the largest room that keeps the mail small enough. */
export function writeMail({ subject, sections, messages, ...letter }: Letter): Mail {
  const preheader = safeText(letter.preheader, PREHEADER_LENGTH)
  const rendered = (room: Room) => {
    const fitted = sections.map((section) => fitSection(section, room))
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
