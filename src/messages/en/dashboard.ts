import { counted, keyResults } from './counts'
import { menu } from './menu'

/** The words of the dashboard tab, as far as the mails have not the same. */
export const dashboard = {
  /** `when`: the week and the days of the cycle; `time`: the instant of the figures. */
  head: (when: string, time: string) => `${when} · as of ${time}`,
  state: { draft: 'Draft', closed: 'Closed', archived: 'Archived' },
  /** A number of key results of one pace, worded as it is in a sentence. */
  counts: (n: number, pace: string) => `${n} ${pace.toLowerCase()}`,
  uncounted: 'without a figure',
  empty: 'This plan has no key results yet. Add the first one in its tab.',
  columns: {
    attention: 'Needs attention',
    objectives: 'Objectives',
    owners: 'By owner',
    teams: 'By team',
    notCounted: 'Not counted',
    owner: 'Owner',
    why: 'Why',
    progress: 'Progress',
    change: 'This week',
    trend: 'Trend',
    pace: 'Pace',
    grade: 'Grade',
    keyResults: 'Key results',
    waiting: 'To update',
  },
  markNote: 'The gap in a bar ends at a mark: there it should be today. Without one it is there or further.',
  all: 'All objectives',
  expected: 'Expected',
  week: (n: number) => `W${n}`,
  more: (n: number, tab: string) => `and ${new Intl.NumberFormat('en-US').format(n)} more, see ${tab}`,
  waiting: (n: number) => (n === 0 ? '–' : keyResults(n)),
  source: (tab: string, row: number) => `From ${tab}, row ${row}.`,
  overallSource: (tab: string, n: number) =>
    `The weighted rollup of ${counted(n, 'objective', 'objectives')} in ${tab}.`,
  foot: `OKR Sheets fills these columns anew each time you choose Extensions › ${menu.name} › ${menu.dashboard}, and every night where somebody sends mails. What you write beside or below them stays.`,
}
