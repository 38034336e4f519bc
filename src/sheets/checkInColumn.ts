import type { Day } from '../core/dates/calendar'
import type { ReadKeyResult } from '../core/reading/reading'
import type { RowField } from './keptCells'
import type { PlanTab } from './planTab'

/**
 * The 0-based column in which a field of a row stands, for a check-in of that day: where each week or month has a column, the one of the day;
 * undefined where the table has none for it. Never the column of another week: it holds what was true then.
 */
export function checkInColumn(
  { table }: Pick<PlanTab, 'table'>,
  read: Pick<ReadKeyResult, 'columns'> | undefined,
  field: RowField,
  day: Day,
): number | undefined {
  const periods = table.series.filter((period) => period.field === field)
  if (periods.length === 0) return (read?.columns ?? table.columns)[field]
  return periods.find(({ from, to }) => from !== undefined && to !== undefined && from <= day && day <= to)
    ?.column
}
