import type { Advice, Advised, Summary } from '../../core/summary/summary'
import type { Messages } from '../../messages'
import { formatLevel, formatProgress, formatValue } from '../../messages/format'
import { paceStatus } from '../markup/status'
import type { PlanOptions } from '../occasion'
import type { Section } from '../section'
import { attentionText } from './needsAttention'
import { subjectItems } from './subjectItems'

const MOST = 8

/** So much a week; parts of a rate are points, not percents of it. */
function weeklyText(perDay: number, { unit }: Advised, messages: Messages): string {
  const weekly = 7 * perDay
  const short = (value: number) => Number(value.toPrecision(2))
  return unit.kind === 'percent'
    ? messages.mail.month.points(short(100 * weekly))
    : formatValue(short(weekly), unit, messages)
}

function forecastTexts(it: Advised, messages: Messages): string[] {
  const { landing, needed, target, weeksLeft } = it
  const words = messages.mail.month
  const said: string[] = []
  if (weeksLeft !== undefined) said.push(words.reached(weeksLeft))
  // A guess has no more digits than this.
  const level = (value: number) => formatLevel(Number(value.toPrecision(3)), it, messages)
  if (landing && target !== undefined) {
    const done = formatProgress(landing.progress, messages)
    said.push(words.lands(level(landing.value), formatLevel(target, it, messages), done))
  }
  const weekly = (perDay: number) => weeklyText(perDay, it, messages)
  if (needed?.reading === 'unlikely' && needed.best > 0)
    said.push(words.unlikely(weekly(needed.needed), weekly(needed.best)))
  if (needed?.reading === 'tooEasy') said.push(words.tooEasy(weekly(needed.needed), weekly(needed.recent)))
  return said
}

/** What to decide together about the key results of one kind. */
const advice =
  (kind: Advice) =>
  (summary: Summary, options: PlanOptions): Section | undefined => {
    const advised = summary.month?.advised.filter((it) => it.advice === kind) ?? []
    if (advised.length === 0) return undefined
    const { messages } = options
    return {
      heading: messages.mail.month.headings[kind],
      blocks: [
        subjectItems(advised, MOST, options, (it) => ({
          status: paceStatus(it.pace, messages),
          detail: messages.mail.reasons([...attentionText(it, messages), ...forecastTexts(it, messages)]),
          note: it.lastNote,
        })),
      ],
    }
  }

/** What will not arrive as it goes. */
export const toChange = advice('change')
/** What is far behind and has not moved for a month. */
export const toLetGo = advice('letGo')
/** What is reached early, or will be without effort. */
export const toRaise = advice('aimHigher')
