import type { Messages } from '../../messages'
import { formatProgress } from '../../messages/format'
import { type PlanReport, titleText } from '../occasion'
import { verdictSentence } from '../sections/opening'

/** A fact to stand beside the subject: the verdict of the plan, of several plans how far each is. */
export function preheaderOf(plans: readonly PlanReport[], messages: Messages): string {
  const [only, ...others] = plans
  if (only && others.length === 0) return verdictSentence(only.summary, messages)
  return messages.mail.reasons(
    plans.slice(0, 4).map(({ planTitle, summary: { progress } }) => {
      const done = progress === undefined ? messages.mail.noProgress : formatProgress(progress, messages)
      return messages.mail.planAt(titleText(planTitle, messages), done)
    }),
  )
}
