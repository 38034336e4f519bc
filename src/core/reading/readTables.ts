import { type CellContext, type CellValue, isBlank } from '../../cell'
import { RowsAbove } from './above'
import { type HeadingRow, headingsOf } from './columns'
import { readDocument } from './document'
import { HeadingReader } from './headings'
import { namesObjective } from './kinds'
import { lookedAt } from './looked'
import { type Mapping, withMapping } from './mapping'
import { fillMerged } from './merged'
import { cycleIn } from './period'
import type { Question } from './questions'
import type { Columns, Grid, IgnoredRow, Reading, StatedCycle, TableReading } from './reading'
import { joined, sideBySide } from './sideBySide'
import { TableReader } from './table'
import { headingsSaid, tableHeadingsAt } from './tableHeadings'

export interface ReadingOptions {
  /**
   * What a key result without an objective's text belongs to. `above`: the objective above, unless the other key
   * results repeat their objective's text. `problem`: nothing, always.
   */
  blankObjective?: 'above' | 'problem'
  /** What a person says the columns are: of the table of that place, 0-based, among those of the grid; else of all. */
  mapping?: Mapping
  table?: number
  /** Headings alone tell the columns: of a table that is known what stands in a column of another name settles nothing. */
  byHeadings?: boolean
  /** 1-based row of the headings, as a person says; found by their words otherwise. */
  headingRow?: number
}

/** How far below a row of headings a better one may stand: the first may be a row of groups. */
const HEADING_ROWS = 2

/**
 * Finds the tables of objectives and key results in a grid and reads them, by meaning: heading words, values and
 * position, in English and Chinese. Never throws for what people wrote: it becomes a row's problem or a warning.
 * One pass over the rows, linear in cells.
 */
export function readTables(grid: Grid, options: ReadingOptions = {}): Reading {
  const blocks = sideBySide(grid)
  if (blocks.length < 2) return readBlock(grid, options)
  const readings: Reading[] = []
  let before = 0
  for (const block of blocks) {
    const { table } = options
    const reading = readBlock(block, { ...options, ...(table !== undefined && { table: table - before }) })
    before += reading.tables.length
    readings.push(reading)
  }
  return joined(readings)
}

function readBlock(
  grid: Grid,
  { blankObjective = 'above', mapping = {}, table: place, byHeadings = false, headingRow }: ReadingOptions,
): Reading {
  const headingReader = new HeadingReader()
  const tables: TableReading[] = []
  const ignoredRows: IgnoredRow[] = []
  const above = new RowsAbove(grid)
  let table: TableReader | undefined
  let columns: Columns = {}
  let inHeadings: StatedCycle | undefined
  let values = grid.values
  const rows = usedRows(values)
  const end = (next: 'table' | 'end') => {
    if (!table) return
    const finished = table.finish(next)
    tables.push(finished.table)
    for (const ignored of finished.ignored) ignoredRows.push(ignored)
  }
  const context: CellContext = {
    locale: () => grid.locale(),
    dayOf: (date) => grid.dayOf(date),
    cycle: grid.cycle,
  }
  const saidOf = (table: number): Mapping => (place === undefined || place === table ? mapping : {})
  for (let index = 0; index < rows; index++) {
    const row = values[index] ?? []
    // Above the first table every row may state the cycle that gives headings their year.
    if (!table) context.cycle = grid.cycle ?? above.cycle
    const headings =
      index + 1 === headingRow
        ? headingsSaid(row, headingReader, grid.hiddenColumns)
        : tableHeadingsAt(grid.values, index, headingReader, grid.hiddenColumns, context)
    const again = headings && table && withMapping(headings.columns, saidOf(tables.length))
    const said = saidOf(tables.length + (table ? 1 : 0))
    const found = headings && withMapping(headings.columns, said)
    if (headings && table && again && same(again, columns)) {
      for (const ignored of table.headedAgain(titleAbove(grid.values, index))) ignoredRows.push(ignored)
      for (let at = 0; at < headings.rows; at++)
        ignoredRows.push({ row: index + at + 1, why: 'repeated heading' })
      index += headings.rows - 1
    } else if (
      found &&
      (index + 1 === headingRow || headings.rows === 2 || !isGroupRow(headings, index, grid, headingReader))
    ) {
      end('table')
      columns = found
      if (headings.rows === 2) ignoredRows.push({ row: ++index, why: 'headings' })
      values = grid.merges ? fillMerged(grid.values, grid.merges, columns) : grid.values
      inHeadings ??= cycleOf(row, grid)
      const cycle = grid.cycle ?? above.cycle ?? inHeadings
      table = new TableReader(
        { ...gridOf(grid), values, cycle },
        index,
        headings,
        { ...columns },
        {
          strict: blankObjective === 'problem',
          byHeadings,
          said,
          title: titleAbove(grid.values, index - headings.rows + 1),
          sheetTitle: above.title ?? grid.tab,
          person: above.person,
          money: above.money,
        },
      )
    } else {
      const why = table ? table.read(index) : row.every(isBlank) ? 'blank' : above.read(row, index)
      if (why) ignoredRows.push({ row: index + 1, why })
    }
  }
  end('end')
  const stated = above.cycle ?? inHeadings
  const document = tables.length === 0 ? readDocument(grid, above) : undefined
  if (document) tables.push(document.table)
  return {
    tables,
    ...(tables.length === 0 && { looked: lookedAt(grid.values, rows, headingReader) }),
    questions: cycleQuestions(above, grid.cycle ?? stated),
    ignoredRows: ignoredRows.filter(({ row }) => !document?.rows.has(row)).sort((a, b) => a.row - b.row),
    cycle: grid.cycle ? { ...(stated?.label ? { label: stated.label } : {}), ...grid.cycle } : stated,
    asOf: above.asOf,
    ...(above.person !== undefined && { person: above.person }),
    ...(above.team !== undefined && { team: above.team }),
    rows: grid.values.length,
    columns: grid.values.reduce((most, row) => Math.max(most, row.length), 0),
  }
}

/** A fiscal period without its months is asked about, not guessed. */
function cycleQuestions({ unclear }: RowsAbove, cycle: StatedCycle | undefined): Question[] {
  return unclear && !cycle ? [{ ...unclear, code: 'cycle-unclear', field: 'startDate' }] : []
}

/** The grid's own members; a spread alone would lose methods of a class. */
const gridOf = (grid: Grid): Grid => ({
  ...grid,
  locale: () => grid.locale(),
  dayOf: (date) => grid.dayOf(date),
})

function usedRows(values: readonly (readonly CellValue[])[]): number {
  let rows = values.length
  while (rows > 0 && !values[rows - 1]?.some((cell) => !isBlank(cell))) rows--
  return rows
}

/** Whether a row of headings only groups the better ones right below it. */
function isGroupRow(headings: HeadingRow, index: number, grid: Grid, reader: HeadingReader): boolean {
  for (let below = index + 1; below <= index + HEADING_ROWS; below++) {
    const next = headingsOf(grid.values[below] ?? [], reader, grid.hiddenColumns)
    if (next && next.score > headings.score) return true
  }
  return false
}

/** The last text above a row, on its own there: the objective of a block such as `Objective 1: Grow`. */
function titleAbove(values: readonly (readonly CellValue[])[], index: number): string | undefined {
  for (let above = index - 1; above >= 0; above--) {
    const texts = (values[above] ?? []).filter((cell) => !isBlank(cell))
    if (texts.length === 0) continue
    const label =
      texts.length === 2 &&
      /^(?:objective|goal|目标|ziel|objectif|objetivo) ?[:：]?$/i.test(String(texts[0]).trim())
    const title = texts.length === 1 ? String(texts[0]) : label ? String(texts[1]) : ''
    if (saysOf(title)) continue
    return title.replace(/^(?:objective|goal|目标)\s*[:：]\s*/i, '').trim() || undefined
  }
  return undefined
}

/** A line that says something of the sheet and names nothing: `Unit: k€`, `FY26 Q3`, `单位：万元`. */
const saysOf = (line: string): boolean =>
  (/^[^:：]{1,20}[:：]\s*\S/.test(line) && !namesObjective(line)) ||
  /^(?:(?:fy|h|q)? ?\d{1,4}[ -]?)*$/i.test(line.replace(/['’/]/g, ''))

function same(a: Columns, b: Columns): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function cycleOf(row: readonly CellValue[], grid: Grid): StatedCycle | undefined {
  for (const cell of row) {
    const cycle = typeof cell === 'string' ? cycleIn(cell, grid) : undefined
    if (cycle) return cycle
  }
  return undefined
}
