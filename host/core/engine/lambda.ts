import { addFunction, CompiledFormula, functionCache, parse, registries } from './odoo'
import { blanksStayBlank, formulaError } from './shims'

/**
 * LET, LAMBDA, MAP, BYROW, BYCOL, REDUCE, SCAN and MAKEARRAY.
 * The engine keeps compiled formulas by their normalised text: dummies let its compiler collect references and
 * literals, then an interpreter of the syntax tree takes the compiled function's place.
 * Not covered: calling a lambda at once (`LAMBDA(x,x)(4)`) or from a variable.
 */
const LAZY = ['LET', 'LAMBDA', 'MAP', 'BYROW', 'BYCOL', 'REDUCE', 'SCAN', 'MAKEARRAY']

const argument = (name: string, more: object = {}) => ({
  name,
  description: name,
  type: ['ANY' as const, 'RANGE<ANY>' as const],
  acceptMatrix: true,
  acceptErrors: true,
  ...more,
})
for (const name of LAZY) {
  addFunction(name, {
    description: name,
    category: 'Array',
    args: [argument('first'), argument('more', { optional: true, repeating: true })],
    compute: () => formulaError('LAMBDA cannot be called here.'),
  })
}

const BINARY: Record<string, string> = {
  '=': 'EQ',
  '+': 'ADD',
  '-': 'MINUS',
  '*': 'MULTIPLY',
  '/': 'DIVIDE',
  '>=': 'GTE',
  '<>': 'NE',
  '>': 'GT',
  '<=': 'LTE',
  '<': 'LT',
  '^': 'POWER',
  '&': 'CONCATENATE',
}
const UNARY: Record<string, string> = {
  '-': 'UMINUS',
  '+': 'UPLUS',
  '%': 'UNARY.PERCENT',
  '#': 'SPILLED.RANGE',
}

interface Cell {
  value: unknown
}
type Matrix = (Cell | undefined)[][]
type Value = Cell | Matrix | Lambda | undefined
type Lambda = ((...args: Value[]) => Value) & { lambda: true }
type Execute = (typeof functionCache)[string]
type Parameter<N extends number> = Parameters<Execute>[N]

/** What one run of a formula has at hand; `names` holds the variables in scope. */
interface Run {
  formula: { literalValues: { numbers: Cell[]; strings: Cell[] } }
  ranges: Parameter<0>
  cell: Parameter<1>
  range: Parameter<2>
  symbol: Parameter<3>
  functions: Record<string, (...args: Value[]) => Value>
  names: Record<string, Value>
}
type Step = (run: Run) => Value
type Ast = ReturnType<typeof parse>

const matrixOf = (value: Value): Matrix => (Array.isArray(value) ? value : [[value as Cell | undefined]])
const cellOf = (value: Value): Cell | undefined =>
  (Array.isArray(value) ? value[0]?.[0] : value) as Cell | undefined
const isLambda = (value: Value): value is Lambda => typeof value === 'function'

function lambdaOf(value: Value): Lambda {
  if (!isLambda(value)) throw formulaError('The last argument must be a LAMBDA.')
  return value
}

/** A step per node; counts literals and references in the order in which the compiler collected them. */
class Interpreter {
  private numbers = 0
  private strings = 0
  private references = 0

  step(node: Ast, wantsRange = false): Step {
    switch (node.type) {
      case 'BOOLEAN':
        return () => ({ value: node.value })
      case 'NUMBER': {
        const index = this.numbers++
        return (run) => run.formula.literalValues.numbers[index]
      }
      case 'STRING': {
        const index = this.strings++
        return (run) => run.formula.literalValues.strings[index]
      }
      case 'REFERENCE': {
        const index = this.references++
        const asRange = node.value.includes(':') || wantsRange
        return (run) => {
          const reference = run.ranges[index] as Parameters<typeof run.range>[0]
          return asRange ? (run.range(reference) as Matrix) : (run.cell(reference) as Cell)
        }
      }
      case 'SYMBOL': {
        const name = node.value.toUpperCase()
        return (run) => (name in run.names ? run.names[name] : (run.symbol(node.value, wantsRange) as Value))
      }
      case 'ARRAY': {
        const rows = node.value.map((row) => row.map((item) => this.step(item)))
        return (run) =>
          call(
            run,
            'ARRAY.LITERAL',
            ...rows.map((row) => call(run, 'ARRAY.ROW', ...row.map((item) => item(run)))),
          )
      }
      case 'UNARY_OPERATION': {
        const operand = this.step(node.operand, node.value === '#')
        return (run) => call(run, UNARY[node.value] as string, operand(run))
      }
      case 'BIN_OPERATION': {
        const [left, right] = [this.step(node.left), this.step(node.right)]
        return (run) => call(run, BINARY[node.value] as string, left(run), right(run))
      }
      case 'FUNCALL':
        return this.call(node.value.toUpperCase(), node.args)
      default:
        return () => undefined
    }
  }

  private call(name: string, nodes: Ast[]): Step {
    if (name === 'LAMBDA') return this.lambda(nodes)
    if (name === 'LET') return this.let(nodes)
    const declared = registries.functionRegistry.content[name]?.args ?? []
    const args = nodes.map((node, index) => {
      const types = declared[Math.min(index, declared.length - 1)]?.type ?? []
      return this.step(
        node,
        types.some((type) => type.startsWith('RANGE')),
      )
    })
    const arrayFunction = ARRAY_FUNCTIONS[name]
    if (arrayFunction) return (run) => arrayFunction(args.map((arg) => arg(run)))
    return (run) => call(run, name, ...args.map((arg) => arg(run)))
  }

  private lambda(nodes: Ast[]): Step {
    const names = nodes.slice(0, -1).map(nameOf)
    const body = this.step(nodes[nodes.length - 1] as Ast)
    return (run) => {
      const lambda = (...values: Value[]) => {
        const scope: Record<string, Value> = Object.create(run.names)
        for (const [index, name] of names.entries()) scope[name] = values[index]
        return body({ ...run, names: scope })
      }
      return Object.assign(lambda, { lambda: true as const })
    }
  }

  private let(nodes: Ast[]): Step {
    const bindings: [string, Step][] = []
    for (let index = 0; index + 1 < nodes.length; index += 2) {
      bindings.push([nameOf(nodes[index] as Ast), this.step(nodes[index + 1] as Ast)])
    }
    const body = this.step(nodes[nodes.length - 1] as Ast)
    return (run) => {
      const inner: Run = { ...run, names: Object.create(run.names) }
      for (const [name, value] of bindings) inner.names[name] = value(inner)
      return body(inner)
    }
  }
}

const nameOf = (node: Ast): string => (node.type === 'SYMBOL' ? node.value.toUpperCase() : '')

function call(run: Run, name: string, ...args: Value[]): Value {
  const named = run.names[name]
  if (isLambda(named)) return named(...args)
  const known = run.functions[name]
  if (!known) throw formulaError(`Unknown function: '${name}'.`, '#NAME?')
  // The engine's functions find the calling cell and the workbook in `this`.
  return known.apply(run.functions, args)
}

/** Matrices are lists of columns, as everywhere in the engine. */
const ARRAY_FUNCTIONS: Record<string, (args: Value[]) => Value> = {
  MAP(args) {
    const lambda = lambdaOf(args[args.length - 1])
    const arrays = args.slice(0, -1).map(matrixOf)
    return (arrays[0] ?? []).map((column, c) =>
      column.map((_, r) => cellOf(lambda(...arrays.map((a) => a[c]?.[r])))),
    )
  },
  BYROW([array, last]) {
    const [columns, lambda] = [matrixOf(array), lambdaOf(last)]
    return [(columns[0] ?? []).map((_, r) => cellOf(lambda(columns.map((column) => [column[r]]))))]
  },
  BYCOL([array, last]) {
    const lambda = lambdaOf(last)
    return matrixOf(array).map((column) => [cellOf(lambda([column]))])
  },
  REDUCE([initial, array, last]) {
    const [columns, lambda] = [matrixOf(array), lambdaOf(last)]
    return rowMajor(columns).reduce<Value>((total, cell) => lambda(total, cell), initial)
  },
  SCAN([initial, array, last]) {
    const [columns, lambda] = [matrixOf(array), lambdaOf(last)]
    const out: Matrix = columns.map(() => [])
    let total = initial
    for (let r = 0; r < (columns[0]?.length ?? 0); r++) {
      for (const [c, column] of columns.entries()) {
        total = lambda(total, column[r])
        out[c]?.push(cellOf(total))
      }
    }
    return out
  },
  MAKEARRAY([height, width, last]) {
    const [rows, columns] = [Number(cellOf(height)?.value), Number(cellOf(width)?.value)]
    const lambda = lambdaOf(last)
    return Array.from({ length: columns }, (_, c) =>
      Array.from({ length: rows }, (_, r) => cellOf(lambda({ value: r + 1 }, { value: c + 1 }))),
    )
  },
}

const rowMajor = (columns: Matrix) => (columns[0] ?? []).flatMap((_, r) => columns.map((column) => column[r]))

function interpret(formula: string): Execute {
  const run = new Interpreter().step(parse(formula))
  const execute = function (this: unknown, ...[ranges, cell, range, symbol, functions]: Parameters<Execute>) {
    const value = run({
      formula: this as Run['formula'],
      ranges,
      cell,
      range,
      symbol,
      functions: functions as Run['functions'],
      names: Object.create(null),
    })
    return (isLambda(value) ? formulaError('LAMBDA cannot be called here.') : value) as ReturnType<Execute>
  }
  return execute as Execute
}

const isLazy = new RegExp(`\\b(${LAZY.join('|')})\\s*\\(`, 'i')
const interpreted = new Set<string>()
const compile = CompiledFormula.Compile

CompiledFormula.Compile = (formula, sheetId, getters) => {
  const compiled = compile.call(CompiledFormula, formula, sheetId, getters)
  if (compiled.isBadExpression || !isLazy.test(formula)) return compiled
  const key = compiled.normalizedFormula
  if (!interpreted.has(key)) {
    functionCache[key] = blanksStayBlank(interpret(formula))
    interpreted.add(key)
  }
  return Object.assign(compiled, { execute: functionCache[key] })
}
