import { isBlank } from '../cell'
import { UserError } from '../core/problem'
import { messagesOf } from '../messages'
import { addColumns, columnsAdded } from './addColumns'
import type { Book } from './book'
import { look } from './look'
import { type PlanTab, readPlanTab } from './planTab'
import { type Kept, keep } from './save/undo'
import { refreshComputed, scoresOf } from './scores'
import { type PlanRef, type Settings, writeSettings } from './settings'
import { tabById } from './tab'

/**
 * Stops looking after a plan and takes away what was added to its tab: the id column and the computed ones of a table of
 * the team's own; a template's tab is the team's and stays as it is. With `tabs`, and when it was the last plan, our own
 * tabs go too, for good. Columns in which somebody wrote something of their own are emptied of ours and stay. What was
 * removed from the tab is kept for one undo. A crash in between leaves a plan that is `leaving`: the next call goes on.
 */
export function disconnect(book: Book, settings: Settings, ref: PlanRef, { tabs = false } = {}): void {
  const sheet = tabById(book.spreadsheet, ref.sheetId)
  const adopted = sheet && ref.kind === 'adopted' ? readable(book, ref) : undefined
  if (settings.leaving?.id !== ref.id) {
    if (sheet) {
      const ids = adopted ? idsOf(adopted) : []
      const kept: Kept = {
        version: 1,
        action: 'disconnect',
        tab: sheet.getName(),
        blocks: [],
        plan: { ref, ids },
      }
      keep(book, settings, messagesOf(ref.language), kept)
    }
    settings.plans = settings.plans.filter(({ id }) => id !== ref.id)
    settings.leaving = ref
    writeSettings(settings)
  }
  if (adopted) removeColumns(adopted)
  if (tabs && settings.plans.length === 0) removeTabs(book, settings)
  SpreadsheetApp.flush()
  columnsAdded()
  delete settings.leaving
  writeSettings(settings)
}

/** Undefined for a tab without a table: there is nothing of ours to find on it. */
function readable(book: Book, ref: PlanRef): PlanTab | undefined {
  const sheet = tabById(book.spreadsheet, ref.sheetId)
  try {
    return sheet && readPlanTab(book, sheet, ref.kind, ref.columns)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

const idsOf = ({ values, idColumn, idOf }: PlanTab): [number, string][] =>
  idColumn === undefined
    ? []
    : values.flatMap((cells, index) =>
        idOf(index + 1) ? [[index + 1, String(cells[idColumn])] as [number, string]] : [],
      )

/** From the right, so that those on the left keep their place. */
function removeColumns(tab: PlanTab): void {
  const { sheet, values, table, own } = tab
  const hasOthers = (column: number): boolean =>
    values.some((cells, row) => {
      const cell = cells[column] ?? ''
      if (isBlank(cell) || row === table.headingRow - 1) return false
      return row < table.headingRow || (column === tab.idColumn && !tab.idOf(row + 1))
    })
  const columns = [...own].sort((a, b) => b - a)
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at] as number
    // Neighbours go together: of a block that is gone in part the rest would not be known as ours.
    let count = 0
    while (columns[at + count] === column - count && !hasOthers(column - count)) count++
    if (count > 0) {
      sheet.deleteColumns(column - count + 2, count)
      at += count - 1
      continue
    }
    sheet.showColumns(column + 1)
    const below = sheet.getRange(table.headingRow, column + 1, values.length - table.headingRow + 1, 1)
    const cells = below.getValues()
    below.setValues(
      cells.map(([cell], index) => {
        const row = table.headingRow + index
        const others = index > 0 && column === tab.idColumn && !tab.idOf(row)
        return [others ? cell : '']
      }),
    )
    sheet
      .getRange(table.headingRow, column + 1)
      .clear()
      .setNote('')
  }
}

function removeTabs(book: Book, settings: Settings): void {
  for (const key of ['checkIns', 'people', 'dashboard'] as const) {
    const sheet = tabById(book.spreadsheet, settings[key])
    if (sheet) book.spreadsheet.deleteSheet(sheet)
    delete settings[key]
  }
}

/** Looks after a disconnected plan again, with the ids its rows had: their history goes on. */
export function reconnect(
  book: Book,
  settings: Settings,
  { ref, ids }: NonNullable<Kept['plan']>,
  request: string,
): void {
  const sheet = tabById(book.spreadsheet, ref.sheetId)
  if (!sheet) throw new UserError({ code: 'planGone' })
  if (settings.plans.some(({ sheetId }) => sheetId === ref.sheetId)) return
  const messages = messagesOf(ref.language)
  const tab = readPlanTab(book, sheet, ref.kind, ref.columns)
  if (ids.length > 0 && tab.idColumn === undefined) {
    const after = tab.values[0]?.length ?? 0
    const rows = Math.max(tab.values.length, ...ids.map(([row]) => row))
    const texts = new Map(ids)
    addColumns(sheet, after, tab.table.headingRow, [messages.sheet.plan.id])
    sheet.hideColumns(after + 1)
    const cells = Array.from({ length: rows - tab.table.headingRow }, (_, index) => [
      texts.get(tab.table.headingRow + 1 + index) ?? '',
    ])
    sheet.getRange(tab.table.headingRow + 1, after + 1, cells.length, 1).setValues(cells)
  }
  settings.plans.push(ref)
  writeSettings(settings)
  const looked = look(book, settings, ref, { request })
  if (looked.writable) refreshComputed(looked, scoresOf(looked, settings, book))
}
