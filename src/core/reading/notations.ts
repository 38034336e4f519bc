import { type CellContext, type CellValue, isBlank, isNoValue, readQuantity } from '../../cell'
import type { Unit } from '../plan/plan'
import { UserError } from '../problem'

/** How a cell writes its value; undefined for one that holds none we can read. */
export function notationIn(cell: CellValue, context: CellContext): Unit | undefined {
  if (isBlank(cell) || isNoValue(cell)) return undefined
  try {
    return readQuantity(cell, 'value', context)?.unit
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

/** Whether two values may be of one measure: percents beside percents; a plain number may leave its unit out. */
export const sameNotation = (one: Unit, other: Unit): boolean =>
  (one.kind === 'percent') === (other.kind === 'percent') &&
  (one.text === other.text || one.text === '' || other.text === '')
