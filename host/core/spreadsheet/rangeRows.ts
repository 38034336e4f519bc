import { enteredContent } from '../engine/cellContent'
import { rowsWithoutDuplicates } from '../engine/duplicates'
import type { CellUpdate } from '../engine/extras'
import { filledCells } from '../engine/filledCells'
import { arrangeRows, sortZone } from '../engine/sorting'
import type { Emulated } from '../services/emulated'
import type { Access } from './access'
import type { Address } from './address'
import { type RangeService, rangeService } from './range'

/** Sorting the rows of a range, and tidying what was typed into them. */
export type RangeRows = Emulated<
  GoogleAppsScript.Spreadsheet.Range,
  'sort' | 'removeDuplicates' | 'trimWhitespace'
>

export function rangeRows(access: Access, { sheetId, zone }: Address, self: () => RangeService): RangeRows {
  const { execution, workbook } = access
  /** What the cells evaluate to decides, so what was queued before must be there. */
  const settled = (member: string) => {
    access.mayWrite(member)
    access.mayEdit(sheetId, zone)
    return access.settled()
  }
  return {
    sort(by: unknown) {
      settled('sort')
      const specs = Array.isArray(by) ? by : [by]
      const keys = specs.map((spec: unknown) => sortKey(access, spec))
      if (keys.some(({ col }) => col < zone.left || col > zone.right)) {
        throw access.error('The sort column is out of bounds.')
      }
      sortZone(workbook, sheetId, zone, keys)
      workbook.settle(execution)
      return self()
    },
    removeDuplicates(columns?: unknown) {
      settled('removeDuplicates')
      const all = Array.from({ length: zone.right - zone.left + 1 }, (_, index) => zone.left + index)
      const compared = Array.isArray(columns) ? Array.from(columns, (column) => Number(column) - 1) : all
      if (!compared.every((col) => all.includes(col))) {
        throw access.error('The columns to compare are out of bounds.')
      }
      const kept = rowsWithoutDuplicates(workbook, sheetId, zone, compared)
      arrangeRows(workbook, sheetId, zone, kept)
      workbook.settle(execution)
      return rangeService(access, { sheetId, zone: { ...zone, bottom: zone.top + kept.length - 1 } })
    },
    trimWhitespace() {
      access.write('trimWhitespace', { sheetId, zone }, (dispatch) => {
        const context = workbook.entryContext('script')
        const updates: CellUpdate[] = []
        for (const at of filledCells(workbook, sheetId, zone)) {
          const cell = workbook.getters.getCell(at)
          // What cells evaluate to is not there yet for what is written along with this.
          if (!cell || cell.isFormula || typeof cell.parsedValue !== 'string') continue
          const text = cell.parsedValue
          const trimmed = text.trim().replaceAll(/\s+/g, ' ')
          // An apostrophe keeps it text, but is text itself where the format is.
          const typed = cell.format?.includes('@') ? trimmed : `'${trimmed}`
          if (trimmed !== text) updates.push({ ...at, ...enteredContent(typed, cell.format, context) })
        }
        dispatch('HOST_UPDATE_CELLS', { updates })
      })
      return self()
    },
  }
}

/** Columns are absolute; `{column, ascending}` or a number. */
export function sortKey(access: Access, spec: unknown): { col: number; ascending: boolean } {
  if (typeof spec === 'number') return { col: spec - 1, ascending: true }
  if (typeof spec === 'object' && spec !== null && 'column' in spec && typeof spec.column === 'number') {
    return { col: spec.column - 1, ascending: !('ascending' in spec) || Boolean(spec.ascending) }
  }
  throw access.signatureError('Range.sort', spec)
}
