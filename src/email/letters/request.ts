import { type Mail, writeMail } from '../mail'
import { aboutText, type Occasion, type PlanReport, senderText } from '../occasion'
import { planSections } from '../planSections'
import { footer } from '../sections/footer'
import { updates } from '../sections/updates'
import { weekText } from '../subject'

/** Ten are checked in within a minute by who is used to it; half a minute each for everyone else. */
const minutesFor = (keyResults: number): number => Math.max(1, Math.ceil(keyResults * 0.4))

/**
 * Asks one owner for updates; a reminder asks again. The summaries' `open` holds what this owner is asked for, and plans
 * without any are left out.
 */
export function requestMail(
  kind: 'request' | 'reminder',
  plans: readonly PlanReport[],
  occasion: Occasion,
): Mail {
  const { messages } = occasion
  const words = messages.mail.request
  const asked = plans.filter(({ summary }) => summary.open.length > 0)
  const count = asked.reduce((sum, { summary }) => sum + summary.open.length, 0)
  const title = kind === 'request' ? words.title(count) : words.reminderTitle(count)
  return writeMail({
    subject: words.subject(title, weekText(asked, messages), minutesFor(count)),
    preheader: messages.mail.list(
      asked.flatMap(({ summary }) => summary.open.slice(0, 3).map((it) => it.title)),
    ),
    sections: [
      ...planSections(asked, { opening: updates, sections: [], title, lead: words.lead }, occasion),
      footer(messages.mail.footer.why.request(aboutText(asked, occasion), senderText(occasion)), occasion),
    ],
    messages,
  })
}
