import { type CellValue, isBlank } from '../../cell'
import type { Finding, Place } from './finding'

/** The cells of a template's computed block. */
export interface Block {
  values: readonly (readonly CellValue[])[]
  formulas: readonly (readonly string[])[]
  /** 1-based row of the headings. */
  headingRow: number
  /** 0-based column of the hidden ids; the block stands to the right. */
  idColumn: number
  /** How many columns the formula fills. */
  width: number
}

const FUNCTION = /\bOKR_TABLE\s*\(/i

/** Whether the one formula that fills the computed block is there and can write its results. */
export function checkBlock({ values, formulas, headingRow, idColumn, width }: Block): Finding[] {
  const heading = formulas[headingRow - 1] ?? []
  const column = heading.findIndex((formula, at) => at > idColumn && FUNCTION.test(formula))
  if (column < 0) {
    const first = idColumn + 1
    const row = values[headingRow - 1] ?? []
    // Headings without a formula: the results are values, which is a choice.
    if (row.slice(first, first + width).some((cell) => !isBlank(cell))) return []
    return [
      { code: 'computedMissing', severity: 'error', row: headingRow, column: first, fix: 'writeFormula' },
    ]
  }
  const shown = String(values[headingRow - 1]?.[column] ?? '')
  if (!shown.startsWith('#')) return []
  const cells = blockers()
  const place = cells[0] ?? { row: headingRow, column }
  return cells.length > 0
    ? [{ code: 'computedBlocked', cells, severity: 'error', fix: 'clearBlock', ...place }]
    : [{ code: 'computedBroken', shows: shown, severity: 'error', ...place }]

  /** While the formula cannot write, whatever stands there was typed. */
  function blockers(): Place[] {
    const cells: Place[] = []
    for (let row = headingRow; row <= values.length; row++) {
      for (let at = column; at < column + width; at++) {
        const own = row === headingRow && at === column
        if (!own && !isBlank(values[row - 1]?.[at] ?? '')) cells.push({ row, column: at })
      }
    }
    return cells
  }
}
