import { type Day, isoOf } from '../core/calendar'
import { scoresByTarget, type TwoScores } from '../core/closing'
import type { Entry, EntryKind } from '../core/entry'
import type { Reading } from '../core/latest'
import { historyOf } from '../core/log'
import { outlookOf, readingsOf } from '../core/outlook'
import { counts, type KeyResult, type Owner } from '../core/plan'
import { UserError } from '../core/problem'
import { sameLevel } from '../core/sameLevel'
import type { ScoredKeyResult, ScoredPlan } from '../core/score'
import type { Book } from '../sheets/book'
import type { Looked } from '../sheets/look'
import type { Acquaintance } from '../sheets/me'
import type { People } from '../sheets/people'
import { cycleOfPlan, scoresOf } from '../sheets/scores'
import type { Settings } from '../sheets/settings'
import type { HistoryItem, KeyResultDetails } from './detailsContract'
import { keyResultView, ownersOf } from './planView'

interface Knowing {
  book: Book
  settings: Settings
  looked: Looked
  people: People
  known: Acquaintance
  mayWrite: boolean
}

/** More than this nobody reads in a sidebar; the tab has them all. */
const MOST_ITEMS = 200

/** Everything that is known of one key result. Throws UserError when it is no longer there. */
export function detailsView(id: string, knowing: Knowing): KeyResultDetails {
  const { book, settings, looked, people, known, mayWrite } = knowing
  const { tab, ref, messages, blocked } = looked
  const { scored, owners } = find(scoresOf(looked, settings, book), id)
  const { keyResult } = scored
  const { state } = keyResult
  const cycle = cycleOfPlan(tab, ref)
  const today = book.today()
  const history = historyOf(looked.log, id)
  const readings = oneADay(readingsOf(history, cycle))
  const end = keyResult.due ?? cycle.end
  const outlook = today <= end && counts(state) ? outlookOf(keyResult, readings, { end }) : undefined
  const targets = targetsOf(keyResult, history, cycle.start)
  const items = looked.entries.filter((entry) => entry.subject === id && !isFirstSight(entry)).reverse()
  return {
    language: ref.language,
    locale: book.locale(),
    today: isoOf(today),
    cycle: { start: isoOf(cycle.start), end: isoOf(cycle.end) },
    readOnly: mayWrite ? blocked && messages.problem(blocked) : messages.say.viewOnly,
    keyResult: keyResultView(scored, { owners, asOf: book.today() }, looked, known),
    state,
    readings: readings.map(({ day, value }) => ({ day: isoOf(day), value })),
    outlook: outlook && { day: isoOf(end), ...outlook },
    targets: targets && {
      first: targets.originalTarget,
      byFirst: targets.original,
      byNow: targets.current,
    },
    history: items.slice(0, MOST_ITEMS).map((entry) => itemOf(entry, book, people)),
    older: Math.max(0, items.length - MOST_ITEMS),
  }
}

function find(plan: ScoredPlan, id: string): { scored: ScoredKeyResult; owners: readonly Owner[] } {
  for (const { objective, keyResults } of plan.objectives) {
    const scored = keyResults.find(({ keyResult }) => keyResult.id === id)
    if (scored) return { scored, owners: ownersOf(objective, scored.keyResult) }
  }
  throw new UserError({ code: 'keyResultGone' })
}

const LEVELS: readonly EntryKind[] = ['start', 'target', 'weight', 'state']

/** What a row had when it was first seen happened to nobody. */
const isFirstSight = ({ kind, was, value }: Entry): boolean => LEVELS.includes(kind) && sameLevel(was, value)

/** The last value of each day. */
const oneADay = (readings: readonly Reading[]): Reading[] =>
  [...new Map(readings.map((reading) => [reading.day, reading])).values()].sort((a, b) => a.day - b.day)

function targetsOf(keyResult: KeyResult, history: readonly Entry[], start: Day): TwoScores | undefined {
  try {
    return scoresByTarget(keyResult, history, start)
  } catch (error) {
    if (error instanceof UserError) return undefined // The row tells its own problem.
    throw error
  }
}

function itemOf(entry: Entry, book: Book, people: People): HistoryItem {
  const { id, kind, day, time, author, source, was, value, note, label, state } = entry
  return {
    id,
    kind,
    day: isoOf(day),
    written: isoOf(book.dayOf(new Date(time))),
    author: author && (people.find({ mail: author })?.name ?? author),
    source,
    was,
    value,
    note,
    label,
    void: state === 'failed' || state === 'withdrawn' ? state : undefined,
  }
}
