import { readConfidence } from '../../cell'
import type { Entry, EntryKind } from '../../core/log/entry'
import { tookEffect } from '../../core/log/log'
import { levelIn } from '../../core/log/rowLevel'
import type { KeyResult, Objective } from '../../core/plan/plan'
import { rowById } from '../../core/plan/planRows'
import { type Level, sameLevel } from '../../core/sameLevel'
import type { Undone } from '../../rpc/contract'
import type { Book } from '../book'
import { type KeptRow, ROW_FIELDS, type RowField } from '../keptCells'
import { levelShown } from '../levelShown'
import type { Looked } from '../look'
import { planCells } from '../planCells'
import type { Settings } from '../settings'
import { type Change, writeChanges } from './writeChanges'

/** Stands in the id of an entry that takes another one back, behind that one's. */
const BACK = '.undo.'

/** Whether an entry takes another one back. */
export const isBack = ({ id }: Pick<Entry, 'id'>): boolean => id.includes(BACK)

/**
 * Takes back one save in one plan: the cells hold again what they held, and the entries are withdrawn. A
 * row that somebody changed since is left as it is, and named. It is a save backwards: an entry with the former value is
 * pending while the cells are written, so that after a crash each row holds one of the two values and the log says which.
 * Another try goes on where the first one ended. `attempt` is unique.
 */
export function undoEntries(
  book: Book,
  settings: Settings,
  looked: Looked,
  request: string,
  attempt: string,
  kept: readonly KeptRow[],
): Undone[] {
  const { entries, messages, plan, tab } = looked
  const cells = planCells(tab, messages, book)
  const keptOf = new Map(kept.map((row) => [row.entry, row]))
  const changes: Change[] = []
  const undone = entries.flatMap((entry, at): Undone[] => {
    const { id, subject, kind, state } = entry
    if (entry.request !== request || state === 'failed' || isBack(entry)) return []
    const answer = (result: Undone['result'], message?: string): Undone[] => [
      { plan: entry.plan, id: subject, result, message },
    ]
    if (state === 'withdrawn') return answer('undone')
    const row = rowById(plan, subject)
    if (!row) return answer('kept', messages.say.gone)
    if (kind === 'comment') {
      // Nothing stands in a cell.
      looked.checkIns.mark(entry, 'withdrawn')
      return answer('undone')
    }
    const replaced = keptOf.get(id)?.cells ?? {}
    const begun = entries.filter((other) => other.id.startsWith(id + BACK))
    const wroteCells = Object.keys(replaced).length > 0
    if (wroteCells && (isChanged(entry, begun, row) || isFollowed(entries.slice(at + 1), entry))) {
      const now = levelShown(levelIn(row, kind), kind, row, messages)
      return answer('kept', messages.say.changedSince(now))
    }
    const back = { ...backEntry(entry, replaced, book), id: id + BACK + attempt }
    changes.push({
      entry: back,
      write() {
        for (const field of ROW_FIELDS) {
          const content = replaced[field]
          if (content !== undefined && isAsSaved(field, entry, row))
            cells.putBack(row.row, field, content, entry.day)
        }
      },
      levelIn: (now) =>
        fieldOf(kind) in replaced ? levelIn(rowById(now, subject) ?? row, kind) : back.value,
      settle(mark) {
        for (const it of [entry, ...begun, back]) mark(it, 'withdrawn')
      },
    })
    return answer('undone')
  })
  const refused = writeChanges(book, settings, looked, changes, () => {})
  const refusedRows = new Set(changes.flatMap(({ entry }) => (refused.has(entry.id) ? entry.subject : [])))
  return undone.map((it) =>
    refusedRows.has(it.id) ? { ...it, result: 'kept', message: messages.say.protectedCell } : it,
  )
}

/** Whether the value is neither what was saved nor what an earlier try put back. */
function isChanged(
  { kind, value, was }: Entry,
  begun: readonly Entry[],
  row: KeyResult | Objective,
): boolean {
  const now = levelIn(row, kind)
  if ((kind === 'checkIn' && 'live' in row && row.live) || sameLevel(now, value)) return false
  return begun.length === 0 || !sameLevel(now, was)
}

/** The cell that shows what an entry of that kind says. */
const fieldOf = (kind: EntryKind): string => (kind === 'checkIn' ? 'current' : kind)

/** Whether somebody checked in, changed the same or typed after it. */
const isFollowed = (later: readonly Entry[], { id, subject, kind }: Entry): boolean =>
  later.some(
    (other) =>
      other.subject === subject &&
      other.kind === kind &&
      tookEffect(other) &&
      !other.id.startsWith(id + BACK),
  )

/** Whether a cell still holds what the entry wrote into it. */
function isAsSaved(field: RowField, entry: Entry, now: KeyResult | Objective): boolean {
  switch (field) {
    case 'confidence':
      return sameLevel(now.confidence?.value, entry.confidence?.value)
    case 'note':
      return sameLevel(now.note, entry.note)
    case 'lastCheckIn':
      return now.lastCheckIn === entry.day
    default:
      return sameLevel(levelIn(now, entry.kind), entry.value)
  }
}

/** The entry that would lead back: what a crash in between leaves in force. */
function backEntry(entry: Entry, { confidence, note }: KeptRow['cells'], book: Book): Entry {
  const text = (content: Level | object) => String(content ?? '').replace(/^'/, '')
  return {
    ...entry,
    time: book.now,
    was: entry.value,
    value: entry.was,
    confidence: confidence === undefined ? undefined : readConfidence(text(confidence)),
    note: note === undefined ? undefined : text(note) || undefined,
    label: undefined,
    state: 'pending',
  }
}
