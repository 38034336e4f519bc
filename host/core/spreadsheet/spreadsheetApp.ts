import type { Workbook } from '../engine/workbook'
import type { Execution } from '../execution'
import { service } from '../service'
import type { Emulated } from '../services/emulated'
import { Access, type SpreadsheetContext } from './access'
import { conditionalFormatBuilder } from './conditionalFormat'
import { validationBuilder } from './dataValidation'
import {
  BooleanCriteria,
  BorderStyle,
  DataValidationCriteria,
  DeveloperMetadataLocationType,
  DeveloperMetadataVisibility,
  InterpolationType,
  ProtectionType,
  WrapStrategy,
} from './enums'
import { rangeService } from './range'
import { sheetService } from './sheet'
import { spreadsheetService } from './spreadsheet'

export type { SpreadsheetContext } from './access'

export type SpreadsheetAppService = Emulated<
  GoogleAppsScript.Spreadsheet.SpreadsheetApp,
  | 'getActive'
  | 'getActiveSpreadsheet'
  | 'getActiveSheet'
  | 'getActiveRange'
  | 'getUi'
  | 'flush'
  | 'newDataValidation'
  | 'newConditionalFormatRule'
  | 'ProtectionType'
  | 'WrapStrategy'
  | 'BorderStyle'
  | 'DataValidationCriteria'
  | 'InterpolationType'
  | 'BooleanCriteria'
  | 'DeveloperMetadataVisibility'
  | 'DeveloperMetadataLocationType'
>

/** The SpreadsheetApp of one execution. */
export function createSpreadsheetApp(
  execution: Execution,
  workbook: Workbook,
  context: SpreadsheetContext,
): SpreadsheetAppService {
  const access = new Access(execution, workbook, context)
  const spreadsheet = () => (context.activeSpreadsheet ? spreadsheetService(access) : null)
  const members: SpreadsheetAppService = {
    ProtectionType,
    WrapStrategy,
    BorderStyle,
    DataValidationCriteria,
    InterpolationType,
    BooleanCriteria,
    DeveloperMetadataVisibility,
    DeveloperMetadataLocationType,
    getActive: spreadsheet,
    getActiveSpreadsheet: spreadsheet,
    getActiveSheet: () =>
      context.activeSpreadsheet ? sheetService(access, access.known().activeSheetId) : null,
    getActiveRange() {
      if (!context.activeSpreadsheet) return null
      const cell = context.activeCell
      if (cell) {
        const zone = { left: cell.col, right: cell.col, top: cell.row, bottom: cell.row }
        return rangeService(access, { sheetId: cell.sheetId, zone })
      }
      const { activeSheetId, selection } = access.known()
      return rangeService(access, { sheetId: activeSheetId, zone: selection })
    },
    getUi() {
      if (!context.hasUi) throw access.error('Cannot call SpreadsheetApp.getUi() from this context.')
      return context.getUi()
    },
    flush: () => workbook.drain(execution),
    newDataValidation: () => validationBuilder(access),
    newConditionalFormatRule: () => conditionalFormatBuilder(access),
  }
  return service(execution, 'SpreadsheetApp', members)
}
