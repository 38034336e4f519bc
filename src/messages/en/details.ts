import { counted } from './counts'

/** The page of one key result. Figures and days come ready to show. */
export const details = {
  title: 'Key result',
  loading: 'Loading the history…',
  back: 'Back to check-in',
  owner: 'Owner',
  nobody: 'Nobody yet',
  comma: ', ',
  state: 'State',
  states: {
    active: 'Active',
    draft: 'Draft',
    paused: 'Paused',
    closed: 'Closed',
    cancelled: 'Cancelled',
    postponed: 'Postponed',
    archived: 'Archived',
  },
  start: 'Start',
  target: 'Target',
  current: 'Current',
  due: 'Due',
  blank: 'empty',
  live: 'from a formula',
  targets: (first: string, byFirst: string, byNow: string) =>
    `The target was changed. By the first one (${first}) this would be ${byFirst}; by today’s it is ${byNow}.`,
  trend: {
    title: 'Trend',
    few: 'The trend is drawn from the first check-in on.',
    value: 'Value',
    expected: 'Expected',
    limit: 'Limit',
    forecast: 'Forecast',
    /** For those who cannot see the picture. */
    path: (n: number, first: string, firstDay: string, last: string, lastDay: string) =>
      n === 1
        ? `${last} on ${lastDay}.`
        : `${n} values, from ${first} on ${firstDay} to ${last} on ${lastDay}.`,
    goal: (start: string, target: string, day: string) =>
      `Expected to go from ${start} to ${target} by ${day}.`,
    lands: (landing: string, low: string, high: string, day: string, progress: string) =>
      low === high
        ? `At this pace it lands at ${landing} on ${day}: ${progress}.`
        : `At this pace it lands at about ${landing} on ${day}, between ${low} and ${high}: ${progress}.`,
  },
  history: {
    title: 'History',
    none: 'Nobody has checked in yet. What is checked in, changed or said shows here.',
    /** Of somebody who typed straight into the sheet. */
    sheet: 'Typed in the sheet',
    formula: 'Formula',
    imported: 'Imported',
    forDay: (day: string) => `for ${day}`,
    kinds: {
      checkIn: 'Check-in',
      target: 'Target',
      start: 'Start',
      weight: 'Weight',
      state: 'State',
      owner: 'Owner',
      score: 'Score',
      comment: 'Comment',
      created: 'First seen',
      closed: 'Closed',
    },
    void: { withdrawn: 'Undone', failed: 'Could not be written' },
    labels: {
      blocker: 'Blocker',
      ask: 'Help needed',
      next: 'Next step',
      thanks: 'Thanks',
      keep: 'Goes on',
      done: 'Done',
      drop: 'Dropped',
    },
    older: (n: number) => `${counted(n, 'older entry stands', 'older entries stand')} in the Check-ins tab.`,
  },
}
