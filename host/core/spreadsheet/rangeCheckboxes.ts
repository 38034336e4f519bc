import type { CellUpdate, Zone } from '../engine/extras'
import type { Emulated } from '../services/emulated'
import type { Access } from './access'
import type { Address } from './address'
import { checkbox } from './dataValidation'
import type { RangeService } from './range'
import { placeRule } from './rangeRules'

/** Cells that are ticked. */
export type RangeCheckboxes = Emulated<
  GoogleAppsScript.Spreadsheet.Range,
  'insertCheckboxes' | 'removeCheckboxes' | 'check' | 'uncheck' | 'isChecked'
>

export function rangeCheckboxes(
  access: Access,
  { sheetId, zone }: Address,
  self: () => RangeService,
): RangeCheckboxes {
  const { workbook } = access
  const isCheckbox = (col: number, row: number) =>
    workbook.getters.getValidationRuleForCell({ sheetId, col, row })?.criterion.type === 'isBoolean'
  const boxes = () => cellsOf(zone).filter(({ col, row }) => isCheckbox(col, row))
  /** Cells that are no checkboxes are skipped. */
  const tick = (member: string, ticked: boolean) => {
    access.write(member, { sheetId, zone }, (dispatch) => {
      const content = ticked ? 'TRUE' : 'FALSE'
      const updates: CellUpdate[] = boxes().map((at) => ({ sheetId, ...at, content }))
      dispatch('HOST_UPDATE_CELLS', { updates })
    })
    return self()
  }
  return {
    insertCheckboxes(...values: unknown[]) {
      if (values.length > 0) throw new Error('The local host emulates checkboxes of TRUE and FALSE only.')
      access.writeStructure('insertCheckboxes', { sheetId, zone }, (dispatch) => {
        placeRule(access, dispatch, { sheetId, zone }, checkbox)
        const updates = cellsOf(zone).map((at) => ({ sheetId, ...at, content: 'FALSE' }))
        dispatch('HOST_UPDATE_CELLS', { updates })
      })
      return self()
    },
    removeCheckboxes() {
      access.writeStructure('removeCheckboxes', { sheetId, zone }, (dispatch) => {
        const emptied = boxes()
        for (const { col, row } of emptied) {
          const cell = { left: col, right: col, top: row, bottom: row }
          placeRule(access, dispatch, { sheetId, zone: cell }, undefined)
        }
        dispatch('HOST_UPDATE_CELLS', { updates: emptied.map((at) => ({ sheetId, ...at, content: '' })) })
      })
      return self()
    },
    check: () => tick('check', true),
    uncheck: () => tick('uncheck', false),
    /** Null unless all are checkboxes of one state. */
    isChecked() {
      access.read(sheetId)
      const values = cellsOf(zone).map(({ col, row }) =>
        isCheckbox(col, row) ? workbook.getters.getEvaluatedCell({ sheetId, col, row }).value === true : null,
      )
      return values.every((value) => value === values[0]) ? values[0] : null
    },
  }
}

function cellsOf(zone: Zone): { col: number; row: number }[] {
  const cells: { col: number; row: number }[] = []
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let col = zone.left; col <= zone.right; col++) cells.push({ col, row })
  }
  return cells
}
