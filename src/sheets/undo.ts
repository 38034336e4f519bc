import * as z from 'zod/mini'
import { asText } from '../cell'
import type { Messages } from '../messages'
import type { Book } from './book'
import { type Content, contentsOf, entered, sameContent } from './content'
import { PlanRef, type Settings, writeSettings } from './settings'
import { addTab, type Sheet, tabById, writeBelow } from './tab'

const Cell = z.union([z.number(), z.boolean(), z.string(), z.object({ date: z.number() })])

/** A block of cells that an action changed; positions are 0-based. */
const Block = z.object({
  sheetId: z.number(),
  row: z.number(),
  column: z.number(),
  before: z.array(z.array(Cell)),
  after: z.array(z.array(Cell)),
})

const Kept = z.object({
  version: z.literal(1),
  action: z.enum(['clearExamples', 'repair', 'fix', 'disconnect']),
  /** The tab as it was called. */
  tab: z.string(),
  blocks: z.array(Block),
  /** A plan that was disconnected, with the ids of its rows (1-based). */
  plan: z.optional(z.object({ ref: PlanRef, ids: z.array(z.tuple([z.number(), z.string()])) })),
})
export type Kept = z.infer<typeof Kept>

/** What an action is about to write, as one block of a tab. */
export interface Change {
  sheet: Sheet
  /** 0-based */
  row: number
  column: number
  cells: readonly (readonly Content[])[]
}

/** What a person can take back, as data: `messages.undo` words it. */
export type Undoable = Pick<Kept, 'action' | 'tab'>

/** Below what a cell holds (platform 3.41). */
const PIECE = 45_000

/**
 * Changes cells so that it can be undone: what stood there is kept in a hidden tab, and is stored before the first cell
 * changes. After a crash in between, undo puts back what did change. One level: what was kept before is forgotten. The
 * caller holds the document lock; two round trips and a flush for each block, whatever its size.
 */
export function changeCells(
  book: Book,
  settings: Settings,
  messages: Messages,
  action: Kept['action'],
  changes: readonly Change[],
): void {
  const blocks = changes.map(({ sheet, row, column, cells }) => ({
    sheetId: sheet.getSheetId(),
    row,
    column,
    before: contentsOf(rangeOf(sheet, row, column, cells)),
    after: cells.map((line) => [...line]),
  }))
  const tab = changes[0]?.sheet.getName() ?? ''
  keep(book, settings, messages, { version: 1, action, tab, blocks })
  for (const { sheet, row, column, cells } of changes)
    rangeOf(sheet, row, column, cells).setValues(cells.map((line) => line.map(entered)))
  SpreadsheetApp.flush()
}

const rangeOf = (sheet: Sheet, row: number, column: number, cells: readonly (readonly unknown[])[]) =>
  sheet.getRange(row + 1, column + 1, cells.length, cells[0]?.length ?? 1)

/** Stores what an action takes away, before it does. */
export function keep(book: Book, settings: Settings, messages: Messages, kept: Kept): void {
  let sheet = tabById(book.spreadsheet, settings.undo)
  if (!sheet) {
    const active = book.spreadsheet.getActiveSheet()
    sheet = addTab(book.spreadsheet, messages.sheet.tabs.undo)
    sheet.hideSheet()
    book.spreadsheet.setActiveSheet(active)
    settings.undo = sheet.getSheetId()
    writeSettings(settings)
  }
  const text = JSON.stringify(kept)
  const pieces: string[] = []
  for (let at = 0; at < text.length; at += PIECE) pieces.push(text.slice(at, at + PIECE))
  sheet.clearContents()
  writeBelow(sheet, 1, [[pieces.length], ...pieces.map((piece) => [asText(piece)])])
  SpreadsheetApp.flush()
}

/** What was kept last; undefined when there is nothing, or not all of it. */
export function readKept(book: Book, settings: Settings): Kept | undefined {
  const rows = tabById(book.spreadsheet, settings.undo)?.getDataRange().getValues() ?? []
  const [pieces, ...cells] = rows.map(([cell]) => cell)
  if (typeof pieces !== 'number' || cells.length < pieces) return undefined
  try {
    const kept = Kept.safeParse(JSON.parse(cells.slice(0, pieces).join('')))
    return kept.success ? kept.data : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined // Somebody typed into the hidden tab.
    throw error
  }
}

export function forgetKept(book: Book, settings: Settings): void {
  tabById(book.spreadsheet, settings.undo)?.clearContents()
}

/** Cells put back, and cells left as they are because somebody changed them since. */
export interface Restored {
  cells: number
  left: number
}

/** Puts back what an action changed, wherever the cell still holds what the action made of it. */
export function restoreCells(book: Book, { blocks }: Kept): Restored {
  const restored = { cells: 0, left: 0 }
  for (const { sheetId, row, column, before, after } of blocks) {
    const sheet = tabById(book.spreadsheet, sheetId)
    if (!sheet || row + before.length > sheet.getMaxRows()) {
      restored.left += before.flat().length
      continue
    }
    const range = rangeOf(sheet, row, column, before)
    const now = contentsOf(range)
    const cells = before.map((line, r) => line.map((was, c) => settle(was, after[r]?.[c], now[r]?.[c])))
    for (const { left } of cells.flat()) restored[left ? 'left' : 'cells']++
    range.setValues(cells.map((line) => line.map(({ content }) => entered(content))))
  }
  return restored
}

/** What an undo leaves in a cell. */
function settle(was: Content, made: Content = '', now: Content = ''): { content: Content; left: boolean } {
  const left = !sameContent(now, made) && !sameContent(now, was)
  return { content: left ? now : was, left }
}
