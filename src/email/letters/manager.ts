import { type Mail, writeMail } from '../mail'
import { digestSubject } from '../markup/subject'
import { isMonthly, monthSections } from '../monthSections'
import { aboutText, type Occasion, type PlanReport, senderText } from '../occasion'
import { planSections, type SectionOf } from '../planSections'
import { datesAhead } from '../sections/datesAhead'
import { falling } from '../sections/falling'
import { footer } from '../sections/footer'
import { headingToMiss } from '../sections/headingToMiss'
import { moved } from '../sections/moved'
import { needsAttention } from '../sections/needsAttention'
import { notCounted } from '../sections/notCounted'
import { objectives } from '../sections/objectives'
import { opening } from '../sections/opening'
import { blockers, wins } from '../sections/quotes'
import { type Unanswered, unanswered } from '../sections/unanswered'
import { waiting } from '../sections/waiting'
import { preheaderOf } from './preheader'

/** What a manager can do something about comes first. */
const sections: readonly SectionOf[] = [
  needsAttention,
  headingToMiss,
  blockers,
  falling,
  waiting,
  moved,
  wins,
  objectives,
  datesAhead,
  notCounted,
]

/**
 * The digest of somebody with people of their own, instead of the team's: the summaries' lists are narrowed to those people
 * (see core/summary/team.ts), and whom reminders do not reach any more is theirs to ask.
 */
export function managerMail(
  plans: readonly PlanReport[],
  ignored: readonly Unanswered[],
  occasion: Occasion,
): Mail {
  const { messages } = occasion
  const about = aboutText(plans, occasion)
  const yours = messages.mail.yourTeam(about)
  const silent = unanswered(ignored, occasion)
  return writeMail({
    subject: digestSubject(plans, { messages, about: yours }),
    preheader: preheaderOf(plans, messages),
    sections: [
      ...planSections(
        plans,
        { opening, sections: isMonthly(plans) ? monthSections : sections, title: yours },
        occasion,
      ),
      ...(silent ? [silent] : []),
      footer(messages.mail.footer.why.manager(about, senderText(occasion)), occasion),
    ],
    messages,
  })
}
