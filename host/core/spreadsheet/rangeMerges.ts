import type { Zone } from '../engine/extras'
import type { Emulated } from '../services/emulated'
import type { Access } from './access'
import type { Address } from './address'
import { type RangeService, rangeService } from './range'

/** Merged cells. */
export type RangeMerges = Emulated<
  GoogleAppsScript.Spreadsheet.Range,
  'merge' | 'mergeAcross' | 'mergeVertically' | 'breakApart' | 'getMergedRanges' | 'isPartOfMerge'
>

export function rangeMerges(
  access: Access,
  { sheetId, zone }: Address,
  self: () => RangeService,
): RangeMerges {
  const mergeEach = (member: string, target: Zone[]) => {
    access.write(member, { sheetId, zone }, (dispatch) =>
      dispatch('ADD_MERGE', { sheetId, target, force: true }),
    )
    return self()
  }
  const merges = () => access.read(sheetId).getters.getMergesInZone(sheetId, zone)
  return {
    merge: () => mergeEach('merge', [zone]),
    mergeAcross: () => mergeEach('mergeAcross', linesOf(zone, 'row')),
    mergeVertically: () => mergeEach('mergeVertically', linesOf(zone, 'column')),
    breakApart() {
      access.write('breakApart', { sheetId, zone }, (dispatch) => {
        const target = access.workbook.getters.getMergesInZone(sheetId, zone)
        if (target.length > 0) dispatch('REMOVE_MERGE', { sheetId, target })
      })
      return self()
    },
    getMergedRanges: () =>
      access.list(
        merges().map(({ left, right, top, bottom }) =>
          rangeService(access, { sheetId, zone: { left, right, top, bottom } }),
        ),
      ),
    isPartOfMerge: () => merges().length > 0,
  }
}

/** The rows or columns of a zone, each a zone. A single cell is not merged. */
function linesOf(zone: Zone, line: 'row' | 'column'): Zone[] {
  const [first, last] = line === 'row' ? [zone.top, zone.bottom] : [zone.left, zone.right]
  const isLong = line === 'row' ? zone.right > zone.left : zone.bottom > zone.top
  if (!isLong) return []
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const at = first + index
    return line === 'row' ? { ...zone, top: at, bottom: at } : { ...zone, left: at, right: at }
  })
}
