import type { HistoryItem } from '../../src/rpc/details/detailsContract'

/** Something that happened, with what was answered to it. */
export interface Thread {
  item: HistoryItem
  /** The first one first. */
  answers: HistoryItem[]
}

/** A history, newest first, as threads; an answer to what is not shown any more stands alone. */
export function threadsOf(history: readonly HistoryItem[]): Thread[] {
  const shown = new Map(history.map((item): [string, Thread] => [item.id, { item, answers: [] }]))
  const threads: Thread[] = []
  for (const thread of shown.values()) {
    const above = thread.item.answers === undefined ? undefined : shown.get(thread.item.answers)
    if (above) above.answers.unshift(thread.item)
    else threads.push(thread)
  }
  return threads
}
