import type { Summary } from '../../core/summary/summary'
import { type Mail, writeMail } from '../mail'
import { digestSubject } from '../markup/subject'
import { isMonthly, monthSections } from '../monthSections'
import { aboutText, type Occasion, type PlanReport, senderText } from '../occasion'
import { planSections, type SectionOf } from '../planSections'
import { datesAhead } from '../sections/datesAhead'
import { footer } from '../sections/footer'
import { headingToMiss } from '../sections/headingToMiss'
import { moved } from '../sections/moved'
import { needsAttention } from '../sections/needsAttention'
import { notCounted } from '../sections/notCounted'
import { objectives } from '../sections/objectives'
import { opening } from '../sections/opening'
import { blockers, wins } from '../sections/quotes'
import { waiting } from '../sections/waiting'
import { preheaderOf } from './preheader'

/** The order of the mail. A section with nothing to say is left out. */
const sections: readonly SectionOf[] = [
  needsAttention,
  headingToMiss,
  moved,
  objectives,
  waiting,
  wins,
  blockers,
  datesAhead,
  notCounted,
]

/** Nothing changed and nothing is due: a week of which no mail is needed. */
export const isQuiet = ({
  moved,
  waiting,
  wins,
  blockers,
  dates,
  attention,
  misses,
  notCounted,
  problem,
}: Summary): boolean =>
  problem === undefined &&
  [moved, waiting, wins, blockers, dates, attention, misses, notCounted].every(({ length }) => length === 0)

/** The digest: how the plans stand, for everyone. */
export function digestMail(plans: readonly PlanReport[], occasion: Occasion): Mail {
  const { messages } = occasion
  const about = aboutText(plans, occasion)
  return writeMail({
    subject: digestSubject(plans, { messages, about }),
    preheader: preheaderOf(plans, messages),
    sections: [
      ...planSections(plans, { opening, sections: isMonthly(plans) ? monthSections : sections }, occasion),
      footer(messages.mail.footer.why.digest(about, senderText(occasion)), occasion),
    ],
    messages,
  })
}
