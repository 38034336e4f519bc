import { gidOf } from '../engine/gid'
import { service } from '../service'
import type { Emulated } from '../services/emulated'
import type { Access } from './access'
import { addMetadata, metadataOf } from './developerMetadata'
import { sheetHandles } from './handles'
import { insertSheet } from './newSheets'
import { sheetService } from './sheet'

export type SpreadsheetService = Emulated<
  GoogleAppsScript.Spreadsheet.Spreadsheet,
  | 'getId'
  | 'getUrl'
  | 'getName'
  | 'getSheets'
  | 'getNumSheets'
  | 'getSheetByName'
  | 'getSheetById'
  | 'getActiveSheet'
  | 'setActiveSheet'
  | 'insertSheet'
  | 'deleteSheet'
  | 'getSpreadsheetLocale'
  | 'getSpreadsheetTimeZone'
  | 'toast'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
>

export function spreadsheetService(access: Access): SpreadsheetService {
  const { workbook, context } = access
  const sheets = () => access.known().getters.getSheetIds()
  const self = (): SpreadsheetService => spreadsheet
  const members: SpreadsheetService = {
    getId: () => workbook.id,
    getUrl: () => `https://docs.google.com/spreadsheets/d/${workbook.id}/edit`,
    getName: () => workbook.name,
    getSheets: () => access.list(sheets().map((id) => sheetService(access, id))),
    getNumSheets: () => sheets().length,
    getSheetByName(name) {
      const { getters } = access.known()
      // Names are found whatever their case.
      const id = sheets().find(
        (one) => getters.getSheetName(one).toLowerCase() === String(name).toLowerCase(),
      )
      return id === undefined ? null : sheetService(access, id)
    },
    getSheetById(gid) {
      const id = sheets().find((one) => gidOf(one) === gid)
      return id === undefined ? null : sheetService(access, id)
    },
    getActiveSheet: () => sheetService(access, access.known().activeSheetId),
    setActiveSheet(sheet: unknown) {
      const id = sheetHandles.get(sheet)
      if (id === undefined) throw access.signatureError('Spreadsheet.setActiveSheet', sheet)
      access.known().activate(id)
      return sheet
    },
    insertSheet: (...args: unknown[]) => insertSheet(access, args),
    deleteSheet(sheet: unknown) {
      const sheetId = sheetHandles.get(sheet)
      if (sheetId === undefined) throw access.signatureError('Spreadsheet.deleteSheet', sheet)
      if (sheets().length === 1) throw access.error("You can't remove all the sheets in a document.")
      const { getters } = workbook
      access.writeStructure('deleteSheet', { sheetId, zone: getters.getSheetZone(sheetId) }, (dispatch) => {
        const visible = getters.getVisibleSheetIds()
        // Something must stay in view.
        if (visible.every((id) => id === sheetId)) {
          const next = getters.getSheetIds().find((id) => id !== sheetId)
          dispatch('SHOW_SHEET', { sheetId: next })
        }
        dispatch('DELETE_SHEET', { sheetId, sheetName: getters.getSheetName(sheetId) })
      })
      access.known()
    },
    getSpreadsheetLocale: () => access.read().locale,
    getSpreadsheetTimeZone: () => access.read().timeZone,
    toast: (message: string, title?: string | null, seconds?: number | null) =>
      context.toast(String(message), title ?? undefined, seconds ?? 5),
    addDeveloperMetadata(key: string, value?: unknown) {
      addMetadata(access, 'addDeveloperMetadata', undefined, key, typeof value === 'string' ? value : '')
      return self()
    },
    getDeveloperMetadata: () => metadataOf(access, undefined),
  }
  const spreadsheet = service(access.execution, 'Spreadsheet', members)
  return spreadsheet
}
