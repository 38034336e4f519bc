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
  | 'showColumns'
  | 'isColumnHiddenByUser'
  | 'hideSheet'
  | 'showSheet'
  | 'isSheetHidden'
  | 'setColumnWidth'
  | 'setColumnWidths'
  | 'getColumnWidth'
  | 'setRowHeight'
  | 'setTabColor'
  | 'setHiddenGridlines'
>

export function sheetLook(access: Access, sheetId: string, self: () => SheetService): SheetLook {
  const write = (member: string, type: string, payload: object = {}) => {
    access.writeStructure(member, { sheetId }, (dispatch) => dispatch(type, { sheetId, ...payload }))
    return self()
  }
  const lines = (first: number, count: number) =>
    Array.from({ length: count }, (_, index) => first - 1 + index)
  const columns = (member: string, type: string, first: number, count: number) => {
    const size = access.known().getters.getNumberCols(sheetId)
    if (first < 1 || count < 1 || first + count - 1 > size)
      throw access.error('Those columns are out of bounds.')
    write(member, type, { dimension: 'COL', elements: lines(first, count) })
  }
  const resize = (member: string, dimension: 'ROW' | 'COL', first: number, count: number, size: number) =>
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
    hideColumns: (first: number, count = 1) => columns('hideColumns', 'HIDE_COLUMNS_ROWS', first, count),
    showColumns: (first: number, count = 1) => columns('showColumns', 'UNHIDE_COLUMNS_ROWS', first, count),
    isColumnHiddenByUser(column: unknown) {
      const index = typeof column === 'number' ? column - 1 : rangeHandles.get(column)?.zone.left
      if (index === undefined) throw access.signatureError('Sheet.isColumnHiddenByUser', column)
      return access.read(sheetId).getters.isColHiddenByUser(sheetId, index)
    },
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
    setTabColor: (colour) => write('setTabColor', 'COLOR_SHEET', colour ? { color: colourOf(colour) } : {}),
    setHiddenGridlines: (hidden) =>
      write('setHiddenGridlines', 'SET_GRID_LINES_VISIBILITY', { areGridLinesVisible: !hidden }),
  }
}
