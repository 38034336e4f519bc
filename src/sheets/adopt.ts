import { isoOf } from '../core/calendar'
import { UserError } from '../core/problem'
import { messagesOf } from '../messages'
import type { Book } from './book'
import { look, openLog } from './look'
import { type PlanTab, readPlanTab } from './planTab'
import { refreshComputed, scoresOf } from './scores'
import { type PlanRef, type Settings, writeSettings } from './settings'
import { type Sheet, tabById } from './tab'

/** What was found on a tab, before anything is written. */
export interface Found {
  ref: PlanRef
  objectives: number
  keyResults: number
  /** The tab was duplicated from a plan of this file: it becomes a draft with a history of its own. */
  isCopy: boolean
}

/**
 * Reads the table of a tab as a plan to be. Ids that stand there already tell where it comes from: from a plan that is
 * still here it was copied; one that nobody looks after any more goes on with its history. Throws UserError when there is
 * no table, when its cycle is nowhere stated, or when the person may not write there.
 */
export function find(
  book: Book,
  sheet: Sheet,
  settings: Settings,
  newId: string,
  given?: PlanRef['cycle'],
): Found {
  if (!sheet.getRange(1, 1).canEdit()) throw new UserError({ code: 'mayNotEdit', tab: sheet.getName() })
  const tab = readPlanTab(book, sheet, 'adopted')
  const { plan, cycle, table } = tab
  if (table.across) throw new UserError({ code: 'severalInRow' })
  const days = given ?? (cycle && { start: isoOf(cycle.start), end: isoOf(cycle.end) })
  if (!days) throw new UserError({ code: 'noCycle' })
  const before = planOfIds(book, settings, tab)
  const isCopy = settings.plans.some(({ id }) => id === before)
  return {
    ref: {
      id: isCopy ? newId : (before ?? newId),
      sheetId: sheet.getSheetId(),
      kind: hasFormula(tab) ? 'template' : 'adopted',
      language: table.language,
      cycle: days,
    },
    objectives: plan.objectives.length,
    keyResults: plan.objectives.reduce((sum, { keyResults }) => sum + keyResults.length, 0),
    isCopy,
  }
}

/** A copy of a template computes its scores by itself. */
const hasFormula = ({ formulas, table }: PlanTab): boolean =>
  formulas[table.headingRow - 1]?.some((formula) => /\bOKR_TABLE\s*\(/i.test(formula)) ?? false

/** The plan under which the log knows the ids of a tab. */
function planOfIds(book: Book, settings: Settings, { values, idOf, table }: PlanTab): string | undefined {
  const ids = new Set(values.map((_, index) => idOf(index + 1)?.id))
  ids.delete(undefined)
  if (ids.size === 0) return undefined
  const { entries } = openLog(book, settings, messagesOf(table.language))
  return entries.find(({ subject }) => ids.has(subject))?.plan
}

/**
 * Looks after a table as it is: a hidden id column and three computed ones are added at its right end, and nothing else
 * of the tab is touched.
 */
export function adopt(book: Book, settings: Settings, { ref, isCopy }: Found, request: string): void {
  if (isCopy) makeDraft(book, ref)
  settings.plans.push(ref)
  writeSettings(settings)
  const looked = look(book, settings, ref, { request })
  refreshComputed(looked, scoresOf(looked, settings, book))
}

/** A copy's rows are new ones: two plans must never write one history. */
function makeDraft(book: Book, ref: PlanRef): void {
  const sheet = tabById(book.spreadsheet, ref.sheetId)
  if (!sheet) return
  const { values, table, idColumn, frame } = readPlanTab(book, sheet, ref.kind)
  const rows = values.length - table.headingRow
  if (idColumn !== undefined && rows > 0)
    sheet.getRange(table.headingRow + 1, idColumn + 1, rows, 1).clearContent()
  if (frame.state) {
    const { draft } = messagesOf(ref.language).sheet.planStates
    sheet.getRange(frame.state.row + 1, frame.state.column + 1).setValue(draft)
  }
}
