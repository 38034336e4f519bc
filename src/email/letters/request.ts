import { type Mail, writeMail } from '../mail'
import { weekText } from '../markup/subject'
import { aboutText, type Occasion, type PlanReport, senderText } from '../occasion'
import { planSections } from '../planSections'
import { footer } from '../sections/footer'
import { updates } from '../sections/updates'

/** Ten are checked in within a minute by who is used to it; half a minute each for everyone else. */
const minutesFor = (keyResults: number): number => Math.max(1, Math.ceil(keyResults * 0.4))

/** By the calendar; once more; or by a person who asks now. */
export type RequestKind = 'request' | 'reminder' | 'nudge'

/**
 * Asks one owner for updates. The summaries' `open` holds what this owner is asked for, and plans
 * without any are left out.
 */
export function requestMail(kind: RequestKind, plans: readonly PlanReport[], occasion: Occasion): Mail {
  const { messages } = occasion
  const words = messages.mail.request
  const asked = plans.filter(({ summary }) => summary.open.length > 0)
  const count = asked.reduce((sum, { summary }) => sum + summary.open.length, 0)
  const sender = senderText(occasion)
  const titles: Record<RequestKind, string> = {
    request: words.title(count),
    reminder: words.reminderTitle(count),
    nudge: words.nudgeTitle(count, sender),
  }
  const title = titles[kind]
  const { why } = messages.mail.footer
  const reason = kind === 'nudge' ? why.nudge : why.request
  return writeMail({
    subject: words.subject(title, weekText(asked, messages), minutesFor(count)),
    preheader: messages.mail.list(
      asked.flatMap(({ summary }) => summary.open.slice(0, 3).map((it) => it.title)),
    ),
    sections: [
      ...planSections(asked, { opening: updates, sections: [], title, lead: words.lead }, occasion),
      footer(reason(aboutText(asked, occasion), sender), occasion),
    ],
    messages,
  })
}
