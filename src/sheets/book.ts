import type { CellContext } from '../cell'
import type { Day } from '../core/dates/calendar'
import { type Zone, zoneOf } from '../core/dates/zone'
import { once } from '../core/once'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** What a spreadsheet says of itself; each is asked of the service when first needed, and then once per execution. */
export interface Surroundings extends CellContext {
  zone(): Zone
}

export function surroundingsOf(spreadsheet: () => Spreadsheet): Surroundings {
  const zone = once(() => zoneOf(spreadsheet().getSpreadsheetTimeZone()))
  return {
    locale: once(() => spreadsheet().getSpreadsheetLocale()),
    zone,
    dayOf: (date) => zone().dayOf(date.getTime()),
  }
}

/** The open spreadsheet and the moment we look at it. */
export interface Book extends Surroundings {
  spreadsheet: Spreadsheet
  /** ms since 1970 */
  now: number
  /** The day it is in the spreadsheet's zone. */
  today(): Day
  /** Midnight of a day there, as a date cell holds it. */
  dateOf(day: Day): Date
}

export function openBook(spreadsheet: Spreadsheet, now: number): Book {
  const surroundings = surroundingsOf(() => spreadsheet)
  return {
    ...surroundings,
    spreadsheet,
    now,
    today: () => surroundings.zone().dayOf(now),
    dateOf: (day) => new Date(surroundings.zone().instantOf(day, 0)),
  }
}
