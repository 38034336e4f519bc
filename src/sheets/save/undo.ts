import * as z from 'zod/mini'
import { asText, type CellValue } from '../../cell'
import { UNDOABLE, type Undoable } from '../../core/log/undoable'
import type { Messages } from '../../messages'
import type { Book } from '../book'
import { type Content, contentsOf, entered, sameContent } from '../content'
import { PlanRef, type Settings, writeSettings } from '../settings'
import { addTab, type Sheet, tabById, writeBelow } from '../tab'

const Cell = z.union([z.number(), z.boolean(), z.string(), z.object({ date: z.number() })])

/** A block of cells that an action changed; positions are 0-based. */
const Block = z.object({
  sheetId: z.number(),
  row: z.number(),
  column: z.number(),
  before: z.array(z.array(Cell)),
  after: z.array(z.array(Cell)),
  /** A formula fills what the action emptied: what stands there then is its result, not somebody's edit. */
  refilled: z.optional(z.boolean()),
})

const Kept = z.object({
  version: z.literal(1),
  action: z.enum(UNDOABLE),
  /** The tab as it was called. */
  tab: z.string(),
  blocks: z.array(Block),
  /** A plan that was disconnected, with the ids of its rows (1-based). */
  plan: z.optional(z.object({ ref: PlanRef, ids: z.array(z.tuple([z.number(), z.string()])) })),
  /** How the columns of a plan were read before a person said otherwise. */
  columns: z.optional(z.object({ plan: z.string(), before: PlanRef.shape.columns })),
  /** A next cycle in a tab of its own, and what was typed in it when it was made. */
  made: z.optional(z.object({ plan: z.string(), sheetId: z.number(), print: z.string() })),
  /** A new cycle or a new draft: the file in which it began, and the settings as they were. */
  started: z.optional(
    z.object({
      file: z.string(),
      before: z.object({ file: z.optional(z.string()), plans: z.array(PlanRef) }),
    }),
  ),
})
export type Kept = z.infer<typeof Kept>

/** What an action is about to write, as one block of a tab. */
export interface Change {
  sheet: Sheet
  /** 0-based */
  row: number
  column: number
  /** Undefined: this cell is left as it is. */
  cells: readonly (readonly (Content | undefined)[])[]
  /** A formula in the block fills it: what stands there besides is its result and nothing to put back. */
  spilled?: boolean
  /** The other way round: a formula fills what is emptied here. */
  refilled?: boolean
}

/** Below what a cell holds (platform 3.41). */
const PIECE = 45_000

/**
 * Changes cells so that it can be undone: what stood there is kept in a hidden tab, and is stored before the first cell
 * changes. After a crash in between, undo puts back what did change. One level: what was kept before is forgotten. The
 * caller holds the document lock; two round trips for each block, whatever its size.
 */
export function changeCells(
  book: Book,
  settings: Settings,
  messages: Messages,
  action: Undoable,
  changes: readonly Change[],
  { started }: Pick<Kept, 'started'> = {},
): void {
  const blocks = changes.map(({ sheet, row, column, cells, spilled, refilled }) => {
    const stood = contentsOf(rangeOf(sheet, row, column, cells))
    const before = spilled ? stood.map((line) => line.map((cell) => (isFormula(cell) ? cell : ''))) : stood
    const after = before.map((line, r) => line.map((cell, c) => cells[r]?.[c] ?? cell))
    return { sheetId: sheet.getSheetId(), row, column, before, after, refilled }
  })
  const tab = changes[0]?.sheet.getName() ?? ''
  keep(book, settings, messages, { version: 1, action, tab, blocks, started })
  for (const { sheet, row, column, cells } of changes) write(sheet, row, column, cells)
  SpreadsheetApp.flush()
}

const isFormula = (content: Content): boolean => typeof content === 'string' && content.startsWith('=')

const rangeOf = (sheet: Sheet, row: number, column: number, cells: readonly (readonly unknown[])[]) =>
  sheet.getRange(row + 1, column + 1, cells.length, cells[0]?.length ?? 1)

/** In one piece where every cell is written; else only those cells, run by run, so that no other is touched. */
export function write(
  sheet: Sheet,
  row: number,
  column: number,
  cells: readonly (readonly (Content | undefined)[])[],
): void {
  const whole = cells.every((line) => line.every((cell) => cell !== undefined))
  if (whole) {
    rangeOf(sheet, row, column, cells).setValues(cells.map((line) => line.map((cell) => entered(cell ?? ''))))
    return
  }
  const width = cells[0]?.length ?? 0
  for (let c = 0; c < width; c++) {
    let run: CellValue[][] = []
    for (let r = 0; r <= cells.length; r++) {
      const cell = cells[r]?.[c]
      if (cell !== undefined) run.push([entered(cell)])
      else if (run.length > 0) {
        sheet.getRange(row + r - run.length + 1, column + c + 1, run.length, 1).setValues(run)
        run = []
      }
    }
  }
}

/** Stores what an action takes away, before it does. */
export function keep(book: Book, settings: Settings, messages: Messages, kept: Kept): void {
  let sheet = tabById(book.spreadsheet, settings.undo)
  if (!sheet) {
    sheet = orphan(book, messages) ?? addTab(book.spreadsheet, messages.sheet.tabs.undo)
    sheet.hideSheet()
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

/** The tab of a try that ended before its id was stored: still empty, and nobody's. */
function orphan({ spreadsheet }: Book, { sheet: { tabs } }: Messages): Sheet | undefined {
  const found = spreadsheet.getSheetByName(tabs.undo)
  return found?.getLastRow() === 0 ? found : undefined
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
  for (const { sheetId, row, column, before, after, refilled = false } of blocks) {
    const sheet = tabById(book.spreadsheet, sheetId)
    if (!sheet || row + before.length > sheet.getMaxRows()) {
      restored.left += before.flat().length
      continue
    }
    const now = contentsOf(rangeOf(sheet, row, column, before))
    const cells = before.map((line, r) =>
      line.map((was, c) => {
        const made = after[r]?.[c] ?? ''
        if (sameContent(was, made)) return undefined
        const left =
          !refilled && !sameContent(now[r]?.[c] ?? '', made) && !sameContent(now[r]?.[c] ?? '', was)
        restored[left ? 'left' : 'cells']++
        return left ? undefined : was
      }),
    )
    write(sheet, row, column, cells)
  }
  return restored
}
