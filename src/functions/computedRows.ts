import type { ScoredKeyResult, ScoredObjective, ScoredPlan } from '../core/score'
import type { Messages } from '../messages'
import { warningText } from './evaluate'

/** Progress, Expected and Pace of one row. */
export type ComputedRow = (number | string)[]

/**
 * The computed block of a table, one row per row of the tab up to `length`; a row that is no objective and no key result
 * stays blank. The table function and the values beside an adopted table are both this.
 */
export function computedRows(scored: ScoredPlan, length: number, messages: Messages): ComputedRow[] {
  const rows: ComputedRow[] = Array.from({ length }, () => ['', '', ''])
  for (const objective of scored.objectives) {
    const own = objective.keyResults.every(({ keyResult }) => keyResult.row !== objective.objective.row)
    if (own) rows[objective.objective.row - 1] = cells(objective, messages)
    for (const keyResult of objective.keyResults)
      rows[keyResult.keyResult.row - 1] = cells(keyResult, messages)
  }
  return rows
}

function cells(
  { problem, progress, expected, pace }: ScoredKeyResult | ScoredObjective,
  messages: Messages,
): ComputedRow {
  if (problem) return [warningText(problem, () => messages), '', '']
  return [progress ?? '', expected ?? '', pace ? messages.paces[pace].toLowerCase() : '']
}
