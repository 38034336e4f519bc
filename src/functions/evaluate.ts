import { type CellValue, isBlank, WARNING, warningIn } from '../cell'
import { type Field, type Problem, UserError } from '../core/problem'
import type { CellWords } from '../messages/cells'
import { shortened } from '../messages/shortened'
import type { Argument, Reading } from './argument'
import type { FormulaContext, FunctionDeclaration, Result } from './define'

/** What Sheets hands over for one argument: a value, or the rows of a range. */
type Raw = CellValue | CellValue[][] | null | undefined

/**
 * One call of a custom function, as Sheets makes it.
 * Single values: one result, and a problem is thrown as its sentence. A column among the *each* arguments: a column of
 * results down to the last used row, where a bad row shows its problem and a blank one stays blank.
 */
export function evaluate(
  declaration: FunctionDeclaration,
  raw: readonly unknown[],
  context: FormulaContext,
): Result | Result[][] {
  try {
    return new Call(declaration, raw as readonly Raw[], context).result()
  } catch (error) {
    throw error instanceof UserError ? new Error(sentenceOf(error.problem, () => context.words())) : error
  }
}

class Call {
  /** What compute receives; those of columns are the ones of the row it is called for. */
  private readonly values: Record<string, unknown> = {}
  private readonly required: { name: string; field: Field }[] = []
  private readonly lists: { field: Field; used: number; length: number }[] = []
  /** The *each* arguments given as ranges. */
  private readonly columns: { name: string; argument: Argument; cells: CellValue[] }[] = []
  private readonly prepared: unknown

  constructor(
    private readonly declaration: FunctionDeclaration,
    raw: readonly Raw[],
    private readonly context: FormulaContext,
  ) {
    let index = 0
    for (const [name, argument] of Object.entries(declaration.args)) {
      if (!argument.optional) this.required.push({ name, field: argument.field })
      this.take(name, argument, raw[index++])
    }
    this.checkLists()
    this.prepared = declaration.prepare?.(this.values as never)
  }

  result(): Result | Result[][] {
    return this.columns.length === 0 ? this.once() : this.perRow()
  }

  private take(name: string, argument: Argument, given: Raw): void {
    const raw = given ?? ''
    const { field, shape } = argument
    if (shape === 'table') {
      this.values[name] = Array.isArray(raw) ? raw : [[raw]]
    } else if (shape === 'list' || shape === 'rows') {
      const cells = vectorOf(raw, field)
      const used = usedLength(cells)
      if (used > 0) this.lists.push({ field, used, length: cells.length })
      this.values[name] = this.readList(argument, cells.slice(0, used))
    } else if (Array.isArray(raw) && !isOneCell(raw)) {
      if (shape === 'single' || widthOf(raw) > 1) throw block(field, raw, shape)
      this.values[name] = undefined
      this.columns.push({ name, argument, cells: raw.map((row) => row[0] ?? '') })
    } else {
      this.values[name] = this.read(argument, Array.isArray(raw) ? (raw[0]?.[0] ?? '') : raw)
    }
  }

  private read({ kind, field }: Argument, value: CellValue): unknown {
    const warning = warningIn(value)
    if (warning) throw new UserError({ code: 'warned', text: warning })
    return kind.read(value, field, this.context)
  }

  /** Without names, a problem in a list is told by its position. */
  private readList(argument: Argument, cells: CellValue[]): unknown[] {
    return cells.map((cell, index) => {
      const reading = this.reading(argument, cell)
      if (argument.shape === 'rows') return reading
      const { value, problem } = reading
      if (problem) throw new UserError({ code: 'position', position: index + 1, of: cells.length, problem })
      return value
    })
  }

  private reading(argument: Argument, cell: CellValue): Reading<unknown> {
    try {
      return { value: this.read(argument, cell) }
    } catch (error) {
      if (error instanceof UserError) return { problem: error.problem }
      throw error
    }
  }

  /** The lists of a call run side by side: one that ends where another still has values is a slip of the range. */
  private checkLists(): void {
    for (const { field, length } of this.lists) {
      const longer = this.lists.find(({ used }) => used > length)
      if (longer) throw unequal(field, length, longer.field, longer.used)
    }
  }

  /** A block without rows is nothing a cell could show (platform 2.7). */
  private once(): Result | Result[][] {
    const { width = 1 } = this.declaration
    const result = this.compute() ?? (width > 1 ? squared([['']], width) : '')
    return Array.isArray(result) && result.length === 0 ? '' : result
  }

  private perRow(): Result[][] | '' {
    const rows = Math.max(...this.columns.map(({ cells }) => usedLength(cells)))
    for (const { argument, cells } of this.columns) {
      if (cells.length < rows) throw unequal(argument.field, cells.length, this.longest(), rows)
    }
    const results: Result[][] = []
    for (let row = 0; row < rows; row++) results.push(this.row(row))
    return results.length === 0 ? '' : squared(results, this.declaration.width)
  }

  private longest(): Field {
    const lengths = this.columns.map(({ cells }) => usedLength(cells))
    return (this.columns[lengths.indexOf(Math.max(...lengths))] as { argument: Argument }).argument.field
  }

  private row(row: number): Result[] {
    if (this.columns.every(({ cells }) => isBlank(cells[row] ?? ''))) return ['']
    try {
      for (const { name, argument, cells } of this.columns)
        this.values[name] = this.read(argument, cells[row] ?? '')
      const result = this.compute() ?? ''
      return Array.isArray(result) ? (result[0] ?? ['']) : [result]
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      return [warningText(error.problem, () => this.context.words())]
    }
  }

  private compute(): Result | undefined | Result[][] {
    for (const { name, field } of this.required)
      if (this.values[name] === undefined) throw new UserError({ code: 'missing', field })
    return this.declaration.compute(this.values as never, this.context, this.prepared as never)
  }
}

/** A row that shows a problem or nothing is as wide as those with a result: a ragged block is none (platform 2.7). */
function squared(rows: Result[][], width = 1): Result[][] {
  for (const row of rows) while (row.length < width) row.push('')
  return rows
}

/** The text a row shows instead of a value. */
export const warningText = (problem: Problem, words: () => CellWords): string =>
  `${WARNING} ${sentenceOf(problem, words)}`

/** Of a text in a result: far below what one may have, nobody reads on (platform 2.8). */
export const LONGEST = 500

/** The words are asked for only where the sentence is not there yet: asking for them may ask the spreadsheet. */
const sentenceOf = (problem: Problem, words: () => CellWords): string =>
  shortened(problem.code === 'warned' ? problem.text : words().problem(problem), LONGEST)

const isOneCell = (rows: CellValue[][]): boolean => rows.length === 1 && widthOf(rows) === 1

const widthOf = (rows: CellValue[][]): number => rows[0]?.length ?? 0

/** An open range reaches to the bottom of the sheet (platform 2.3); what counts ends at its last value. */
function usedLength(cells: CellValue[]): number {
  let length = cells.length
  while (length > 0 && isBlank(cells[length - 1] ?? '')) length--
  return length
}

/** A list may stand in a column or in a row. */
function vectorOf(raw: CellValue | CellValue[][], field: Field): CellValue[] {
  if (!Array.isArray(raw)) return isBlank(raw) ? [] : [raw]
  if (raw.length === 1) return raw[0] ?? []
  if (widthOf(raw) > 1) throw block(field, raw, 'list')
  return raw.map((row) => row[0] ?? '')
}

const block = (field: Field, rows: CellValue[][], shape: Argument['shape']): UserError =>
  new UserError({
    code: shape === 'single' ? 'notOneCell' : 'notAColumn',
    field,
    rows: rows.length,
    columns: widthOf(rows),
  })

const unequal = (field: Field, rows: number, other: Field, otherRows: number): UserError =>
  new UserError({ code: 'unequalLength', field, rows, other, otherRows })
