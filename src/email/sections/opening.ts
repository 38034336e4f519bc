import type { Summary } from '../../core/summary/summary'
import type { Messages } from '../../messages'
import { formatDay, formatProgress, pointsBetween } from '../../messages/format'
import type { PlanOptions } from '../occasion'
import type { Block } from '../section'

/** The verdict: how far the plan is, how far it should be, and what changed. Without progress, why there is none. */
export function verdictSentence(summary: Summary, messages: Messages): string {
  const { mail } = messages
  const { keyResults, progress, expected, before, period } = summary
  if (keyResults === 0) return mail.empty
  if (progress === undefined) return mail.unscored
  return mail.verdict(
    formatProgress(progress, messages),
    formatProgress(expected, messages),
    mail.periods[period].since,
    before === undefined ? undefined : pointsBetween(before, progress),
  )
}

/** When the cycle ends or has ended, in its last week and after. */
export function endRemark({ asOf, cycle, week, weeks }: Summary, messages: Messages): string[] {
  const end = formatDay(cycle.end, messages)
  if (asOf > cycle.end) return [messages.mail.ended(end)]
  return week === weeks ? [messages.mail.lastWeek(end)] : []
}

function remarks(summary: Summary, messages: Messages): string[] {
  const { mail } = messages
  const { keyResults, progress, before } = summary
  const period = mail.periods[summary.period]
  const said: string[] = []
  if (keyResults > 0) {
    if (summary.month) {
      const decisions = summary.month.advised.length
      said.push(decisions > 0 ? mail.month.decide(decisions, keyResults) : mail.month.goOn)
    } else if (summary.attention.length === 0) said.push(mail.calm)
    if (progress !== undefined && before === undefined) said.push(period.noComparison)
    else if (summary.moved.length === 0) said.push(period.quiet)
  }
  return [...said, ...endRemark(summary, messages)]
}

/** The verdict with its bar, and sentences below it. */
export function verdict(summary: Summary, messages: Messages, more: readonly string[]): Block {
  const { keyResults, progress, expected } = summary
  return {
    kind: 'verdict',
    sentence: verdictSentence(summary, messages),
    bar: keyResults > 0 && progress !== undefined ? { progress, expected } : undefined,
    more,
  }
}

export const sheetLink = ({ messages, planTitle, links }: PlanOptions): Block => ({
  kind: 'link',
  link: { text: messages.mail.openSheet(planTitle), href: links.sheet },
})

/** The verdict, and what the time was like. */
export const verdictAndRemarks = (summary: Summary, { messages }: PlanOptions): readonly Block[] => [
  verdict(summary, messages, remarks(summary, messages)),
]

/** The same with the way into the sheet. */
export const opening = (summary: Summary, options: PlanOptions): readonly Block[] => [
  ...verdictAndRemarks(summary, options),
  sheetLink(options),
]
