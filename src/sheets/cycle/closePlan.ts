import { closeCycle, type JudgedKeyResult, type JudgedObjective } from '../../core/closing/closeCycle'
import { closingOf, type SavedScore, savedScores } from '../../core/closing/scoreLog'
import { asDay, type Day } from '../../core/dates/calendar'
import type { Entry, NextStep } from '../../core/log/entry'
import { historyOf } from '../../core/log/log'
import { nearlyEqual } from '../../core/nearly'
import { probabilityOf } from '../../core/plan/confidence'
import type { KeyResult, Objective } from '../../core/plan/plan'
import { sameLevel } from '../../core/sameLevel'
import type { Commitment } from '../../core/scoring/commitment'
import type { Book } from '../book'
import type { Looked, Making } from '../look'
import { withdrawClosing, writePlanState } from '../planState'
import { isOver } from '../planTab'
import { type Change, writeChanges } from '../save/writeChanges'
import { cycleOfPlan, scoresOf } from '../scores'
import type { Settings } from '../settings'

/** What a person says of a row at close. */
export interface Said {
  id: string
  /** Id of the last entry they saw; absent: nothing had been said. */
  seen?: string | undefined
  /** What they saw as computed. */
  computed?: number | undefined
  override?: number | undefined
  note?: string | undefined
  next?: NextStep | undefined
  commitment: Commitment
}

export interface SavedScores {
  /** Rows that changed since they were seen. */
  held: string[]
  /** The cell that says the plan is closed could not be written. */
  refused: boolean
}

/** An objective as it is judged, with the rows it was read from. */
export interface ReviewedObjective extends JudgedObjective {
  objective: Objective
  saved: SavedScore | undefined
  keyResults: readonly ReviewedKeyResult[]
}

export interface ReviewedKeyResult extends JudgedKeyResult {
  keyResult: KeyResult
  saved: SavedScore | undefined
  problem?: string | undefined
}

/**
 * What there is to judge. Of a plan that was closed with its scores it is what was recorded then: figures that move later
 * change no score.
 */
export function reviewPlan(looked: Looked, settings: Settings, book: Book): ReviewedObjective[] {
  const { plan, entries, log, ref, tab, messages, state } = looked
  const saved = savedScores(entries)
  const frozen = isOver(state) && closingOf(entries, ref.id) !== undefined
  const { start, end } = cycleOfPlan(tab, ref)
  const middle = asDay((start + end) / 2)
  const scored = scoresOf(looked, settings, book)
  return plan.objectives.map((objective, nth) => ({
    objective,
    title: objective.title,
    state: objective.state,
    saved: saved.get(objective.id ?? ''),
    keyResults: (scored.objectives[nth]?.keyResults ?? []).map(({ keyResult, progress, problem }) => {
      const said = saved.get(keyResult.id ?? '')
      const { title, state, weight, id } = keyResult
      return {
        keyResult,
        title,
        state,
        weight,
        computed: frozen ? said?.computed : progress,
        override: said?.override,
        note: said?.note,
        commitment: said?.commitment ?? 'aspirational',
        belief: beliefAt(historyOf(log, id), middle),
        saved: said,
        problem: problem && messages.problem(problem),
      }
    }),
  }))
}

/** What was believed by the end of a day, as a probability. */
function beliefAt(history: readonly Entry[], day: Day): number | undefined {
  let belief: number | undefined
  for (const entry of history)
    if (entry.day <= day && entry.confidence) belief = probabilityOf(entry.confidence)
  return belief
}

/**
 * Keeps what was said of a cycle: as entries of the log, and nothing else is touched; with `close` the scores of all rows, and
 * the plan is closed. A row that somebody changed meanwhile is held back, and then nothing is closed. A retry with the same
 * request does nothing twice.
 */
export function saveScores(
  book: Book,
  settings: Settings,
  looked: Looked,
  making: Making,
  rows: readonly Said[],
  close: boolean,
): SavedScores {
  const { entries, ref, state } = looked
  const done = entries.some((entry) => entry.request === making.request)
  if (done || (close && isOver(state) && closingOf(entries, ref.id))) return { held: [], refused: false }
  const reviewed = reviewPlan(looked, settings, book)
  const said = new Map(rows.map((row) => [row.id, row]))
  const judged = reviewed.map((it) => ({
    ...it,
    keyResults: it.keyResults.map((row) => withSaid(row, said.get(row.keyResult.id ?? ''))),
  }))
  const keyResults = judged.flatMap((it) => it.keyResults)
  const held = [
    ...keyResults.filter(({ said, ...row }) => said && isHeld(row, said, close)),
    ...judged.filter(({ saved, objective }) => {
      const row = said.get(objective.id ?? '')
      return row && saved?.entry !== row.seen && !sameLevel(saved?.note, row.note)
    }),
  ].map((row) => ('objective' in row ? row.objective : row.keyResult).id ?? '')
  if (close && held.length > 0) return { held, refused: false }

  const closed = closeCycle(judged)
  const common = {
    request: making.request,
    time: book.now,
    day: book.today(),
    plan: ref.id,
    author: making.author,
    source: 'sidebar',
  } as const
  const made: Omit<Entry, 'id'>[] = []
  judged.forEach((it, nth) => {
    it.keyResults.forEach((row, index) => {
      const { keyResult, saved, said, computed, override, note, next, commitment } = row
      if (keyResult.id === undefined || held.includes(keyResult.id) || !(said || close)) return
      const score = closed.objectives[nth]?.keyResults[index]?.score
      const subject = { ...common, subject: keyResult.id, kind: 'score', state: 'ok' } as const
      if (commitment !== (saved?.commitment ?? 'aspirational')) made.push({ ...subject, value: commitment })
      const same =
        sameLevel(saved?.override, override) && sameLevel(saved?.note, note) && saved?.next === next
      const known = close ? saved !== undefined && sameLevel(saved.computed, computed) : true
      const nothing = score === undefined && note === undefined && next === undefined
      if ((same && known) || (nothing && !saved)) return
      made.push({ ...subject, was: computed, value: score, note, label: next })
    })
    const { id } = it.objective
    const row = id === undefined || held.includes(id) ? undefined : said.get(id)
    const note = row ? row.note : it.saved?.note
    const score = closed.objectives[nth]?.score
    const changed = row !== undefined && !sameLevel(it.saved?.note, note)
    if (id !== undefined && (changed || (close && (score !== undefined || note !== undefined))))
      made.push({ ...common, subject: id, kind: 'score', state: 'ok', was: score, value: score, note })
  })
  const changes = made.map((entry, nth) => inLogAlone({ ...entry, id: `${making.request}.${nth}` }))
  const closing: Entry = {
    ...common,
    id: `${making.request}.closed`,
    subject: ref.id,
    kind: 'closed',
    was: state,
    value: closed.score,
    state: 'pending',
  }
  if (close)
    changes.push({ entry: closing, write: () => writePlanState(looked, 'closed'), levelIn: () => undefined })
  const refused = writeChanges(book, settings, looked, changes, () => {})
  if (close && refused.size === 0) looked.state = 'closed'
  return { held, refused: refused.size > 0 }
}

/** The row as it will be: what the person said of it, else what was said before. */
function withSaid(row: ReviewedKeyResult, said: Said | undefined) {
  const next = said ? said.next : row.saved?.next
  if (!said) return { ...row, said, next }
  return { ...row, said, next, override: said.override, note: said.note, commitment: said.commitment }
}

/** Whether somebody else has said something of the row since, or its figures moved under a score that rests on them. */
function isHeld(
  { saved, computed, keyResult: _, ...row }: ReviewedKeyResult & { next?: NextStep | undefined },
  said: Said,
  close: boolean,
): boolean {
  const moved =
    said.computed === undefined || computed === undefined
      ? said.computed !== computed
      : !nearlyEqual(said.computed, computed)
  if (close && moved && row.override === undefined) return true
  if (saved?.entry === said.seen) return false
  const same =
    sameLevel(saved?.override, row.override) &&
    sameLevel(saved?.note, row.note) &&
    (saved?.commitment ?? 'aspirational') === row.commitment &&
    saved?.next === row.next
  return !same
}

/** No cell holds it: what is in the log is done. */
const inLogAlone = (entry: Entry): Change => ({
  entry,
  write: () => {},
  levelIn: () => entry.value,
  settle: () => {},
})

/** A draft begins, or a closed cycle goes on; its scores stay as a draft of its next close. Gives whether the state was refused. */
export function runPlan(
  book: Book,
  settings: Settings,
  looked: Looked,
  { request, author }: Making,
): boolean {
  const { ref, state } = looked
  if (state === 'running') return false
  const entry: Entry = {
    id: `${request}.state`,
    request,
    time: book.now,
    day: book.today(),
    plan: ref.id,
    subject: ref.id,
    kind: 'state',
    was: state,
    value: 'running',
    author,
    source: 'sidebar',
    state: 'pending',
  }
  const change: Change = {
    entry,
    write: () => writePlanState(looked, 'running'),
    levelIn: () => undefined,
    settle(mark) {
      withdrawClosing(looked)
      mark(entry, 'ok')
    },
  }
  const refused = writeChanges(book, settings, looked, [change], () => {})
  if (refused.size === 0) looked.state = 'running'
  return refused.size > 0
}
