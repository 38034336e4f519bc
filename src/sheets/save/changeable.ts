import { CHANGEABLE, type Changeable } from '../../core/log/rowLevel'
import type { KeyResult, Objective } from '../../core/plan/plan'
import type { PlanTab } from '../planTab'

/** Whether a field of a row can be changed: its cell is there, there is no column for it, or a formula makes it. */
export type Place = 'cell' | 'noColumn' | 'formula'

/** What can be said of a row beside its check-ins, and where it stands: a target only of what is measured. */
export function placesOf({ table, formulas }: PlanTab, row: KeyResult | Objective): Map<Changeable, Place> {
  const places = new Map<Changeable, Place>()
  for (const kind of CHANGEABLE) {
    if (!hasField(row, kind)) continue
    const column = table.columns[kind]
    const place = column === undefined ? 'noColumn' : formulas[row.row - 1]?.[column] ? 'formula' : 'cell'
    places.set(kind, place)
  }
  return places
}

function hasField(row: KeyResult | Objective, kind: Changeable): boolean {
  if (kind !== 'target' && kind !== 'start') return true
  if (!('live' in row) || row.type === 'yesNo') return false
  return kind === 'target' || (row.type !== 'atLeast' && row.type !== 'atMost')
}
