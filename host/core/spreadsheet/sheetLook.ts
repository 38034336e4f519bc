import type { Emulated } from '../services/emulated'
import type { Access } from './access'
import { colourOf } from './colour'
import { rangeHandles } from './handles'
import type { SheetService } from './sheet'

/** Freezing, hiding, sizes and colours of a sheet. */
export type SheetLook = Emulated<
  GoogleAppsScript.Spreadsheet.Sheet,
  | 'setFrozenRows'
  | 'setFrozenColumns'
  | 'getFrozenRows'
  | 'getFrozenColumns'
  | 'hideColumns'
  | 'hideColumn'
  | 'showColumns'
  | 'unhideColumn'
  | 'isColumnHiddenByUser'
  | 'hideRows'
  | 'hideRow'
  | 'showRows'
  | 'unhideRow'
  | 'isRowHiddenByUser'
  | 'hideSheet'
  | 'showSheet'
  | 'isSheetHidden'
  | 'setColumnWidth'
  | 'setColumnWidths'
  | 'getColumnWidth'
  | 'setRowHeight'
  | 'setRowHeights'
  | 'getRowHeight'
  | 'setTabColor'
  | 'getTabColor'
  | 'hasHiddenGridlines'
  | 'setHiddenGridlines'
>

type Dimension = 'ROW' | 'COL'

export function sheetLook(access: Access, sheetId: string, self: () => SheetService): SheetLook {
  const write = (member: string, type: string, payload: object = {}) => {
    access.writeStructure(member, { sheetId }, (dispatch) => dispatch(type, { sheetId, ...payload }))
    return self()
  }
  const lines = (first: number, count: number) =>
    Array.from({ length: count }, (_, index) => first - 1 + index)
  const reveal = (member: string, hidden: boolean, dimension: Dimension, first: number, count: number) => {
    const size = access.known().getters.getNumberHeaders(sheetId, dimension)
    if (first < 1 || count < 1 || first + count - 1 > size) {
      throw access.error(`Those ${dimension === 'ROW' ? 'rows' : 'columns'} are out of bounds.`)
    }
    const type = hidden ? 'HIDE_COLUMNS_ROWS' : 'UNHIDE_COLUMNS_ROWS'
    write(member, type, { dimension, elements: lines(first, count) })
  }
  /** hideRow, hideColumn and their opposites take a range. */
  const revealRange = (member: string, hidden: boolean, dimension: Dimension, range: unknown) => {
    const zone = rangeHandles.get(range)?.zone
    if (!zone) throw access.signatureError(`Sheet.${member}`, range)
    const [first, last] = dimension === 'ROW' ? [zone.top, zone.bottom] : [zone.left, zone.right]
    reveal(member, hidden, dimension, first + 1, last - first + 1)
  }
  const lineOf = (member: string, line: unknown, side: 'top' | 'left'): number => {
    const index = typeof line === 'number' ? line - 1 : rangeHandles.get(line)?.zone[side]
    if (index === undefined) throw access.signatureError(`Sheet.${member}`, line)
    return index
  }
  const resize = (member: string, dimension: Dimension, first: number, count: number, size: number) =>
    write(member, 'RESIZE_COLUMNS_ROWS', { dimension, elements: lines(first, count), size })
  const freeze = (member: string, dimension: 'ROWS' | 'COLUMNS', quantity: number) => {
    access.writeStructure(member, { sheetId }, (dispatch) => {
      dispatch(`UNFREEZE_${dimension}`, { sheetId })
      if (quantity > 0) dispatch(`FREEZE_${dimension}`, { sheetId, quantity })
    })
  }
  return {
    setFrozenRows: (rows) => freeze('setFrozenRows', 'ROWS', rows),
    setFrozenColumns: (columns) => freeze('setFrozenColumns', 'COLUMNS', columns),
    getFrozenRows: () => access.read(sheetId).getters.getPaneDivisions(sheetId).ySplit,
    getFrozenColumns: () => access.read(sheetId).getters.getPaneDivisions(sheetId).xSplit,
    hideColumns: (first: number, count = 1) => reveal('hideColumns', true, 'COL', first, count),
    showColumns: (first: number, count = 1) => reveal('showColumns', false, 'COL', first, count),
    hideRows: (first: number, count = 1) => reveal('hideRows', true, 'ROW', first, count),
    showRows: (first: number, count = 1) => reveal('showRows', false, 'ROW', first, count),
    hideColumn: (range: unknown) => revealRange('hideColumn', true, 'COL', range),
    unhideColumn: (range: unknown) => revealRange('unhideColumn', false, 'COL', range),
    hideRow: (range: unknown) => revealRange('hideRow', true, 'ROW', range),
    unhideRow: (range: unknown) => revealRange('unhideRow', false, 'ROW', range),
    isColumnHiddenByUser: (column: unknown) =>
      access.read(sheetId).getters.isColHiddenByUser(sheetId, lineOf('isColumnHiddenByUser', column, 'left')),
    isRowHiddenByUser: (row: unknown) =>
      access.read(sheetId).getters.isRowHiddenByUser(sheetId, lineOf('isRowHiddenByUser', row, 'top')),
    hideSheet() {
      if (
        access
          .known()
          .getters.getVisibleSheetIds()
          .every((id) => id === sheetId)
      ) {
        throw access.error("You can't hide all the sheets in a document.")
      }
      return write('hideSheet', 'HIDE_SHEET')
    },
    showSheet: () => write('showSheet', 'SHOW_SHEET'),
    isSheetHidden: () => !access.read(sheetId).getters.isSheetVisible(sheetId),
    setColumnWidth: (column, width) => resize('setColumnWidth', 'COL', column, 1, width),
    setColumnWidths: (first, count, width) => resize('setColumnWidths', 'COL', first, count, width),
    getColumnWidth: (column) => access.read(sheetId).getters.getColSize(sheetId, column - 1),
    setRowHeight: (row, height) => resize('setRowHeight', 'ROW', row, 1, height),
    setRowHeights: (first, count, height) => resize('setRowHeights', 'ROW', first, count, height),
    getRowHeight: (row) => access.read(sheetId).getters.getRowSize(sheetId, row - 1),
    getTabColor: () => access.read(sheetId).getters.getSheet(sheetId).color?.toLowerCase() ?? null,
    hasHiddenGridlines: () => !access.read(sheetId).getters.getGridLinesVisibility(sheetId),
    setTabColor: (colour) => write('setTabColor', 'COLOR_SHEET', colour ? { color: colourOf(colour) } : {}),
    setHiddenGridlines: (hidden) =>
      write('setHiddenGridlines', 'SET_GRID_LINES_VISIBILITY', { areGridLinesVisible: !hidden }),
  }
}
