import { readNumber } from '../../src/cell'
import { UserError } from '../../src/core/problem'
import { sameLevel } from '../../src/core/sameLevel'
import type { FieldView, KeyResultDetails, Page, RowChange } from '../../src/rpc/details/detailsContract'
import { inputText, readLevel } from '../checkIn/level'
import type { LevelReading } from '../checkIn/levelReading'
import type { Words } from './Details'

type Kind = FieldView['kind']

/** What stands in the fields of the form, as typed. */
export type Typed = Partial<Record<Kind, string>>

/** What was typed, as the add-on understands it. */
export interface Understood {
  changes: RowChange[]
  /** What cannot be read says so beside its field, and nothing is saved meanwhile. */
  unclear: Partial<Record<Kind, string>>
}

const keyResultOf = (details: Page): KeyResultDetails['keyResult'] | undefined =>
  'keyResult' in details ? details.keyResult : undefined

/** A level as its field shows it before anybody types: the plainest text that is read as the same. */
export function textOf({ kind, value }: FieldView, details: Page, { locale }: LevelReading): string {
  if (typeof value !== 'number') return value ?? ''
  const unit = kind === 'weight' ? undefined : keyResultOf(details)?.unit
  return inputText(value, unit ?? { kind: 'number', text: '' }, locale)
}

/** Only what differs from what the row has is a change. */
export function understand(typed: Typed, details: Page, words: Words, reading: LevelReading): Understood {
  const understood: Understood = { changes: [], unclear: {} }
  for (const field of details.fields) {
    const { kind, value: seen, place } = field
    const text = typed[kind]?.trim()
    if (text === undefined || place !== 'cell' || text === textOf(field, details, reading)) continue
    const read = readField(kind, text, details, words, reading)
    if ('sentence' in read) understood.unclear[kind] = read.sentence
    else if (!sameLevel(read.value, seen))
      understood.changes.push({ kind, seen, value: read.value } as RowChange)
  }
  return understood
}

function readField(
  kind: Kind,
  text: string,
  details: Page,
  { change }: Words,
  reading: LevelReading,
): { value: number | string | undefined } | { sentence: string } {
  const keyResult = keyResultOf(details)
  if (kind === 'state' || kind === 'owner') return { value: text === '' ? undefined : text }
  if (text === '') return kind === 'target' ? { sentence: change.needsTarget } : { value: undefined }
  if (kind === 'weight' || !keyResult) return readWeight(text, reading)
  // Without a value before it: `+4` adds to nothing here.
  const level = readLevel(text, { ...keyResult, current: undefined }, reading)
  if (level.is === 'unclear') return { sentence: level.sentence }
  return { value: level.is === 'level' ? level.level : undefined }
}

function readWeight(text: string, { context, messages }: LevelReading) {
  try {
    return { value: readNumber(text, 'weight', context) }
  } catch (error) {
    if (error instanceof UserError) return { sentence: messages.problem(error.problem) }
    throw error
  }
}
