import type { Person } from '../execution'
import { enteredContent } from './cellContent'
import { allowsEdit } from './editRights'
import { helpers } from './odoo'
import { breaksRule, PROTECTED, ruleBroken } from './rules'
import { sortZone } from './sorting'
import type { CellPosition, Workbook } from './workbook'

/** A person types into a cell. Throws the refusal they would read. */
export function typeInto(
  workbook: Workbook,
  at: CellPosition,
  text: string,
  person: Person | undefined,
): void {
  const { sheetId, col, row } = at
  const cell = { left: col, right: col, top: row, bottom: row }
  if (person && !allowsEdit(workbook, person, sheetId, cell)) throw new Error(PROTECTED)
  const context = workbook.entryContext('person')
  if (breaksRule(workbook, at, text, context)) throw new Error(ruleBroken(helpers.toXC(col, row)))
  const entered = enteredContent(text, workbook.getters.getCell(at)?.format, context)
  workbook.apply((dispatch) => dispatch('UPDATE_CELL', { ...at, ...entered }))
}

/** Rows or columns of a sheet, counted from 1 as a person does. */
export interface Lines {
  sheetName: string
  dimension: 'ROW' | 'COL'
  first: number
  count: number
}

export function insertLines(workbook: Workbook, { sheetName, dimension, first, count }: Lines): void {
  const sheetId = workbook.sheetIdOf(sheetName)
  const line = { sheetId, sheetName, dimension, base: first - 1, quantity: count, position: 'before' }
  workbook.apply((dispatch) => dispatch('ADD_COLUMNS_ROWS', line))
}

export function deleteLines(workbook: Workbook, { sheetName, dimension, first, count }: Lines): void {
  const sheetId = workbook.sheetIdOf(sheetName)
  const elements = Array.from({ length: count }, (_, index) => first - 1 + index)
  workbook.apply((dispatch) => dispatch('REMOVE_COLUMNS_ROWS', { sheetId, sheetName, dimension, elements }))
}

/** Sorts a range by one of its columns, given by its letter. */
export function sortRange(
  workbook: Workbook,
  sheetName: string,
  a1: string,
  column: string,
  direction: 'asc' | 'desc',
): void {
  workbook.drain()
  const key = { col: helpers.lettersToNumber(column), ascending: direction === 'asc' }
  sortZone(workbook, workbook.sheetIdOf(sheetName), helpers.toZone(a1), [key])
  workbook.drain()
}
