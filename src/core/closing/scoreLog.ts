import { type Entry, isNextStep, type NextStep } from '../log/entry'
import { tookEffect } from '../log/log'
import { sameLevel } from '../sameLevel'
import type { Commitment } from '../scoring/commitment'

/** What was last said of an objective or a key result at its close. */
export interface SavedScore {
  /** Id of the last entry that says something of it. */
  entry: string
  /** What the figures said when it was saved, and the owner's word where it was another. */
  computed?: number
  override?: number
  note?: string
  next?: NextStep
  /** Absent: aspirational. */
  commitment?: Commitment
}

/**
 * The scores of a plan by subject, from its entries in the order of the log. An entry holds the score as `value` and what was
 * computed as `was`: where both are the same nobody overrode it. One with a word for its value says what was promised.
 */
export function savedScores(entries: readonly Entry[]): Map<string, SavedScore> {
  const saved = new Map<string, SavedScore>()
  for (const entry of entries) {
    if (entry.kind !== 'score' || !tookEffect(entry)) continue
    const { id, subject, was, value, note, label } = entry
    const { commitment } = saved.get(subject) ?? {}
    if (value === 'committed' || value === 'aspirational') {
      saved.set(subject, { ...saved.get(subject), entry: id, commitment: value })
      continue
    }
    const score: SavedScore = { entry: id }
    if (typeof was === 'number') score.computed = was
    if (typeof value === 'number' && !sameLevel(value, was)) score.override = value
    if (note !== undefined) score.note = note
    if (isNextStep(label)) score.next = label
    if (commitment) score.commitment = commitment
    saved.set(subject, score)
  }
  return saved
}

/** The last closing of a plan that was not taken back. Its subject is the plan itself, its value the score of the cycle. */
export function closingOf(entries: readonly Entry[], plan: string): Entry | undefined {
  let last: Entry | undefined
  for (const entry of entries)
    if (entry.kind === 'closed' && entry.subject === plan && tookEffect(entry)) last = entry
  return last
}
