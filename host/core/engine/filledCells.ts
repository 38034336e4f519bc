import type { Zone } from './extras'
import type { CellPosition, Workbook } from './workbook'

/** Where a sheet has cells of its own (content, format or style) within a zone. */
export function filledCells({ getters }: Workbook, sheetId: string, zone: Zone): CellPosition[] {
  return Object.values(getters.getCells(sheetId))
    .map((cell) => getters.getCellPosition(cell.id))
    .filter(({ col, row }) => col >= zone.left && col <= zone.right && row >= zone.top && row <= zone.bottom)
}
