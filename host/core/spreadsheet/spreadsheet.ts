import { gidOf } from '../engine/gid'
import { service } from '../service'
import type { Emulated } from '../services/emulated'
import type { Access } from './access'
import { addMetadata, metadataOf } from './developerMetadata'
import { sheetHandles } from './handles'
import { requireFreeName, type SheetService, sheetService } from './sheet'

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

/** insertSheet(), (name), (index) or (name, index); the new sheet becomes the active one. */
function insertSheet(access: Access, args: unknown[]): SheetService {
  const { workbook } = access
  const { getters } = access.known()
  const name = args.find((arg) => typeof arg === 'string')
  const index = args.find((arg) => typeof arg === 'number')
  if (args.length > 2 || args.some((arg) => typeof arg !== 'string' && typeof arg !== 'number')) {
    throw access.signatureError('Spreadsheet.insertSheet', ...args)
  }
  if (name !== undefined) requireFreeName(access, name)
  const ids = getters.getSheetIds()
  // After the active sheet unless told otherwise.
  const position = index ?? ids.indexOf(workbook.activeSheetId) + 1
  const sheetId = String(freeGid(ids.map(gidOf)))
  access.writeStructure('insertSheet', undefined, (dispatch) =>
    dispatch('CREATE_SHEET', {
      sheetId,
      position: Math.min(position, ids.length),
      name: name ?? getters.getNextSheetName('Sheet'),
      cols: 26,
      rows: 1000,
    }),
  )
  access.known().activate(sheetId)
  return sheetService(access, sheetId)
}

/** Ids of sheets are large and look random on the platform; here they only never come twice. */
const freeGid = (taken: number[]) => Math.max(0, ...taken.filter((gid) => gid < 2_000_000_000)) + 7_919
