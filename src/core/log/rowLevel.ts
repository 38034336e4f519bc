import { readOwners } from '../../cell'
import { type KeyResult, type Objective, type Owner, STATES } from '../plan/plan'
import type { Level } from '../sameLevel'
import type { Entry, EntryKind } from './entry'

type Row = KeyResult | Objective

/** What is changed in a row beside its check-ins; entries of these kinds have one cell each. */
export const CHANGEABLE = ['target', 'start', 'weight', 'state', 'owner'] as const satisfies EntryKind[]
export type Changeable = (typeof CHANGEABLE)[number]

/** The people of a row as one text, which reads as the same people again; '' for nobody. */
export const ownersText = (owners: readonly Owner[]): string => {
  const text = owners.map(({ name, mail }) => (name && mail ? `${name} <${mail}>` : (name ?? mail ?? '')))
  return text.join(text.some((it) => /[\u4e00-\u9fff]/.test(it)) ? '、' : ', ')
}

/** What a row shows where entries of that kind have their value; undefined: blank, or no such place. */
export function levelIn(row: Row, kind: EntryKind): Exclude<Level, boolean> {
  switch (kind) {
    case 'created':
    case 'checkIn':
      return 'current' in row ? row.current : undefined
    case 'start':
    case 'target':
      return kind in row ? (row as KeyResult)[kind] : undefined
    case 'weight':
      return row.weight
    case 'state':
    case 'closed':
      return row.state
    case 'owner':
      return ownersText(row.owners) || undefined
    case 'score':
    case 'comment':
      return undefined
  }
}

/** The row as it is once the cells of an entry are written. */
export function rowAfter<R extends Row>(row: R, entry: Pick<Entry, 'kind' | 'value'> & Partial<Entry>): R {
  const { kind, value } = entry
  const number = typeof value === 'number' ? value : undefined
  switch (kind) {
    case 'checkIn': {
      const { confidence = row.confidence, note = row.note, day = row.lastCheckIn } = entry
      const checkedIn = { ...row, confidence, note, lastCheckIn: day }
      return 'live' in row && !row.live && number !== undefined
        ? { ...checkedIn, current: number }
        : checkedIn
    }
    case 'start':
    case 'target':
    case 'weight':
      return { ...row, [kind]: number }
    case 'state':
      return { ...row, state: STATES.find((state) => state === value) ?? 'active' }
    case 'owner':
      return { ...row, owners: readOwners(String(value ?? '')) }
    default:
      return row
  }
}
