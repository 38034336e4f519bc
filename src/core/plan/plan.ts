import type { Day } from '../dates/calendar'
import type { Cycle } from '../dates/cycle'
import type { Problem } from '../problem'

/** How a key result is meant to move. Blank in a sheet: the direction from start to target decides. */
export type KeyResultType = 'increase' | 'decrease' | 'atLeast' | 'atMost' | 'within' | 'yesNo'

/** Keep types have no way to go: they are inside their limit or not. Yes/no is none of them. */
export const isKeepType = (type: KeyResultType | undefined): boolean =>
  type === 'atLeast' || type === 'atMost' || type === 'within'

/** What a person says of a row; decides whether it counts (domain 2.5). */
export const STATES = ['active', 'draft', 'paused', 'closed', 'cancelled', 'postponed', 'archived'] as const
export type State = (typeof STATES)[number]

const COUNTED: ReadonlySet<State> = new Set<State>(['active', 'closed'])
/** Whether a row of this state takes part in rollups. */
export const counts = (state: State): boolean => COUNTED.has(state)

/** A person as a cell names them; at least one of the two is there. */
export interface Owner {
  name?: string
  mail?: string
}

/** The owner's belief, in the scale the sheet uses. */
export interface Confidence {
  scale: 'words' | '0-1' | '1-5' | '0-10'
  /** For words: 3 on track, 2 at risk, 1 off track. */
  value: number
}

/** How a value is written: decides how mails and the sidebar show it. */
export interface Unit {
  kind: 'number' | 'percent' | 'currency'
  /** ISO code for currencies (`EUR`), else the word the sheet uses (`days`, `家`); '' when there is none. */
  text: string
}

interface Row {
  /** Stable id of the hidden column; absent until one was given. */
  id?: string
  /** 1-based row in the tab. */
  row: number
  owners: readonly Owner[]
  weight?: number
  state: State
  due?: Day
  confidence?: Confidence
  lastCheckIn?: Day
  note?: string
  /** The first thing that keeps this row from being scored. */
  problem?: Problem
}

export interface KeyResult extends Row {
  /** Text of the objective it belongs to. */
  objective: string
  title: string
  type?: KeyResultType
  start?: number
  target?: number
  current?: number
  /** The progress somebody typed, used only where none can be computed. */
  statedProgress?: number
  unit: Unit
  /** Current holds a formula: never overwritten. */
  live: boolean
}

export interface Objective extends Row {
  title: string
  /** Short name such as `O2`, which a Parent cell may use. */
  code?: string
  /** Text or code of the objective this one contributes to. */
  parent?: string
  keyResults: readonly KeyResult[]
}

/** One table of objectives and key results, read. */
export interface Plan {
  cycle?: Cycle
  objectives: readonly Objective[]
  /** What concerns the table and no row of it. */
  problems: readonly Problem[]
}
