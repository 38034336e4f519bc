import type { OpenKeyResult, Summary } from '../../core/summary/summary'
import type { Messages } from '../../messages'
import { formatLevel } from '../../messages/format'
import { paceStatus } from '../markup/status'
import type { PlanOptions } from '../occasion'
import { progressText } from '../progressText'
import type { Block } from '../section'
import { subjectItems } from './subjectItems'

/** A reader answers these one by one; more than this many are opened in the sheet. */
const MOST = 40

function targetText(it: OpenKeyResult, messages: Messages): string | undefined {
  const { start, target, type } = it
  if (target === undefined) return undefined
  const words = messages.mail.request
  const level = formatLevel(target, it, messages)
  switch (type) {
    case 'atLeast':
      return words.atLeast(level)
    case 'atMost':
      return words.atMost(level)
    case 'within':
      return start === undefined ? words.target(level) : words.within(formatLevel(start, it, messages), level)
    default:
      return words.target(level)
  }
}

/** `Last value 9 guides, target 12 guides; 75% (expected 52%)` */
function standText(it: OpenKeyResult, messages: Messages): string {
  const { current, progress, expected } = it
  const words = messages.mail.request
  const last = current === undefined ? words.noValue : words.last(formatLevel(current, it, messages))
  const values =
    it.type === 'yesNo' ? [current ? words.done : words.notDone] : [last, targetText(it, messages)]
  // 0% of nothing says less than that nothing was said yet.
  const stand =
    progress === undefined || current === undefined
      ? undefined
      : progressText({ progress, expected }, messages)
  const parts = it.type === 'yesNo' ? values : [...values, stand]
  return messages.mail.reasons(parts.filter((text) => text !== undefined))
}

/** One person's rows: the button that opens them, and each with its last value, its target and its pace. */
export function updates({ open }: Summary, options: PlanOptions): readonly Block[] {
  const { messages, links } = options
  const rows = open.map(({ row }) => row)
  const words = messages.mail.request
  return [
    { kind: 'button', link: { text: words.open, href: links.rows(Math.min(...rows), Math.max(...rows)) } },
    subjectItems(open, MOST, options, (it) => ({
      status: paceStatus(it.pace, messages),
      detail: standText(it, messages),
      meta: [it.objective, messages.mail.lastUpdate(it.silent)].filter((text) => text !== '').join(' · '),
    })),
  ]
}
