import type { Dispatch } from '../engine/batch'
import { enteredContent, type ScriptValue } from '../engine/cellContent'
import { scriptValue } from '../engine/customFunctions'
import type { CellUpdate } from '../engine/extras'
import { canonicalFormula } from '../engine/formulaText'
import type { Emulated } from '../services/emulated'
import type { Access } from './access'
import type { Address } from './address'
import { type Cleared, CONTENT, clear, clearedBy, LOOK } from './clearing'
import { requireShape } from './grid'
import type { RangeService } from './range'
import { requireValid } from './validation'

/** Values and formulas. */
export type RangeContent = Emulated<
  GoogleAppsScript.Spreadsheet.Range,
  | 'getValues'
  | 'getValue'
  | 'getDisplayValues'
  | 'getDisplayValue'
  | 'getFormulas'
  | 'getFormula'
  | 'setValues'
  | 'setValue'
  | 'setFormula'
  | 'setFormulas'
  | 'isBlank'
  | 'clearContent'
  | 'clearFormat'
  | 'clear'
>

export function rangeContent(access: Access, address: Address, self: () => RangeService): RangeContent {
  const { sheetId, zone } = address
  const { execution, workbook } = access

  const valueAt = (col: number, row: number) => {
    const at = { sheetId, col, row }
    const literal = workbook.getters.getCell(at)
    const cell = workbook.getters.getEvaluatedCell(at)
    // The engine shows a link by its label; a script reads the text as it stands.
    if (cell.link && literal && !literal.isFormula && typeof literal.parsedValue === 'string')
      return literal.parsedValue
    return scriptValue(cell, execution.realm, workbook.clock)
  }
  const values = () => {
    access.read(sheetId)
    return access.rows(zone, valueAt)
  }
  const displayed = () => {
    access.read(sheetId)
    return access.rows(zone, (col, row) => workbook.cellAt({ sheetId, col, row }).display)
  }
  const formulas = () => {
    access.read(sheetId)
    return access.rows(zone, (col, row) => workbook.formulaAt({ sheetId, col, row }))
  }
  const first = <T>(rows: T[][]): T => (rows[0] as T[])[0] as T

  const write = (member: string, enteredAt: (col: number, row: number) => ScriptValue) => {
    requireValid(access, member, { sheetId, zone }, enteredAt)
    access.write(member, { sheetId, zone }, (dispatch) => enter(dispatch, enteredAt))
    return self()
  }
  /** Nothing is entered unless all can be: a text too long fails here, when the writes are sent. */
  const enter = (dispatch: Dispatch, enteredAt: (col: number, row: number) => ScriptValue) => {
    const context = workbook.entryContext('script')
    const updates: CellUpdate[] = []
    for (let row = zone.top; row <= zone.bottom; row++) {
      for (let col = zone.left; col <= zone.right; col++) {
        const at = { sheetId, col, row }
        updates.push({
          ...at,
          ...enteredContent(enteredAt(col, row), workbook.getters.getCell(at)?.format, context),
        })
      }
    }
    dispatch('HOST_UPDATE_CELLS', { updates })
  }
  const writeFormulas = (member: string, formulaOf: (col: number, row: number) => string) => {
    access.write(member, { sheetId, zone }, (dispatch) => {
      for (let row = zone.top; row <= zone.bottom; row++) {
        for (let col = zone.left; col <= zone.right; col++) {
          const text = formulaOf(col, row)
          const formula = text === '' || text.startsWith('=') ? text : `=${text}`
          dispatch('UPDATE_CELL', {
            sheetId,
            col,
            row,
            content: canonicalFormula(formula, workbook.sheetLocale),
          })
        }
      }
    })
    return self()
  }
  const cleared = (member: string, what: Cleared) => {
    clear(access, member, address, what)
    return self()
  }
  return {
    getValues: values,
    getValue: () => first(values()),
    getDisplayValues: displayed,
    getDisplayValue: () => first(displayed()),
    getFormulas: formulas,
    getFormula: () => first(formulas()),
    setValues(data) {
      const rows = requireShape<unknown>(access, 'setValues', data, zone).map((row) => row.map(cellValue))
      return write('setValues', (col, row) => rows[row - zone.top]?.[col - zone.left])
    },
    setValue(value: unknown) {
      const one = cellValue(value)
      return write('setValue', () => one)
    },
    setFormula: (formula) => writeFormulas('setFormula', () => String(formula ?? '')),
    setFormulas(data) {
      const rows = requireShape<unknown>(access, 'setFormulas', data, zone)
      return writeFormulas('setFormulas', (col, row) => String(rows[row - zone.top]?.[col - zone.left] ?? ''))
    },
    isBlank() {
      access.read(sheetId)
      return access
        .rows(zone, (col, row) => workbook.getters.getCell({ sheetId, col, row }))
        .every((row) => row.every((cell) => !cell || (!cell.isFormula && cell.content === '')))
    },
    clearContent: () => cleared('clearContent', CONTENT),
    clearFormat: () => cleared('clearFormat', LOOK),
    clear: (options?: object) => cleared('clear', clearedBy(options)),
  }
}

/** What a script put where a cell's value belongs; takes dates of any realm. */
function cellValue(value: unknown): ScriptValue {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Object.prototype.toString.call(value) === '[object Date]') return new Date(Number(value))
  // A nested array arrives as the text Java gives it.
  if (Array.isArray(value)) return '[Ljava.lang.Object;@1a2b3c4d'
  throw new Error(
    `The local host refuses ${Object.prototype.toString.call(value)} as a cell value: what Google stores is not known.`,
  )
}
