import type { Zone } from './extras'
import type { Workbook } from './workbook'

/**
 * The rows of a zone whose values in those columns no row above has. The case of letters, formats and formulas make no
 * difference, as on the platform.
 */
export function rowsWithoutDuplicates(
  { getters }: Workbook,
  sheetId: string,
  zone: Zone,
  columns: readonly number[],
): number[] {
  const seen = new Set<string>()
  const kept: number[] = []
  for (let row = zone.top; row <= zone.bottom; row++) {
    const key = JSON.stringify(
      columns.map((col) => {
        const { value } = getters.getEvaluatedCell({ sheetId, col, row })
        return typeof value === 'string' ? value.toLowerCase() : value
      }),
    )
    if (seen.has(key)) continue
    seen.add(key)
    kept.push(row)
  }
  return kept
}
