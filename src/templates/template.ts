import type { KeyResultType, State } from '../core/plan'
import type { LanguageCode } from '../messages'

/** The same text for each language; written for its readers, not translated word by word. */
export type Words = Record<LanguageCode, string>

export interface TemplateKeyResult {
  title: Words
  owner: Words
  type?: KeyResultType
  start?: number
  target?: number
  /** Half-finished, so that every colour and every empty state can be seen at once. */
  current?: number
  /** How its cells are shown: a currency follows the language. */
  format: 'number' | 'decimal' | 'percent' | 'currency' | 'yesNo'
  unit: Words
  weight?: number
  state?: State
  /** Days before the end of the cycle; absent: the last day. */
  dueBeforeEnd?: number
  /** 3 on track, 2 at risk, 1 off track. */
  confidence?: 1 | 2 | 3
  note?: Words
  /** How long ago the example was checked in; absent: never. */
  checkedInDaysAgo?: number
}

export interface TemplateObjective {
  title: Words
  owner: Words
  keyResults: readonly TemplateKeyResult[]
}

/** A plan to start from, as data. */
export interface Template {
  id: string
  /** The name of its tab and its first row. */
  title: Words
  objectives: readonly TemplateObjective[]
}
