import type { Summary } from '../../core/summary/summary'
import { formatDay, formatProgress } from '../../messages/format'
import { type Mail, writeMail } from '../mail'
import { fittedSubject } from '../markup/subject'
import { aboutText, type Occasion, type PlanOptions, type PlanReport, senderText } from '../occasion'
import { planSections, type SectionOf } from '../planSections'
import type { Block } from '../section'
import { datesAhead } from '../sections/datesAhead'
import { footer } from '../sections/footer'
import { headingToMiss } from '../sections/headingToMiss'
import { needsAttention } from '../sections/needsAttention'
import { notCounted } from '../sections/notCounted'
import { objectives } from '../sections/objectives'
import { sheetLink, verdict } from '../sections/opening'
import { waiting } from '../sections/waiting'
import { preheaderOf } from './preheader'

/** Two weeks before the end there is time to change something; at the close, to finish the figures. */
export type CycleMoment = 'ending' | 'ended'

const sections: Record<CycleMoment, readonly SectionOf[]> = {
  ending: [needsAttention, headingToMiss, waiting, datesAhead, objectives, notCounted],
  ended: [objectives, waiting, notCounted],
}

/** A note on the end of the cycle of plans that share it, with what to do now. */
export function cycleNote(moment: CycleMoment, plans: readonly PlanReport[], occasion: Occasion): Mail {
  const { messages } = occasion
  const words = messages.mail.cycle[moment]
  const about = aboutText(plans, occasion)
  const opening = (summary: Summary, options: PlanOptions): readonly Block[] => {
    const remark = words.remark(
      formatDay(summary.cycle.end, messages),
      Math.abs(summary.cycle.end - summary.asOf),
    )
    return [verdict(summary, messages, [remark]), { kind: 'lines', lines: words.next }, sheetLink(options)]
  }
  return writeMail({
    subject: fittedSubject(about, (plan) => words.subject(plan, doneText(plans, occasion))),
    preheader: preheaderOf(plans, messages),
    sections: [
      ...planSections(plans, { opening, sections: sections[moment] }, occasion),
      footer(messages.mail.footer.why.cycle(about, senderText(occasion)), occasion),
    ],
    messages,
  })
}

/** How far the only plan is; of several the preheader tells each. */
function doneText(plans: readonly PlanReport[], { messages }: Occasion): string | undefined {
  const [progress, ...others] = plans.map(({ summary }) => summary.progress)
  return progress === undefined || others.length > 0 ? undefined : formatProgress(progress, messages)
}
