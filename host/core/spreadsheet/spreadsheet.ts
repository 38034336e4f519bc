import { IANAZone } from 'luxon'
import { gidOf } from '../engine/gid'
import { isKnownLocale } from '../knownLocale'
import { service } from '../service'
import type { Emulated } from '../services/emulated'
import type { Access } from './access'
import { addMetadata, metadataOf } from './developerMetadata'
import { rangeHandles, sheetHandles, spreadsheetHandles } from './handles'
import { metadataFinder } from './metadataFinder'
import { namedRanges, rangeByName, removeNamedRange, setNamedRange } from './namedRanges'
import { duplicateSheet, insertSheet, nameOfCopy } from './newSheets'
import { rangeService } from './range'
import { sheetService } from './sheet'

export type SpreadsheetService = Emulated<
  GoogleAppsScript.Spreadsheet.Spreadsheet,
  | 'getId'
  | 'getUrl'
  | 'getName'
  | 'getSheets'
  | 'rename'
  | 'getNumSheets'
  | 'getRange'
  | 'getDataRange'
  | 'getLastRow'
  | 'getLastColumn'
  | 'appendRow'
  | 'getActiveRange'
  | 'setActiveRange'
  | 'getRangeByName'
  | 'setNamedRange'
  | 'getNamedRanges'
  | 'removeNamedRange'
  | 'getSheetByName'
  | 'getSheetById'
  | 'getActiveSheet'
  | 'setActiveSheet'
  | 'insertSheet'
  | 'duplicateActiveSheet'
  | 'deleteSheet'
  | 'deleteActiveSheet'
  | 'getSpreadsheetLocale'
  | 'setSpreadsheetLocale'
  | 'getSpreadsheetTimeZone'
  | 'setSpreadsheetTimeZone'
  | 'toast'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'createDeveloperMetadataFinder'
>

export function spreadsheetService(access: Access): SpreadsheetService {
  const { workbook, context } = access
  const sheets = () => access.known().getters.getSheetIds()
  const active = () => sheetService(access, access.known().activeSheetId)
  const self = (): SpreadsheetService => spreadsheet
  const members: SpreadsheetService = {
    getId: () => workbook.id,
    getUrl: () => `https://docs.google.com/spreadsheets/d/${workbook.id}/edit`,
    getName: () => workbook.name,
    rename(name) {
      access.mayWrite('rename')
      workbook.name = String(name)
    },
    getRange: (a1) => active().getRange(a1),
    getDataRange: () => active().getDataRange(),
    getLastRow: () => active().getLastRow(),
    getLastColumn: () => active().getLastColumn(),
    appendRow: (values) => active().appendRow(values),
    getActiveRange() {
      const { activeSheetId, selection } = access.known()
      return rangeService(access, { sheetId: activeSheetId, zone: selection })
    },
    setActiveRange(range: unknown) {
      const address = rangeHandles.get(range)
      if (!address) throw access.signatureError('Spreadsheet.setActiveRange', range)
      access.known().select(address.sheetId, address.zone)
      return range
    },
    getRangeByName: (name) => rangeByName(access, name),
    setNamedRange: (name, range: unknown) => setNamedRange(access, name, range),
    getNamedRanges: () => namedRanges(access),
    removeNamedRange: (name) => removeNamedRange(access, name),
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
    getActiveSheet: active,
    setActiveSheet(sheet: unknown) {
      const id = sheetHandles.get(sheet)
      if (id === undefined) throw access.signatureError('Spreadsheet.setActiveSheet', sheet)
      access.known().activate(id)
      return sheet
    },
    insertSheet: (...args: unknown[]) => insertSheet(access, args),
    duplicateActiveSheet() {
      const id = access.known().activeSheetId
      const next = sheets().indexOf(id) + 1
      const copy = duplicateSheet(access, 'duplicateActiveSheet', id, nameOfCopy(access, id), next)
      access.known().activate(copy)
      return sheetService(access, copy)
    },
    deleteSheet(sheet: unknown) {
      const sheetId = sheetHandles.get(sheet)
      if (sheetId === undefined) throw access.signatureError('Spreadsheet.deleteSheet', sheet)
      deleteSheet(access, 'deleteSheet', sheetId)
    },
    deleteActiveSheet() {
      deleteSheet(access, 'deleteActiveSheet', access.known().activeSheetId)
      return active()
    },
    getSpreadsheetLocale: () => access.read().locale,
    setSpreadsheetLocale(locale) {
      access.mayWrite('setSpreadsheetLocale')
      if (!isKnownLocale(String(locale))) throw access.error(`Invalid argument: locale`)
      access.settled().locale = String(locale)
    },
    getSpreadsheetTimeZone: () => access.read().timeZone,
    setSpreadsheetTimeZone(timeZone) {
      access.mayWrite('setSpreadsheetTimeZone')
      if (!IANAZone.isValidZone(String(timeZone))) throw access.error(`Invalid argument: timezone`)
      access.settled().timeZone = String(timeZone)
    },
    toast: (message: string, title?: string | null, seconds?: number | null) =>
      context.toast(String(message), title ?? undefined, seconds ?? 5),
    addDeveloperMetadata(...args: unknown[]) {
      addMetadata(access, 'Spreadsheet', {}, args)
      return self()
    },
    getDeveloperMetadata: () => metadataOf(access, {}),
    createDeveloperMetadataFinder: () => metadataFinder(access),
  }
  const spreadsheet = spreadsheetHandles.add(service(access.execution, 'Spreadsheet', members), true)
  return spreadsheet
}

function deleteSheet(access: Access, member: string, sheetId: string): void {
  const { getters } = access.known()
  if (getters.getSheetIds().length === 1) throw access.error("You can't remove all the sheets in a document.")
  access.writeStructure(member, { sheetId, zone: getters.getSheetZone(sheetId) }, (dispatch) => {
    const visible = getters.getVisibleSheetIds()
    // Something must stay in view.
    if (visible.every((id) => id === sheetId)) {
      const next = getters.getSheetIds().find((id) => id !== sheetId)
      dispatch('SHOW_SHEET', { sheetId: next })
    }
    // Beside a single visible one the engine deletes nothing, not even what is hidden.
    else if (visible.length === 1) dispatch('SHOW_SHEET', { sheetId })
    dispatch('DELETE_SHEET', { sheetId, sheetName: getters.getSheetName(sheetId) })
  })
  access.known()
}
