import type { Realm } from '../execution'
import { addFunction, type EvaluationError, helpers, type Model, registries } from './odoo'
import type { SerialClock } from './serial'
import { ERROR, type FormulaHost, formulaError, googleError, NUM } from './shims'
import type { VolatileArguments } from './volatile'

/** Supplied by the host: runs one custom function in an execution of its own. */
export interface FormulaRunner {
  /** Names of the add-on's custom functions, upper case. When they change, call Workbook.reloadFunctions. */
  names(): readonly string[]
  /** False where the person has not enabled the add-on: its functions show #NAME?. */
  available(): boolean
  /**
   * Runs the function in a fresh execution; `args` builds plain, row-major values with that execution's constructors.
   * Gives whatever the script returned and throws what the script threw.
   */
  call(name: string, args: (realm: Realm) => unknown[], cell: FormulaCell): { result: unknown }
}

/** The cell that is being computed, counted from 0. */
export interface FormulaCell {
  sheetId: string
  row: number
  col: number
}

/** What a workbook lends to the custom functions evaluated in it. */
export interface CustomFunctionHost extends FormulaHost {
  readonly formulas: FormulaRunner
  readonly clock: SerialClock
  readonly volatile: VolatileArguments
  /** The last result of that call in that cell, by the arguments it was given. */
  readonly results: Map<string, { args: readonly unknown[]; result: EngineResult }>
  dateFormat(): string
  dateTimeFormat(): string
}

interface EngineCell {
  value: string | number | boolean | null
  format?: string
  message?: string
}
type EngineResult = EngineCell | EngineCell[][]
type EngineArg = EngineCell | EngineCell[][] | undefined

const VOLATILE =
  'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN().'
const LONGEST_TEXT = 50_000

const argument = {
  name: 'argument',
  description: 'A value or a range.',
  type: ['ANY' as const, 'RANGE<ANY>' as const],
  optional: true,
  repeating: true,
  acceptMatrix: true,
  acceptErrors: true,
}

/** Makes the engine know the name. The registry is one for all workbooks; each decides for itself what it runs. */
export function registerCustomFunction(name: string): void {
  if (name in registries.functionRegistry.content) return
  addFunction(name, {
    description: name,
    category: 'Add-on',
    args: [argument],
    compute(...args) {
      const at = this.__originCellPosition ?? { sheetId: this.__originSheetId, col: 0, row: 0 }
      return evaluate(name, args as EngineArg[], at, this) as never
    },
  })
}

function evaluate(
  name: string,
  args: EngineArg[],
  at: FormulaCell,
  context: { workbook?: unknown; getters: Model['getters'] },
): EngineResult {
  const host = context.workbook as CustomFunctionHost
  const { formulas } = host
  if (!formulas.available() || !formulas.names().includes(name)) {
    return asCell(formulaError(`Unknown function: '${name}'.`, '#NAME?'))
  }
  if (host.volatile.has(name, at, context.getters)) return asCell(formulaError(VOLATILE))
  const snapshot = args.flatMap(flatten)
  const key = `${at.sheetId}!${at.col},${at.row} ${name} ${args.length}`
  const known = host.results.get(key)
  // Recomputed only when the formula or a value it refers to changes, as on the platform.
  if (known && sameValues(known.args, snapshot)) return known.result
  let result: EngineResult
  try {
    const plain = (realm: Realm) => args.map((arg) => argumentOf(arg, realm, host.clock))
    result = resultOf(name, formulas.call(name, plain, at).result, host)
  } catch (thrown) {
    return asCell(formulaError(messageOf(thrown)))
  }
  host.results.set(key, { args: snapshot, result })
  return result
}

const asCell = (error: EvaluationError): EngineCell => error as EngineCell

function flatten(arg: EngineArg): unknown[] {
  if (!Array.isArray(arg)) return [arg?.value, arg?.format]
  const flat: unknown[] = [arg.length, arg[0]?.length]
  for (const column of arg) for (const cell of column) flat.push(cell.value, cell.format)
  return flat
}

const sameValues = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((value, index) => Object.is(value, b[index]))

/** One cell is a value, more are rows of values, whatever their shape; a left-out argument is undefined. */
function argumentOf(arg: EngineArg, realm: Realm, clock: SerialClock): unknown {
  if (arg === undefined) return undefined
  if (!Array.isArray(arg)) return scriptValue(arg, realm, clock)
  const height = arg[0]?.length ?? 0
  if (arg.length === 1 && height === 1) return scriptValue(arg[0]?.[0], realm, clock)
  const rows = new realm.Array<unknown[]>()
  for (let row = 0; row < height; row++) {
    const values = new realm.Array<unknown>()
    for (const column of arg) values.push(scriptValue(column[row], realm, clock))
    rows.push(values)
  }
  return rows
}

/** What a cell's value is to a script: a blank is '', a date a Date of the realm, an error its text. */
export function scriptValue(cell: EngineCell | undefined, realm: Realm, clock: SerialClock): unknown {
  const value = cell?.value
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' && cell?.format && helpers.isDateTimeFormat(cell.format)) {
    return new realm.Date(clock.instantOf(value))
  }
  return typeof value === 'string' && helpers.isEvaluationError(value) ? googleError(value) : value
}

const messageOf = (thrown: unknown): string => {
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) return String(thrown.message)
  return String(thrown)
}

function resultOf(name: string, value: unknown, host: CustomFunctionHost): EngineResult {
  if (!Array.isArray(value)) return cellOf(name, value, host)
  const rows: unknown[][] = value.map((row) => (Array.isArray(row) ? row : [row]))
  const width = rows[0]?.length ?? 0
  if (width === 0) return unsupported(name, 'an empty array')
  if (rows.some((row) => row.length !== width)) return unsupported(name, 'rows of different lengths')
  const cells = rows.map((row) => row.map((item) => cellOf(name, item, host)))
  const loud = cells.flat().find((cell) => cell.value === ERROR)
  if (loud) return loud
  return Array.from({ length: width }, (_, c) => cells.map((row) => row[c] as EngineCell))
}

function cellOf(name: string, value: unknown, host: CustomFunctionHost): EngineCell {
  if (value === null || value === undefined) return { value: '' }
  switch (typeof value) {
    case 'boolean':
      return { value }
    case 'number':
      return Number.isFinite(value) ? { value } : asCell(formulaError('Result was not a number.', NUM))
    case 'string':
      if (value.length <= LONGEST_TEXT) return { value }
      return asCell(
        formulaError(`Text result of ${name} is longer than the limit of ${LONGEST_TEXT} characters`),
      )
  }
  if (Object.prototype.toString.call(value) === '[object Date]') {
    const instant = Number(value)
    if (Number.isNaN(instant)) return unsupported(name, 'an invalid Date')
    const serial = host.clock.serialOf(instant)
    return { value: serial, format: Number.isInteger(serial) ? host.dateFormat() : host.dateTimeFormat() }
  }
  return unsupported(name, Object.prototype.toString.call(value).slice(8, -1))
}

/** What Google shows for these is not known: the host refuses rather than guesses. */
const unsupported = (name: string, what: string): EngineCell =>
  asCell(formulaError(`${name} returned ${what}: what Google shows for that is not known.`))
