import { read, type ScriptValue } from '../engine/cellContent'
import type { Access } from './access'
import type { Address } from './address'
import { a1Of } from './address'

/**
 * Throws when a value breaks a validation rule that rejects input. Google may tell so only when the write is sent;
 * here it is told at once. Formulas and blanks pass.
 */
export function requireValid(
  access: Access,
  member: string,
  { sheetId, zone }: Address,
  valueFor: (col: number, row: number) => ScriptValue,
): void {
  access.mayWrite(member)
  const { getters } = access.known()
  const rules = getters.getDataValidationRules(sheetId).filter((rule) => rule.isBlocking)
  if (rules.length === 0) return
  const context = access.workbook.entryContext('script')
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let col = zone.left; col <= zone.right; col++) {
      const entered = enteredValue(valueFor(col, row))
      if (entered === undefined) continue
      const result = getters.getValidationResultForCellValue(entered, { sheetId, col, row })
      if (result.isValid || !result.rule.isBlocking) continue
      const cell = a1Of({ zone: { left: col, right: col, top: row, bottom: row } })
      throw access.error(
        `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
      )
    }
  }

  function enteredValue(value: ScriptValue): string | number | boolean | undefined {
    if (value === null || value === undefined) return undefined
    if (typeof value === 'number' || typeof value === 'boolean') return value
    if (typeof value !== 'string') return context.clock.serialOf(Number(value))
    const typed = read(value, context)
    if (typed.kind === 'blank' || typed.kind === 'formula') return undefined
    return typed.kind === 'text' ? typed.text : typed.value
  }
}
