import type { ReadKeyResult } from './reading'

/** Of each period on its own, or of all so far: the title says which. */
const SETTLED =
  /\b(?:per|each|average|avg|rate|ratio|share|cumulative|ytd|to date|total|pro|par|por)\b|[/／](?:week|wk|month|mo)\b|monthly|weekly|每[周月季]|月均|周均|日均|平均|累计|[率比]$/i

/** What is counted anew in every period. */
const COUNTED_ANEW =
  /\b(?:new|bookings?|booked|revenue|sales|signed|won|closed|sold|orders|deals|demos|calls|meetings|visits|sign-?ups|hires|hired|shipped|umsatz|ventas|ventes)\b|新增|新签|签约|回款|销售额|销量|营收|收入|成交|拜访|订单/i

/** How far beyond the target a sum of amounts may be before it can hardly be what was meant. */
const FARTHEST = 1.5

/**
 * Whether the values of weeks or months may be amounts of each, to be added up, where the latest alone would be read as
 * the level: bookings of 280 and 310 beside a quarter's target of 900. Nobody adds up percents, nor what comes from
 * anywhere but 0, nor what would be far beyond its target. Values of weeks usually run on: they are doubted where the
 * title or a falling value speaks against it.
 */
export function mayBeAmounts(
  { title, type, start, target, current }: ReadKeyResult,
  before: readonly number[],
  periods: 'weeks' | 'months',
): boolean {
  if (!target || !current || target.percent || current.percent || target.comparator) return false
  if ((type !== undefined && type !== 'increase') || (start && start.value !== 0)) return false
  if (before.length === 0 || SETTLED.test(title)) return false
  const values = [...before, current.value]
  const sum = values.reduce((all, value) => all + value, 0)
  if (values.some((value) => value < 0) || sum === current.value || sum >= FARTHEST * target.value)
    return false
  const falls = values.some((value, index) => value < (values[index - 1] ?? 0))
  return periods === 'months' || falls || COUNTED_ANEW.test(title)
}

/** Where a total is what the periods come to together, each holds an amount: their levels are the sums so far. */
export function runOnTo(total: number, periods: readonly { value: number }[]): void {
  const sum = periods.reduce((all, { value }) => all + value, 0)
  const latest = periods[periods.length - 1]?.value
  if (periods.length < 2 || latest === total || Math.abs(sum - total) > 1e-6 * Math.abs(total)) return
  let level = 0
  for (const period of periods) {
    level += period.value
    period.value = level
  }
}
