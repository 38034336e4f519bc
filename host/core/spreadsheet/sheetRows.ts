import type { Dispatch } from '../engine/batch'
import { enteredContent, type ScriptValue } from '../engine/cellContent'
import { sortZone } from '../engine/sorting'
import type { Emulated } from '../services/emulated'
import type { Access } from './access'
import { type Cleared, CONTENT, clear, clearedBy, LOOK, NOTES } from './clearing'
import { sortKey } from './rangeRows'
import type { SheetService } from './sheet'

/** The grid of a sheet: its size, its rows and columns, clearing and sorting it. */
export type SheetRows = Emulated<
  GoogleAppsScript.Spreadsheet.Sheet,
  | 'getLastRow'
  | 'getLastColumn'
  | 'getMaxRows'
  | 'getMaxColumns'
  | 'insertRowAfter'
  | 'insertRowBefore'
  | 'insertRows'
  | 'insertRowsAfter'
  | 'insertRowsBefore'
  | 'insertColumnAfter'
  | 'insertColumnBefore'
  | 'insertColumns'
  | 'insertColumnsAfter'
  | 'insertColumnsBefore'
  | 'deleteRow'
  | 'deleteRows'
  | 'deleteColumn'
  | 'deleteColumns'
  | 'appendRow'
  | 'sort'
  | 'clear'
  | 'clearContents'
  | 'clearFormats'
  | 'clearNotes'
>

type Dimension = 'ROW' | 'COL'

export function sheetRows(access: Access, sheetId: string, self: () => SheetService): SheetRows {
  const { workbook, execution } = access
  const insert = (
    member: string,
    dimension: Dimension,
    at: number,
    quantity: number,
    position: 'before' | 'after',
  ) => {
    const size = sizeOf(access, sheetId, dimension)
    if (at < 1 || at > size || quantity < 1) throw access.error(outOfBounds(dimension))
    access.writeStructure(member, { sheetId }, (dispatch) =>
      addLines(access, dispatch, sheetId, dimension, at - 1, quantity, position),
    )
    return self()
  }
  const remove = (member: string, dimension: Dimension, first: number, count: number) => {
    requireRemovable(access, sheetId, dimension, first, count)
    const elements = Array.from({ length: count }, (_, index) => first - 1 + index)
    const zone = workbook.getters.getSheetZone(sheetId)
    const gone =
      dimension === 'ROW'
        ? { ...zone, top: first - 1, bottom: first + count - 2 }
        : { ...zone, left: first - 1, right: first + count - 2 }
    access.writeStructure(member, { sheetId, zone: gone }, (dispatch) =>
      dispatch('REMOVE_COLUMNS_ROWS', { sheetId, sheetName: nameOf(access, sheetId), dimension, elements }),
    )
  }
  const cleared = (member: string, what: Cleared) => {
    access.known()
    access.requireSheet(sheetId)
    clear(access, member, { sheetId, zone: workbook.getters.getSheetZone(sheetId) }, what)
    return self()
  }
  return {
    getLastRow: () => access.read(sheetId).extent(sheetId).rows,
    getLastColumn: () => access.read(sheetId).extent(sheetId).columns,
    getMaxRows: () => access.read(sheetId).getters.getNumberRows(sheetId),
    getMaxColumns: () => access.read(sheetId).getters.getNumberCols(sheetId),
    insertRowAfter: (after) => insert('insertRowAfter', 'ROW', after, 1, 'after'),
    insertRowBefore: (before) => insert('insertRowBefore', 'ROW', before, 1, 'before'),
    insertRowsAfter: (after, count) => insert('insertRowsAfter', 'ROW', after, count, 'after'),
    insertRowsBefore: (before, count) => insert('insertRowsBefore', 'ROW', before, count, 'before'),
    // Unlike their neighbours these two give nothing back.
    insertRows(index: number, count = 1) {
      insert('insertRows', 'ROW', index, count, 'before')
    },
    insertColumns(index: number, count = 1) {
      insert('insertColumns', 'COL', index, count, 'before')
    },
    insertColumnAfter: (after) => insert('insertColumnAfter', 'COL', after, 1, 'after'),
    insertColumnBefore: (before) => insert('insertColumnBefore', 'COL', before, 1, 'before'),
    insertColumnsAfter: (after, count) => insert('insertColumnsAfter', 'COL', after, count, 'after'),
    insertColumnsBefore: (before, count) => insert('insertColumnsBefore', 'COL', before, count, 'before'),
    deleteRow(row) {
      remove('deleteRow', 'ROW', row, 1)
      return self()
    },
    deleteRows: (first: number, count = 1) => remove('deleteRows', 'ROW', first, count),
    deleteColumn(column) {
      remove('deleteColumn', 'COL', column, 1)
      return self()
    },
    deleteColumns: (first: number, count = 1) => remove('deleteColumns', 'COL', first, count),
    appendRow(values: unknown) {
      if (!Array.isArray(values) || values.length === 0)
        throw access.signatureError('Sheet.appendRow', values)
      const cells: ScriptValue[] = values.map((value: unknown) => appended(value))
      const top = access.known().extent(sheetId).rows
      const zone = { left: 0, right: cells.length - 1, top, bottom: top }
      access.write('appendRow', { sheetId, zone }, (dispatch) => appendRow(access, dispatch, sheetId, cells))
      return self()
    },
    sort(column: number, ascending = true) {
      access.mayWrite('sort')
      access.mayEdit(sheetId, access.known().getters.getSheetZone(sheetId))
      const { getters } = access.settled()
      const zone = { ...getters.getSheetZone(sheetId), top: getters.getPaneDivisions(sheetId).ySplit }
      const extent = workbook.extent(sheetId)
      const bottom = Math.max(zone.top, extent.rows - 1)
      const right = Math.max(0, extent.columns - 1)
      sortZone(workbook, sheetId, { ...zone, bottom, right }, [sortKey(access, { column, ascending })])
      workbook.settle(execution)
      return self()
    },
    clear: (options?: object) => cleared('clear', clearedBy(options)),
    clearContents: () => cleared('clearContents', CONTENT),
    clearFormats: () => cleared('clearFormats', LOOK),
    clearNotes: () => cleared('clearNotes', NOTES),
  }
}

const nameOf = (access: Access, sheetId: string) => access.workbook.getters.getSheetName(sheetId)

function sizeOf(access: Access, sheetId: string, dimension: Dimension): number {
  return access.known().getters.getNumberHeaders(sheetId, dimension)
}

const outOfBounds = (dimension: Dimension) =>
  `Those ${dimension === 'ROW' ? 'rows' : 'columns'} are out of bounds.`

function requireRemovable(
  access: Access,
  sheetId: string,
  dimension: Dimension,
  first: number,
  count: number,
): void {
  const size = sizeOf(access, sheetId, dimension)
  if (first < 1 || count < 1 || first + count - 1 > size) throw access.error(outOfBounds(dimension))
  const lines = dimension === 'ROW' ? 'rows' : 'columns'
  if (count >= size) throw access.error(`You can't delete all the ${lines} on the sheet.`)
  const { ySplit, xSplit } = access.known().getters.getPaneDivisions(sheetId)
  const frozen = dimension === 'ROW' ? ySplit : xSplit
  if (frozen > 0 && first <= frozen + 1 && first + count - 1 >= size) {
    throw access.error(`Sorry, it is not possible to delete all non-frozen ${lines}.`)
  }
}

function addLines(
  access: Access,
  dispatch: Dispatch,
  sheetId: string,
  dimension: Dimension,
  base: number,
  quantity: number,
  position: 'before' | 'after',
): void {
  dispatch('ADD_COLUMNS_ROWS', {
    sheetId,
    sheetName: nameOf(access, sheetId),
    dimension,
    base,
    quantity,
    position,
  })
}

const appended = (value: unknown): ScriptValue => {
  if (Object.prototype.toString.call(value) === '[object Date]') return new Date(Number(value))
  return typeof value === 'object' || value === undefined ? null : (value as ScriptValue)
}

/** Writes after the last row with content and grows the grid as needed. */
function appendRow(access: Access, dispatch: Dispatch, sheetId: string, values: ScriptValue[]): void {
  const { workbook } = access
  const { getters } = workbook
  const row = workbook.extent(sheetId).rows
  const context = workbook.entryContext('script')
  // Read before anything is written: a text too long must leave no half row.
  const contents = values.map((value, col) =>
    enteredContent(value, getters.getCell({ sheetId, col, row })?.format, context),
  )
  const [rows, columns] = [getters.getNumberRows(sheetId), getters.getNumberCols(sheetId)]
  if (row >= rows) addLines(access, dispatch, sheetId, 'ROW', rows - 1, row - rows + 1, 'after')
  if (values.length > columns)
    addLines(access, dispatch, sheetId, 'COL', columns - 1, values.length - columns, 'after')
  for (const [col, content] of contents.entries()) dispatch('UPDATE_CELL', { sheetId, col, row, ...content })
}
