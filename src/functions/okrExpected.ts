import type { Day } from '../core/dates/calendar'
import { type Checkpoint, expectedAt } from '../core/scoring/expected'
import { day, each, list, optional } from './argument'
import { defineFunction } from './define'
import { paired } from './paired'
import { part } from './ratio'

export const okrExpected = defineFunction({
  name: 'OKR_EXPECTED',
  about:
    'The progress a day calls for: 0 on the first day, 1 on the last, a straight line or a curve between.',
  args: {
    start_date: each(day, 'startDate', 'First day.'),
    end_date: each(day, 'endDate', 'Last day.'),
    as_of: each(day, 'asOf', 'The day asked about; a cell with a date, not TODAY().'),
    checkpoint_dates: optional(
      list(
        day,
        'checkpointDate',
        'Optional: days at which a stated share is due, for sales that close late.',
      ),
    ),
    checkpoint_shares: optional(
      list(part, 'checkpointShare', 'Optional: the share due at each of these days, 0 to 1.'),
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

const checkpointsOf = (
  days: readonly (Day | undefined)[],
  shares: readonly (number | undefined)[],
): Checkpoint[] =>
  paired({ field: 'checkpointDate', values: days }, { field: 'checkpointShare', values: shares }).map(
    ([day, share]) => ({ day, share }),
  )
