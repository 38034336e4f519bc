import type { Day } from '../core/dates/calendar'
import type { Cycle } from '../core/dates/cycle'
import type { Unit } from '../core/plan/plan'

/** What a cell holds, as the spreadsheet service hands it over; `''` is blank. */
export type CellValue = string | number | boolean | Date

/** What reading a cell needs to know about the sheet around it; each is asked only when text must be read. */
export interface CellContext {
  /** The spreadsheet's locale, e.g. `de_DE`: how numbers and dates are written there. */
  locale(): string
  /** The calendar day of a date cell, in the spreadsheet's time zone. */
  dayOf(date: Date): Day
  /** Gives dates without a year their year. */
  cycle?: Cycle
}

/** A limit written with a number: `≥ 95%`, `below 3`. */
export type Comparator = 'atLeast' | 'atMost' | 'above' | 'below'

/** A number as people write it, with what stands around it. */
export interface Quantity {
  /** Scales multiplied in (`120万` → 1200000), percents as ratios (`45%` → 0.45). */
  value: number
  unit: Unit
  /** Written with a percent sign: the value is a ratio. */
  percent: boolean
  comparator?: Comparator
  /** `~`, `about`, `约`: the owner does not know better. */
  approximate?: true
  /** `7/10` is 7, out of 10. */
  outOf?: number
}

/** A date cell, whichever global scope made it: `instanceof` fails across them (platform 1.13). */
export const isDate = (value: CellValue): value is Date =>
  Object.prototype.toString.call(value) === '[object Date]'

/** Beside percents a plain number above this cannot be a ratio: a problem, not 0.0045. */
export const LARGEST_BESIDE_PERCENT = 5
