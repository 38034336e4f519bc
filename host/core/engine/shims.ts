import {
  type addFunction,
  CompiledFormula,
  EvaluationError,
  functionCache,
  helpers,
  registries,
} from './odoo'
import { type Sparkline, sparklineOf } from './sparkline'

type Compute = Parameters<typeof addFunction>[1]['compute']
type Args = Parameters<typeof addFunction>[1]['args']

/** What a workbook lends to the functions evaluated in it; the engine's registry of functions is one for all. */
export interface FormulaHost {
  /** Wall clock of the spreadsheet as a serial number. */
  nowSerial(): number
  dateTimeFormat(): string
  dateFormat(): string
  readonly sparklines: Map<string, Sparkline>
}

const formulaHost = (context: { [key: string]: unknown }) => context.workbook as FormulaHost

const text = (name: string) => ({ name, description: name, type: ['STRING' as const] })
const any = (name: string, more: object = {}) => ({
  name,
  description: name,
  type: ['ANY' as const, 'RANGE<ANY>' as const],
  acceptMatrix: true,
  acceptErrors: true,
  ...more,
})

const define = (name: string, description: string, args: Args, compute: Compute) =>
  registries.functionRegistry.replace(name, { description, args, compute })

const single = (arg: unknown): unknown => {
  const cell = Array.isArray(arg) ? arg[0]?.[0] : arg
  return (cell as { value?: unknown } | undefined)?.value
}

define('REPT', 'Repeats a text.', [text('text'), text('times')], (value, times) =>
  helpers.toString(value as never).repeat(Math.max(0, Math.floor(Number(single(times) ?? 0)))),
)
define('REGEXMATCH', 'Whether a text matches a pattern.', [text('text'), text('pattern')], (value, pattern) =>
  new RegExp(helpers.toString(pattern as never), 'u').test(helpers.toString(value as never)),
)
/** Arrays fill their neighbours in the engine anyway; Google asks for this around plain operators. */
define('ARRAYFORMULA', 'Computes over whole ranges.', [any('formula')], (value) => value as never)
define(
  'IMAGE',
  'A picture in a cell; the host shows none.',
  [any('url'), any('mode', { optional: true, repeating: true })],
  () => '',
)
define(
  'SPARKLINE',
  'A chart in a cell.',
  [any('data'), any('options', { optional: true })],
  function (data, options) {
    const at = this.__originCellPosition
    if (at) formulaHost(this).sparklines.set(`${at.sheetId}!${at.col},${at.row}`, sparklineOf(data, options))
    return { value: '' }
  },
)
define('NOW', 'Current date and time.', [], function () {
  return { value: formulaHost(this).nowSerial(), format: formulaHost(this).dateTimeFormat() }
})
define('TODAY', 'Current date.', [], function () {
  return { value: Math.floor(formulaHost(this).nowSerial()), format: formulaHost(this).dateFormat() }
})

/** Google's names of errors the engine calls otherwise; formulas of add-ons return them. */
export const ERROR = '#ERROR!'
export const NUM = '#NUM!'
export const REF = '#REF!'
export const VALUE = '#VALUE!'
for (const code of [ERROR, REF, VALUE]) registries.errorTypes.add(code)

const GOOGLE_CODES: Record<string, string> = {
  '#BAD_EXPR': ERROR,
  '#SPILL!': REF,
  '#CYCLE': REF,
  '#REF': REF,
  '#ERROR': VALUE,
}
/** The error text Google shows for the engine's. */
export const googleError = (code: string): string => GOOGLE_CODES[code] ?? code

export const formulaError = (message: string, code: string = ERROR) => new EvaluationError(message, code)

type Execute = (typeof functionCache)[string]
const wrapped = new WeakSet<Execute>()

/**
 * A reference to a blank cell gives blank, where the engine gives 0.
 * Wraps each compiled formula once, where the engine keeps them.
 */
export function blanksStayBlank(execute: Execute): Execute {
  if (wrapped.has(execute)) return execute
  const blank: Execute = function (this: unknown, ...args) {
    const result = execute.apply(this, args)
    const keep = <T extends { value: unknown } | undefined>(cell: T): T =>
      cell && (cell.value === null || cell.value === undefined) ? { ...cell, value: '' } : cell
    return Array.isArray(result) ? result.map((column) => column.map(keep)) : keep(result)
  }
  wrapped.add(blank)
  return blank
}

const compile = CompiledFormula.Compile
CompiledFormula.Compile = (formula, sheetId, getters) => {
  const compiled = compile.call(CompiledFormula, formula, sheetId, getters)
  const execute = functionCache[compiled.normalizedFormula]
  if (execute && !compiled.isBadExpression && !wrapped.has(execute)) {
    const blank = blanksStayBlank(execute)
    functionCache[compiled.normalizedFormula] = blank
    Object.assign(compiled, { execute: blank })
  }
  return compiled
}
