import type { Summary } from '../core/summary'
import type { Messages } from '../messages'
import { safeText } from './safeText'

/** Longer subjects are cut by inboxes; a mail service refuses them only above 250. */
const MOST = 78

function stateText({ keyResults, progress, attention }: Summary, { mail }: Messages): string {
  if (keyResults === 0) return mail.state.empty
  if (attention.length > 0) {
    // An objective's own line counts beside key results, so it has no share of them.
    const onlyKeyResults = attention.every(({ title, objective }) => title !== objective)
    return mail.state.attention(attention.length, onlyKeyResults ? keyResults : undefined)
  }
  return progress === undefined ? mail.state.unscored : mail.state.calm
}

/**
 * Which plan, which week, how it stands. The week keeps mails from piling into one thread.
 * Only the plan's title gives way where it gets long: what needs attention is always said.
 */
export function digestSubject(
  summary: Summary,
  { messages, planTitle }: { messages: Messages; planTitle: string },
): string {
  const of = (plan: string) =>
    messages.mail.subject(plan, summary.week, summary.weeks, stateText(summary, messages))
  return of(safeText(planTitle, MOST - of('').length))
}
