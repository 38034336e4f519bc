import { numberContent, textContent } from '../../core/engine/cellContent'
import { emptySheet } from '../../core/engine/emptySheet'
import type { CellUpdate } from '../../core/engine/extras'
import { engineFormat } from '../../core/engine/numberFormat'
import { helpers } from '../../core/engine/odoo'
import type { Workbook } from '../../core/engine/workbook'
import { DAY, EPOCH, type XlsxTab } from './xlsxTabs'

/**
 * Puts the tabs of an Excel workbook onto sheets of their names: values, formulas, number formats, notes, merges and
 * hidden columns. A formula that cannot be computed here stands as the value its file has for it.
 */
export function sheetsFromXlsx(workbook: Workbook, tabs: readonly XlsxTab[]): void {
  const sheets = tabs.map((tab) => {
    const width = Math.max(1, ...tab.values.map((row) => row.length))
    return { tab, sheetId: emptySheet(workbook, tab.name, Math.max(1, tab.values.length), width) }
  })
  workbook.apply((dispatch) => {
    for (const { tab, sheetId } of sheets) {
      dispatch('HOST_UPDATE_CELLS', { updates: cellsOf(workbook, tab, sheetId) })
      for (const [a1, note] of Object.entries(tab.notes)) {
        dispatch('HOST_SET_NOTE', { sheetId, ...helpers.toCartesian(a1), note })
      }
      for (const a1 of tab.merges) {
        dispatch('ADD_MERGE', { sheetId, target: [helpers.toZone(a1)], force: true })
      }
      if (tab.hiddenColumns.length > 0) {
        dispatch('HIDE_COLUMNS_ROWS', { sheetId, dimension: 'COL', elements: tab.hiddenColumns })
      }
    }
  })
  const failed = sheets.flatMap(({ tab, sheetId }) => failedFormulas(workbook, tab, sheetId))
  if (failed.length > 0) workbook.apply((dispatch) => dispatch('HOST_UPDATE_CELLS', { updates: failed }))
}

function cellsOf(workbook: Workbook, tab: XlsxTab, sheetId: string): CellUpdate[] {
  return tab.values.flatMap((cells, row) =>
    cells.flatMap((value, col) => {
      const format = engineFormat(tab.formats[row]?.[col] ?? '')
      const content = tab.formulas[row]?.[col] || contentOf(workbook, value)
      return content === '' ? [] : [{ sheetId, col, row, content, ...(format && { format }) }]
    }),
  )
}

function failedFormulas(workbook: Workbook, tab: XlsxTab, sheetId: string): CellUpdate[] {
  return tab.formulas.flatMap((formulas, row) =>
    formulas.flatMap((formula, col) => {
      const value = tab.values[row]?.[col] ?? ''
      const at = { sheetId, col, row }
      const failed = formula !== '' && workbook.getters.getEvaluatedCell(at).type === 'error'
      const known = value !== '' && !String(value).startsWith('#')
      return failed && known ? [{ ...at, content: contentOf(workbook, value) }] : []
    }),
  )
}

function contentOf(workbook: Workbook, value: XlsxTab['values'][number][number]): string {
  if (typeof value === 'number') return numberContent(value)
  if (typeof value === 'boolean') return String(value).toUpperCase()
  if (value instanceof Date) return numberContent((value.getTime() - EPOCH) / DAY)
  const text = String(value ?? '')
  return text === '' ? '' : textContent(text, workbook.sheetLocale)
}
