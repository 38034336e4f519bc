import { nearlyEqual } from '../nearly'
import type { KeyResult, Unit } from '../plan/plan'
import { type Finding, finding } from './finding'
import { type Mention, numbersIn } from './numbers'

/**
 * Numbers of the text that stand in no cell (domain 8, K-5). A pair is start and target; of single numbers one must be
 * either. What measures something else than the cells do (`older than 7 days`, `above $1M`, `24 小时内`) is the name of
 * the measure and no second figure.
 */
export function otherNumbers({ title, start, target, type, unit }: KeyResult): Finding[] {
  if (type === 'yesNo' || target === undefined) return []
  const { mentions, pair } = numbersIn(title)
  if (pair) {
    const [from, to] = pair
    return found([...(says(from, start) ? [] : [from]), ...(says(to, target) ? [] : [to])])
  }
  const measured = mentions.filter((it) => measures(it, unit))
  const fits = mentions.some((it) => says(it, target) || (start !== undefined && says(it, start)))
  return fits ? [] : found(measured)
}

const found = (mentions: readonly Mention[]): Finding[] =>
  mentions.length > 0
    ? [
        finding(
          'otherNumbers',
          mentions.map(({ text }) => text),
        ),
      ]
    : []

/** A percent may stand in a cell as 0.45 or as 45. */
const says = ({ value }: Mention, cell: number | undefined): boolean =>
  value === undefined ||
  cell === undefined ||
  nearlyEqual(value, cell) ||
  nearlyEqual(value * 100, cell) ||
  nearlyEqual(value, cell * 100)

const PERCENT = /%|percent|百分之/i
const MONEY = /[¥￥$€£]/
const TIME = /^(?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?|秒|分钟|小时|天|日|周|个?月|年)/i

/** Whether a number could be a figure of cells with that unit. */
function measures({ text, after }: Mention, { kind, text: word }: Unit): boolean {
  if (TIME.test(after)) return TIME.test(word)
  if (PERCENT.test(text)) return kind !== 'currency'
  if (MONEY.test(text)) return kind === 'currency' || (kind === 'number' && word === '')
  return kind !== 'percent'
}
