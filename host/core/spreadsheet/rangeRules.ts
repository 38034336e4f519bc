import type { Dispatch } from '../engine/batch'
import type { Emulated } from '../services/emulated'
import type { Access } from './access'
import type { Address } from './address'
import {
  type DataValidationState,
  type EngineRule,
  engineRule,
  stateOfRule,
  validationService,
} from './dataValidation'
import { requireShape } from './grid'
import { validationHandles } from './handles'
import type { RangeService } from './range'

/** Notes and data validation. */
export type RangeRules = Emulated<
  GoogleAppsScript.Spreadsheet.Range,
  | 'getNotes'
  | 'getNote'
  | 'setNote'
  | 'setNotes'
  | 'clearNote'
  | 'setDataValidation'
  | 'setDataValidations'
  | 'getDataValidation'
  | 'getDataValidations'
  | 'clearDataValidations'
>

export function rangeRules(access: Access, { sheetId, zone }: Address, self: () => RangeService): RangeRules {
  const { workbook } = access
  const notes = () => {
    const stored = access.read(sheetId).getters.getSheetExtras(sheetId).notes
    return access.rows(zone, (col, row) => stored[`${col},${row}`] ?? '')
  }
  const writeNotes = (member: string, noteOf: (col: number, row: number) => string) => {
    access.write(member, { sheetId, zone }, (dispatch) => {
      for (let row = zone.top; row <= zone.bottom; row++) {
        for (let col = zone.left; col <= zone.right; col++) {
          dispatch('HOST_SET_NOTE', { sheetId, col, row, note: noteOf(col, row) })
        }
      }
    })
    return self()
  }
  const ruleAt = (col: number, row: number) => {
    const rule = workbook.getters.getValidationRuleForCell({ sheetId, col, row })
    if (!rule) return null
    const helpText = workbook.getters.getSheetExtras(sheetId).helpTexts[rule.id] ?? null
    return validationService(access, stateOfRule(rule as EngineRule, helpText))
  }
  const rules = () => {
    access.read(sheetId)
    return access.rows(zone, ruleAt)
  }
  const stateOf = (member: string, rule: unknown): DataValidationState | undefined => {
    if (rule === null || rule === undefined) return undefined
    const state = validationHandles.get(rule)
    if (!state) throw access.signatureError(`Range.${member}`, rule)
    return state
  }
  const writeRule = (member: string, state: DataValidationState | undefined) => {
    access.writeStructure(member, { sheetId, zone }, (dispatch) =>
      placeRule(access, dispatch, { sheetId, zone }, state),
    )
    return self()
  }
  return {
    getNotes: notes,
    getNote: () => notes()[0]?.[0],
    setNote(note: unknown) {
      const text = note === null || note === undefined ? '' : String(note)
      return writeNotes('setNote', () => text)
    },
    setNotes(data) {
      const rows = requireShape<unknown>(access, 'setNotes', data, zone).map((row) => row.map(noteText))
      return writeNotes('setNotes', (col, row) => rows[row - zone.top]?.[col - zone.left] ?? '')
    },
    clearNote: () => writeNotes('clearNote', () => ''),
    setDataValidation: (rule) => writeRule('setDataValidation', stateOf('setDataValidation', rule)),
    setDataValidations(data) {
      const rows = requireShape<unknown>(access, 'setDataValidations', data, zone)
      const states = rows.map((row) => row.map((rule) => stateOf('setDataValidations', rule)))
      access.writeStructure('setDataValidations', { sheetId, zone }, (dispatch) => {
        for (const [r, row] of states.entries()) {
          for (const [c, state] of row.entries()) {
            const [col, line] = [zone.left + c, zone.top + r]
            placeRule(
              access,
              dispatch,
              { sheetId, zone: { left: col, right: col, top: line, bottom: line } },
              state,
            )
          }
        }
      })
      return self()
    },
    getDataValidation: () => rules()[0]?.[0],
    getDataValidations: rules,
    clearDataValidations: () => writeRule('clearDataValidations', undefined),
  }
}

/** setNotes writes a number as Java does. */
const noteText = (note: unknown): string => {
  if (note === null || note === undefined) return ''
  return typeof note === 'number' && Number.isInteger(note) ? `${note}.0` : String(note)
}

/** Puts a rule on a zone, or with none takes away what is there. */
export function placeRule(
  access: Access,
  dispatch: Dispatch,
  { sheetId, zone }: Address,
  state: DataValidationState | undefined,
) {
  const { getters, model } = access.workbook
  if (state) {
    const id = model.uuidGenerator.smallUuid()
    const ranges = [getters.getRangeDataFromZone(sheetId, zone)]
    const blanks = state.criteria === 'CHECKBOX' ? blankCells(access, { sheetId, zone }) : []
    dispatch('ADD_DATA_VALIDATION_RULE', { sheetId, ranges, rule: engineRule(state, id) })
    // The engine fills blank cells with FALSE at once; on the platform only insertCheckboxes does.
    for (const at of blanks) dispatch('UPDATE_CELL', { ...at, content: '' })
    if (state.helpText) dispatch('HOST_SET_HELP_TEXT', { sheetId, ruleId: id, text: state.helpText })
    return
  }
  const cleared = [getters.getRangeFromZone(sheetId, zone)]
  for (const rule of [...getters.getDataValidationRules(sheetId)]) {
    const left = getters.recomputeRanges(rule.ranges, cleared)
    const { ranges: _, ...same } = rule
    dispatch('REMOVE_DATA_VALIDATION_RULE', { sheetId, id: rule.id })
    if (left.length > 0) {
      const ranges = left.map((range) => getters.getRangeData(range))
      dispatch('ADD_DATA_VALIDATION_RULE', { sheetId, ranges, rule: same })
    }
  }
}

function blankCells(
  access: Access,
  { sheetId, zone }: Address,
): { sheetId: string; col: number; row: number }[] {
  const blanks: { sheetId: string; col: number; row: number }[] = []
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let col = zone.left; col <= zone.right; col++) {
      const cell = access.workbook.getters.getCell({ sheetId, col, row })
      if (!cell || (!cell.isFormula && cell.content === '')) blanks.push({ sheetId, col, row })
    }
  }
  return blanks
}
