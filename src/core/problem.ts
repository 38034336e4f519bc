import type { Day } from './dates/calendar'
import type { KeyResultType } from './plan/plan'

/** The inputs a person can get wrong. Each language names them in `messages.fields`. */
export type Field =
  | 'objective'
  | 'keyResult'
  | 'start'
  | 'target'
  | 'current'
  | 'type'
  | 'weight'
  | 'state'
  | 'due'
  | 'confidence'
  | 'parent'
  | 'progress'
  | 'expected'
  | 'startDate'
  | 'endDate'
  | 'asOf'
  | 'value'
  | 'date'
  | 'threshold'
  | 'behindAfter'
  | 'farBehindAfter'
  | 'lowest'
  | 'highest'
  | 'attainment'
  | 'payAtThreshold'
  | 'accelerator'
  | 'cap'
  | 'edge'
  | 'pay'
  | 'mode'
  | 'targetIncentive'
  | 'factor'
  | 'gate'
  | 'proration'
  | 'decimals'
  | 'checkpointDate'
  | 'checkpointShare'
  | 'language'
  | 'text'
  | 'kind'
  | 'name'
  | 'table'
  | 'commitment'
  | 'id'
  | 'baseline'
  | 'stretch'
  | 'valueAt30'
  | 'valueAt70'
  | 'override'
  | 'score'
  | 'from'

/**
 * What a person can put right, as data: each language words it in one exhaustive switch
 * (what is wrong, where, what to do). Add a case here and the compiler asks every language for its sentence.
 */
export type Problem =
  | { code: 'notANumber'; field: Field; text: string }
  /** One text, two readings: `1,234` where comma may be a decimal or a thousands separator. */
  | { code: 'ambiguousNumber'; field: Field; text: string }
  | { code: 'dateInsteadOfNumber'; field: Field; day: Day }
  | { code: 'notADate'; field: Field; text: string }
  | { code: 'notAChoice'; field: Field; text: string; choices: readonly string[] }
  | { code: 'missing'; field: Field }
  | { code: 'startMissing' }
  | { code: 'targetEqualsStart'; value: number }
  | { code: 'againstDirection'; type: KeyResultType; start: number; target: number }
  | { code: 'percentBesideNumbers'; field: Field; text: string }
  | { code: 'mixedCurrencies'; field: Field; currency: string; other: Field; otherCurrency: string }
  /** A plain 45 where 0.45 or 45% belongs: clamped to 1 it would be a silent wrong number. */
  | { code: 'pointsForRatio'; field: Field; value: number }
  | { code: 'sameValue'; field: Field; other: Field; value: number }
  | { code: 'notBetween'; field: Field; value: number; from: Stated; to: Stated }
  /** An error of the spreadsheet, such as `#REF!`, where a text belongs. */
  | { code: 'errorValue'; field: Field; text: string }
  /** The name is '' where the place is told around it (a row, a child, a position). */
  | { code: 'negativeWeight'; name: string; weight: number }
  /** Blanks beside points, or beside filled weights that already use everything up. */
  | { code: 'weightsPartlyFilled' }
  /** Weights of a pay plan, which are never made to fit. */
  | { code: 'weightsSum'; sum: number }
  | { code: 'edgesNotRising'; edge: number; before: number }
  | { code: 'duplicateName'; name: string }
  | { code: 'unknownParent'; name: string; parent: string }
  | { code: 'loop'; path: readonly string[] }
  /** A parent above something unreadable: the child is named, with what is wrong there. */
  | { code: 'child'; name: string; problem: Problem }
  | { code: 'objectiveMissing'; keyResult: string }
  | { code: 'notAColumn' | 'notOneCell'; field: Field; rows: number; columns: number }
  | { code: 'unequalLength'; field: Field; rows: number; other: Field; otherRows: number }
  /** Something wrong inside a list that has no names. */
  | { code: 'position'; position: number; of: number; problem: Problem }
  /** A cell that already shows a problem, in its own words. */
  | { code: 'warned'; text: string }
  | { code: 'columnMissing'; field: Field; looked: readonly string[] }
  /** A heading of one of our own tabs was changed. */
  | { code: 'headingGone'; heading: string; looked: readonly string[] }
  | { code: 'noTable' }
  /** Nothing was set up in this file. */
  | { code: 'notSetUp' }
  /** Somebody else holds the lock. */
  | { code: 'busy' }
  /** Rows that cannot be matched to their history. */
  | { code: 'unclearIds'; rows: readonly number[] }
  /** A column that was understood before is gone, or there are two of its heading. */
  | { code: 'columnLost'; heading: string; twice?: boolean }
  /** The tab is protected, or the person may only look. */
  | { code: 'mayNotEdit'; tab: string }
  /** KR1, KR2 … stand beside each other. */
  /** Objectives and key results stand in a form that cannot be looked after row by row. */
  | { code: 'notInRows'; layout: 'across' | 'document' }
  | { code: 'noCycle' }
  /** Its cycle is over, and nothing is checked in any more. */
  | { code: 'planClosed' }
  /** Somebody has typed into the tab that an undo would remove. */
  | { code: 'typedSince'; tab: string }
  /** The tab of a plan was deleted. */
  | { code: 'planGone' }
  /** The file was copied, and nobody has said yet what its plans are to be. */
  | { code: 'fileIsCopy' }
  /** Its row was deleted, or is no longer in the table. */
  | { code: 'rowGone' }
  | { code: 'endBeforeStart'; start: Day; end: Day }
  /** Two checkpoints of one day that say different things. */
  | { code: 'checkpointTwice'; day: Day }
  | { code: 'outOfRange'; field: Field; value: number; from: number; to: number }
  | { code: 'tooSmall'; field: Field; value: number; least: number }
  /** 110 where a ratio belongs: 110 % is 1.1. */
  | { code: 'percentMeant'; field: Field; value: number }

/** A figure with the name of the input it stands in. */
export interface Stated {
  field: Field
  value: number
}

/** The problems of a single figure, whatever stands beside it: what reading a cell or a field can find. */
const VALUE_PROBLEMS = [
  'notANumber',
  'ambiguousNumber',
  'dateInsteadOfNumber',
  'outOfRange',
  'percentBesideNumbers',
] as const

export type ValueProblem = Extract<Problem, { code: (typeof VALUE_PROBLEMS)[number] }>

export const isValueProblem = (it: Problem): it is ValueProblem =>
  (VALUE_PROBLEMS as readonly string[]).includes(it.code)

/** Carries a Problem to the one place that words it: a formula cell, a reply, a mail. */
export class UserError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
    this.name = 'UserError'
  }
}
