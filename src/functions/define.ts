import type { CellContext } from '../cell'
import type { CellWords } from '../messages/cells'
import type { Argument } from './argument'

/** What a formula may put into a cell: never NaN, an object or a ragged block (platform 2.7). */
export type Result = string | number | boolean

/** What a computation may ask about the sheet it runs in; each answer costs a service call once, when first asked. */
export interface FormulaContext extends CellContext {
  /** Words in the spreadsheet's language, or in the one asked for. */
  words(language?: CellWords['code']): CellWords
}

export type Values<A> = { [K in keyof A]: A[K] extends Argument<infer Value> ? Value : never }

/** The arguments that are taken whole: the same in every row of a call. */
export type Lists<A> = Values<{
  [K in keyof A as A[K] extends Argument<readonly unknown[]> ? K : never]: A[K]
}>

export interface FunctionDeclaration {
  name: string
  about: string
  args: Record<string, Argument>
  returns: string
  /** How many cells the result of a row fills, blank ones included; 1 unless said. */
  width?: number
  /** Formulas with the value their cell shows; run by the tests, shown in help and README. */
  examples: readonly (readonly [formula: string, value: Result])[]
  /** What all rows of a call share, made once from its lists: an index of a log that every row looks into. */
  prepare?(lists: never): unknown
  compute(values: never, context: FormulaContext, prepared: never): Result | undefined | Result[][]
}

/**
 * Declares a custom function: argument check, autocomplete text, help and README all come from here.
 * `compute` sees read values, never cells; undefined becomes a blank cell; a UserError becomes the cell's sentence.
 */
export const defineFunction = <A extends Record<string, Argument>, Prepared = undefined>(
  declaration: Omit<FunctionDeclaration, 'args' | 'prepare' | 'compute'> & {
    args: A
    prepare?(lists: Lists<A>): Prepared
    compute(values: Values<A>, context: FormulaContext, prepared: Prepared): Result | undefined | Result[][]
  },
): FunctionDeclaration => declaration
