import type { EntryKind } from '../core/log/entry'
import type { KeyResult, Objective, State } from '../core/plan/plan'
import type { Level } from '../core/sameLevel'
import type { Messages } from '../messages'
import { formatLevel, formatNumber } from '../messages/format'

/** A level of a row as its row writes it: in the unit of its key result, a state in the plan's language. */
export function levelShown(
  level: Level,
  kind: EntryKind,
  row: KeyResult | Objective,
  messages: Messages,
): string {
  if (level === undefined || level === '') return '–'
  if (kind === 'state') return messages.states[level as State] ?? String(level)
  if (typeof level !== 'number') return String(level)
  return 'unit' in row && kind !== 'weight'
    ? formatLevel(level, row, messages)
    : formatNumber(level, messages)
}
