import { type CellValue, isBlank } from '../cell'
import type { Day } from '../core/dates/calendar'
import { UserError } from '../core/problem'
import { planOf } from '../core/reading/planOf'
import { readTables } from '../core/reading/readTables'
import { scorePlan } from '../core/scoring/scorePlan'
import { cellWordsOf } from '../messages/cells'
import { day, single, table as tableArgument } from './argument'
import { computedRows } from './computedRows'
import { defineFunction } from './define'

export const okrTable = defineFunction({
  name: 'OKR_TABLE',
  about:
    'Progress, expected progress and pace of every row of an OKR table, key results and objectives alike.',
  args: {
    table: tableArgument(
      'The table with its heading row, such as A3:P; columns are found by their headings.',
    ),
    cycle_start: single(day, 'startDate', 'First day of the cycle.'),
    cycle_end: single(day, 'endDate', 'Last day of the cycle.'),
    as_of: single(day, 'asOf', 'The day of the figures; a cell with a date, not TODAY().'),
  },
  returns: 'Three columns with their headings: Progress, Expected, Pace.',
  examples: [
    [
      '=INDEX(OKR_TABLE({"Objective", "Key result", "Start", "Target", "Current"; "Grow", "Contracts", 6, 12, 9}; DATE(2026; 7; 1); DATE(2026; 9; 29); DATE(2026; 8; 15)); 2; 1)',
      0.5,
    ],
  ],
  compute({ table, cycle_start, cycle_end, as_of }, context) {
    const used = usedRows(table)
    const read = readTables({ ...context, values: used }, { blankObjective: 'problem' }).tables[0]
    if (!read) throw new UserError({ code: 'noTable' })
    const words = cellWordsOf(read.language)
    const cycle = { start: cycle_start as Day, end: cycle_end as Day }
    const rows = computedRows(scorePlan(planOf(read), { cycle, asOf: as_of as Day }), used.length, words)
    rows[read.headingRow - 1] = Object.values(words.computed)
    return rows
  },
})

/** An open range reaches to the bottom of the sheet; the table ends at its last filled row. */
function usedRows(rows: CellValue[][]): CellValue[][] {
  let length = rows.length
  while (length > 0 && (rows[length - 1] ?? []).every(isBlank)) length--
  return rows.slice(0, length)
}
