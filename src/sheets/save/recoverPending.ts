import type { Entry } from '../../core/log/entry'
import { isLate } from '../../core/log/log'
import { recover } from '../../core/log/recover'
import { levelIn } from '../../core/log/rowLevel'
import type { KeyResult, Objective } from '../../core/plan/plan'
import { rowById } from '../../core/plan/planRows'
import type { Book } from '../book'
import type { Looked } from '../look'
import { planCells } from '../planCells'

/**
 * Settles what a crash left between the log and the cells, by one rule for every kind of entry: the cell as it was → it is
 * written after all; the cell as it was to be → it was written; anything else → somebody has typed since, which stays, and
 * is logged behind. What cannot be written is marked as failed. Gives whether cells were written: nothing that was read
 * before is true of them. Round trips only where there is something to write.
 */
export function recoverPending(looked: Looked, book: Book): boolean {
  const { entries, checkIns, plan, tab, messages } = looked
  const pending = entries.filter(({ state }) => state === 'pending')
  if (pending.length === 0) return false
  const cells = planCells(tab, messages, book)
  let wrote = false
  for (const entry of pending) {
    const row = rowById(plan, entry.subject)
    if (!row || !isToWrite(entry, row, entries) || cells.changes(row, entry).length === 0)
      checkIns.mark(entry, 'ok')
    else {
      wrote = true
      checkIns.mark(entry, isWritten(() => cells.write(row, entry)) ? 'ok' : 'failed')
    }
  }
  if (wrote) SpreadsheetApp.flush()
  return wrote
}

/**
 * A check-in has more cells than its value, and may have none that is new. What was entered for a day before one that is
 * known belongs to the history alone.
 */
function isToWrite(entry: Entry, row: KeyResult | Objective, entries: readonly Entry[]): boolean {
  const recovery = recover(entry, levelIn(row, entry.kind))
  if (entry.kind !== 'checkIn') return recovery === 'finish'
  return recovery !== 'handEdit' && !isLate(entry, entries)
}

/** Twice: a service that failed once is no protected cell. */
function isWritten(write: () => void): boolean {
  for (const last of [false, true]) {
    try {
      write()
      SpreadsheetApp.flush()
      return true
    } catch (error) {
      if (last) console.warn(error)
    }
  }
  return false
}
