import type { LookBack } from '../../core/dates/lookBack'
import type { ObjectiveLine, Summary } from '../../core/summary/summary'
import type { Messages } from '../../messages'
import { formatChange, formatProgress, pointsBetween } from '../../messages/format'
import { paceStatus } from '../markup/status'
import type { PlanOptions } from '../occasion'
import { ownersText } from '../ownersText'
import { listOf, mostOf, type Section } from '../section'

const MOST = 20

function changeText(
  { progress, before }: ObjectiveLine,
  period: LookBack,
  messages: Messages,
): string | undefined {
  if (progress === undefined || before === undefined) return undefined
  const words = messages.mail.periods[period]
  const points = pointsBetween(before, progress)
  return points === 0 ? words.unchanged : words.change(formatChange(points))
}

/** `18% → 24% → 38%`: only where there is more than then and now. */
const trendText = ({ trend = [] }: ObjectiveLine, messages: Messages): string | undefined =>
  trend.length > 2 ? trend.map((progress) => formatProgress(progress, messages)).join(' → ') : undefined

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
          change: changeText(it, summary.period, messages),
          trend: trendText(it, messages),
          status: paceStatus(it.pace, messages),
        })),
      },
    ],
  }
}
