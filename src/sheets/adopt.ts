import { isoOf } from '../core/calendar'
import { UserError } from '../core/problem'
import type { Book } from './book'
import { look } from './look'
import { readPlanTab } from './planTab'
import { refreshComputed, scoresOf } from './scores'
import { type PlanRef, type Settings, writeSettings } from './settings'
import type { Sheet } from './tab'

/** What was found on a tab, before anything is written. */
export interface Found {
  ref: PlanRef
  objectives: number
  keyResults: number
}

/** Reads the table of a tab as a plan to be. Throws UserError when there is none, or when its cycle is nowhere stated. */
export function find(book: Book, sheet: Sheet, id: string, given?: PlanRef['cycle']): Found {
  const { plan, cycle, table } = readPlanTab(book, sheet, 'adopted')
  const days = given ?? (cycle && { start: isoOf(cycle.start), end: isoOf(cycle.end) })
  if (!days) throw new UserError({ code: 'noCycle' })
  return {
    ref: { id, sheetId: sheet.getSheetId(), kind: 'adopted', language: table.language, cycle: days },
    objectives: plan.objectives.length,
    keyResults: plan.objectives.reduce((sum, { keyResults }) => sum + keyResults.length, 0),
  }
}

/**
 * Looks after a table as it is: a hidden id column and three computed ones are added at its right end, and nothing else
 * of the tab is touched.
 */
export function adopt(book: Book, settings: Settings, { ref }: Found, request: string): void {
  settings.plans.push(ref)
  writeSettings(settings)
  const looked = look(book, settings, ref, { request })
  refreshComputed(looked, scoresOf(looked, settings, book))
}
