import type { Entry } from '../../core/log/entry'
import { replay } from '../../core/log/log'
import type { Plan } from '../../core/plan/plan'
import { type Level, sameLevel } from '../../core/sameLevel'
import type { Book } from '../book'
import { type Looked, openLog, titlesOf, withIds } from '../look'
import { type PlanTab, readPlanTab } from '../planTab'
import type { Settings } from '../settings'

/** One entry, and the cells that go with it. */
export interface Change {
  entry: Entry
  /** Queues the writing of its cells into the tab as last read. */
  write(tab: PlanTab): void
  /** What a plan read afresh shows where the entry's value belongs; `entry.value` when the write landed. */
  levelIn(plan: Plan): Level
  /** Queues what marks the entry as done; `ok` unless said. */
  settle?(mark: Looked['checkIns']['mark']): void
}

/**
 * The write protocol: entries as pending, then the cells, then the marks, one flush; no read in between. When Google refuses
 * a write, the cells tell what landed, the value of a row being its last: each of the others is tried once more alone, and what still refuses has its entry
 * marked failed, never applied later by somebody else. Gives the entries' ids that were refused; throws when it was the
 * service that failed, and the next look settles the rest. `whenWritten` may queue what follows from the new values.
 */
export function writeChanges(
  book: Book,
  settings: Settings,
  looked: Looked,
  changes: readonly Change[],
  whenWritten: () => void,
): ReadonlySet<string> {
  if (changes.length === 0) return new Set()
  const { checkIns } = looked
  const entries = changes.map(({ entry }) => entry)
  try {
    checkIns.append(entries, titlesOf(looked.plan))
    for (const { write } of changes) write(looked.tab)
    for (const change of changes) settle(change, checkIns.mark)
    whenWritten()
    SpreadsheetApp.flush()
  } catch (error) {
    return settleRefusal(book, settings, looked, changes, error)
  }
  looked.entries = [...looked.entries, ...entries]
  looked.log = replay(looked.entries)
  return new Set()
}

const settle = (change: Change, mark: Looked['checkIns']['mark']): void =>
  change.settle ? change.settle(mark) : mark(change.entry, 'ok')

function settleRefusal(
  book: Book,
  settings: Settings,
  looked: Looked,
  changes: readonly Change[],
  cause: unknown,
): ReadonlySet<string> {
  const tab = readPlanTab(book, looked.tab.sheet, looked.ref.kind, looked.ref.columns)
  const plan = withIds(tab.plan, (row) => tab.idOf(row)?.id)
  const log = openLog(book, settings, looked.messages)
  const logged = new Map(log.entries.map((entry) => [entry.id, entry]))
  const landed = ({ entry, levelIn }: Change) =>
    !sameLevel(entry.was, entry.value) && sameLevel(levelIn(plan), entry.value)
  const open = changes.filter((change) => !landed(change))
  // Where not even the log was written, or every cell was, no cell refused anything: the service failed.
  if (open.length === 0 || changes.some(({ entry }) => !logged.has(entry.id))) throw cause
  const refused = new Set<string>()
  for (const { entry, write } of open) {
    try {
      write(tab)
      SpreadsheetApp.flush()
    } catch (error) {
      console.warn(error)
      refused.add(entry.id)
    }
  }
  const mark: typeof log.mark = (entry, state) => log.mark(logged.get(entry.id) ?? entry, state)
  for (const change of changes) {
    if (refused.has(change.entry.id)) mark(change.entry, 'failed')
    else settle(change, mark)
  }
  SpreadsheetApp.flush()
  return refused
}
