import { type Day, dateOf, dayOfDate } from '../core/dates/calendar'
import type { Cycle } from '../core/dates/cycle'
import { once } from '../core/once'
import { type Field, UserError } from '../core/problem'
import { isErrorText, isNoValue } from './blank'
import { fold, quote } from './fold'
import { tagOf } from './separators'
import { type CellContext, type CellValue, isDate } from './value'

const LONGEST = 60
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH_NAMES =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/
/** Months of the other languages teams write in, whatever the locale of the sheet; January first. */
const FOREIGN = [
  /^(?:januar|jänner|jän|janv(?:ier)?|enero|ene)$/,
  /^(?:februar|févr(?:ier)?|febrero)$/,
  /^(?:märz|mrz|mär|mars|marzo)$/,
  /^(?:avr(?:il)?|abr(?:il)?)$/,
  /^(?:mai|mayo)$/,
  /^(?:juni|juin|junio)$/,
  /^(?:juli|juil(?:let)?|julio)$/,
  /^(?:août|aout|agosto|ago)$/,
  /^(?:septembre|septiembre|setiembre)$/,
  /^(?:oktober|okt|octobre|octubre)$/,
  /^(?:novembre|noviembre)$/,
  /^(?:dezember|dez|décembre|déc|diciembre|dic)$/,
]
const CHINESE_NUMBERS = '一二三四五六七八九'

const TIME = /[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?(?:z|[+-]\d{2}:?\d{2})?$/
const WEEKDAY =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[., ]+|[ (]*(?:周|星期|礼拜)[一二三四五六日天]\)?$/
const YEAR_FIRST = /^(\d{4})(?:[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})日?|(\d{2})(\d{2}))$/
const CHINESE = /^(?:(\d{4}|\d{2})年 ?)?(\d{1,2})月 ?(?:(\d{1,2})[日号]?|(底|末|月底|月末|底前|末前))$/
const NUMERIC = /^(\d{1,2})([-/.]) ?(\d{1,2})(?:\2 ?(\d{4}|\d{2}))?\.?$/
const DAY_MONTH = once(() => /^(\d{1,2})[ -]?(\p{L}+)(?:[ -]?(\d{4}|\d{2}))?$/u)
const MONTH_DAY = once(() => /^(\p{L}+)[ -]?(\d{1,2})(?:[ -](\d{4}|\d{2}))?$/u)
const END =
  /^(?:(?:bis )?ende|(?:by )?(?:the )?end(?: of)?|eo|fin de|fin|finales de) ?(.+)$|^(.+?) ?(?:end|底|末|底前|末前)$/u
const QUARTER = /^(?:(\d{4}|\d{2})年?[ -]?)?(?:q([1-4])|第?([一二三四1-4])季度?)(?:[ /-]?(\d{4}|\d{2}))?$/
const MONTH = once(() => /^(\p{L}+)(?: (\d{4}))?$|^(?:(\d{4})年)?(\d{1,2})月$/u)

type Order = 'yearFirst' | 'dayFirst' | 'monthFirst'
const orders = new Map<string, Order>()

/** In which order a locale writes year, month and day in digits. */
function orderOf(locale: string): Order {
  let order = orders.get(locale)
  if (!order) {
    const parts = new Intl.DateTimeFormat(tagOf(locale), {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    })
    const first = parts.formatToParts(0).find(({ type }) => type !== 'literal')?.type
    order = first === 'year' ? 'yearFirst' : first === 'month' ? 'monthFirst' : 'dayFirst'
    orders.set(locale, order)
  }
  return order
}

/** Whether a word is a month in a language we know, whatever the locale. */
export function isMonthName(word: string): boolean {
  const plain = word.toLowerCase()
  return MONTH_NAMES.test(plain) || FOREIGN.some((names) => names.test(plain))
}

/** 1–12 for the name of a month, in English or the language of the locale. */
function monthOf(word: string, locale: string): number | undefined {
  if (MONTH_NAMES.test(word)) return MONTHS.indexOf(word.slice(0, 3)) + 1
  if (word.length < 3) return undefined
  const foreign = FOREIGN.find((names) => names.test(word))
  if (foreign) return FOREIGN.indexOf(foreign) + 1
  if (locale.startsWith('en') || locale.startsWith('zh')) return undefined
  const names = new Intl.DateTimeFormat(tagOf(locale), { month: 'long', day: 'numeric', timeZone: 'UTC' })
  for (let month = 1; month <= 12; month++) {
    const parts = names.formatToParts(Date.UTC(2024, month - 1, 1))
    const name = parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? ''
    if (name.startsWith(word) || (name.length > 3 && word.startsWith(name))) return month
  }
  return undefined
}

/** 三十一 → 31 */
function chineseNumber(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text]
  const digit = (char: string) => CHINESE_NUMBERS.indexOf(char) + 1
  return (text.includes('十') ? (tens === '' ? 10 : digit(tens) * 10) : 0) + (ones === '' ? 0 : digit(ones))
}

const fullYear = (year: string | undefined): number | undefined =>
  year === undefined ? undefined : year.length === 2 ? 2000 + Number(year) : Number(year)

/** The last day of a month. */
const endOfMonth = (year: number, month: number): Day | undefined =>
  dayOfDate(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate())

/**
 * Gives a date without a year the year that puts it inside the cycle, or nearest to it.
 * Without a cycle there is nothing to tell by.
 */
function inCycle(cycle: Cycle | undefined, of: (year: number) => Day | undefined): Day | undefined {
  if (!cycle) return undefined
  let best: Day | undefined
  let distance = Number.POSITIVE_INFINITY
  for (let year = dateOf(cycle.start).year - 1; year <= dateOf(cycle.end).year + 1; year++) {
    const day = of(year)
    if (day === undefined) continue
    const off = Math.max(cycle.start - day, day - cycle.end, 0)
    if (off < distance) {
      best = day
      distance = off
    }
  }
  return best
}

const dated = (
  cycle: Cycle | undefined,
  year: number | undefined,
  of: (year: number) => Day | undefined,
): Day | undefined => (year === undefined ? inCycle(cycle, of) : of(year))

/** The last day of a named period: `Q3`, `August`, `8月`, `年`, `cycle`; undefined for words that name none. */
function endOf(period: string, context: CellContext): Day | undefined {
  const { cycle } = context
  if (/^(?:the )?(?:cycle|period|周期|本周期|期)$/.test(period)) return cycle?.end
  if (/^(?:the |this )?(?:quarter|q|本?季度?|month|m|本?月)$/.test(period)) {
    if (!cycle) return undefined
    const { year, month } = dateOf(cycle.end)
    const isMonth = /m|月/.test(period)
    return endOfMonth(year, isMonth ? month : Math.ceil(month / 3) * 3)
  }
  if (/^(?:the |this )?(?:year|y|本?年|今年)$/.test(period))
    return inCycle(cycle, (year) => dayOfDate(year, 12, 31))
  const ofYear = /^(\d{4})年?$/.exec(period)
  if (ofYear) return dayOfDate(Number(ofYear[1]), 12, 31)
  const quarter = QUARTER.exec(period)
  if (quarter) {
    const which = quarter[2] ?? quarter[3] ?? ''
    const number = Number(which) || CHINESE_NUMBERS.indexOf(which) + 1
    return dated(cycle, fullYear(quarter[1] ?? quarter[4]), (year) => endOfMonth(year, number * 3))
  }
  const month = MONTH().exec(period)
  if (!month) return undefined
  const number = month[4] ? Number(month[4]) : monthOf(month[1] ?? '', context.locale())
  if (!number || number > 12) return undefined
  return dated(cycle, fullYear(month[2] ?? month[3]), (year) => endOfMonth(year, number))
}

/** Two numbers whose order only the locale can tell, unless one of them can be no month. */
function numeric(match: RegExpExecArray, context: CellContext): Day | undefined {
  const [, first = '', , second = '', last] = match
  if (last?.length === 2 && orderOf(context.locale()) === 'yearFirst') {
    return dayOfDate(2000 + Number(first), Number(second), Number(last))
  }
  const [a, b] = [Number(first), Number(second)]
  const dayFirst = a > 12 || (b <= 12 && a !== b && orderOf(context.locale()) === 'dayFirst')
  const [month, date] = dayFirst ? [b, a] : [a, b]
  return dated(context.cycle, fullYear(last), (year) => dayOfDate(year, month, date))
}

/** A date as people write it in a text, or undefined. Shared with the search for the cycle in titles. */
export function dayOfText(text: string, context: CellContext): Day | undefined {
  const plain = fold(text)
    .toLowerCase()
    .replace(/[一二三四五六七八九十]+(?=[月日号])/g, (digits) => String(chineseNumber(digits)))
    .replace(TIME, '')
    .replace(WEEKDAY, '')
    .replace(/(\d)(?:st|nd|rd|th)\b/, '$1')
    .replace(/^(?:by|due|until|on|截至|截止) ?(?=\d|\p{L}{3})/u, '')
    .replace(/,|(?<=\p{L})\.|\bof\b|\bde\b|(?<=\d)\.(?= \p{L})/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  const yearFirst = YEAR_FIRST.exec(plain)
  if (yearFirst) {
    const [, year, month, date, basicMonth, basicDate] = yearFirst
    return dayOfDate(Number(year), Number(month ?? basicMonth), Number(date ?? basicDate))
  }
  const chinese = CHINESE.exec(plain)
  if (chinese) {
    const [, year, month, date] = chinese
    return dated(context.cycle, fullYear(year), (of) =>
      date ? dayOfDate(of, Number(month), Number(date)) : endOfMonth(of, Number(month)),
    )
  }
  const digits = NUMERIC.exec(plain)
  if (digits) return numeric(digits, context)
  const end = END.exec(plain)
  const ended = end && endOf((end[1] ?? end[2] ?? '').trim(), context)
  if (ended !== null && ended !== undefined) return ended
  const dayMonth = DAY_MONTH().exec(plain)
  const monthDay = MONTH_DAY().exec(plain)
  const name = dayMonth?.[2] ?? monthDay?.[1]
  const month = name && monthOf(name, context.locale())
  if (!month) return undefined
  const date = Number(dayMonth?.[1] ?? monthDay?.[2])
  return dated(context.cycle, fullYear(dayMonth?.[3] ?? monthDay?.[3]), (year) =>
    dayOfDate(year, month, date),
  )
}

/**
 * A calendar day as people write it; undefined for a cell that says there is none yet.
 * Without a year it takes the cycle's. A number is never taken for a date: it may as well be a mistake.
 * Throws notADate.
 */
export function readDay(value: CellValue, field: Field, context: CellContext): Day | undefined {
  if (isDate(value)) {
    if (!Number.isNaN(value.getTime())) return context.dayOf(value)
  } else if (typeof value === 'string') {
    if (isNoValue(value)) return undefined
    const text = value.length > 2 * LONGEST ? value.trim() : value
    const day = text.length > 2 * LONGEST || isErrorText(text) ? undefined : dayOfText(text, context)
    if (day !== undefined && isLikely(day)) return day
  }
  throw new UserError({ code: 'notADate', field, text: quote(value) })
}

/** Plans live in our time: `0026-09-30` is a slip of the pen. */
const isLikely = (day: Day): boolean => day >= -25567 && day < 84006
