import type { Zone } from './extras'
import type { Workbook } from './workbook'

/**
 * The id of an empty sheet of that name and at least that size: the one there is, the untouched first one, or a new one.
 * Throws when the one there is holds something.
 */
export function emptySheet(workbook: Workbook, name: string, rows: number, columns: number): string {
  const { getters } = workbook
  const ids = getters.getSheetIds()
  const [first] = ids
  const existing = getters.getSheetIdByName(name)
  const reused =
    existing ?? (ids.length === 1 && workbook.extent(first as string).rows === 0 ? first : undefined)
  if (reused === undefined) {
    const sheetId = String(Math.max(0, ...ids.map(Number).filter(Number.isFinite)) + 1)
    workbook.apply((dispatch) =>
      dispatch('CREATE_SHEET', {
        sheetId,
        name,
        position: ids.length,
        rows: Math.max(rows, 1000),
        cols: Math.max(columns, 26),
      }),
    )
    return sheetId
  }
  if (workbook.extent(reused).rows > 0) throw new Error(`The sheet "${name}" is not empty.`)
  workbook.apply((dispatch) => {
    const oldName = getters.getSheetName(reused)
    if (oldName !== name) dispatch('RENAME_SHEET', { sheetId: reused, oldName, newName: name })
    const size: Zone = getters.getSheetZone(reused)
    const grow = (dimension: 'ROW' | 'COL', last: number, wanted: number) => {
      const quantity = wanted - last - 1
      if (quantity <= 0) return
      dispatch('ADD_COLUMNS_ROWS', {
        sheetId: reused,
        sheetName: name,
        dimension,
        base: last,
        quantity,
        position: 'after',
      })
    }
    grow('ROW', size.bottom, rows)
    grow('COL', size.right, columns)
  })
  return reused
}
