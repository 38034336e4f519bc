import { allowsEdit } from '../engine/editRights'
import { service } from '../service'
import type { Emulated } from '../services/emulated'
import type { Access } from './access'
import { type Address, a1Of } from './address'
import { addMetadata, lineAt, metadataOf, requireLine } from './developerMetadata'
import { createFilter, filterOf } from './filter'
import { requireInside } from './grid'
import { rangeHandles } from './handles'
import { protect } from './protection'
import { type RangeCheckboxes, rangeCheckboxes } from './rangeCheckboxes'
import { type RangeContent, rangeContent } from './rangeContent'
import { type RangeLook, rangeLook } from './rangeLook'
import { type RangeMerges, rangeMerges } from './rangeMerges'
import { type RangeRows, rangeRows } from './rangeRows'
import { type RangeRules, rangeRules } from './rangeRules'
import { sheetService } from './sheet'

type Place = Emulated<
  GoogleAppsScript.Spreadsheet.Range,
  | 'getA1Notation'
  | 'getRow'
  | 'getRowIndex'
  | 'getHeight'
  | 'getWidth'
  | 'getCell'
  | 'getColumn'
  | 'getNumRows'
  | 'getNumColumns'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getSheet'
  | 'offset'
  | 'activate'
  | 'protect'
  | 'createFilter'
  | 'getFilter'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'canEdit'
>
export type RangeService = Place &
  RangeContent &
  RangeLook &
  RangeMerges &
  RangeRows &
  RangeRules &
  RangeCheckboxes

/** A Range of an execution. The zone must lie inside the sheet (see requireInside). */
export function rangeService(access: Access, address: Address): RangeService {
  const { sheetId, zone } = address
  const self = (): RangeService => range
  const members: RangeService = {
    ...rangeContent(access, address, self),
    ...rangeLook(access, address, self),
    ...rangeMerges(access, address, self),
    ...rangeRows(access, address, self),
    ...rangeRules(access, address, self),
    ...rangeCheckboxes(access, address, self),
    ...rangePlace(access, address, self),
  }
  const range = rangeHandles.add(service(access.execution, 'Range', members), { sheetId, zone })
  return range
}

function rangePlace(access: Access, address: Address, self: () => RangeService): Place {
  const { sheetId, zone } = address
  const { execution, workbook } = access
  return {
    getA1Notation: () => a1Of(address),
    getRow: () => zone.top + 1,
    getRowIndex: () => zone.top + 1,
    getHeight: () => zone.bottom - zone.top + 1,
    getWidth: () => zone.right - zone.left + 1,
    getColumn: () => zone.left + 1,
    getNumRows: () => zone.bottom - zone.top + 1,
    getNumColumns: () => zone.right - zone.left + 1,
    getLastRow: () => zone.bottom + 1,
    getLastColumn: () => zone.right + 1,
    getSheet: () => sheetService(access, sheetId),
    offset(rows: number, columns: number, height?: number, width?: number) {
      const [top, left] = [zone.top + rows, zone.left + columns]
      const bottom = height === undefined ? zone.bottom + rows : top + height - 1
      const right = width === undefined ? zone.right + columns : left + width - 1
      return rangeService(access, {
        sheetId,
        zone: requireInside(access, sheetId, { left, right, top, bottom }),
      })
    },
    getCell(row: number, column: number) {
      const [top, left] = [zone.top + row - 1, zone.left + column - 1]
      if (row < 1 || column < 1 || top > zone.bottom || left > zone.right) {
        throw access.error('Cell reference out of range')
      }
      return rangeService(access, { sheetId, zone: { left, right: left, top, bottom: top } })
    },
    activate() {
      workbook.select(sheetId, zone)
      return self()
    },
    canEdit: () => allowsEdit(access.read(sheetId), execution.person, sheetId, zone),
    createFilter: () => createFilter(access, address),
    // That of the sheet, whether the range touches it or not.
    getFilter: () => filterOf(access, sheetId),
    addDeveloperMetadata(...args: unknown[]) {
      addMetadata(access, 'Range', requireLine(access, address), args)
      return self()
    },
    getDeveloperMetadata() {
      const line = lineAt(access, address)
      return line ? metadataOf(access, line) : access.list([])
    },
    protect: () => protect(access, sheetId, zone),
  }
}
