import { messagesOf } from '../messages'
import { lookAfter } from './adopt'
import type { Book } from './book'
import type { ReadTab } from './planTab'
import { type Kept, keep } from './save/undo'
import { type PlanRef, type Settings, writeSettings } from './settings'

/**
 * Reads the columns of a plan as a person says from now on: its rows keep their ids and their history, no cell of the team's
 * changes, the scores beside the table follow. Can be undone. The caller holds the document lock.
 */
export function changeColumns(
  book: Book,
  settings: Settings,
  ref: PlanRef,
  { sheet, table }: Pick<ReadTab, 'sheet'> & { table: NonNullable<ReadTab['table']> },
  ignored: readonly string[],
  request: string,
): void {
  keep(book, settings, messagesOf(ref.language), {
    version: 1,
    action: 'columns',
    tab: sheet.getName(),
    blocks: [],
    columns: { plan: ref.id, before: ref.columns },
  })
  ref.columns = {
    headings: [...table.headings],
    columns: { ...table.columns },
    ...(ignored.length > 0 && { ignored: [...ignored] }),
    ...(ref.columns?.table !== undefined && { table: ref.columns.table }),
  }
  writeSettings(settings)
  lookAfter(book, settings, ref, request)
}

/** Reads them as before again; undone is what the person said, not what was typed since. */
export function restoreColumns(
  book: Book,
  settings: Settings,
  { plan, before }: NonNullable<Kept['columns']>,
  request: string,
): void {
  const ref = settings.plans.find(({ id }) => id === plan)
  if (!ref) return
  if (before) ref.columns = before
  else delete ref.columns
  writeSettings(settings)
  lookAfter(book, settings, ref, request)
}
