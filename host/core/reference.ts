/** `'My plan'!A1` → sheet and cells; no sheet means the first. */
export function splitReference(reference: string): { sheet: string | undefined; a1: string } {
  const at = reference.lastIndexOf('!')
  if (at < 0) return { sheet: undefined, a1: reference }
  const sheet = reference
    .slice(0, at)
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'")
  return { sheet, a1: reference.slice(at + 1) }
}

/** The cells of `B2` or `A1:C3`, row by row. */
export function cellsOf(a1: string): string[][] {
  const [, from, top, to = from, bottom = top] =
    /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i.exec(a1) ?? []
  if (!from || !to) throw new Error(`"${a1}" is no cell and no range of cells.`)
  const rows: string[][] = []
  for (let row = Number(top); row <= Number(bottom); row++) {
    const cells: string[] = []
    for (let column = columnNumber(from); column <= columnNumber(to); column++)
      cells.push(columnName(column) + row)
    rows.push(cells)
  }
  return rows
}

/** A → 1, AA → 27. */
/** A → 1, AB → 28. */
export const columnNumber = (name: string): number =>
  [...name.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

/** 1 → A, 27 → AA. */
export function columnName(column: number): string {
  const rest = (column - 1) % 26
  const before = (column - 1 - rest) / 26
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + rest)
}
