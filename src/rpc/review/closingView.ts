import { closingOf } from '../../core/closing/scoreLog'
import { isoOf } from '../../core/dates/calendar'
import { type Cycle, nextCycle } from '../../core/dates/cycle'
import { renamedFor } from '../../core/dates/cycleName'
import { historyOf, recorded } from '../../core/log/log'
import { counts, isKeepType, type KeyResult } from '../../core/plan/plan'
import { UserError } from '../../core/problem'
import { attainmentOf } from '../../core/scoring/progress'
import type { Book } from '../../sheets/book'
import { type ReviewedObjective, reviewPlan } from '../../sheets/cycle/closePlan'
import { followerOf } from '../../sheets/cycle/nextPlan'
import type { Looked } from '../../sheets/look'
import type { People } from '../../sheets/people'
import { isOver } from '../../sheets/planTab'
import { cycleOfPlan } from '../../sheets/scores'
import type { Settings } from '../../sheets/settings'
import { tabById } from '../../sheets/tab'
import { ownerName, ownersOf } from '../checkIn/planView'
import type { CycleAtClose } from './closingContract'

interface Knowing {
  book: Book
  settings: Settings
  people: People
  mayWrite: boolean
}

/** Everything there is to say at the close of a plan's cycle. */
export function closingView(looked: Looked, { book, settings, people, mayWrite }: Knowing): CycleAtClose {
  const { ref, tab, state, entries, messages, blocked } = looked
  const cycle = cycleOfPlan(tab, ref)
  const reviewed = reviewPlan(looked, settings, book)
  const closing = isOver(state) ? closingOf(entries, ref.id) : undefined
  const by = closing?.author && (people.find({ mail: closing.author })?.name ?? closing.author)
  const repair = blocked?.code === 'planClosed' ? undefined : blocked
  return {
    plan: ref.id,
    language: ref.language,
    locale: book.locale(),
    today: isoOf(book.today()),
    cycle: { start: isoOf(cycle.start), end: isoOf(cycle.end) },
    state,
    readOnly: mayWrite ? repair && messages.problem(repair) : messages.say.viewOnly,
    closed: closing && { day: isoOf(closing.day), by },
    objectives: reviewed.map(objectiveView),
    next: nextView(looked, cycle, { book, settings }),
    previous: previousScore(looked),
    moved: movedMost(looked, reviewed, cycle),
  }
}

const objectiveView = ({ objective, title, state, saved, keyResults }: ReviewedObjective) => ({
  id: objective.id,
  title,
  state,
  note: saved?.note,
  seen: saved?.entry,
  keyResults: keyResults.map(({ keyResult, saved, ...judged }) => {
    const { id = '', type, unit, start, target, current } = keyResult
    return {
      ...judged,
      id,
      owners: ownersOf(objective, keyResult).map(ownerName),
      type,
      unit,
      start,
      target,
      current,
      seen: saved?.entry,
      next: saved?.next,
    }
  }),
})

/** What follows, or would. */
function nextView(
  { ref, tab }: Looked,
  cycle: Cycle,
  { book, settings }: Pick<Knowing, 'book' | 'settings'>,
) {
  const there = followerOf(book, settings, ref.id)
  const next = nextCycle(cycle)
  const days = { start: isoOf(next.start), end: isoOf(next.end) }
  if (there)
    return { ...days, plan: there.id, name: tabById(book.spreadsheet, there.sheetId)?.getName() ?? '' }
  const name = tab.sheet.getName()
  const renamed = renamedFor(name, cycle, next)
  return { ...days, name: renamed === name ? `${name} ${days.start.slice(0, 7)}` : renamed }
}

function previousScore({ ref: { follows }, checkIns }: Looked): number | undefined {
  if (follows === undefined) return undefined
  const { value } =
    closingOf(
      checkIns.entries.filter(({ plan }) => plan === follows),
      follows,
    ) ?? {}
  return typeof value === 'number' ? value : undefined
}

/** What came or fell furthest since the first day; a limit or a yes/no has no way to go. */
function movedMost({ log }: Looked, reviewed: readonly ReviewedObjective[], { start }: Cycle) {
  let most: { id: string; from: number; to: number; by: number } | undefined
  for (const { keyResult } of reviewed.flatMap(({ keyResults }) => keyResults)) {
    const { id, current, type, state } = keyResult
    if (id === undefined || current === undefined || !counts(state)) continue
    if (isKeepType(type) || type === 'yesNo') continue
    const then = recorded(historyOf(log, id), 'current', start)?.value
    const from = typeof then === 'number' ? then : keyResult.start
    const [before, after] = [attainment({ ...keyResult, current: from }), attainment(keyResult)]
    if (from === undefined || before === undefined || after === undefined) continue
    const by = Math.abs(after - before)
    if (by > (most?.by ?? 0)) most = { id, from, to: current, by }
  }
  return most && { id: most.id, from: most.from, to: most.to }
}

/** Undefined where it cannot be computed: the row tells why. */
function attainment(keyResult: KeyResult): number | undefined {
  try {
    return attainmentOf(keyResult)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
