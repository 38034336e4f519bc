import type { Zone } from '../engine/extras'
import { gidOf } from '../engine/gid'
import { service } from '../service'
import type { Emulated } from '../services/emulated'
import type { Access } from './access'
import { parseAddress } from './address'
import { conditionalFormats, setConditionalFormats } from './conditionalFormat'
import { addMetadata, metadataOf } from './developerMetadata'
import { filterOf } from './filter'
import { requireInside } from './grid'
import { sheetHandles, spreadsheetHandles } from './handles'
import { metadataFinder } from './metadataFinder'
import { namedRanges } from './namedRanges'
import { duplicateSheet, nameOfCopy } from './newSheets'
import { protect, protections } from './protection'
import { type RangeService, rangeService } from './range'
import { type SheetLook, sheetLook } from './sheetLook'
import { requireSheetName } from './sheetNames'
import { type SheetRows, sheetRows } from './sheetRows'
import { spreadsheetService } from './spreadsheet'

type Identity = Emulated<
  GoogleAppsScript.Spreadsheet.Sheet,
  | 'getSheetId'
  | 'getName'
  | 'getSheetName'
  | 'setName'
  | 'copyTo'
  | 'getIndex'
  | 'getParent'
  | 'getRange'
  | 'getDataRange'
  | 'activate'
  | 'protect'
  | 'getFilter'
  | 'getProtections'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'createDeveloperMetadataFinder'
  | 'setConditionalFormatRules'
  | 'getConditionalFormatRules'
  | 'clearConditionalFormatRules'
  | 'getNamedRanges'
  | 'getSheetValues'
>
export type SheetService = Identity & SheetRows & SheetLook

/** A Sheet of an execution; it fails when used after the sheet is gone. */
export function sheetService(access: Access, sheetId: string): SheetService {
  const self = (): SheetService => sheet
  const members: SheetService = {
    ...identity(access, sheetId, self),
    ...sheetRows(access, sheetId, self),
    ...sheetLook(access, sheetId, self),
  }
  const sheet = sheetHandles.add(service(access.execution, 'Sheet', members), sheetId)
  return sheet
}

function identity(access: Access, sheetId: string, self: () => SheetService): Identity {
  const { workbook } = access
  const known = () => {
    const { getters } = access.known()
    access.requireSheet(sheetId)
    return getters
  }
  return {
    getSheetId: () => gidOf(sheetId),
    getName: () => known().getSheetName(sheetId),
    setName(name) {
      const oldName = known().getSheetName(sheetId)
      const newName = String(name)
      if (newName !== oldName) {
        requireSheetName(access, newName, sheetId)
        access.writeStructure('setName', { sheetId }, (dispatch) =>
          dispatch('RENAME_SHEET', { sheetId, oldName, newName }),
        )
      }
      return self()
    },
    getSheetName: () => known().getSheetName(sheetId),
    copyTo(file: unknown) {
      // There is no other file that could be opened.
      if (spreadsheetHandles.get(file) === undefined) throw access.signatureError('Sheet.copyTo', file)
      const last = known().getSheetIds().length
      return sheetService(
        access,
        duplicateSheet(access, 'copyTo', sheetId, nameOfCopy(access, sheetId), last),
      )
    },
    getIndex: () => known().getSheetIds().indexOf(sheetId) + 1,
    getParent: () => spreadsheetService(access),
    getRange: (...args: unknown[]) => rangeOf(access, sheetId, args),
    getDataRange() {
      access.read(sheetId)
      const { rows, columns } = workbook.extent(sheetId)
      const zone = { left: 0, top: 0, right: Math.max(1, columns) - 1, bottom: Math.max(1, rows) - 1 }
      return rangeService(access, { sheetId, zone })
    },
    activate() {
      known()
      workbook.activate(sheetId)
      return self()
    },
    getFilter: () => filterOf(access, sheetId),
    protect: () => protect(access, sheetId),
    getProtections: (type) => protections(access, sheetId, type),
    addDeveloperMetadata(...args: unknown[]) {
      addMetadata(access, 'Sheet', { sheetId }, args)
      return self()
    },
    getDeveloperMetadata: () => metadataOf(access, { sheetId }),
    createDeveloperMetadataFinder: () => metadataFinder(access, sheetId),
    setConditionalFormatRules: (rules) => setConditionalFormats(access, sheetId, rules),
    clearConditionalFormatRules: () => setConditionalFormats(access, sheetId, []),
    getNamedRanges: () => namedRanges(access, sheetId),
    getSheetValues(row, column, rows, columns) {
      const { rows: lastRow, columns: lastColumn } = access.read(sheetId).extent(sheetId)
      const height = rows === -1 ? lastRow - row + 1 : rows
      const width = columns === -1 ? lastColumn - column + 1 : columns
      return rangeOf(access, sheetId, [row, column, height, width]).getValues()
    },
    getConditionalFormatRules: () => conditionalFormats(access, sheetId),
  }
}

/** getRange(a1) or getRange(row, column, numRows = 1, numColumns = 1), counted from 1. */
function rangeOf(access: Access, sheetId: string, args: unknown[]): RangeService {
  const [first] = args
  if (typeof first === 'string' && args.length === 1) {
    const address = parseAddress(access.known(), sheetId, first)
    if (!address) throw access.error('Range not found')
    requireInside(access, address.sheetId, address.zone)
    return rangeService(access, address)
  }
  if (args.length < 2 || args.length > 4 || !args.every((arg) => typeof arg === 'number')) {
    throw access.signatureError('Sheet.getRange', ...args)
  }
  const [row, column, rows, columns] = (args as number[]).map(Math.trunc)
  const [top, left] = [(row ?? 1) - 1, (column ?? 1) - 1]
  const zone: Zone = { left, top, right: left + (columns ?? 1) - 1, bottom: top + (rows ?? 1) - 1 }
  return rangeService(access, { sheetId, zone: requireInside(access, sheetId, zone) })
}
