import type { Move, Summary } from '../../core/summary'
import type { Messages } from '../../messages'
import { formatChange, formatLevel, formatProgress, pointsBetween } from '../../messages/format'
import type { PlanOptions } from '../occasion'
import { belonging } from '../ownersText'
import { listOf, type Section } from '../section'

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
export function moved(summary: Summary, { messages, links }: PlanOptions): Section | undefined {
  if (summary.moved.length === 0) return undefined
  return {
    heading: messages.mail.headings.moved,
    blocks: [
      {
        kind: 'items',
        ...listOf(summary.moved, MOST, links.sheet, (it) => ({
          title: it.title,
          href: links.row(it.row),
          detail: fromTo(it, messages),
          meta: belonging(it, messages),
        })),
      },
    ],
  }
}
