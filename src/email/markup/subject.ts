import type { Messages } from '../../messages'
import { formatDay } from '../../messages/format'
import type { PlanReport } from '../occasion'
import { safeText } from './safeText'

/** Longer subjects are cut by inboxes; a mail service refuses them only above 250. */
const MOST = 78

/** The one text of a subject that gives way where it gets long: what the mail says of it is always said. */
export const fittedSubject = (text: string, around: (text: string) => string): string =>
  around(safeText(text, MOST - around('').length))

function stateText(plans: readonly PlanReport[], { mail }: Messages): string {
  const summaries = plans.map(({ summary }) => summary)
  const keyResults = summaries.reduce((sum, it) => sum + it.keyResults, 0)
  const attention = summaries.flatMap((it) => it.attention)
  if (keyResults === 0) return mail.state.empty
  const decisions = summaries.flatMap((it) => it.month?.advised ?? []).length
  if (decisions > 0) return mail.month.state(decisions)
  if (attention.length > 0) {
    // An objective's own line counts beside key results, so it has no share of them.
    const onlyKeyResults = attention.every(({ title, objective }) => title !== objective)
    return mail.state.attention(attention.length, onlyKeyResults ? keyResults : undefined)
  }
  return summaries.every(({ progress }) => progress === undefined) ? mail.state.unscored : mail.state.calm
}

/** The week all plans are in; where they differ, the day. Keeps mails from piling into one thread. */
export function weekText(plans: readonly PlanReport[], messages: Messages): string {
  const [first, ...others] = plans.map(({ summary }) => summary)
  if (!first) return ''
  const same = others.every(({ week, weeks }) => week === first.week && weeks === first.weeks)
  return same ? messages.mail.weekOf(first.week, first.weeks) : formatDay(first.asOf, messages)
}

/** Which plan, which week, how it stands. */
export const digestSubject = (
  plans: readonly PlanReport[],
  { messages, about }: { messages: Messages; about: string },
): string =>
  fittedSubject(about, (plan) =>
    messages.mail.subject(plan, weekText(plans, messages), stateText(plans, messages)),
  )
