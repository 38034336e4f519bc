import { canonicalFormula } from './formulaText'
import { dateTimeFormat, engineLocale, type SheetLocale } from './locale'
import { helpers } from './odoo'
import type { SerialClock } from './serial'
import { needsQuote } from './textCells'
import { type Typed, typedValue } from './typedValue'

/** What a script may put into a cell. */
export type ScriptValue = string | number | boolean | Date | null | undefined

/** What the engine is told to put into a cell; no format leaves the cell's own. */
export interface CellContent {
  content: string
  format?: string
}

export interface EntryContext {
  locale: SheetLocale
  clock: SerialClock
  /** Current instant: gives dates without a year theirs. */
  now: number
  by: 'script' | 'person'
}

const LONGEST_CELL = 50_000

export const isDateFormat = (format: string | undefined): boolean =>
  format !== undefined && helpers.isDateTimeFormat(format)

const isTextFormat = (format: string | undefined): boolean => format?.includes('@') ?? false

/** The content of a cell of that format after entering the value. Throws for a text no cell can hold. */
export function enteredContent(
  value: ScriptValue,
  format: string | undefined,
  context: EntryContext,
): CellContent {
  if (value === null || value === undefined) return { content: '' }
  if (typeof value === 'boolean') return { content: value ? 'TRUE' : 'FALSE' }
  if (typeof value === 'number') return { content: numberContent(value) }
  if (typeof value !== 'string') return dateContent(context.clock.serialOf(Number(value)), format, context)
  if (value.length > LONGEST_CELL) {
    throw new Error('Your input contains more than the maximum of 50000 characters in a single cell.')
  }
  if (isTextFormat(format)) return { content: value === '' ? '' : `'${value}` }
  return typedContent(read(value, context), format, context)
}

/** How the text is understood in that spreadsheet. */
export function read(text: string, { locale, clock, now, by }: EntryContext): Typed {
  const year = new Date((clock.serialOf(now) - 25_569) * 86_400_000).getUTCFullYear()
  return typedValue(text, { locale, year, by })
}

function typedContent(typed: Typed, format: string | undefined, { locale }: EntryContext): CellContent {
  switch (typed.kind) {
    case 'blank':
      return { content: '' }
    case 'boolean':
      return { content: typed.value ? 'TRUE' : 'FALSE' }
    case 'formula':
      return { content: canonicalFormula(typed.formula, locale) }
    case 'text':
      return { content: textContent(typed.text, locale) }
    case 'number': {
      const content = numberContent(typed.value)
      // A cell's own format stays, except that a date is never shown as its serial number.
      const adopts = typed.format && (!format || (typed.isDate && !isDateFormat(format)))
      return adopts ? { content, format: typed.format } : { content }
    }
  }
}

/** Content the engine keeps as that very text. */
export const textContent = (text: string, locale: SheetLocale): string =>
  needsQuote(text, engineLocale(locale)) ? `'${text}` : text

/** The engine does not know every exponent: very large and very small numbers are written out. */
export const numberContent = (value: number) => {
  if (!Number.isFinite(value)) return '#NUM!'
  const [digits, exponent] = String(value).split('e-')
  if (Math.abs(value) >= 1e21) return BigInt(value).toString()
  if (!digits || exponent === undefined) return String(value)
  const sign = value < 0 ? '-' : ''
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${digits.replace(/[-.]/g, '')}`
}

function dateContent(serial: number, format: string | undefined, { locale }: EntryContext): CellContent {
  const content = String(serial)
  if (isDateFormat(format)) return { content }
  return { content, format: Number.isInteger(serial) ? locale.dateFormat : dateTimeFormat(locale) }
}
