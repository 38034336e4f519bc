import type { FormulaCell } from './customFunctions'
import { type Model, parse } from './odoo'

/** Functions a custom function's argument must not come from. TODAY() is not on Google's list; unverified. */
const VOLATILE = ['NOW', 'RAND', 'RANDARRAY', 'RANDBETWEEN']

interface Area {
  sheetId: string
  zone: { left: number; right: number; top: number; bottom: number }
}
type Getters = Model['getters']
type Ast = ReturnType<typeof parse>

/**
 * Finds arguments of custom functions that depend on a volatile function, directly or through any chain of references.
 * References made up at run time (INDIRECT, OFFSET) are not followed.
 */
export class VolatileArguments {
  private areas: Area[] | undefined
  private readonly byFormula = new Map<string, boolean>()

  /** To be called whenever cells may have changed. */
  forget(): void {
    this.areas = undefined
  }

  /** Whether a call of that function in that cell has such an argument. */
  has(name: string, cell: FormulaCell, getters: Getters): boolean {
    const formula = getters.getCell(cell)
    if (!formula?.isFormula) return false
    const { compiledFormula } = formula
    const volatile = this.volatileAreas(getters)
    const uses = VOLATILE.some((symbol) => compiledFormula.usesSymbol(symbol))
    if (!uses && volatile.length === 0) return false
    const text = compiledFormula.toFormulaString(getters)
    const ast = parse(text)
    // A variable of LET or LAMBDA may carry anything of the formula into the call.
    const scope = /\b(LET|LAMBDA)\s*\(/i.test(text) ? [ast] : callsOf(ast, name)
    return scope.some((node) =>
      [...nodesOf(node)].some((inner) => {
        if (inner.type === 'FUNCALL') return VOLATILE.includes(inner.value.toUpperCase())
        if (inner.type !== 'REFERENCE' && inner.type !== 'SYMBOL') return false
        const range = getters.getRangeFromSheetXC(cell.sheetId, inner.value)
        return !range.invalidXc && volatile.some((area) => overlaps(area, range))
      }),
    )
  }

  /** Cells that are volatile, and everything that refers to them. */
  private volatileAreas(getters: Getters): Area[] {
    if (this.areas) return this.areas
    const found: Area[] = []
    const rest: { area: () => Area; dependencies: Area[] }[] = []
    for (const sheetId of getters.getSheetIds()) {
      for (const cell of Object.values(getters.getCells(sheetId))) {
        if (!cell.isFormula) continue
        const { compiledFormula } = cell
        const position = getters.getCellPosition(cell.id)
        const area = () => ({ sheetId, zone: getters.getSpreadZone(position) ?? zoneAt(position) })
        if (this.isVolatile(compiledFormula)) found.push(area())
        else if (compiledFormula.rangeDependencies.length > 0) {
          rest.push({ area, dependencies: compiledFormula.rangeDependencies })
        }
      }
    }
    this.areas = found.length === 0 ? found : closure(found, rest)
    return this.areas
  }

  private isVolatile(formula: { normalizedFormula: string; usesSymbol(name: string): boolean }): boolean {
    const known = this.byFormula.get(formula.normalizedFormula)
    if (known !== undefined) return known
    const volatile = VOLATILE.some((name) => formula.usesSymbol(name))
    this.byFormula.set(formula.normalizedFormula, volatile)
    return volatile
  }
}

function closure(found: Area[], rest: { area: () => Area; dependencies: Area[] }[]): Area[] {
  const all = [...found]
  let open = rest
  for (;;) {
    const reached = open.filter(({ dependencies }) =>
      dependencies.some((d) => all.some((area) => overlaps(area, d))),
    )
    if (reached.length === 0) return all
    all.push(...reached.map(({ area }) => area()))
    open = open.filter((entry) => !reached.includes(entry))
  }
}

const zoneAt = ({ col, row }: { col: number; row: number }) => ({
  left: col,
  right: col,
  top: row,
  bottom: row,
})

const overlaps = (a: Area, b: Area) =>
  a.sheetId === b.sheetId &&
  a.zone.left <= b.zone.right &&
  b.zone.left <= a.zone.right &&
  a.zone.top <= b.zone.bottom &&
  b.zone.top <= a.zone.bottom

function* nodesOf(node: Ast): Generator<Ast> {
  yield node
  for (const child of childrenOf(node)) yield* nodesOf(child)
}

function childrenOf(node: Ast): Ast[] {
  switch (node.type) {
    case 'FUNCALL':
      return node.args
    case 'BIN_OPERATION':
      return [node.left, node.right]
    case 'UNARY_OPERATION':
      return [node.operand]
    case 'ARRAY':
      return node.value.flat()
    default:
      return []
  }
}

function callsOf(ast: Ast, name: string): Ast[] {
  return [...nodesOf(ast)].filter((node) => node.type === 'FUNCALL' && node.value.toUpperCase() === name)
}
