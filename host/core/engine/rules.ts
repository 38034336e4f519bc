import { type EntryContext, read, type ScriptValue } from './cellContent'
import type { CellPosition, Workbook } from './workbook'

export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.'

export const ruleBroken = (cell: string): string =>
  `The data you entered in cell ${cell} violates the data validation rules set on this cell.`

/** Whether a sheet has rules that reject input. */
export const hasRejectingRules = (workbook: Workbook, sheetId: string): boolean =>
  workbook.getters.getDataValidationRules(sheetId).some((rule) => rule.isBlocking)

/** Whether a rule that rejects input forbids that value there. Formulas and blanks pass. */
export function breaksRule(
  workbook: Workbook,
  at: CellPosition,
  value: ScriptValue,
  context: EntryContext,
): boolean {
  const entered = enteredValue(value, context)
  if (entered === undefined) return false
  const result = workbook.getters.getValidationResultForCellValue(entered, at)
  return !result.isValid && Boolean(result.rule.isBlocking)
}

function enteredValue(value: ScriptValue, context: EntryContext): string | number | boolean | undefined {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value !== 'string') return context.clock.serialOf(Number(value))
  const typed = read(value, context)
  if (typed.kind === 'blank' || typed.kind === 'formula') return undefined
  return typed.kind === 'text' ? typed.text : typed.value
}
