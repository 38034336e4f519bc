import type { Summary } from '../../core/summary'
import type { Messages } from '../../messages'
import { formatCycle, formatDay, formatProgress, pointsBetween } from '../../messages/format'
import type { DigestOptions } from '../digest'
import type { Section } from '../section'

/** The verdict: how far the plan is, how far it should be, and what changed. Without progress, why there is none. */
export function verdictSentence(summary: Summary, messages: Messages): string {
  const { mail } = messages
  const { keyResults, progress, expected, lastWeek } = summary
  if (keyResults === 0) return mail.empty
  if (progress === undefined) return mail.unscored
  return mail.verdict(
    formatProgress(progress, messages),
    formatProgress(expected, messages),
    lastWeek === undefined ? undefined : pointsBetween(lastWeek, progress),
  )
}

function remarks(summary: Summary, messages: Messages): string[] {
  const { mail } = messages
  const { keyResults, progress, lastWeek, cycle, asOf, week, weeks } = summary
  const end = formatDay(cycle.end, messages)
  const said: string[] = []
  if (keyResults > 0) {
    if (summary.attention.length === 0) said.push(mail.calm)
    if (progress !== undefined && lastWeek === undefined) said.push(mail.noComparison)
    else if (summary.moved.length === 0) said.push(mail.quietWeek)
  }
  if (asOf > cycle.end) said.push(mail.ended(end))
  else if (week === weeks) said.push(mail.lastWeek(end))
  return said
}

/** Title, week, the verdict, and the way into the sheet. */
export function opening(summary: Summary, { messages, planTitle, links }: DigestOptions): Section {
  const { mail } = messages
  const { cycle, week, weeks, keyResults, progress, expected } = summary
  return {
    blocks: [
      {
        kind: 'title',
        text: planTitle,
        below: mail.week(week, weeks, formatCycle(cycle, messages)),
      },
      {
        kind: 'verdict',
        sentence: verdictSentence(summary, messages),
        bar: keyResults > 0 && progress !== undefined ? { progress, expected } : undefined,
        more: remarks(summary, messages),
      },
      { kind: 'link', link: { text: mail.openSheet(planTitle), href: links.sheet } },
    ],
  }
}
