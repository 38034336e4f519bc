import { type CellContext, type CellValue, isNoValue } from '../../cell'
import type { Day } from '../dates/calendar'
import { mayBeAmounts, runOnTo } from './amounts'
import { at } from './kinds'
import { type Measure, type MeasureCells, measure } from './measure'
import type { Columns, ReadKeyResult } from './reading'
import { filledOf, type Period, PLANNED } from './series'

export interface EarlierValue {
  /** Absent where neither the heading nor the cycle tells the year. */
  day: Day | undefined
  value: number
  column: number
}

const NOTHING: readonly never[] = []
const isDated = (it: EarlierValue): it is EarlierValue & { day: Day } => it.day !== undefined

/** The values of a row where each week or month has a column: the latest filled one is current, the others are history. */
export class PeriodValues {
  private readonly variants = new Map<Columns, Map<string, Columns>>()

  constructor(
    private readonly series: readonly Period[],
    private readonly context: CellContext,
  ) {}

  get some(): boolean {
    return this.series.length > 0
  }

  /** The columns with the latest filled ones of the series; rows filled to the same week share one object. */
  latestIn(row: readonly CellValue[], columns: Columns): Columns {
    if (!this.some || this.isPlanned(row, columns)) return columns
    const latest: Columns = {}
    for (const field of ['current', 'confidence', 'note', 'state', 'progress'] as const) {
      if (columns[field] !== undefined && (field !== 'current' || !isNoValue(at(row, columns[field]))))
        continue
      const column = filledOf(row, this.series, field)?.latest.column
      if (column !== undefined) latest[field] = column
    }
    const key = JSON.stringify(latest)
    let known = this.variants.get(columns)
    if (!known) {
      known = new Map()
      this.variants.set(columns, known)
    }
    let variant = known.get(key)
    if (!variant) {
      variant = { ...columns, ...latest }
      known.set(key, variant)
    }
    return variant
  }

  /** A row of its own for what was planned, such as `Target` above `Actual`, says nothing of what was reached. */
  private isPlanned(row: readonly CellValue[], columns: Columns): boolean {
    const known = new Set([...Object.values(columns), ...this.series.map(({ column }) => column)])
    return row.some(
      (cell, column) => typeof cell === 'string' && !known.has(column) && PLANNED.test(cell.trim()),
    )
  }

  /**
   * The values of the weeks or months before the latest, in the order of their columns. Where `total`, a column of its
   * own, is what they come to together, they are levels so far.
   */
  earlierIn(
    row: readonly CellValue[],
    cells: MeasureCells,
    columns: Columns,
    total: Measure['current'],
  ): readonly EarlierValue[] {
    if (!this.some || this.isPlanned(row, columns)) return NOTHING
    const earlier: EarlierValue[] = []
    for (const { column, day, field } of this.series) {
      const cell = at(row, column)
      if (field !== 'current' || column === columns.current || isNoValue(cell)) continue
      const { current: value, done } = measure({ ...cells, current: cell }, this.context)
      const level = value?.value ?? (done === undefined ? undefined : Number(done))
      if (level !== undefined) earlier.push({ day, value: level, column })
    }
    if (total) runOnTo(total.value, earlier)
    return earlier
  }

  /** A column beside the weeks or months that holds the value so far leaves nothing to ask. */
  mayAddUp(keyResult: ReadKeyResult, earlier: readonly EarlierValue[], { current }: Columns): boolean {
    if (earlier.length === 0 || keyResult.columns.current === current) return false
    const [first] = this.series
    const isWeek = first?.from !== undefined && first.to !== undefined && first.to - first.from < 20
    const before = earlier.map(({ value }) => value)
    return mayBeAmounts(keyResult, before, isWeek ? 'weeks' : 'months')
  }
}

/** The dated ones, oldest first. */
export const historyOf = (earlier: readonly EarlierValue[]): ReadKeyResult['history'] =>
  earlier.length > 0 ? earlier.filter(isDated).sort((a, b) => a.day - b.day) : NOTHING
