import { DEFAULT_LOCALE } from './odoo'

export type EngineLocale = typeof DEFAULT_LOCALE

/** How a spreadsheet locale such as `de_DE` writes numbers, dates and formulas. */
export interface SheetLocale {
  /** As Google names it, e.g. `en_US`. */
  code: string
  decimal: string
  thousands: string
  /** Between arguments of a formula, as getFormula shows them. */
  separator: ',' | ';'
  /** The order in which a date is typed. */
  order: 'mdy' | 'dmy' | 'ymd'
  /** Pattern of a date that was written without one. */
  dateFormat: string
  timeFormat: string
  /** Of money typed in this locale. */
  currency: string
  currencyAfter: boolean
  /** Lower-case month names, full and short, to their number. */
  months: ReadonlyMap<string, number>
}

const CURRENCIES: Record<string, string> = {
  AT: 'EUR', AU: 'AUD', BE: 'EUR', BR: 'BRL', CA: 'CAD', CH: 'CHF', CN: 'CNY', CZ: 'CZK', DE: 'EUR', DK: 'DKK',
  ES: 'EUR', FI: 'EUR', FR: 'EUR', GB: 'GBP', HK: 'HKD', IE: 'EUR', IN: 'INR', IT: 'EUR', JP: 'JPY', KR: 'KRW',
  MX: 'MXN', NL: 'EUR', NO: 'NOK', PL: 'PLN', PT: 'EUR', SE: 'SEK', SG: 'SGD', TW: 'TWD', US: 'USD',
} // biome-ignore format: a table

const known = new Map<string, SheetLocale>()

/** Throws RangeError for a text that is no locale. */
export function sheetLocale(code: string): SheetLocale {
  const cached = known.get(code)
  if (cached) return cached
  const tag = code.replace('_', '-')
  const number = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(-1_234_567.5)
  const part = (type: string) => number.find((p) => p.type === type)?.value
  const date = new Intl.DateTimeFormat(tag, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  const parts = date.formatToParts(Date.UTC(2026, 1, 3))
  const order = parts.flatMap((p) =>
    p.type === 'day' || p.type === 'month' || p.type === 'year' ? [p.type[0]] : [],
  )
  const decimal = part('decimal') ?? '.'
  const region = code.split('_')[1] ?? 'US'
  const money = new Intl.NumberFormat(tag, {
    style: 'currency',
    currency: CURRENCIES[region] ?? 'USD',
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(1)
  const locale: SheetLocale = {
    code,
    decimal,
    // Spreadsheets of locales that group by (narrow) no-break spaces are typed with a plain one.
    thousands: (part('group') ?? (decimal === ',' ? '.' : ',')).replace(/\s/, ' '),
    separator: decimal === ',' ? ';' : ',',
    order: order.join('') === 'mdy' ? 'mdy' : order[0] === 'y' ? 'ymd' : 'dmy',
    dateFormat: datePattern(parts, tag),
    timeFormat: /^(en|hi|ko)/.test(code) && !/GB|IE/.test(code) ? 'hh:mm:ss a' : 'hh:mm:ss',
    currency: money.find((p) => p.type === 'currency')?.value ?? '$',
    currencyAfter: money[0]?.type !== 'currency',
    // Asked for by few, and slow to find out.
    get months() {
      const months = monthNames(tag)
      Object.defineProperty(this, 'months', { value: months })
      return months
    },
  }
  known.set(code, locale)
  return locale
}

/** Of a moment that was written without one: times of day have 24 hours in it, whatever the locale. */
export const dateTimeFormat = ({ dateFormat }: SheetLocale): string => `${dateFormat} hh:mm:ss`

/** What the engine needs to show numbers and dates of that locale; its formulas always are written the English way. */
export const engineLocale = (locale: SheetLocale): EngineLocale => ({
  ...DEFAULT_LOCALE,
  name: locale.code,
  code: locale.code,
  decimalSeparator: locale.decimal,
  thousandsSeparator: locale.thousands,
  dateFormat: locale.dateFormat,
  timeFormat: locale.timeFormat,
  formulaArgSeparator: locale.separator,
  weekStart: locale.code === 'en_US' ? 7 : 1,
})

/** `m/d/yyyy` as it stands; locales with dots write two digits, as Google shows `01.02.2026`. */
function datePattern(parts: Intl.DateTimeFormatPart[], tag: string): string {
  const two =
    parts.some((p) => p.type === 'literal' && p.value.includes('.')) || /^(en-GB|fr|it|es|pt)/.test(tag)
  return parts
    .map((p) => {
      if (p.type === 'day') return two ? 'dd' : 'd'
      if (p.type === 'month') return two ? 'mm' : 'm'
      return p.type === 'year' ? 'yyyy' : p.value.replace(/[\s\u200f]/g, '')
    })
    .join('')
}

function monthNames(tag: string): Map<string, number> {
  const names = new Map<string, number>()
  for (const language of ['en', tag]) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' })
      for (let m = 0; m < 12; m++) {
        const name = format.formatToParts(Date.UTC(2026, m, 2)).find((p) => p.type === 'month')?.value ?? ''
        const plain = name.toLowerCase().replace(/\.$/, '')
        if (/^\p{L}{3,}$/u.test(plain)) names.set(plain, m + 1)
      }
    }
  }
  names.set('sept', 9)
  return names
}
