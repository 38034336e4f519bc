import { readFileSync } from 'node:fs'
import { WARNING } from '../src/cell'
import { functions } from '../src/functions'
import type { Argument, Shape } from '../src/functions/argument'
import type { FunctionDeclaration } from '../src/functions/define'
import type { Row } from './row'
import { medianOf } from './time'

type Cell = string | number | Date

const SIZES = [100, 1_000, 10_000, 100_000]
/** A list that belongs to the call and not to its rows: steps of a scale, checkpoints, past values. */
const SHORT = 4

type Formula = (...args: (Cell | Cell[][])[]) => unknown

/**
 * The functions as they are shipped, beside a spreadsheet that answers at once. Not in a context of node:vm, where every
 * mention of Math costs a call.
 */
function shipped(): Record<string, Formula> {
  const spreadsheet = { getSpreadsheetLocale: () => 'en_US', getSpreadsheetTimeZone: () => 'Etc/UTC' }
  const names = functions.map(({ name }) => name)
  const script = `${readFileSync('dist/Code.js', 'utf8')}\nreturn { ${names.join(', ')} }`
  return new Function('SpreadsheetApp', script)({ getActiveSpreadsheet: () => spreadsheet })
}

const onDay = (days: number): Date => new Date(Date.UTC(2026, 6, 1 + days))

/** The cell of a row for each input that cannot be any ratio; `rows` is how many there are in all. */
const CELLS: Readonly<Record<string, (row: number, rows: number, shape: Shape) => Cell>> = {
  /** In a log each id has ten rows. */
  id: (row, _, shape) => `id-${shape === 'each' ? row : Math.floor(row / 10)}`,
  start: (row) => row % 7,
  target: (row) => 100 + (row % 13),
  current: (row) => row % 97,
  baseline: (row) => row % 7,
  stretch: (row) => 60 + (row % 13),
  weight: (_, rows) => 1 / rows,
  attainment: (row) => (row % 150) / 100,
  edge: (row) => row * 0.3,
  pay: (row) => row * 0.25,
  targetIncentive: (row) => 12_000 + row,
  progress: (row) => (row % 100) / 100,
  score: (row) => (row % 100) / 100,
  value: (row) => (row * 37) % 101,
  startDate: () => onDay(0),
  endDate: () => onDay(90),
  asOf: () => onDay(45),
  date: (row) => onDay((row % 10) * 7),
  checkpoint: (row) => onDay(10 + row * 20),
  expected: (row) => (row % 5) / 5,
  name: (row) => `Name ${row}`,
  parent: (row) => (row % 10 === 0 ? '' : `Name ${row - (row % 10)}`),
  text: (row) => `Call ${50 + (row % 9)} potential customers a week`,
}

function cellOf(argument: Argument, row: number, rows: number): Cell {
  const { field, kind, optional, shape } = argument
  const known = CELLS[field]
  if (known) return known(row, rows, shape)
  if (optional || kind.jsdoc !== 'number') return ''
  return (row % 100) / 100
}

const HEADINGS =
  'Objective,Key result,Owner,Type,Start,Target,Current,Unit,Weight,State,Due,Confidence,Last check-in,Note,Parent,OKR id'

/** A template's table: an objective with nine key results, again and again. */
function tableOf(rows: number): Cell[][] {
  const table: Cell[][] = [HEADINGS.split(',')]
  for (let n = 0; n < rows; n++) {
    const objective = `Objective ${Math.floor(n / 10)}`
    const keyResult = n % 10 === 0 ? '' : `Key result ${n}`
    const numbers: Cell[] = keyResult
      ? ['', 0, 100 + n, n % 97, 'deals', (n % 3) + 1]
      : ['', '', '', '', '', '']
    table.push([
      objective,
      keyResult,
      'Ana',
      ...numbers,
      'Active',
      onDay(90),
      'On track',
      '',
      '',
      '',
      `id-${n}`,
    ])
  }
  return table
}

/** What a person could have there, in every argument of the call: columns of so many rows. */
function argumentsOf({ args }: FunctionDeclaration, rows: number): (Cell | Cell[][])[] {
  const all = Object.values(args)
  const perRow = all.some(({ shape }) => shape === 'each' || shape === 'rows')
  return all.map((argument) => {
    const { shape, optional, field, kind } = argument
    if (shape === 'table') return tableOf(rows)
    if (shape === 'single') return optional && kind.jsdoc !== 'Date' ? '' : cellOf(argument, 0, 1)
    if (shape === 'each' && optional && !(field in CELLS)) return ''
    const length = shape === 'list' && perRow ? SHORT : rows
    return Array.from({ length }, (_, row) => [cellOf(argument, row, length)])
  })
}

/** Touching every cell once: the least any formula over these arguments could do. */
function readOnce(args: readonly (Cell | Cell[][])[]): number {
  let filled = 0
  for (const argument of args)
    if (Array.isArray(argument)) for (const row of argument) for (const cell of row) if (cell !== '') filled++
  return filled
}

/** A refusal is quick: measuring one would say nothing. */
function mustCompute({ name }: FunctionDeclaration, result: unknown): void {
  const shown = Array.isArray(result) ? result.flat() : [result]
  const problem = shown.find((cell) => typeof cell === 'string' && cell.startsWith(WARNING))
  if (problem !== undefined) throw new Error(`${name} refuses what the bench gives it: ${problem}`)
  if (shown.every((cell) => cell === ''))
    throw new Error(`${name} computes nothing from what the bench gives it.`)
}

/** Every declared function over more and more rows: time, growth per tenfold, and the time beside reading its cells once. */
export function formulas(): Row[] {
  const scope = shipped()
  return functions.flatMap((declaration) => growthOf(declaration, scope[declaration.name] as Formula))
}

function growthOf(declaration: FunctionDeclaration, formula: Formula): Row[] {
  const { name } = declaration
  const rows: Row[] = []
  let before: number | undefined
  for (const size of SIZES) {
    const args = argumentsOf(declaration, size)
    mustCompute(declaration, formula(...args))
    const runs = size >= 100_000 ? 1 : size >= 10_000 ? 5 : 11
    const ms = medianOf(
      runs,
      () => args,
      (it) => formula(...it),
    )
    rows.push({ what: `${name} over ${size} rows`, value: ms, unit: 'ms' })
    if (before !== undefined)
      rows.push({ what: `${name} over ${size} rows beside ${size / 10}`, value: ms / before, unit: 'times' })
    if (size === 10_000) {
      const once = medianOf(runs, () => args, readOnce)
      rows.push({
        what: `${name} over ${size} rows beside reading them once`,
        value: ms / once,
        unit: 'times',
      })
    }
    before = ms
  }
  return rows
}
