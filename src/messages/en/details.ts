import { counted } from './counts'

/** `State`, `State and Owner`, `Weight, State and Owner` */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`

/** The pages of one key result and one objective. Figures and days come ready to show. */
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
  weight: 'Weight',
  objective: {
    title: 'Objective',
    open: 'Open the objective',
    parent: 'Contributes to',
    parts: 'What it is made of',
    none: 'It has no key results yet.',
    /** A line of the sum: how much it has of the whole, and what it brings. */
    share: (share: string, product: string) => `${share} of the whole, brings ${product}`,
    left: 'Not counted',
    total: (progress: string) => `Together ${progress}.`,
    contributes: 'Contributing objective',
    noRow:
      'This objective stands only beside its key results. Give it a row of its own, and it can be changed and commented here.',
    few: 'The trend is drawn from the first week with a check-in on.',
  },
  change: {
    open: 'Change…',
    title: 'Change this key result',
    objective: 'Change this objective',
    reason: 'Why?',
    optional: 'Why? (optional)',
    save: (n: number) => (n === 0 ? 'Save' : `Save ${counted(n, 'change', 'changes')}`),
    saving: 'Saving…',
    cancel: 'Close',
    scores: (target: string, byIt: string, next: string, byNext: string) =>
      `By the target of ${target} it stands at ${byIt}, by ${next} at ${byNext}.`,
    start: (byIt: string, byNext: string) => `It stands at ${byIt} now, and at ${byNext} from the new start.`,
    leaves: 'It will no longer count in what it belongs to.',
    returns: 'It will count again in what it belongs to.',
    noColumn: (fields: readonly string[]) =>
      `The table has no column for ${listed(fields)}. Add one, and it can be changed here.`,
    formula: (fields: readonly string[]) =>
      `${listed(fields)}: made by a formula, which is never overwritten. Change it in the sheet.`,
    needsTarget: 'Enter the new target.',
    needsReason: 'Say why: the reason stands in the history beside the old and the new value.',
    people: 'Several: apart by commas',
  },
  comment: {
    label: 'Comment',
    prompt: 'Ask, answer, tell…',
    send: 'Comment',
    answer: 'Reply',
    /** The label of an answer's field. */
    answerTo: (who: string) => `Reply to ${who}`,
    answers: 'Reply',
    sending: 'Saving…',
    cancel: 'Close',
  },
  saved: {
    done: 'Saved.',
    undo: 'Undo',
    undoing: 'Undoing…',
    undone: 'Undone.',
    held: 'Not everything was saved.',
  },
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
    title: 'History and comments',
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
