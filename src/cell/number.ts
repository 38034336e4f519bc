import { once } from '../core/once'
import type { Unit } from '../core/plan/plan'
import { type Field, UserError } from '../core/problem'
import { isErrorText, isNoValue } from './blank'
import { currencyOf } from './currency'
import { isMonthName } from './day'
import { fold, quote } from './fold'
import { scaleOf } from './scale'
import { decimalOf } from './separators'
import { type CellContext, type CellValue, type Comparator, isDate, type Quantity } from './value'
import { warningIn } from './warning'

/** Longer texts are sentences: nobody reads a figure out of them without guessing. */
const LONGEST = 120

const PLAIN: Unit = { kind: 'number', text: '' }
const PERCENT: Unit = { kind: 'percent', text: '%' }

const BEFORE: readonly (readonly [Comparator | 'about', RegExp])[] = [
  [
    'atLeast',
    /^(?:>=|=>|≥|≧|⩾|at least|(?:no|not) (?:less|fewer|lower) than|at or above|min(?:imum|d|destens)?\b\.?(?: of)?|wenigstens|au moins|al menos|como mínimo|mínimo|不低于|不少于|不小于|至少|最少|最低|大于等于|大于或等于)/i,
  ],
  [
    'atMost',
    /^(?:<=|=<|≤|≦|⩽|at most|(?:no|not) (?:more|higher|greater) than|at or below|up to|max(?:imum|imal)?\b\.?(?: of)?|höchstens|bis zu|au plus|au maximum|como máximo|a lo sumo|máximo|不高于|不超过|不大于|不多于|至多|最多|最高|小于等于|小于或等于|控制在)/i,
  ],
  [
    'above',
    /^(?:>|above|over|(?:more|greater|higher) than|exceeds?|über|mehr als|plus de|más de|高于|大于|超过|多于)/i,
  ],
  [
    'below',
    /^(?:<|below|under|(?:less|fewer|lower) than|unter|weniger als|moins de|menos de|低于|小于|少于|不到|不足)/i,
  ],
  [
    'about',
    /^(?:~|≈|∼|about|around|approx(?:imately|\.)?|roughly|circa|ca?\.|etwa|rund|ungefähr|environ|env\.|autour de|aproximadamente|aprox\.|unos|大约|大概|约为|约|近)/i,
  ],
]

const AFTER: readonly (readonly [Comparator | 'about', RegExp])[] = [
  ['atLeast', /^(?:\+(?!\s*\d)|or (?:more|above|higher|better)|(?:及|或)?以上)/i],
  ['atMost', /^(?:or (?:less|fewer|below|lower)|max(?:imum)?\b\.?|(?:及|或)?以下|以内|之内)/i],
  [
    'about',
    /^(?:左右|上下|or so|approx(?:imately|\.)?|\(?(?:est\.?|estimated?|approx\.?|预估|估计|预计)\)?$)/i,
  ],
]

const ACCOUNTING = /^([^\d()]*)\(([^()]*\d[^()]*)\)([^\d()]*)$/
const DIGITS = /^[.,]?\d[\d.,'’ ]*/
const SIGN = /^[-−–—+]/
const PERCENT_SIGN = /^(?:%|percent\b|per cent\b|pct\b)/i
/** Of a percent the sign before one or two digits can only be its decimal, in every locale. */
const PERCENT_DIGITS = /^\d{1,3}[.,]\d{1,2}$/
const OUT_OF = /^(?:\/|of|out of|von|sur|de|van|di)\s*(?=\d)/i
const CURRENCY_BEFORE = once(() => /^(?:[A-Za-z]{0,3}[$€£¥₩₹₽₺₫฿₱₴₪]|[\p{L}]+\.?)/u)
const CURRENCY_AFTER = once(() => /^(?:[A-Z]{0,3}[$€£¥₩₹₽₺₫฿₱₴₪]|[\p{L}]+\.?)/u)
const UNIT = once(() => /^[\p{L}\p{M}\s./·°µ²³'’%&()$€#×‰-]{0,40}$/u)

class Reader {
  private negative = false
  private signed = false
  private percent = false
  private exponent = 0
  private comparator?: Comparator
  private approximate = false
  private currency?: string
  private digits = ''
  private outOf?: string
  private unit = ''

  constructor(private readonly context: CellContext) {}

  /** Reads the text; false when it is no number. */
  read(folded: string): boolean | 'ambiguous' {
    const accounting = ACCOUNTING.exec(folded)
    if (accounting) this.negative = true
    const text = accounting ? `${accounting[1]}${accounting[2]}${accounting[3]}` : folded
    let at = text.search(/\d/)
    if (at < 0) return false
    if (at > 0 && /(?:^|[^\p{L}])[.,]$/u.test(text.slice(0, at))) at--
    if (!this.head(text.slice(0, at).trim(), accounting !== null)) return false
    const run = (DIGITS.exec(text.slice(at))?.[0] ?? '').replace(/[ .,'’]+$/, '')
    const rest = text.slice(at + run.length)
    const isPercent = this.percent || PERCENT_SIGN.test(rest.trimStart())
    const digits =
      isPercent && PERCENT_DIGITS.test(run) ? run.replace(',', '.') : decimalOf(run, this.context)
    if (digits === 'ambiguous' || digits === undefined) return digits ?? false
    this.digits = digits
    return this.tail(rest)
  }

  /** What stands before the digits: every word must be understood. */
  private head(text: string, bracketed: boolean): boolean {
    let rest = text
    while (rest !== '') {
      const left = rest
      rest = this.mark(rest, BEFORE)
      if (SIGN.test(rest)) {
        if (this.signed || bracketed) return false
        this.signed = true
        this.negative = !rest.startsWith('+')
        rest = rest.slice(1)
      } else if (rest.startsWith('%') && !this.percent) {
        this.percent = true
        rest = rest.slice(1)
      } else if (rest === left && !this.currency) {
        const word = CURRENCY_BEFORE().exec(rest)?.[0] ?? ''
        this.currency = currencyOf(word, this.context)
        if (this.currency) rest = rest.slice(word.length)
      }
      rest = rest.trimStart()
      if (rest === left) return false
    }
    return true
  }

  /** What stands behind the digits: a scale, a percent sign, a currency, a limit; what remains is the unit. */
  private tail(text: string): boolean | 'ambiguous' {
    const power = /^e([+-]?\d{1,3})(?![\p{L}\d])/iu.exec(text)
    if (power) this.exponent += Number(power[1])
    let rest = text.slice(power?.[0].length ?? 0).trimStart()
    let scaled = false
    while (rest !== '') {
      const left = rest
      const percent = this.percent ? null : PERCENT_SIGN.exec(rest)
      const scale = scaled ? undefined : scaleOf(rest)
      const outOf = this.outOf === undefined ? OUT_OF.exec(rest) : null
      if (percent) {
        this.percent = true
        rest = rest.slice(percent[0].length)
      } else if (scale) {
        scaled = true
        this.exponent += scale.exponent
        rest = rest.slice(scale.length)
      } else if (outOf) {
        const run = (DIGITS.exec(rest.slice(outOf[0].length))?.[0] ?? '').replace(/[ .,'’]+$/, '')
        const digits = decimalOf(run, this.context)
        if (digits === 'ambiguous' || digits === undefined) return digits ?? false
        this.outOf = digits
        rest = rest.slice(outOf[0].length + run.length)
      } else {
        rest = this.mark(rest, AFTER)
        if (rest === left && !this.currency) {
          const word = CURRENCY_AFTER().exec(rest)?.[0] ?? ''
          this.currency = currencyOf(word, this.context)
          if (this.currency) rest = rest.slice(word.length)
        }
      }
      rest = rest.trimStart()
      if (rest === left) return this.rest(rest)
    }
    return true
  }

  private rest(text: string): boolean {
    this.unit = text.replace(/^\((.*)\)$/, '$1').replace(/^[.\s]+/, '')
    // 30 Sep and 9月底 are days.
    return UNIT().test(text) && !isMonthName(this.unit) && !/^月[初中末底]$/.test(this.unit)
  }

  /** Takes a limit or an approximation off the text. */
  private mark(text: string, words: typeof BEFORE): string {
    for (const [meaning, pattern] of words) {
      const found = pattern.exec(text)?.[0]
      if (!found) continue
      if (meaning === 'about') this.approximate = true
      else this.comparator ??= meaning
      return text.slice(found.length).trimStart()
    }
    return text
  }

  quantity(): Quantity | undefined {
    // Shifting the decimal point in the text keeps 21% exactly 0.21.
    const value = Number(`${this.digits}e${this.exponent - (this.percent ? 2 : 0)}`)
    if (!Number.isFinite(value)) return undefined
    const quantity: Quantity = {
      value: this.negative && value !== 0 ? -value : value,
      unit: this.percent
        ? PERCENT
        : this.currency
          ? { kind: 'currency', text: this.currency }
          : this.unit
            ? { kind: 'number', text: this.unit }
            : PLAIN,
      percent: this.percent,
    }
    if (this.comparator) quantity.comparator = this.comparator
    if (this.approximate) quantity.approximate = true
    if (this.outOf !== undefined) quantity.outOf = Number(this.outOf)
    return quantity
  }
}

/**
 * A number as people write it, with its unit and the words around it; undefined for a cell that says there is none yet.
 * Separators follow the spreadsheet's locale, which is asked only when the text has some.
 * Throws notANumber, ambiguousNumber or dateInsteadOfNumber, and for a cell that shows a problem that problem.
 */
export function readQuantity(value: CellValue, field: Field, context: CellContext): Quantity | undefined {
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return { value, unit: PLAIN, percent: false }
    throw new UserError({ code: 'notANumber', field, text: String(value) })
  }
  if (isDate(value)) throw dateInstead(value, field, context)
  if (typeof value === 'boolean') throw new UserError({ code: 'notANumber', field, text: quote(value) })
  if (isNoValue(value)) return undefined
  const text = value.length > 2 * LONGEST ? value.trim() : value
  if (text.length <= 2 * LONGEST && !isErrorText(text)) {
    const folded = tenthsOf(fold(text))
    const reader = new Reader(context)
    const read = folded.length <= LONGEST && reader.read(folded)
    if (read === 'ambiguous') throw new UserError({ code: 'ambiguousNumber', field, text: quote(folded) })
    const quantity = read ? reader.quantity() : undefined
    if (quantity) return quantity
  }
  const warning = warningIn(text)
  throw new UserError(
    warning ? { code: 'warned', text: warning } : { code: 'notANumber', field, text: quote(text) },
  )
}

const TENTHS = '一二三四五六七八九'

/** 三成 → 30%, 五成半 → 55% */
const tenthsOf = (text: string): string =>
  text.includes('成')
    ? text.replace(/^([一二三四五六七八九])成(?:(半)|([一二三四五六七八九]))?$/, (_, tens, half, ones) => {
        const rest = half ? 5 : ones ? TENTHS.indexOf(ones) + 1 : 0
        return `${(TENTHS.indexOf(tens) + 1) * 10 + rest}%`
      })
    : text

function dateInstead(date: Date, field: Field, context: CellContext): UserError {
  return Number.isNaN(date.getTime())
    ? new UserError({ code: 'notANumber', field, text: 'Invalid Date' })
    : new UserError({ code: 'dateInsteadOfNumber', field, day: context.dayOf(date) })
}

/** The bare number of `readQuantity`. */
export function readNumber(value: CellValue, field: Field, context: CellContext): number | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  return value === '' ? undefined : readQuantity(value, field, context)?.value
}
