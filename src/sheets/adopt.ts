import { asText } from '../cell'
import { dayOfIso, isoOf } from '../core/dates/calendar'
import type { Cycle } from '../core/dates/cycle'
import { UserError } from '../core/problem'
import type { TableReading } from '../core/reading/reading'
import { messagesOf } from '../messages'
import { columnsAdded } from './addColumns'
import type { Book } from './book'
import { refuseCopy } from './cycle/copiedFile'
import { look, openLog } from './look'
import { type ReadTab, readPlanTab } from './planTab'
import { type Change, changeCells } from './save/undo'
import { decorateComputed, refreshComputed, scoresOf } from './scores'
import { type PlanRef, type Settings, writeSettings } from './settings'
import { tabById } from './tab'

/** A table as a plan to be, before anything is written. */
export interface Found {
  ref: PlanRef
  /** The tab was duplicated from a plan of this file: it becomes a draft with a history of its own. */
  isCopy: boolean
}

/** What the person says of it. */
export interface Said {
  /** Counts only where the sheet does not state its days. */
  cycle?: PlanRef['cycle']
  /** Headings of columns that are not to be used. */
  ignored?: string[]
}

/**
 * The plan a table would be. Ids that stand there already tell where it comes from: from a plan that is still here it was
 * copied; one that nobody looks after any more goes on with its history. Throws UserError where there is no table, and
 * where neither the sheet nor the person says when the cycle begins and ends.
 */
export function planToBe(
  book: Book,
  settings: Settings,
  tab: ReadTab,
  newId: string,
  said: Said = {},
): Found {
  const { sheet, table } = tab
  if (!table) throw new UserError({ code: 'noTable' })
  if (table.layout !== 'rows') throw new UserError({ code: 'notInRows', layout: table.layout })
  const { start, end } = tab.cycle ?? cycleOf(said.cycle)
  const before = planOfIds(book, settings, tab, table)
  const isCopy = settings.plans.some(({ id }) => id === before)
  const { ignored = [] } = said
  return {
    ref: {
      id: isCopy ? newId : (before ?? newId),
      sheetId: sheet.getSheetId(),
      kind: hasFormula(tab, table) ? 'template' : 'adopted',
      language: table.language,
      cycle: { start: isoOf(start), end: isoOf(end) },
      columns: {
        headings: [...table.headings],
        columns: { ...table.columns },
        ...(ignored.length > 0 && { ignored }),
        ...(tab.place !== undefined && { table: tab.place }),
      },
    },
    isCopy,
  }
}

/** Whether the ids on a tab are those of a plan that is looked after on another one. */
export const isCopyOfPlan = (book: Book, settings: Settings, tab: ReadTab): boolean =>
  tab.table !== undefined &&
  settings.plans.some(({ id }) => id === planOfIds(book, settings, tab, tab.table as TableReading))

function cycleOf(given: PlanRef['cycle']): Cycle {
  const start = dayOfIso(given?.start ?? '')
  const end = dayOfIso(given?.end ?? '')
  if (start === undefined || end === undefined) throw new UserError({ code: 'noCycle' })
  if (end < start) throw new UserError({ code: 'endBeforeStart', start, end })
  return { start, end }
}

/** A copy of a template computes its scores by itself. */
const hasFormula = ({ formulas }: ReadTab, table: TableReading): boolean =>
  formulas[table.headingRow - 1]?.some((formula) => /\bOKR_TABLE\s*\(/i.test(formula)) ?? false

/** The plan under which the log knows the ids of a tab. */
function planOfIds(
  book: Book,
  settings: Settings,
  { values, idOf }: ReadTab,
  table: TableReading,
): string | undefined {
  const ids = new Set(values.map((_, index) => idOf(index + 1)?.id))
  ids.delete(undefined)
  if (ids.size === 0) return undefined
  const { entries } = openLog(book, settings, messagesOf(table.language))
  return entries.find(({ subject }) => ids.has(subject))?.plan
}

/**
 * Looks after a table as it is: a hidden id column and three computed ones are added at its right end, and nothing else
 * of the tab is touched. Known before its cells are written, so that after a crash the next look completes it; where
 * writing is refused it is forgotten again. The caller holds the document lock.
 */
export function adopt(book: Book, settings: Settings, { ref, isCopy }: Found, request: string): void {
  refuseCopy(book, settings)
  if (isCopy) makeDraft(book, settings, ref)
  settings.plans.push(ref)
  writeSettings(settings)
  try {
    lookAfter(book, settings, ref, request)
  } catch (error) {
    settings.plans = settings.plans.filter(({ id }) => id !== ref.id)
    writeSettings(settings)
    throw error
  }
}

/** Gives what lacks an id one, and brings the scores beside an adopted table up to date. The caller holds the document lock. */
export function lookAfter(book: Book, settings: Settings, ref: PlanRef, request: string): void {
  const looked = look(book, settings, ref, { request })
  if (!looked.writable) return
  // A run that ended right after the column was added has left it in sight.
  if (looked.tab.idColumn !== undefined) looked.tab.sheet.hideColumns(looked.tab.idColumn + 1)
  refreshComputed(looked, scoresOf(looked, settings, book))
  decorateComputed(looked)
  SpreadsheetApp.flush()
  columnsAdded()
}

/** A copy's rows are new ones: two plans must never write one history. Can be undone: then it is no plan again. */
function makeDraft(book: Book, settings: Settings, ref: PlanRef): void {
  const sheet = tabById(book.spreadsheet, ref.sheetId)
  if (!sheet) return
  const { values, table, idColumn, frame } = readPlanTab(book, sheet, ref.kind, ref.columns)
  const messages = messagesOf(ref.language)
  const changes: Change[] = []
  const rows = values.length - table.headingRow
  if (idColumn !== undefined && rows > 0) {
    const cells = Array.from({ length: rows }, () => [''])
    // The ids of its own come later; with an undo they go.
    changes.push({ sheet, row: table.headingRow, column: idColumn, cells, refilled: true })
  }
  if (frame.state) changes.push({ sheet, ...frame.state, cells: [[asText(messages.sheet.planStates.draft)]] })
  const { file, plans } = settings
  const started = { file: book.spreadsheet.getId(), before: { file, plans: [...plans] } }
  if (changes.length > 0) changeCells(book, settings, messages, 'newDraft', changes, { started })
}
