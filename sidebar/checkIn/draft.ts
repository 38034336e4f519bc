import type { Confidence } from '../../src/core/plan/plan'
import { UserError } from '../../src/core/problem'
import { progressOf } from '../../src/core/scoring/progress'
import { pointsBetween } from '../../src/messages/format'
import type { CheckIn, KeyResultView } from '../../src/rpc/contract'
import { readBelief } from './confidence'
import { inputText, isRelative, readLevel, typedText } from './level'
import { labelOf } from './noteLabel'
import type { Reading } from './reading'

/** What a person has typed in a row and not yet saved. */
export interface Draft {
  /** As typed; for yes/no `1` or `0`. */
  value: string
  /** As typed; for words the level of the word. */
  confidence: string
  note: string
}

export const EMPTY: Draft = { value: '', confidence: '', note: '' }

export const sameDraft = (a: Draft, b: Draft): boolean =>
  a.value === b.value && a.confidence === b.confidence && a.note === b.note

/** A draft as the add-on understands it. */
export type Understood =
  | { is: 'nothing' }
  | { is: 'unclear'; at: 'value' | 'confidence'; sentence: string }
  | { is: 'ready'; entry: CheckIn }

/** A row with something in it that cannot be read is held back as a whole: a note alone would tell half of it. */
export function understand(
  draft: Draft,
  keyResult: KeyResultView,
  scale: Confidence['scale'],
  reading: Reading,
): Understood {
  const { plan, id, current: seen } = keyResult
  const value = readLevel(draft.value, keyResult, reading)
  if (value.is === 'unclear') return { is: 'unclear', at: 'value', sentence: value.sentence }
  const belief = readBelief(draft.confidence, keyResult.confidence?.scale ?? scale, reading)
  if ('sentence' in belief) return { is: 'unclear', at: 'confidence', sentence: belief.sentence }
  const note = draft.note.trim() || undefined
  const label = note === undefined ? undefined : labelOf(note, reading.messages.checkIn.openings)
  const level = value.is === 'level' ? value.level : undefined
  if (level === undefined && !belief.confidence && !note) return { is: 'nothing' }
  return { is: 'ready', entry: { plan, id, seen, value: level, confidence: belief.confidence, note, label } }
}

/**
 * The same draft for a row whose value has changed underneath: `+4` and `=` become the level they meant, which would
 * otherwise move with the new value.
 */
export function settle(draft: Draft, keyResult: KeyResultView, reading: Reading): Draft {
  const relative = isRelative(typedText(draft.value, reading))
  const level = relative ? readLevel(draft.value, keyResult, reading) : undefined
  if (level?.is !== 'level') return draft
  return {
    ...draft,
    value:
      keyResult.type === 'yesNo'
        ? String(level.level)
        : inputText(level.level, keyResult.unit, reading.locale),
  }
}

/** What a level would make of the progress, by the formulas' own rule. */
export interface Preview {
  progress: number
  /** In points, against the progress shown now; undefined where there was none. */
  change?: number
}

export function previewOf(
  level: number,
  { start, target, type, progress }: Pick<KeyResultView, 'start' | 'target' | 'type' | 'progress'>,
): Preview | undefined {
  try {
    const next = progressOf({ start, target, current: level, type })
    return { progress: next, change: progress === undefined ? undefined : pointsBetween(progress, next) }
  } catch (error) {
    if (error instanceof UserError) return undefined // The row tells its own problem.
    throw error
  }
}
