import type { Summary } from '../../core/summary'
import type { DigestOptions } from '../digest'
import { listOf, type Section } from '../section'

const MOST = 8

/** Which rows no figure contains, and what to do about each. */
export function notCounted(summary: Summary, { messages, links }: DigestOptions): Section | undefined {
  if (summary.notCounted.length === 0) return undefined
  const { mail } = messages
  return {
    heading: mail.headings.notCounted,
    blocks: [
      { kind: 'footnote', sentences: [mail.notCounted] },
      {
        kind: 'items',
        ...listOf(summary.notCounted, MOST, links.sheet, (it) => ({
          title: it.title === '' ? mail.atRow(it.row) : it.title,
          href: links.row(it.row),
          meta: it.title === '' ? undefined : mail.atRow(it.row),
          detail: messages.problem(it.problem),
        })),
      },
    ],
  }
}
