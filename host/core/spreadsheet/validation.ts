import type { ScriptValue } from '../engine/cellContent'
import { breaksRule, hasRejectingRules, ruleBroken } from '../engine/rules'
import type { Access } from './access'
import { type Address, a1Of } from './address'

/**
 * Throws when a value breaks a validation rule that rejects input. Google may tell so only when the write is sent;
 * here it is told at once.
 */
export function requireValid(
  access: Access,
  member: string,
  { sheetId, zone }: Address,
  valueFor: (col: number, row: number) => ScriptValue,
): void {
  access.mayWrite(member)
  const workbook = access.known()
  access.requireSheet(sheetId)
  if (!hasRejectingRules(workbook, sheetId)) return
  const context = workbook.entryContext('script')
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let col = zone.left; col <= zone.right; col++) {
      if (!breaksRule(workbook, { sheetId, col, row }, valueFor(col, row), context)) continue
      throw access.error(ruleBroken(a1Of({ zone: { left: col, right: col, top: row, bottom: row } })))
    }
  }
}
