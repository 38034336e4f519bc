import { service } from '../service'
import type { Emulated } from '../services/emulated'
import type { Access } from './access'
import type { Address } from './address'
import { rangeService } from './range'

type Filter = Emulated<GoogleAppsScript.Spreadsheet.Filter, 'getRange' | 'remove'>

/** The basic filter of a sheet, null if it has none. It is a range only: hiding rows by criteria is not emulated. */
export function filterOf(access: Access, sheetId: string): Filter | null {
  const { filter } = access.read(sheetId).getters.getSheetExtras(sheetId)
  return filter ? filterService(access, sheetId) : null
}

export function createFilter(access: Access, { sheetId, zone }: Address): Filter {
  if (access.known().getters.getSheetExtras(sheetId).filter) {
    throw access.error("You can't create a filter in a sheet that already has a filter.")
  }
  access.writeStructure('createFilter', { sheetId, zone }, (dispatch) =>
    dispatch('HOST_SET_FILTER', { sheetId, filter: zone }),
  )
  return filterService(access, sheetId)
}

function filterService(access: Access, sheetId: string): Filter {
  const members: Filter = {
    getRange() {
      const { filter } = access.known().getters.getSheetExtras(sheetId)
      if (!filter) throw access.error('The filter no longer exists.')
      return rangeService(access, { sheetId, zone: filter })
    },
    remove: () =>
      access.writeStructure('remove', { sheetId }, (dispatch) =>
        dispatch('HOST_SET_FILTER', { sheetId, filter: undefined }),
      ),
  }
  return service(access.execution, 'Filter', members)
}
