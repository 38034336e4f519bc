import { sameLevel } from '../../src/core/sameLevel'
import type { CheckIn, CheckInList, KeyResultView, Saved, Undone } from '../../src/rpc/contract'
import { scalesOf } from './confidence'
import { type Draft, EMPTY, sameDraft, settle, type Understood, understand } from './draft'
import { type Reading, readingOf } from './reading'
import type { Restored } from './unsaved'
import { dueFirst } from './view'

/** Names a key result among those of all plans; the same for its row, its check-in and the answer to it. */
export const keyOf = ({ plan, id }: { plan: string; id: string }): string => `${plan}/${id}`

/** One save: what is sent, under which id, and the drafts it came from. */
export interface Batch {
  request: string
  entries: readonly CheckIn[]
  drafts: Readonly<Record<string, Draft>>
}

/** What became of a row that was sent. */
export type Outcome =
  | {
      is: 'saved'
      from?: number
      to?: number /** Of an earlier day: the cell keeps a newer value. */
      late?: boolean
    }
  /** Held back until the person has chosen: the sheet holds something else than what they saw. */
  | { is: 'conflict'; theirs?: number; yours?: number }
  | { is: 'refused'; message: string }

export type Sending =
  | { is: 'idle' }
  | { is: 'saving'; batch: Batch }
  | { is: 'failed'; batch: Batch; message: string }
  | { is: 'answered'; saved: number; held: number }
  | { is: 'undoing' }
  | { is: 'undone'; back: number; held: number }
  | { is: 'undoFailed'; message: string }

/** The save that can be taken back: each row as it was before, and the value it was given. */
export interface LastSave {
  request: string
  rows: readonly { before: KeyResultView; saved: number | undefined }[]
}

/** Everything the list shows; drafts and outcomes by key. */
export interface CheckIns {
  list: CheckInList
  drafts: Readonly<Record<string, Draft>>
  outcomes: Readonly<Record<string, Outcome>>
  sending: Sending
  /** The day the values are of, ISO; today unless said. */
  day?: string | undefined
  lastSave?: LastSave | undefined
}

export type Action =
  | { do: 'type'; key: string; draft: Partial<Draft> }
  /** The person is one of the owners; without a name: none of those. */
  | { do: 'iAm'; name: string | undefined }
  | { do: 'date'; day: string | undefined }
  | ({ do: 'restore' } & Restored)
  | { do: 'send'; batch: Batch }
  | { do: 'answer'; batch: Batch; saved: readonly Saved[]; undoable: boolean }
  | { do: 'fail'; batch: Batch; message: string }
  | { do: 'undo' }
  | { do: 'undone'; undone: readonly Undone[]; keyResults: readonly KeyResultView[] }
  | { do: 'failUndo'; message: string }
  /** After a conflict: their value stays, or the one typed is to be saved over it. */
  | { do: 'keepTheirs' | 'useYours'; key: string }

export const checkInsOf = (list: CheckInList): CheckIns => ({
  list: dueFirst(list),
  drafts: {},
  outcomes: {},
  sending: { is: 'idle' },
})

export const draftOf = ({ drafts }: CheckIns, key: string): Draft => drafts[key] ?? EMPTY

/** Every row with a draft, as understood now. */
export function understoodOf({ list, drafts }: CheckIns, reading: Reading): Map<string, Understood> {
  const scaleOf = scalesOf(list)
  const understood = list.keyResults.flatMap((keyResult): [string, Understood][] => {
    const key = keyOf(keyResult)
    const draft = drafts[key]
    return draft ? [[key, understand(draft, keyResult, scaleOf(keyResult), reading)]] : []
  })
  return new Map(understood)
}

/** What the next save would send, in the order of the list; rows in conflict wait for their person. */
export function readyEntries(checkIns: CheckIns, reading: Reading): CheckIn[] {
  const { day } = checkIns
  return [...understoodOf(checkIns, reading)].flatMap(([key, it]) =>
    it.is === 'ready' && checkIns.outcomes[key]?.is !== 'conflict'
      ? [{ ...it.entry, ...(day && { day }) }]
      : [],
  )
}

/**
 * The batch to send now. After a failed call it is the same one under the same id, so that what did arrive is not written
 * twice. Once one of its rows is edited, nobody wants the old value sent: a new batch goes out, and the server's comparison
 * with the value seen catches what had arrived.
 */
export function nextBatch(checkIns: CheckIns, reading: Reading, newRequest: () => string): Batch | undefined {
  const { sending, drafts } = checkIns
  if (sending.is === 'saving' || sending.is === 'undoing') return undefined
  if (sending.is === 'failed') return sending.batch
  const entries = readyEntries(checkIns, reading)
  if (entries.length === 0) return undefined
  const sent = Object.fromEntries(entries.map((entry) => [keyOf(entry), drafts[keyOf(entry)] ?? EMPTY]))
  return { request: newRequest(), entries, drafts: sent }
}

/** Whether the last save has nothing more to say: it was answered, or what failed is no longer what is typed. */
function isOver(checkIns: CheckIns): boolean {
  const { sending } = checkIns
  if (sending.is !== 'failed') return sending.is !== 'saving' && sending.is !== 'undoing'
  return Object.entries(sending.batch.drafts).some(
    ([key, draft]) => !sameDraft(draft, draftOf(checkIns, key)),
  )
}

export function reduce(state: CheckIns, action: Action): CheckIns {
  switch (action.do) {
    case 'type': {
      const draft = { ...draftOf(state, action.key), ...action.draft }
      const drafts = { ...state.drafts, [action.key]: draft }
      if (sameDraft(draft, EMPTY)) delete drafts[action.key]
      const next = { ...state, drafts, outcomes: without(state.outcomes, action.key) }
      return isOver(next) ? { ...next, sending: { is: 'idle' } } : next
    }
    case 'iAm': {
      const { name } = action
      const isTheirs = ({ owners }: KeyResultView) => name !== undefined && owners.includes(name)
      const keyResults = state.list.keyResults.map((row) => (isTheirs(row) ? { ...row, mine: true } : row))
      return { ...state, list: { ...state.list, who: undefined, keyResults } }
    }
    case 'date':
      return {
        ...state,
        day: action.day,
        sending: state.sending.is === 'saving' ? state.sending : { is: 'idle' },
      }
    case 'restore':
      return {
        ...state,
        // What was typed meanwhile is newer.
        drafts: { ...action.drafts, ...state.drafts },
        outcomes: { ...action.outcomes, ...state.outcomes },
      }
    case 'send': {
      const outcomes = action.batch.entries.reduce(
        (left, entry) => without(left, keyOf(entry)),
        state.outcomes,
      )
      return { ...state, outcomes, sending: { is: 'saving', batch: action.batch } }
    }
    case 'fail':
      return { ...state, sending: { is: 'failed', batch: action.batch, message: action.message } }
    case 'answer':
      return answered(state, action)
    case 'undo':
      return { ...state, sending: { is: 'undoing' } }
    case 'failUndo':
      return { ...state, sending: { is: 'undoFailed', message: action.message } }
    case 'undone':
      return undone(state, action)
    case 'useYours':
      return { ...state, outcomes: without(state.outcomes, action.key) }
    case 'keepTheirs':
      return reduce(state, { do: 'type', key: action.key, draft: { value: '' } })
  }
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _, ...rest } = record
  return rest
}

function answered(state: CheckIns, { batch, saved, undoable }: Action & { do: 'answer' }): CheckIns {
  const reading = readingOf(state.list)
  const drafts = { ...state.drafts }
  const outcomes = { ...state.outcomes }
  const rows = new Map(state.list.keyResults.map((keyResult) => [keyOf(keyResult), keyResult]))
  for (const answer of saved) {
    const key = keyOf(answer)
    const entry = batch.entries.find((sent) => keyOf(sent) === key)
    const before = rows.get(key)
    if (!entry || !before) continue
    const after = rowAfter(before, entry, answer, state.list.today)
    rows.set(key, after)
    const typed = drafts[key]
    const kept = typed && settle(typed, before, reading)
    if (answer.result === 'saved' && typed && sameDraft(typed, batch.drafts[key] ?? EMPTY)) delete drafts[key]
    else if (kept) drafts[key] = kept
    outcomes[key] = outcomeOf(answer, entry, before, after)
  }
  const count = saved.filter(({ result }) => result === 'saved').length
  const lastSave: LastSave = {
    request: batch.request,
    rows: saved.flatMap((answer) => {
      const before = state.list.keyResults.find((row) => keyOf(row) === keyOf(answer))
      return before && answer.result === 'saved' ? [{ before, saved: rows.get(keyOf(answer))?.current }] : []
    }),
  }
  return {
    // What was held back leaves the last save as it was.
    day: count === saved.length ? undefined : state.day,
    lastSave: count === 0 ? state.lastSave : undoable ? lastSave : undefined,
    list: { ...state.list, keyResults: [...rows.values()] },
    drafts,
    outcomes,
    sending: { is: 'answered', saved: count, held: batch.entries.length - count },
  }
}

function undone(state: CheckIns, { undone, keyResults }: Action & { do: 'undone' }): CheckIns {
  const fresh = new Map(keyResults.map((row) => [keyOf(row), row]))
  const outcomes = { ...state.outcomes }
  for (const row of undone) {
    delete outcomes[keyOf(row)]
    if (row.result === 'kept') outcomes[keyOf(row)] = { is: 'refused', message: row.message ?? '' }
  }
  const back = undone.filter(({ result }) => result === 'undone').length
  return {
    ...state,
    list: { ...state.list, keyResults: state.list.keyResults.map((row) => fresh.get(keyOf(row)) ?? row) },
    outcomes,
    lastSave: undefined,
    sending: { is: 'undone', back, held: undone.length - back },
  }
}

/** The row as the answer leaves it. A pace belongs to its progress: with that changed, only the answer knows it. */
function rowAfter(row: KeyResultView, entry: CheckIn, answer: Saved, today: string): KeyResultView {
  if (answer.result === 'refused') return row
  const saved = answer.result === 'saved'
  const current = answer.current ?? (saved ? (entry.value ?? row.current) : undefined)
  const moved = !sameLevel(current, row.current)
  const progress = answer.progress ?? (moved ? undefined : row.progress)
  const next = {
    ...row,
    current,
    progress,
    pace: answer.pace ?? (sameLevel(progress, row.progress) ? row.pace : undefined),
  }
  if (!saved) return next
  if (isLate(entry, row)) return next
  return {
    ...next,
    confidence: entry.confidence ?? row.confidence,
    note: entry.note ?? row.note,
    lastCheckIn: entry.day ?? today,
  }
}

/** Entered for a day before the last check-in: it is in the history alone. */
const isLate = ({ day }: CheckIn, { lastCheckIn }: KeyResultView): boolean =>
  day !== undefined && lastCheckIn !== undefined && day < lastCheckIn

function outcomeOf(answer: Saved, entry: CheckIn, before: KeyResultView, after: KeyResultView): Outcome {
  switch (answer.result) {
    case 'saved':
      return isLate(entry, before)
        ? { is: 'saved', late: true }
        : { is: 'saved', from: before.progress, to: after.progress }
    case 'conflict':
      return { is: 'conflict', theirs: answer.current, yours: entry.value }
    case 'refused':
      return { is: 'refused', message: answer.message ?? '' }
  }
}
