import type { Book } from '../book'
import { restoreColumns } from '../changeColumns'
import { forgetStart } from '../cycle/newCycle'
import { removeNextPlan } from '../cycle/nextPlan'
import { reconnect } from '../disconnect'
import type { Settings } from '../settings'
import { forgetKept, type Restored, readKept, restoreCells } from './undo'

/**
 * Takes back the last destructive action and forgets it; undefined when there is none. The caller holds the document
 * lock.
 */
export function undoLast(book: Book, settings: Settings, request: string): Restored | undefined {
  const kept = readKept(book, settings)
  if (!kept) return undefined
  if (kept.made) removeNextPlan(book, settings, kept.made)
  if (kept.plan) reconnect(book, settings, kept.plan, request)
  if (kept.columns) restoreColumns(book, settings, kept.columns, request)
  const restored = restoreCells(book, kept)
  SpreadsheetApp.flush()
  forgetStart(settings, kept)
  forgetKept(book, settings)
  return restored
}
