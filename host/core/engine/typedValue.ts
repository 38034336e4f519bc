import type { SheetLocale } from './locale'
import { serialOfDate } from './serial'

/** What a text becomes when it is entered into a cell. Numbers come with the format their spelling asks for. */
export type Typed =
  | { kind: 'blank' }
  | { kind: 'formula'; formula: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'number'; value: number; format?: string; isDate?: boolean }
  | { kind: 'text'; text: string }

export interface TypedContext {
  locale: SheetLocale
  /** The year of a date that names none. */
  year: number
  /** A person typing `+5` gets 5; a script writing it gets the text. */
  by: 'script' | 'person'
}

/** Reads a text as Google does what is typed into a cell (the API's USER_ENTERED). */
export function typedValue(text: string, context: TypedContext): Typed {
  if (text === '') return { kind: 'blank' }
  if (text.startsWith("'")) return { kind: 'text', text: text.slice(1) }
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text }
  const trimmed = text.trim()
  if (/^(true|false)$/i.test(trimmed)) return { kind: 'boolean', value: /^t/i.test(trimmed) }
  if (trimmed.startsWith('+') && context.by === 'script') return { kind: 'text', text }
  const number = typedNumber(trimmed, context.locale) ?? typedDateTime(trimmed, context)
  return number ? { kind: 'number', ...number } : { kind: 'text', text }
}

interface TypedNumber {
  value: number
  format?: string
  isDate?: boolean
}

function typedNumber(text: string, locale: SheetLocale): TypedNumber | undefined {
  const negative = /^\((.*)\)$/.exec(text)
  if (negative?.[1] && !/^[-+(]/.test(negative[1])) {
    const inner = typedNumber(negative[1], locale)
    return inner && { ...inner, value: -inner.value }
  }
  const sign = /^[-+]/.exec(text)?.[0] ?? ''
  let rest = text.slice(sign.length)
  let minus = sign === '-'
  const currency = rest.includes(locale.currency) ? locale.currency : ''
  if (currency) {
    if (rest.startsWith(currency)) rest = rest.slice(currency.length).trim()
    else if (rest.endsWith(currency)) rest = rest.slice(0, -currency.length).trim()
    else return undefined
    if (!sign && rest.startsWith('-')) {
      minus = true
      rest = rest.slice(1)
    }
  }
  const percent = rest.endsWith('%')
  if (percent) rest = rest.slice(0, -1).trim()
  const plain = plainNumber(rest, locale)
  if (!plain || (percent && (currency || plain.scientific))) return undefined
  const decimals = plain.decimals > 0 ? '.00' : ''
  let format: string | undefined
  if (percent) format = `0${decimals}%`
  else if (currency) {
    const symbol = `[$${currency}]`
    format = locale.currencyAfter ? `#,##0${decimals} ${symbol}` : `${symbol}#,##0${decimals}`
  } else if (plain.grouped) format = `#,##0${decimals}`
  else if (plain.scientific) format = '0.00e'
  // Not divided by 100: 99.93 / 100 is not 0.9993.
  const size = percent ? Number(`${plain.plain}e-2`) : plain.value
  return { value: minus ? -size : size, ...(format && { format }) }
}

function plainNumber(text: string, { decimal, thousands }: SheetLocale) {
  const point = decimal === '.' ? '\\.' : ','
  const group = thousands === ' ' ? '[ \\u00a0\\u202f]' : `\\${thousands}`
  const match = new RegExp(`^(\\d{1,3}(?:${group}\\d{3})+|\\d+)?(?:${point}(\\d*))?(e[-+]?\\d+)?$`, 'i').exec(
    text,
  )
  if (!match || (match[1] === undefined && !match[2])) return undefined
  const whole = (match[1] ?? '0').replace(/\D/g, '')
  const plain = `${whole}.${match[2] || '0'}`
  const value = Number(`${plain}${match[3] ?? ''}`)
  if (!Number.isFinite(value)) return undefined
  return {
    value,
    plain,
    grouped: /\D/.test(match[1] ?? ''),
    scientific: match[3] !== undefined,
    decimals: match[2]?.length ?? 0,
  }
}

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?$/i

function typedDateTime(text: string, context: TypedContext): TypedNumber | undefined {
  const alone = typedTime(text)
  if (alone) return { ...alone, isDate: true }
  const split = /^(.*\S)\s+(\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?)$/i.exec(text)
  const time = split?.[2] ? typedTime(split[2]) : undefined
  const date = typedDate(split && time ? (split[1] as string) : text, context)
  if (!date) return undefined
  if (!time) return { ...date, isDate: true }
  return { value: date.value + time.value, format: `${date.format} ${time.format}`, isDate: true }
}

function typedTime(text: string): { value: number; format: string } | undefined {
  const match = TIME.exec(text)
  if (!match) return undefined
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)]
  const half = match[4]?.toLowerCase()
  if (minute > 59 || second > 59 || hour > (half ? 12 : 23) || (half && hour < 1)) return undefined
  const of24 = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour
  const format = `hh:mm${match[3] ? ':ss' : ''}${half ? ' a' : ''}`
  return { value: (of24 * 3600 + minute * 60 + second) / 86_400, format }
}

function typedDate(
  text: string,
  { locale, year }: TypedContext,
): { value: number; format: string } | undefined {
  const dated = (y: number, m: number, d: number, format: string) => {
    const value = serialOfDate(y, m, d)
    return value === undefined ? undefined : { value, format }
  }
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)
  if (iso) {
    const two = text.length === 10
    const format = `yyyy${iso[2]}${two ? 'mm' : 'm'}${iso[2]}${two ? 'dd' : 'd'}`
    return dated(Number(iso[1]), Number(iso[3]), Number(iso[4]), format)
  }
  const chinese = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text)
  if (chinese && /^(zh|ja)/.test(locale.code)) {
    return dated(Number(chinese[1]), Number(chinese[2]), Number(chinese[3]), 'yyyy"年"m"月"d"日"')
  }
  const numeric = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text)
  if (numeric) return numericDate(numeric, locale, year, dated)
  const named = namedDate(text, locale, year, dated)
  // The engine names months in English only; elsewhere such a date is shown in numbers.
  return named && !locale.code.startsWith('en') ? { ...named, format: locale.dateFormat } : named
}

type Dated = (
  y: number,
  m: number,
  d: number,
  format: string,
) => { value: number; format: string } | undefined

function numericDate(match: RegExpExecArray, locale: SheetLocale, year: number, dated: Dated) {
  const [, first, separator, second, written] = match
  // A dot belongs to dates only where the locale writes them so: `1.2` is elsewhere a number or a version.
  const dots = locale.dateFormat.includes('.')
  if (separator === '.' && (!dots || written === undefined)) return undefined
  const monthFirst = locale.order !== 'dmy'
  const [month, day] = monthFirst ? [Number(first), Number(second)] : [Number(second), Number(first)]
  const two = first?.length === 2 && second?.length === 2
  const [m, d] = two ? ['mm', 'dd'] : ['m', 'd']
  const pattern = monthFirst ? `${m}${separator}${d}` : `${d}${separator}${m}`
  if (written === undefined) return dated(year, month, day, pattern)
  return dated(fullYear(written), month, day, `${pattern}${separator}${written.length === 4 ? 'yyyy' : 'yy'}`)
}

function namedDate(text: string, locale: SheetLocale, year: number, dated: Dated) {
  const month = (name: string | undefined) => locale.months.get((name ?? '').toLowerCase().replace(/\.$/, ''))
  const pattern = (name: string | undefined) => ((name ?? '').replace('.', '').length > 3 ? 'mmmm' : 'mmm')
  const dayFirst = /^(\d{1,2})\.?([-\s])(\p{L}+\.?)(?:,?\2(\d{4}|\d{2}))?$/u.exec(text)
  const named = month(dayFirst?.[3])
  if (dayFirst && named) {
    const [, day, gap, name, written] = dayFirst
    const format = `d${gap}${pattern(name)}${written ? `${gap}${written.length === 4 ? 'yyyy' : 'yy'}` : ''}`
    return dated(written ? fullYear(written) : year, named, Number(day), format)
  }
  const monthFirst = /^(\p{L}+\.?)[-\s](\d{1,2})(?:(,?\s|-)(\d{4}))?$/u.exec(text)
  const first = month(monthFirst?.[1])
  if (monthFirst && first) {
    const [, name, day, gap, written] = monthFirst
    const format = `${pattern(name)} d${written ? `${gap}yyyy` : ''}`
    return dated(written ? Number(written) : year, first, Number(day), format)
  }
  const monthOnly = /^(\p{L}+\.?)([-\s])(\d{4})$/u.exec(text)
  const only = month(monthOnly?.[1])
  if (!monthOnly || !only) return undefined
  return dated(Number(monthOnly[3]), only, 1, `${pattern(monthOnly[1])}${monthOnly[2]}yyyy`)
}

/** Two digits mean 1930–2029. */
const fullYear = (written: string) => {
  const n = Number(written)
  return written.length === 4 ? n : n < 30 ? 2000 + n : 1900 + n
}
