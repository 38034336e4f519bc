import type { Day } from '../dates/calendar'
import type { Confidence } from '../plan/plan'

/** What happened to a subject (an objective or a key result). */
export type EntryKind =
  | 'checkIn'
  | 'target'
  | 'start'
  | 'weight'
  | 'state'
  | 'owner'
  | 'score'
  | 'comment'
  | 'created'
  | 'closed'

/** What a note is about. */
export type EntryLabel = 'blocker' | 'ask' | 'next' | 'thanks'

/** What becomes of a key result after its cycle; the label of its score. */
export const NEXT_STEPS = ['keep', 'done', 'drop'] as const
export type NextStep = (typeof NEXT_STEPS)[number]

export const isNextStep = (label: Entry['label']): label is NextStep =>
  (NEXT_STEPS as readonly unknown[]).includes(label)

/** pending: written down, the cell not yet confirmed; withdrawn: undone by its author. */
export type EntryState = 'pending' | 'ok' | 'failed' | 'withdrawn'

export type EntrySource = 'sidebar' | 'typed' | 'live' | 'import'

/** One row of the append-only log: everything about the past is a replay of these. */
export interface Entry {
  id: string
  /** The save this belongs to; a retry carries the same one. */
  request: string
  /** When it was written, ms since 1970. */
  time: number
  /** The day the value is of; may be earlier than the day it was written. */
  day: Day
  plan: string
  subject: string
  kind: EntryKind
  /** What the cell held before; absent: blank. Of a comment: the id of the entry it answers (see `answersOf`). */
  was?: number | string
  /**
   * The resulting level (never a change such as +4), or the new text for kinds that hold text; absent: blank.
   * A check-in of a key result always carries its level, also where only the confidence is new.
   */
  value?: number | string
  confidence?: Confidence
  note?: string
  label?: EntryLabel | NextStep
  author?: string
  source: EntrySource
  state: EntryState
}

/**
 * The entry a comment answers, by its id. It stands in `was`, which a comment has no other use for and no formula over the
 * log reads.
 */
export const answersOf = ({ kind, was }: Pick<Entry, 'kind' | 'was'>): string | undefined =>
  kind === 'comment' && was !== undefined ? String(was) : undefined
