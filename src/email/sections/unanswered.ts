import type { Owner } from '../../core/plan/plan'
import type { Occasion } from '../occasion'
import { ownerText } from '../ownersText'
import { listOf, type Section } from '../section'

const MOST = 10

/** An owner who let requests go by. */
export interface Unanswered {
  owner: Owner
  /** How many, one a week. */
  requests: number
}

/** Whom reminders do not reach any more. Their manager's to ask, so no reminder repeats it. */
export function unanswered(
  ignored: readonly Unanswered[],
  { messages, people }: Occasion,
): Section | undefined {
  if (ignored.length === 0) return undefined
  const { headings, unanswered: words } = messages.mail
  return {
    heading: headings.unanswered,
    blocks: [
      { kind: 'lines', lines: [words.why] },
      {
        kind: 'names',
        ...listOf(ignored, MOST, people, ({ owner, requests }) => ({
          name: ownerText(owner),
          detail: words.requests(requests),
        })),
      },
    ],
  }
}
