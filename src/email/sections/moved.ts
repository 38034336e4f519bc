import type { Move, Summary } from '../../core/summary/summary'
import type { Messages } from '../../messages'
import { formatChange, formatLevel, formatProgress, pointsBetween } from '../../messages/format'
import type { PlanOptions } from '../occasion'
import type { Section } from '../section'
import { subjectItems } from './subjectItems'

const MOST = 15

function fromTo(move: Move, messages: Messages): string {
  const { mail } = messages
  const { progressFrom, progressTo } = move
  const values = mail.fromTo(formatLevel(move.from, move, messages), formatLevel(move.to, move, messages))
  if (progressTo === undefined) return values
  const change = progressFrom === undefined ? undefined : pointsBetween(progressFrom, progressTo)
  return mail.moved(values, formatProgress(progressTo, messages), change ? formatChange(change) : undefined)
}

/** What changed since last week, up and down alike. */
export function moved(summary: Summary, options: PlanOptions): Section | undefined {
  if (summary.moved.length === 0) return undefined
  const { messages } = options
  return {
    heading: messages.mail.periods[summary.period].moved,
    blocks: [subjectItems(summary.moved, MOST, options, (it) => ({ detail: fromTo(it, messages) }))],
  }
}
