import { isoOf } from '../../core/dates/calendar'
import { answersOf, type Entry, type EntryKind } from '../../core/log/entry'
import { levelIn } from '../../core/log/rowLevel'
import type { KeyResult, Objective } from '../../core/plan/plan'
import { sameLevel } from '../../core/sameLevel'
import type { Book } from '../../sheets/book'
import type { Looked } from '../../sheets/look'
import type { Acquaintance } from '../../sheets/me'
import type { People } from '../../sheets/people'
import { placesOf } from '../../sheets/save/changeable'
import { needsReason } from '../../sheets/save/saveChanges'
import { isBack } from '../../sheets/save/undoSave'
import { cycleOfPlan } from '../../sheets/scores'
import type { Settings } from '../../sheets/settings'
import type { FieldView, HistoryItem, Page } from './detailsContract'

/** What a page is made from. */
export interface Knowing {
  book: Book
  settings: Settings
  looked: Looked
  people: People
  known: Acquaintance
  mayWrite: boolean
  mayComment: boolean
}

type Common = Pick<Page, 'language' | 'locale' | 'today' | 'cycle' | 'readOnly' | 'mayComment' | 'state'> &
  Pick<Page, 'fields' | 'reasonNeeded' | 'history' | 'older'>

/** More than this nobody reads in a sidebar; the tab has them all. */
const MOST_ITEMS = 200

/** What the page of a key result and that of an objective have in common. */
export function commonView(row: KeyResult | Objective, knowing: Knowing): Common {
  const { book, looked, people, mayComment } = knowing
  const { tab, ref, blocked } = looked
  const cycle = cycleOfPlan(tab, ref)
  const items = looked.entries.filter((entry) => entry.subject === row.id && isTold(entry)).reverse()
  return {
    language: ref.language,
    locale: book.locale(),
    today: isoOf(book.today()),
    cycle: { start: isoOf(cycle.start), end: isoOf(cycle.end) },
    readOnly: readOnlyText(knowing),
    mayComment: mayComment && !blocked && row.id !== undefined,
    state: row.state,
    fields: row.id === undefined ? [] : fieldsOf(row, looked),
    reasonNeeded: needsReason(book, looked),
    history: items.slice(0, MOST_ITEMS).map((entry) => itemOf(entry, book, people)),
    older: Math.max(0, items.length - MOST_ITEMS),
  }
}

function readOnlyText({
  looked: { messages, blocked, tab },
  mayWrite,
  mayComment,
}: Knowing): string | undefined {
  if (mayWrite) return blocked && messages.problem(blocked)
  return mayComment
    ? messages.problem({ code: 'mayNotEdit', tab: tab.sheet.getName() })
    : messages.say.viewOnly
}

const fieldsOf = (row: KeyResult | Objective, { tab }: Looked): FieldView[] =>
  [...placesOf(tab, row)].map(([kind, place]) => ({ kind, place, value: levelIn(row, kind) }))

const LEVELS: readonly EntryKind[] = ['start', 'target', 'weight', 'state']

/** What a row had when it was first seen happened to nobody, and what took an entry back is told by that entry. */
const isTold = (entry: Entry): boolean =>
  !(LEVELS.includes(entry.kind) && sameLevel(entry.was, entry.value)) &&
  !(isBack(entry) && entry.state === 'withdrawn')

function itemOf(entry: Entry, book: Book, people: People): HistoryItem {
  const { id, kind, day, time, author, source, was, value, note, label, state } = entry
  return {
    id,
    kind,
    day: isoOf(day),
    written: isoOf(book.dayOf(new Date(time))),
    author: author && (people.find({ mail: author })?.name ?? author),
    source,
    was: kind === 'comment' ? undefined : was,
    value,
    note,
    answers: answersOf(entry),
    label,
    void: state === 'failed' || state === 'withdrawn' ? state : undefined,
  }
}
