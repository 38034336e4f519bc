/** A chart in a cell: its numbers, where a blank is undefined, and its options by lower-case name. */
export interface Sparkline {
  values: readonly (number | undefined)[]
  options: ReadonlyMap<string, unknown>
}

type Cell = { value?: unknown } | undefined

/** From the arguments of SPARKLINE; the engine hands over ranges by columns. Text among the numbers counts as blank. */
export function sparklineOf(data: unknown, options: unknown): Sparkline {
  const [names = [], values = []] = columnsOf(options)
  return {
    values: rowsOf(columnsOf(data)).map((cell) => (typeof cell?.value === 'number' ? cell.value : undefined)),
    options: new Map(
      names.map((name, index) => [String(name?.value ?? '').toLowerCase(), values[index]?.value]),
    ),
  }
}

const columnsOf = (arg: unknown): Cell[][] =>
  arg === undefined ? [] : Array.isArray(arg) ? (arg as Cell[][]) : [[arg as Cell]]

const rowsOf = (columns: readonly Cell[][]): Cell[] =>
  (columns[0] ?? []).flatMap((_, row) => columns.map((column) => column[row]))
