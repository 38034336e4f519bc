import { type CellValue, isBlank } from '../../cell'

/** Functions whose results fill the cells around them, also inside of what only catches their errors. */
const FILLS =
  /^=\s*(?:(?:IFERROR|IFNA)\s*\(\s*)*(?:\{|(?:ARRAYFORMULA|ARRAY_CONSTRAIN|IMPORT(?:RANGE|DATA|XML|HTML|FEED)|QUERY|FILTER|SORTN?|UNIQUE|TRANSPOSE|SPLIT|FLATTEN|[VH]STACK|TO(?:COL|ROW)|WRAP(?:ROWS|COLS)|CHOOSE(?:COLS|ROWS)|TAKE|DROP|EXPAND|MAP|BYROW|BYCOL|MAKEARRAY|SCAN|SEQUENCE)\s*\()/i

/**
 * The formulas of a grid, with every cell that another cell's formula seems to fill holding that formula too: typing there
 * would break it, and take all its other results away. A spreadsheet does not say which cells a formula fills, so whatever
 * stands right below and right of one that can is taken for its result.
 */
export function withSpills(
  values: readonly (readonly CellValue[])[],
  formulas: readonly (readonly string[])[],
): string[][] {
  const filled = formulas.map((line) => [...line])
  formulas.forEach((line, top) => {
    line.forEach((formula, left) => {
      if (formula === '' || !FILLS.test(formula)) return
      const isResult = (row: number, column: number): boolean =>
        !isBlank(values[row]?.[column] ?? '') && formulas[row]?.[column] === ''
      let right = left
      while (isResult(top, right + 1)) right++
      for (let row = top; row < values.length; row++) {
        const inside =
          row === top ||
          Array.from({ length: right - left + 1 }, (_, n) => left + n).some((at) => isResult(row, at))
        if (!inside) break
        for (let column = left; column <= right; column++) {
          if (isResult(row, column)) (filled[row] as string[])[column] = formula
        }
      }
    })
  })
  return filled
}
