import type { KeyResultType } from '../core/plan/plan'
import type { LanguageCode } from '../messages/languages'

/** The same text for each language; written for its readers, not translated word by word. */
export type Words = Record<LanguageCode, string>

/**
 * Both languages in one line, English first. `{this}` and `{next}` stand for the cycle: this quarter, 本季度.
 */
export type Both = `${string} | ${string}`

/** A blank cell. */
type Blank = ''

/** How a value is counted: as a share, in money of the language, or in a word. */
export type UnitWord = '%' | '$' | Blank | Both

/** A plan to start from, as data: a row per objective and per key result, in the order of their columns. */
export interface Template {
  id: string
  /** The columns of its tab: those of OKRs, or those of scorecards that pay is measured by. */
  kind: 'okr' | 'mbo'
  /** The name of its tab and its first row. */
  title: Words
  /** One sentence that helps to choose. */
  about: Words
  objectives: readonly ObjectiveRow[]
}

/** In a scorecard an objective is one person's, with what its full attainment pays where it pays. */
export type ObjectiveRow = readonly [
  title: Both,
  owner: Both,
  keyResults: readonly KeyResultRow[],
  incentive?: number,
]

/** Levels are those of a quarter, half-finished: so that every colour and every empty state can be seen at once. */
export type KeyResultRow = readonly [
  title: Both,
  owner: Both,
  unit: UnitWord,
  start: number | Blank,
  target: number | Blank,
  current: number | Blank,
  more?: More,
]

export interface More {
  type?: KeyResultType
  weight?: number
  /** The confidence of the last check-in (3 on track, 2 at risk, 1 off track), and how many days ago that was. */
  seen?: readonly [confidence: 1 | 2 | 3, daysAgo: number]
  note?: Both
  /** Adds up as time goes by: its way is as long as the cycle. Others are levels, which saturate. */
  flow?: true
  /** When in the cycle it is due, 0–1; the last day where absent. */
  due?: number
  /** Of a scorecard: where pay begins, and where it ends to rise. */
  threshold?: number
  stretch?: number
  /** Of a scorecard; by a curve where absent. A gate watches the level of the measure at that place (0-based). */
  pays?: 'steps' | 'allOrNothing' | { gateOf: number }
}

/** A line as words. */
export function wordsOf(both: Both): Words {
  const [en = '', zh = ''] = both.split(' | ')
  return { en, zh }
}

/** Texts that are shown before anything is chosen are words; the rest stays as it is written until then. */
const template =
  (kind: Template['kind']) =>
  (id: string, title: Both, about: Both, objectives: readonly ObjectiveRow[]): Template => ({
    id,
    kind,
    title: wordsOf(title),
    about: wordsOf(about),
    objectives,
  })

export const okrTemplate = template('okr')
export const mboTemplate = template('mbo')
