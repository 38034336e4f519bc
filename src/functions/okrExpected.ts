import type { Day } from '../core/calendar'
import { type Checkpoint, expectedAt } from '../core/expected'
import { UserError } from '../core/problem'
import { day, each, list, number, optional } from './argument'
import { defineFunction } from './define'

export const okrExpected = defineFunction({
  name: 'OKR_EXPECTED',
  about:
    'The progress a day calls for: 0 on the first day, 1 on the last, a straight line or a curve between.',
  args: {
    start_date: each(day, 'startDate', 'First day.'),
    end_date: each(day, 'endDate', 'Last day.'),
    as_of: each(day, 'asOf', 'The day asked about; a cell with a date, not TODAY().'),
    checkpoint_dates: optional(
      list(day, 'checkpoint', 'Optional: days at which a stated share is due, for sales that close late.'),
    ),
    checkpoint_shares: optional(
      list(number, 'expected', 'Optional: the share due at each of these days, 0 to 1.'),
    ),
  },
  returns: 'The expected progress, from 0 to 1.',
  examples: [
    ['=OKR_EXPECTED(DATE(2026; 7; 1); DATE(2026; 9; 29); DATE(2026; 8; 15))', 0.5],
    ['=OKR_EXPECTED(DATE(2026; 7; 1); DATE(2026; 9; 29); DATE(2026; 8; 30); DATE(2026; 8; 30); 45%)', 0.45],
  ],
  compute: ({ start_date, end_date, as_of, checkpoint_dates, checkpoint_shares }) =>
    expectedAt(
      as_of as Day,
      { start: start_date as Day, end: end_date as Day },
      checkpointsOf(checkpoint_dates, checkpoint_shares),
    ),
})

function checkpointsOf(
  days: readonly (Day | undefined)[],
  shares: readonly (number | undefined)[],
): Checkpoint[] {
  if (days.length !== shares.length) {
    throw new UserError({
      code: 'unequalLength',
      field: 'checkpoint',
      rows: days.length,
      other: 'expected',
      otherRows: shares.length,
    })
  }
  return days.flatMap((day, index) => {
    const share = shares[index]
    if (day === undefined && share === undefined) return []
    if (day === undefined) throw new UserError({ code: 'missing', field: 'checkpoint' })
    if (share === undefined) throw new UserError({ code: 'missing', field: 'expected' })
    return [{ day, share }]
  })
}
