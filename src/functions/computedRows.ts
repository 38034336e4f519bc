import type { ScoredKeyResult, ScoredObjective, ScoredPlan } from '../core/scoring/score'
import type { CellWords } from '../messages/cells'
import { warningText } from './evaluate'

/** Progress, Expected and Pace of one row. */
export type ComputedRow = (number | string)[]

/**
 * The computed block of a table, one row per row of the tab up to `length`; a row that is no objective and no key result
 * stays blank. The table function and the values beside an adopted table are both this.
 */
export function computedRows(scored: ScoredPlan, length: number, words: CellWords): ComputedRow[] {
  const rows: ComputedRow[] = Array.from({ length }, () => ['', '', ''])
  for (const objective of scored.objectives) {
    const own = objective.keyResults.every(({ keyResult }) => keyResult.row !== objective.objective.row)
    if (own) rows[objective.objective.row - 1] = cells(objective, words)
    for (const keyResult of objective.keyResults) rows[keyResult.keyResult.row - 1] = cells(keyResult, words)
  }
  return rows
}

function cells(
  { problem, progress, expected, pace }: ScoredKeyResult | ScoredObjective,
  words: CellWords,
): ComputedRow {
  if (problem) return [warningText(problem, () => words), '', '']
  return [progress ?? '', expected ?? '', pace ? words.paces[pace].toLowerCase() : '']
}
