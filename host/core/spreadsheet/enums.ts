import { serviceEnum } from '../serviceEnum'

type Sheets = typeof GoogleAppsScript.Spreadsheet

export const ProtectionType = serviceEnum<Sheets['ProtectionType']>('RANGE', 'SHEET')
export const WrapStrategy = serviceEnum<Sheets['WrapStrategy']>('WRAP', 'OVERFLOW', 'CLIP')
export const BorderStyle = serviceEnum<Sheets['BorderStyle']>(
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
)
export const InterpolationType = serviceEnum<Sheets['InterpolationType']>('NUMBER', 'PERCENT', 'PERCENTILE')
export const DataValidationCriteria = serviceEnum<Sheets['DataValidationCriteria']>(
  'DATE_IS_VALID_DATE',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
)
export const DeveloperMetadataVisibility = serviceEnum<Sheets['DeveloperMetadataVisibility']>(
  'DOCUMENT',
  'PROJECT',
)
export const DeveloperMetadataLocationType = serviceEnum<Sheets['DeveloperMetadataLocationType']>(
  'SPREADSHEET',
  'SHEET',
  'ROW',
  'COLUMN',
)
export const BooleanCriteria = serviceEnum<Sheets['BooleanCriteria']>(
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_EQUAL_TO',
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'CUSTOM_FORMULA',
)
