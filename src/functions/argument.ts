import {
  type CellContext,
  type CellValue,
  isDate,
  isErrorText,
  type Quantity,
  readCommitment,
  readDay,
  readDone,
  readEntryState,
  readListedState,
  readMode,
  readNumber,
  readQuantity,
  readType,
  readUnderWay,
} from '../cell'
import { type Day, isoOf } from '../core/dates/calendar'
import type { EntryState } from '../core/log/entry'
import type { LevelMode } from '../core/log/latest'
import type { KeyResultType, State } from '../core/plan/plan'
import { type Field, type Problem, UserError } from '../core/problem'
import type { Commitment } from '../core/scoring/commitment'
import type { LanguageCode } from '../messages/languages'

/** How one value of an argument is read from a cell; undefined is "nothing there". */
export interface Kind<T> {
  /** What the autocomplete text calls it. */
  jsdoc: 'number' | 'string' | 'Date'
  read(value: CellValue, field: Field, context: CellContext): T | undefined
}

export const number: Kind<number> = { jsdoc: 'number', read: readNumber }

/** A number that remembers how it was written, for rules that compare notations. */
export const quantity: Kind<Quantity> = { jsdoc: 'number', read: readQuantity }

/** A cell that answers yes or no in words, which is a problem where a number belongs. */
export interface Answer {
  done: boolean
  problem: Problem
}

/** A quantity, or the answer that stands there instead: which of them belongs there the type tells. */
export const level: Kind<Quantity | Answer> = {
  jsdoc: 'number',
  read(value, field, context) {
    try {
      return readQuantity(value, field, context)
    } catch (error) {
      const done = readUnderWay(value) ? false : readDone(value)
      if (!(error instanceof UserError) || done === undefined) throw error
      return { done, problem: error.problem }
    }
  },
}

export const day: Kind<Day> = { jsdoc: 'Date', read: readDay }

export const type: Kind<KeyResultType> = { jsdoc: 'string', read: readType }

export const state: Kind<State> = { jsdoc: 'string', read: readListedState }

export const commitment: Kind<Commitment> = { jsdoc: 'string', read: readCommitment }

export const mode: Kind<LevelMode> = { jsdoc: 'string', read: readMode }

export const entryState: Kind<EntryState> = { jsdoc: 'string', read: (value) => readEntryState(value) }

export const text: Kind<string> = {
  jsdoc: 'string',
  read(value, field, context) {
    if (isErrorText(value)) throw new UserError({ code: 'errorValue', field, text: String(value).trim() })
    if (isDate(value) && !Number.isNaN(value.getTime())) return isoOf(context.dayOf(value))
    const trimmed = String(value).trim()
    return trimmed === '' ? undefined : trimmed
  },
}

const LANGUAGES: Record<string, LanguageCode> = {
  en: 'en',
  english: 'en',
  zh: 'zh',
  chinese: 'zh',
  中文: 'zh',
  英文: 'en',
}

export const language: Kind<LanguageCode> = {
  jsdoc: 'string',
  read(value, field) {
    const written = String(value).trim().toLowerCase()
    if (written === '') return undefined
    const code = LANGUAGES[written] ?? LANGUAGES[written.split(/[-_]/)[0] as string]
    if (!code) throw new UserError({ code: 'notAChoice', field, text: String(value), choices: ['en', 'zh'] })
    return code
  },
}

/**
 * - each: one value or a column; single values are broadcast, one result per row
 * - list: a column (or row) taken whole; one unreadable cell is a problem of the call
 * - rows: a column taken whole, in which an unreadable cell is a problem of its row only
 * - single: one value
 * - table: a block of cells, unread
 */
export type Shape = 'each' | 'list' | 'rows' | 'single' | 'table'

/** One cell of a rows argument. */
export interface Reading<T> {
  value?: T
  problem?: Problem
}

export interface Argument<Value = unknown> {
  shape: Shape
  kind: Kind<unknown>
  field: Field
  about: string
  optional: boolean
  /** Only for the compiler: what `compute` receives. */
  value?: Value
}

const argument = <Value>(
  shape: Shape,
  kind: Kind<unknown>,
  field: Field,
  about: string,
): Argument<Value> => ({
  shape,
  kind,
  field,
  about,
  optional: false,
})

export const each = <T>(kind: Kind<T>, field: Field, about: string) =>
  argument<T | undefined>('each', kind, field, about)

export const list = <T>(kind: Kind<T>, field: Field, about: string) =>
  argument<readonly (T | undefined)[]>('list', kind, field, about)

export const rows = <T>(kind: Kind<T>, field: Field, about: string) =>
  argument<readonly Reading<T>[]>('rows', kind, field, about)

export const single = <T>(kind: Kind<T>, field: Field, about: string) =>
  argument<T | undefined>('single', kind, field, about)

export const table = (about: string) => argument<CellValue[][]>('table', text, 'table', about)

/** May be left out of the call; a list then arrives empty. */
export const optional = <Value>(it: Argument<Value>): Argument<Value> => ({ ...it, optional: true })
