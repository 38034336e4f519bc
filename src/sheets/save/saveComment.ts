import { answersOf, type Entry } from '../../core/log/entry'
import type { Book } from '../book'
import type { Looked, Making } from '../look'
import type { Settings } from '../settings'
import { writeChanges } from './writeChanges'

interface Said {
  /** Of the row that is spoken of. */
  id: string
  text: string
  /** The entry that is answered. */
  answers?: string
}

/**
 * Writes a comment down: in the log alone, under the id of its row. A retry with the same request does nothing twice, and
 * neither does one without words.
 */
export function saveComment(
  book: Book,
  settings: Settings,
  looked: Looked,
  { request, author }: Making,
  { id, text, answers }: Said,
): void {
  const entryId = `${request}.0`
  if (text.trim() === '' || looked.entries.some((entry) => entry.id === entryId)) return
  const entry: Entry = {
    id: entryId,
    request,
    time: book.now,
    day: book.today(),
    plan: looked.ref.id,
    subject: id,
    kind: 'comment',
    was: threadOf(looked.entries, id, answers),
    note: text.trim(),
    author,
    source: 'sidebar',
    state: 'pending',
  }
  const change = { entry, write: () => {}, levelIn: () => entry.value }
  writeChanges(book, settings, looked, [change], () => {})
}

/** Threads are one level deep: who answers an answer speaks in its thread. Nothing of another row is answered. */
function threadOf(entries: readonly Entry[], subject: string, id: string | undefined): string | undefined {
  const answered = entries.find((entry) => entry.id === id && entry.subject === subject)
  return answered && (answersOf(answered) ?? answered.id)
}
