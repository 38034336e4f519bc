import { counted } from './counts'
import { confidence, names } from './levels'

/** The check-in sidebar. Figures come ready to show. */
export const checkIn = {
  title: 'Check in',
  loading: 'Loading key results…',
  meeting: 'For the meeting',
  view: 'Which key results to show',
  plan: 'Plan',
  allPlans: (n: number) => `All ${n} plans`,
  ofPlan: (plan: string, notice: string) => `${plan}: ${notice}`,
  left: (n: number, of: number) => `${n} of ${of} left`,
  allDone: (n: number) => (n === 1 ? 'It is done. See you next week.' : `All ${n} done. See you next week.`),
  mine: (n: number) => `Yours to update (${n})`,
  team: (n: number) => `My team (${n})`,
  all: (n: number) => `All (${n})`,
  waiting: {
    title: (n: number) => `${counted(n, 'teammate has', 'teammates have')} not checked in yet`,
    left: (n: number) => `${n} left`,
    ask: 'Ask by mail',
    askAll: (n: number) => `Ask all ${n} by mail`,
    asking: 'Sending…',
    approve: 'Approve and send',
    noAddress: 'The sheet has no mail address; add it on the tab People.',
  },
  who: { question: 'Which of these is you?', none: 'None of these', answer: 'Remember that' },
  copiedFile: {
    title: 'This file is a copy',
    question: 'What are its plans to be? Nothing is written before you choose, and no mails go out.',
    startNewCycle: {
      label: 'Start a new cycle from this',
      about:
        'The plans become drafts of the next cycle. Metrics start at the value they reached, and a target that was reached is emptied for a new one. Check-ins of the original do not count. To undo it: Review the cycle…, Checks.',
    },
    goOnAsCopy: {
      label: 'Go on as it is',
      about: 'Everything stays, with the history. The original and this copy go separate ways from now on.',
    },
    working: 'One moment…',
  },
  empty: 'There is nothing to update here yet. Add a key result in the sheet, then open this panel again.',
  noObjective: 'No objective',
  /** What a value is measured against. */
  limit: {
    of: (target: string) => `of ${target}`,
    atLeast: (target: string) => `at least ${target}`,
    atMost: (target: string) => `at most ${target}`,
    within: (lowest: string, highest: string) => `${lowest} to ${highest}`,
  },
  done: 'Done',
  live: (value: string) => `${value} · from a formula, updates by itself`,
  noChange: 'No change',
  understood: {
    level: (level: string) => `→ ${level}`,
    same: (level: string) => `→ ${level} · no change`,
    /** `change` in points, signed. */
    progress: (level: string, progress: string, change: string) =>
      `→ ${level} · progress ${progress} (${change})`,
  },
  confidence: names.confidence,
  belief: confidence,
  outOf: (most: string) => `of ${most}`,
  note: 'Note',
  notePrompt: 'What changed?',
  history: 'History',
  /** Opens the objective's page. */
  objective: 'Details',
  saveFirst: 'This browser would not keep what you typed. Save it first.',
  /** What a line of a note begins with; a label of the log each. */
  openings: { blocker: 'Blocked by ', next: 'Next step: ', ask: 'Need help from ', thanks: 'Thanks to ' },
  lastNote: (note: string) => `Last note: ${note}`,
  save: (n: number) => (n === 0 ? 'Nothing to save yet' : `Save ${counted(n, 'update', 'updates')}`),
  saving: (n: number) => `Saving ${counted(n, 'update', 'updates')}…`,
  today: 'Date: today',
  date: 'Date',
  unsaved: {
    have: (n: number) => `You have ${counted(n, 'unsaved value', 'unsaved values')} from last time.`,
    take: (n: number): string => (n === 1 ? 'Put it back' : 'Put them back'),
    forget: (n: number): string => (n === 1 ? 'Forget it' : 'Forget them'),
  },
  shortcuts: 'Shortcuts',
  /** Keys, and what they do. */
  keys: [
    ['Enter ↓', 'Next key result'],
    ['Shift Enter ↑', 'Previous one'],
    ['=', 'No change'],
    ['+4', 'Adds 4 to the last value'],
    ['1 2 3', 'On track, at risk, off track (outside of text)'],
    ['n', 'Note (outside of text)'],
    ['Esc', 'Close the note, keep its text'],
    ['Ctrl or ⌘ Enter', 'Save'],
  ],
  outcome: {
    saved: (n: number) => `${n} saved`,
    held: (n: number) => `${counted(n, 'row needs', 'rows need')} a look`,
    unclear: (n: number) => `${counted(n, 'row', 'rows')} cannot be read yet`,
    kept: 'Everything you typed is still here.',
  },
  undo: {
    last: 'Undo the last save',
    puts: 'This puts back:',
    row: (title: string, saved: string, before: string) => `${title}: ${saved} → ${before}`,
    more: (n: number) => `and ${n} more`,
    yes: (n: number) => `Undo ${counted(n, 'update', 'updates')}`,
    no: 'Keep them',
    busy: 'Undoing…',
    done: (n: number) => (n === 0 ? 'Nothing was left to undo' : `${counted(n, 'update', 'updates')} undone`),
  },
  row: {
    saving: 'Saving…',
    saved: 'Saved',
    late: 'Saved in the history; the newer value stays',
    moved: (from: string, to: string) => `Saved · progress ${from} → ${to}`,
  },
  conflict: {
    both: (theirs: string, yours: string) =>
      `Changed in the sheet meanwhile: now ${theirs}. You typed ${yours}.`,
    theirs: (theirs: string) => `Changed in the sheet meanwhile: now ${theirs}.`,
    use: (yours: string) => `Use ${yours}`,
    keep: (theirs: string) => `Keep ${theirs}`,
    accept: 'Understood',
    blank: 'empty',
  },
}
