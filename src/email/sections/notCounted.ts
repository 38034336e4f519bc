import type { Summary } from '../../core/summary'
import type { DigestOptions } from '../digest'
import { listOf, type Section } from '../section'

const MOST = 8

/** What no figure contains, and what to do about each; a problem of the plan as a whole comes first. */
export function notCounted(summary: Summary, { messages, links }: DigestOptions): Section | undefined {
  const { mail } = messages
  const rows = summary.notCounted
  const whole = summary.problem && messages.problem(summary.problem)
  if (rows.length === 0 && whole === undefined) return undefined
  const sentences = [whole, rows.length > 0 ? mail.notCounted : undefined]
  return {
    heading: mail.headings.notCounted,
    blocks: [
      { kind: 'footnote', sentences: sentences.filter((it) => it !== undefined) },
      {
        kind: 'items',
        ...listOf(rows, MOST, links.sheet, (it) => ({
          title: it.title === '' ? mail.atRow(it.row) : it.title,
          href: links.row(it.row),
          detail: messages.problem(it.problem),
          meta: it.title === '' ? undefined : mail.atRow(it.row),
        })),
      },
    ],
  }
}
