import type { Person } from '../execution'
import type { ProtectionData, SheetExtras, Zone } from './extras'
import { helpers } from './odoo'

interface Protected {
  getters: { getSheetExtras(sheetId: string): SheetExtras }
}

/** The protection that keeps that person from editing the zone (none: the sheet as such), if any; a warning does not. */
export function protectionAgainst(
  { getters }: Protected,
  person: Person,
  sheetId: string,
  zone?: Zone,
): ProtectionData | undefined {
  if (person.role === 'owner') return undefined
  return getters
    .getSheetExtras(sheetId)
    .protections.find(
      (protection) =>
        !protection.warningOnly &&
        protection.by !== person.mail &&
        !protection.editors?.includes(person.mail) &&
        (!protection.zone || (zone && helpers.overlap(protection.zone, zone))) &&
        !(zone && isCovered(zone, protection.holes ?? [])),
    )
}

/** The warning that stands before typing into a cell, if any: it stops nobody. */
export function warningBefore(
  { getters }: Protected,
  { sheetId, col, row }: { sheetId: string; col: number; row: number },
): ProtectionData | undefined {
  const cell = { left: col, right: col, top: row, bottom: row }
  return getters
    .getSheetExtras(sheetId)
    .protections.find(({ warningOnly, zone }) => warningOnly && (!zone || helpers.overlap(zone, cell)))
}

/** Whether a person may edit every cell of a zone. */
export const allowsEdit = (workbook: Protected, person: Person, sheetId: string, zone: Zone): boolean =>
  person.role !== 'viewer' && !protectionAgainst(workbook, person, sheetId, zone)

/** Whether every cell of a zone lies in one of the others. */
function isCovered(zone: Zone, others: readonly Zone[]): boolean {
  if (others.length === 0) return false
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let col = zone.left; col <= zone.right; col++) {
      if (!others.some((it) => helpers.isInside(col, row, it))) return false
    }
  }
  return true
}
