import type { Model } from './odoo'

/** Last row and column with content, as numbers of rows and columns. */
export interface Extent {
  rows: number
  columns: number
}

/** How far the content of each sheet reaches, found out once until something changes. */
export class Extents {
  private readonly known = new Map<string, Extent>()

  /** Formulas count with all they fill; formats and notes do not count. */
  of(sheetId: string, getters: Model['getters']): Extent {
    const known = this.known.get(sheetId)
    if (known) return known
    const extent = extentOf(sheetId, getters)
    this.known.set(sheetId, extent)
    return extent
  }

  forget(): void {
    this.known.clear()
  }
}

function extentOf(sheetId: string, getters: Model['getters']): Extent {
  const extent = { rows: 0, columns: 0 }
  const reach = (col: number, row: number) => {
    extent.rows = Math.max(extent.rows, row + 1)
    extent.columns = Math.max(extent.columns, col + 1)
  }
  for (const cell of Object.values(getters.getCells(sheetId))) {
    if (!cell.isFormula && cell.content === '') continue
    const at = getters.getCellPosition(cell.id)
    reach(at.col, at.row)
    const filled = cell.isFormula ? getters.getSpreadZone(at) : undefined
    if (filled) reach(filled.right, filled.bottom)
  }
  return extent
}
