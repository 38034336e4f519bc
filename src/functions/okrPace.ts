import type { Day } from '../core/dates/calendar'
import { DEFAULT_THRESHOLDS, paceOf } from '../core/scoring/pace'
import { day, each, language as languageKind, number, optional, single, type as typeKind } from './argument'
import { defineFunction } from './define'
import { ratio } from './ratio'

export const okrPace = defineFunction({
  name: 'OKR_PACE',
  about:
    'Whether something moves as fast as its calendar: on pace, behind, far behind, too early, achieved or past due.',
  args: {
    progress: optional(
      each(ratio, 'progress', 'Progress so far, 0 to 1, or a column of them; blank gives blank.'),
    ),
    start_date: each(day, 'startDate', 'First day.'),
    end_date: each(day, 'endDate', 'Last day, or its own due date.'),
    as_of: each(day, 'asOf', 'The day asked about; a cell with a date, not TODAY().'),
    type: optional(
      each(typeKind, 'type', 'Optional: at least, at most and within are only on pace or far behind.'),
    ),
    expected: optional(each(ratio, 'expected', 'Optional: expected progress, instead of a straight line.')),
    behind_after: optional(
      single(number, 'behindAfter', 'Optional: gap to expected that counts as behind; 10% unless said.'),
    ),
    far_behind_after: optional(
      single(
        number,
        'farBehindAfter',
        'Optional: gap to expected that counts as far behind; 25% unless said.',
      ),
    ),
    language: optional(single(languageKind, 'language', 'Optional: en (unless said) or zh.')),
  },
  returns: 'The pace in words.',
  examples: [
    ['=OKR_PACE(0.4; DATE(2026; 7; 1); DATE(2026; 9; 29); DATE(2026; 8; 15))', 'on pace'],
    ['=OKR_PACE(0.2; DATE(2026; 7; 1); DATE(2026; 9; 29); DATE(2026; 8; 15))', 'far behind'],
    ['=OKR_PACE(0.2; DATE(2026; 7; 1); DATE(2026; 9; 29); DATE(2026; 7; 5))', 'too early'],
  ],
  compute(
    { progress, start_date, end_date, as_of, type, expected, behind_after, far_behind_after, language },
    context,
  ) {
    if (progress === undefined) return undefined
    const pace = paceOf({
      progress,
      start: start_date as Day,
      end: end_date as Day,
      asOf: as_of as Day,
      expected,
      type,
      thresholds: {
        behindAfter: behind_after ?? DEFAULT_THRESHOLDS.behindAfter,
        farBehindAfter: far_behind_after ?? DEFAULT_THRESHOLDS.farBehindAfter,
      },
    })
    return context.words(language ?? 'en').paces[pace].toLowerCase()
  },
})
