import { type CellContext, type CellValue, readQuantity } from '../../cell'
import { UserError } from '../problem'
import type { Columns, ReadRow } from './reading'

const POINTS = /points?|punkte|得分|评分|自评分/i

/** The progress people typed themselves: as a percent, a ratio, a bare 41 in a column of percents, or as points earned. */
export class StatedProgress {
  /** Rows whose progress is a bare number, and the largest of them. */
  private readonly bare = new Set<number>()
  private largestBare = 0
  /** Progress stands as the points earned of those the weight column gives. */
  private readonly inPoints: boolean

  constructor(
    private readonly context: CellContext,
    headings: readonly string[],
    { progress, weight }: Columns,
  ) {
    this.inPoints = progress !== undefined && POINTS.test(headings[progress] ?? '') && weight !== undefined
  }

  /** A progress somebody typed is a hint at most: what cannot be read is left out. */
  read(cell: CellValue, read: ReadRow): void {
    try {
      const quantity = readQuantity(cell, 'progress', this.context)
      if (!quantity) return
      read.statedProgress = quantity.value
      if (quantity.percent) return
      this.bare.add(read.row)
      this.largestBare = Math.max(this.largestBare, quantity.value)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
    }
  }

  /** Once all rows are read: 1.5 is one and a half times the way, a column with larger numbers counts in percents. */
  settle(read: ReadRow): void {
    if (this.largestBare <= 1.5 || read.statedProgress === undefined || !this.bare.has(read.row)) return
    const { weight } = read
    read.statedProgress /= this.inPoints && weight !== undefined && weight > 0 ? weight : 100
  }
}
