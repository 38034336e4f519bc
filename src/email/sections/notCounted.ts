import type { Summary } from '../../core/summary/summary'
import type { PlanOptions } from '../occasion'
import { type Block, listOf, mostOf, type Section } from '../section'

const MOST = 8

/** What no figure contains, and what to do about each; a problem of the plan as a whole comes first. */
export function notCounted(summary: Summary, options: PlanOptions): Section | undefined {
  const { messages, links } = options
  const { mail } = messages
  const blocks: Block[] = []
  if (summary.problem) blocks.push({ kind: 'footnote', sentences: [messages.problem(summary.problem)] })
  if (summary.notCounted.length > 0) {
    blocks.push(
      { kind: 'footnote', sentences: [mail.notCounted] },
      {
        kind: 'items',
        ...listOf(summary.notCounted, mostOf(MOST, options), links.sheet, (it) => ({
          title: it.title === '' ? mail.atRow(it.row) : it.title,
          href: links.row(it.row),
          detail: messages.problem(it.problem),
          meta: it.title === '' ? undefined : mail.atRow(it.row),
        })),
      },
    )
  }
  return blocks.length > 0 ? { heading: mail.headings.notCounted, blocks } : undefined
}
