import { expect } from 'vitest'
import { gives, type Shown } from './typed'

/** As templates have them. */
export const HEADINGS = [
  'Objective',
  'Key result',
  'Type',
  'Start',
  'Target',
  'Current',
  'Weight',
  'State',
  'Due',
  'Parent',
]
/** First day, last day, as of. */
export const QUARTER = '"2026-07-01"; "2026-09-29"; "2026-08-15"'
export const TABLE = `=OKR_TABLE(A1:P; ${QUARTER})`
export const COMPUTED = ['Progress', 'Expected', 'Pace']

/** What OKR_TABLE shows for these rows under the usual headings, without its own headings. */
export function table(...rows: string[][]): Shown {
  const shown = gives(TABLE, [HEADINGS, ...rows])
  if (!Array.isArray(shown)) return shown
  expect(shown[0]).toEqual(COMPUTED)
  return shown.slice(1)
}

/** Only their progress. */
export function progress(...rows: string[][]): unknown[] {
  const shown = table(...rows)
  return Array.isArray(shown) ? shown.map(([first]) => first) : [shown]
}

/** The same, of one key result under an objective without a row of its own. */
export function keyResult(cells: Partial<Record<(typeof HEADINGS)[number], string>>): unknown {
  const row = {
    Objective: 'Grow',
    'Key result': 'Contracts',
    Start: '0',
    Target: '48',
    Current: '12',
    ...cells,
  }
  const shown = table(HEADINGS.map((heading) => row[heading as keyof typeof row] ?? ''))
  return Array.isArray(shown) ? shown[0] : shown
}

export const GROW = [
  ['Grow in the north'],
  ['Grow in the north', 'Contracts', '', '0', '48', '12'],
  ['Grow in the north', 'Days of a sales cycle', '', '40', '25', '34'],
]
