import type { ObjectiveLine, Summary } from '../../core/summary'
import type { Messages } from '../../messages'
import { formatChange, pointsBetween } from '../../messages/format'
import type { PlanOptions } from '../occasion'
import { ownersText } from '../ownersText'
import { listOf, mostOf, type Section } from '../section'
import { paceStatus } from '../status'

const MOST = 20

function changeText({ progress, lastWeek }: ObjectiveLine, messages: Messages): string | undefined {
  if (progress === undefined || lastWeek === undefined) return undefined
  return messages.mail.change(formatChange(pointsBetween(lastWeek, progress)))
}

/** Every objective with where it stands. */
export function objectives(summary: Summary, options: PlanOptions): Section | undefined {
  if (summary.objectives.length === 0) return undefined
  const { messages, links } = options
  const { headings, columns, noProgress } = messages.mail
  return {
    heading: headings.objectives,
    blocks: [
      {
        kind: 'objectives',
        headings: [columns.objective, columns.progress],
        ...listOf(summary.objectives, mostOf(MOST, options), links.sheet, (it) => ({
          title: it.title,
          href: links.row(it.row),
          owners: ownersText(it.owners, messages),
          bar: it.progress === undefined ? undefined : { progress: it.progress, expected: it.expected },
          noBar: noProgress,
          change: changeText(it, messages),
          status: paceStatus(it.pace, messages),
        })),
      },
    ],
  }
}
