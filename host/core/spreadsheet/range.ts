import { sortZone } from '../engine/sorting'
import { service } from '../service'
import type { Emulated } from '../services/emulated'
import type { Access } from './access'
import { type Address, a1Of } from './address'
import { requireInside } from './grid'
import { rangeHandles } from './handles'
import { protect } from './protection'
import { type RangeContent, rangeContent } from './rangeContent'
import { type RangeLook, rangeLook } from './rangeLook'
import { type RangeRules, rangeRules } from './rangeRules'
import { sheetService } from './sheet'

type Place = Emulated<
  GoogleAppsScript.Spreadsheet.Range,
  | 'getA1Notation'
  | 'getRow'
  | 'getColumn'
  | 'getNumRows'
  | 'getNumColumns'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getSheet'
  | 'offset'
  | 'activate'
  | 'merge'
  | 'getMergedRanges'
  | 'protect'
  | 'sort'
  | 'canEdit'
>
export type RangeService = Place & RangeContent & RangeLook & RangeRules

/** A Range of an execution. The zone must lie inside the sheet (see requireInside). */
export function rangeService(access: Access, address: Address): RangeService {
  const { sheetId, zone } = address
  const self = (): RangeService => range
  const members: RangeService = {
    ...rangeContent(access, address, self),
    ...rangeLook(access, address, self),
    ...rangeRules(access, address, self),
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
    activate() {
      workbook.select(sheetId, zone)
      return self()
    },
    merge() {
      access.write('merge', { sheetId, zone }, (dispatch) =>
        dispatch('ADD_MERGE', { sheetId, target: [zone], force: true }),
      )
      return self()
    },
    getMergedRanges() {
      const merges = access.read(sheetId).getters.getMergesInZone(sheetId, zone)
      return access.list(
        merges.map(({ left, right, top, bottom }) =>
          rangeService(access, { sheetId, zone: { left, right, top, bottom } }),
        ),
      )
    },
    canEdit: () => access.read(sheetId).allowsEdit(execution.person, sheetId, zone),
    protect: () => protect(access, sheetId, zone),
    sort(by: unknown) {
      access.mayWrite('sort')
      // Sorting reads what the cells evaluate to, so what was queued before must be there.
      access.settled()
      const specs = Array.isArray(by) ? by : [by]
      const keys = specs.map((spec: unknown) => sortKey(access, spec))
      if (keys.some(({ col }) => col < zone.left || col > zone.right)) {
        throw access.error('The sort column is out of bounds.')
      }
      sortZone(workbook, sheetId, zone, keys)
      workbook.settle(execution)
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
