import { service } from '../service'
import type { Emulated } from '../services/emulated'
import type { Access } from './access'
import { a1Of } from './address'
import { DataValidationCriteria } from './enums'
import { rangeHandles, validationHandles } from './handles'

type Criteria = keyof typeof DataValidationCriteria
type Builder = Emulated<
  GoogleAppsScript.Spreadsheet.DataValidationBuilder,
  | 'build'
  | 'requireCheckbox'
  | 'requireDate'
  | 'requireDateOnOrAfter'
  | 'requireDateOnOrBefore'
  | 'requireDateAfter'
  | 'requireDateBefore'
  | 'requireDateBetween'
  | 'requireNumberBetween'
  | 'requireNumberGreaterThan'
  | 'requireNumberGreaterThanOrEqualTo'
  | 'requireNumberLessThan'
  | 'requireNumberLessThanOrEqualTo'
  | 'requireValueInList'
  | 'requireValueInRange'
  | 'requireFormulaSatisfied'
  | 'setAllowInvalid'
  | 'setHelpText'
>
type DataValidation = Emulated<
  GoogleAppsScript.Spreadsheet.DataValidation,
  'getCriteriaType' | 'getCriteriaValues' | 'getAllowInvalid' | 'getHelpText' | 'copy'
>

/** A rule as scripts see it; dates are kept as serial numbers. */
export interface DataValidationState {
  criteria?: Criteria
  values: (string | number | boolean)[]
  showDropdown: boolean
  allowInvalid: boolean
  helpText: string | null
}

/** The engine's rule. */
export interface EngineRule {
  id: string
  isBlocking?: boolean
  criterion: { type: string; values: string[]; displayStyle?: string; dateValue?: string }
}

/** Google's criteria and the engine's. */
const CRITERIA: Partial<Record<Criteria, string>> = {
  DATE_IS_VALID_DATE: 'dateIsValid',
  DATE_AFTER: 'dateIsAfter',
  DATE_BEFORE: 'dateIsBefore',
  DATE_BETWEEN: 'dateIsBetween',
  DATE_ON_OR_AFTER: 'dateIsOnOrAfter',
  DATE_ON_OR_BEFORE: 'dateIsOnOrBefore',
  NUMBER_BETWEEN: 'isBetween',
  NUMBER_GREATER_THAN: 'isGreaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'isGreaterOrEqualTo',
  NUMBER_LESS_THAN: 'isLessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'isLessOrEqualTo',
  VALUE_IN_LIST: 'isValueInList',
  VALUE_IN_RANGE: 'isValueInRange',
  CUSTOM_FORMULA: 'customFormula',
  CHECKBOX: 'isBoolean',
}

export const checkbox: DataValidationState = {
  criteria: 'CHECKBOX',
  values: [],
  showDropdown: true,
  allowInvalid: false,
  helpText: null,
}

export function engineRule(state: DataValidationState, id: string): EngineRule {
  const type = state.criteria && CRITERIA[state.criteria]
  if (!type) throw new Error(`The local host does not emulate the validation ${state.criteria}.`)
  const isList = type === 'isValueInList' || type === 'isValueInRange'
  const isDate = type.startsWith('dateIs') && type !== 'dateIsValid' && type !== 'dateIsBetween'
  return {
    id,
    isBlocking: !state.allowInvalid,
    criterion: {
      type,
      values: state.values.map(String),
      ...(isList && { displayStyle: state.showDropdown ? 'arrow' : 'plainText' }),
      ...(isDate && { dateValue: 'exactDate' }),
    },
  }
}

export function stateOfRule(rule: EngineRule, helpText: string | null): DataValidationState {
  const { type, values, displayStyle } = rule.criterion
  const found = Object.entries(CRITERIA).find(([, engine]) => engine === type)
  if (!found) throw new Error(`The local host cannot read back the validation ${type}.`)
  return {
    criteria: found[0] as Criteria,
    values: /^date|Than|^isBetween/.test(type) ? values.map(Number) : values,
    showDropdown: displayStyle !== 'plainText',
    allowInvalid: !rule.isBlocking,
    helpText,
  }
}

export function validationBuilder(
  access: Access,
  // Invalid input is allowed unless forbidden.
  start: DataValidationState = { values: [], showDropdown: true, allowInvalid: true, helpText: null },
): Builder {
  let state = start
  const require = (criteria: Criteria, values: DataValidationState['values'] = [], showDropdown = true) => {
    state = { ...state, criteria, values, showDropdown }
    return self
  }
  const serial = (date: unknown) => {
    if (Object.prototype.toString.call(date) !== '[object Date]') {
      throw access.signatureError('DataValidationBuilder.requireDate', date)
    }
    return Math.floor(access.workbook.clock.serialOf(Number(date)))
  }
  const members: Builder = {
    requireCheckbox(...values: unknown[]) {
      if (values.length > 0) throw new Error('The local host emulates checkboxes of TRUE and FALSE only.')
      return require('CHECKBOX')
    },
    requireDate: () => require('DATE_IS_VALID_DATE'),
    requireDateOnOrAfter: (date) => require('DATE_ON_OR_AFTER', [serial(date)]),
    requireDateOnOrBefore: (date) => require('DATE_ON_OR_BEFORE', [serial(date)]),
    requireDateAfter: (date) => require('DATE_AFTER', [serial(date)]),
    requireDateBefore: (date) => require('DATE_BEFORE', [serial(date)]),
    requireDateBetween: (start, end) => require('DATE_BETWEEN', [serial(start), serial(end)]),
    requireNumberBetween: (start, end) => require('NUMBER_BETWEEN', [start, end]),
    requireNumberGreaterThan: (number) => require('NUMBER_GREATER_THAN', [number]),
    requireNumberGreaterThanOrEqualTo: (number) => require('NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]),
    requireNumberLessThan: (number) => require('NUMBER_LESS_THAN', [number]),
    requireNumberLessThanOrEqualTo: (number) => require('NUMBER_LESS_THAN_OR_EQUAL_TO', [number]),
    requireFormulaSatisfied: (formula) => require('CUSTOM_FORMULA', [formula]),
    requireValueInList(values: unknown, showDropdown = true) {
      if (!Array.isArray(values))
        throw access.signatureError('DataValidationBuilder.requireValueInList', values)
      return require('VALUE_IN_LIST', Array.from(values, String), showDropdown) // a list of ours, not of the script's realm
    },
    requireValueInRange(range: unknown, showDropdown = true) {
      const address = rangeHandles.get(range)
      if (!address) throw access.signatureError('DataValidationBuilder.requireValueInRange', range)
      const name = access.known().getters.getSheetName(address.sheetId).replaceAll("'", "''")
      return require('VALUE_IN_RANGE', [`'${name}'!${a1Of(address)}`], showDropdown)
    },
    setAllowInvalid(allowInvalid) {
      state = { ...state, allowInvalid: Boolean(allowInvalid) }
      return self
    },
    setHelpText(helpText) {
      state = { ...state, helpText: String(helpText) }
      return self
    },
    build: () => validationService(access, state),
  }
  const self = service(access.execution, 'DataValidationBuilder', members)
  return self
}

export function validationService(access: Access, state: DataValidationState): DataValidation {
  const members: DataValidation = {
    getCriteriaType: () => state.criteria && DataValidationCriteria[state.criteria],
    getCriteriaValues() {
      const isDate = state.criteria?.startsWith('DATE_')
      const date = (serial: number) =>
        new access.execution.realm.Date(access.workbook.clock.instantOf(serial))
      const values: unknown[] = state.values.map((value) => (isDate ? date(Number(value)) : value))
      if (state.criteria === 'VALUE_IN_LIST')
        return access.list<unknown>([access.list(values), state.showDropdown])
      return access.list(values)
    },
    getAllowInvalid: () => state.allowInvalid,
    getHelpText: () => state.helpText,
    copy: () => validationBuilder(access, state),
  }
  return validationHandles.add(service(access.execution, 'DataValidation', members), state)
}
