import type { Day } from './core/calendar'
import type { Cycle } from './core/cycle'

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
