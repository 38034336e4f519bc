import type { CalendarDate, Day } from '../core/dates/calendar'
import { dateOf } from '../core/dates/calendar'
import type { Cycle } from '../core/dates/cycle'
import type { KeyResultType, Unit } from '../core/plan/plan'
import type { Messages } from './index'

type Language = Pick<Messages, 'code' | 'intl'>

/** Making one takes a tenth of a millisecond, and a long list needs the same few again and again. */
const numberFormats = new Map<string, Intl.NumberFormat>()

function numberFormat(intl: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = intl + JSON.stringify(options)
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(intl, options)
  numberFormats.set(key, format)
  return format
}

/** −0 would be shown with its sign. */
const unsigned = (value: number) => (value === 0 ? 0 : value)

/** Small figures keep three digits that say something, others three decimals. */
const digitsOf = (value: number): Intl.NumberFormatOptions =>
  Math.abs(value) < 1 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 3 }

const WAN = 10_000
const YI = 100_000_000

/** Chinese counts in 万 and 亿; only where two decimals there say exactly the same (306万, not 123.46万 for 1,234,567). */
function readsInWan(value: number): boolean {
  const size = Math.abs(value)
  if (size < WAN) return false
  return Number.isInteger(size / ((size < YI ? WAN : YI) / 100))
}

/** A number in the digits and separators of a language: `1,200,000`, in Chinese `120万`. */
export function formatNumber(value: number, { code, intl }: Language): string {
  const options: Intl.NumberFormatOptions =
    code === 'zh' && readsInWan(value) ? { notation: 'compact', maximumFractionDigits: 2 } : digitsOf(value)
  return numberFormat(intl, options).format(unsigned(value))
}

function formatCurrency(value: number, currency: string, { code, intl }: Language): string {
  const options: Intl.NumberFormatOptions =
    code === 'zh' && readsInWan(value)
      ? { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 2 }
      : Number.isInteger(value)
        ? { maximumFractionDigits: 0, minimumFractionDigits: 0 }
        : { minimumFractionDigits: 2, maximumFractionDigits: Math.abs(value) < 1 ? 4 : 2 }
  return numberFormat(intl, { style: 'currency', currency, ...options }).format(unsigned(value))
}

/** `12 guides`, `17.5 h`, but `9家`: Chinese units stand next to their number. */
const withUnit = (number: string, unit: string) =>
  /^[\p{Script=Han}/°'"]/u.test(unit) ? `${number}${unit}` : `${number} ${unit}`

/**
 * A value as its sheet writes it: `45%` for 0.45, `$965,000`, `12 guides`, `306万`.
 * A currency that is no ISO code is shown as a plain unit.
 */
export function formatValue(value: number, unit: Unit, language: Language): string {
  if (unit.kind === 'percent') {
    const format = numberFormat(language.intl, { style: 'percent', maximumFractionDigits: 2 })
    return format.format(unsigned(value))
  }
  const text = unit.text.trim()
  if (unit.kind === 'currency' && /^[A-Z]{3}$/.test(text)) return formatCurrency(value, text, language)
  const number = formatNumber(value, language)
  return text === '' ? number : withUnit(number, text)
}

/** The value of a key result: as `formatValue`, and for yes/no types the word. */
export function formatLevel(
  value: number,
  { unit, type }: { unit: Unit; type?: KeyResultType },
  messages: Messages,
): string {
  return type === 'yesNo' ? messages.mail.yesNo(value !== 0) : formatValue(value, unit, messages)
}

/**
 * Whole percent of a ratio from 0 to 1. What is not reached never shows as 100, what has begun never as 0:
 * a rounded figure must not contradict the word beside it.
 */
export function percentOf(ratio: number): number {
  if (ratio <= 0) return 0
  if (ratio >= 1) return 100
  return Math.min(99, Math.max(1, Math.round(ratio * 100)))
}

/** `38%` */
export const formatProgress = (ratio: number, { intl }: Language): string =>
  numberFormat(intl, { style: 'percent' }).format(percentOf(ratio) / 100)

/** Points between two ratios, as their percents are shown: a reader who subtracts finds the same. */
export const pointsBetween = (from: number, to: number): number => percentOf(to) - percentOf(from)

/** `+5`, `−3`, `0` */
export const formatChange = (points: number): string =>
  points < 0 ? `−${-points}` : points > 0 ? `+${points}` : '0'

// A day has no time zone; its midnight in UTC stands for it.
const instantOf = (day: Day): number => {
  const { year, month, date }: CalendarDate = dateOf(day)
  return Date.UTC(year, month - 1, date)
}

/** `Mon, Aug 31`, `8月31日周一` */
export const formatDay = (day: Day, { intl }: Language): string =>
  new Intl.DateTimeFormat(intl, {
    timeZone: 'UTC',
    weekday: 'short',
    month: 'short',
    day: 'numeric',
  }).format(instantOf(day))

/** `Jul 1 – Sep 30, 2026`, `2026年7月1日 – 9月30日`: a year both days share is said once, where the language puts it. */
export function formatCycle({ start, end }: Cycle, { code, intl }: Language): string {
  const once = dateOf(start).year === dateOf(end).year
  const short = new Intl.DateTimeFormat(intl, { timeZone: 'UTC', month: 'short', day: 'numeric' })
  const full = new Intl.DateTimeFormat(intl, {
    timeZone: 'UTC',
    year: 'numeric',
    month: code === 'zh' ? 'long' : 'short',
    day: 'numeric',
  })
  const from = once && code !== 'zh' ? short : full
  const to = once && code === 'zh' ? short : full
  return `${from.format(instantOf(start))} – ${to.format(instantOf(end))}`
}

/** `Aug`, `8月`; a month from 1. */
export const formatMonth = (month: number, { intl }: Language): string =>
  new Intl.DateTimeFormat(intl, { timeZone: 'UTC', month: 'short' }).format(Date.UTC(2001, month - 1, 1))

/** `Aug 17, 2026, 09:12 (Europe/Berlin)` */
export const formatInstant = (instant: number, timeZone: string, { code, intl }: Language): string => {
  const time = new Intl.DateTimeFormat(intl, {
    timeZone,
    year: 'numeric',
    month: code === 'zh' ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return `${time.format(instant)} (${timeZone})`
}
