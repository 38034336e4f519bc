import type { CellValue } from '../../cell'
import { type Lack, lackOf, understoodOf } from './columns'
import type { HeadingMeaning, HeadingReader } from './headings'

/** What was found where no table was: the row that came nearest to the headings of one. */
export interface Looked {
  /** Of the grid; 0 for an empty one. */
  rows: number
  nearest?: {
    /** 1-based */
    row: number
    understood: readonly { column: number; heading: string; meaning: HeadingMeaning }[]
    lacks: readonly Lack[]
  }
}

/** Headings stand at the top: nobody is helped by a look-alike a thousand rows below. */
const SEARCHED = 200

/** Looks again through a grid without a table, to say what was found instead. */
export function lookedAt(
  values: readonly (readonly CellValue[])[],
  rows: number,
  reader: HeadingReader,
): Looked {
  let nearest: Looked['nearest']
  values.slice(0, SEARCHED).forEach((row, index) => {
    const headings = understoodOf(row, reader)
    if (headings.score <= (nearest?.understood.length ?? 0)) return
    const understood = headings.read.flatMap((heading, column) =>
      heading ? [{ column, heading: headings.texts[column] ?? '', meaning: heading.meaning }] : [],
    )
    nearest = { row: index + 1, understood, lacks: lackOf(headings) }
  })
  return { rows, ...(nearest && { nearest }) }
}
