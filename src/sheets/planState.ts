import { closingOf } from '../core/closing/scoreLog'
import type { Looked } from './look'
import type { PlanState } from './planTab'
import { readSettings, writeSettings } from './settings'

/**
 * Queues the state of a plan into the cell of its tab; a table of the team's own has none, so there it is stored in the
 * settings, behind everything queued before.
 */
export function writePlanState({ tab, ref, messages }: Looked, state: PlanState): void {
  const place = tab.frame.state
  if (place) tab.sheet.getRange(place.row + 1, place.column + 1).setValue(messages.sheet.planStates[state])
  if (place && ref.state === undefined) return
  SpreadsheetApp.flush()
  const settings = readSettings()
  for (const plan of [ref, ...settings.plans.filter(({ id }) => id === ref.id)]) plan.state = state
  writeSettings(settings)
}

/** What a crash left of closing a plan or of going on with it: finished where the state is still the one before. */
export function recoverState(looked: Looked): void {
  const { ref, entries, checkIns } = looked
  for (const entry of entries) {
    if (entry.state !== 'pending' || entry.subject !== ref.id) continue
    const wanted: PlanState = entry.kind === 'closed' ? 'closed' : 'running'
    if (looked.state !== wanted && looked.state === entry.was) {
      writePlanState(looked, wanted)
      looked.state = wanted
    }
    if (entry.kind === 'state' && looked.state === wanted) withdrawClosing(looked)
    checkIns.mark(entry, 'ok')
  }
}

/** What was closed runs again: its scores stay as a draft of the next closing. */
export function withdrawClosing({ ref, entries, checkIns }: Looked): void {
  for (let closing = closingOf(entries, ref.id); closing; closing = closingOf(entries, ref.id))
    checkIns.mark(closing, 'withdrawn')
}
