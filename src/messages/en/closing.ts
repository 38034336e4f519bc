import type { PortfolioReading } from '../../core/closing/closing'
import type { NextStep } from '../../core/log/entry'
import type { State } from '../../core/plan/plan'
import type { Commitment } from '../../core/scoring/commitment'
import { counted } from './counts'

/** Closing a cycle: scores, what was learned, what goes on. Figures and days come ready to show. */
export const closing = {
  loading: 'Reading the plan…',
  comma: ', ',
  daysLeft: (n: number) => `${counted(n, 'day', 'days')} left in this cycle`,
  lastDay: 'Today is the last day of this cycle',
  ended: (n: number) => `This cycle ended ${counted(n, 'day', 'days')} ago`,
  closed: 'This cycle is closed',
  archived: 'This plan is archived',
  draft: 'This plan is a draft',
  notYet: 'You can note scores and lessons now as a draft, and close the cycle when it ends.',
  atEnd: 'Look through the scores, note what was learned, decide what goes on, then close.',
  closedOn: (day: string, by: string | undefined) =>
    by
      ? `Closed on ${day} by ${by}. Its scores stay as they are.`
      : `Closed on ${day}. Its scores stay as they are.`,
  byHand: 'It was closed in the sheet, without its scores. Look through them and record them.',
  draftUntil: (day: string) =>
    `Its cycle begins on ${day}. Until it is started, nobody is asked for check-ins or gets mail about it.`,
  nothing: 'There is no key result in this plan yet.',
  score: 'Score of the cycle',
  scoreSoFar: 'Score so far',
  noScore: 'no score',
  weights:
    'The weights of its key results make no shares: the view Checks says why. It has no score until then.',
  /** The mean of what was no promise, and what it says. */
  portfolio: (mean: string) => `The stretch goals averaged ${mean}.`,
  readings: {
    tooSafe: 'They were too safe: aim higher next time.',
    healthy: 'That is a healthy stretch.',
    partial: 'They were partly reached.',
    outranCapacity: 'That was more than the team could carry: choose fewer, or aim lower.',
  } satisfies Record<PortfolioReading, string>,
  /** What the confidences of mid-cycle were worth. */
  calibration: (n: number, brier: string) =>
    `Confidence at mid-cycle: Brier score ${brier} over ${counted(n, 'key result', 'key results')} (0 is best).`,
  /** Against naming the share that was reached for each; skill absent where that was all or none. */
  skill: (hitRate: string, skill: number | undefined) =>
    skill === undefined
      ? `${hitRate} were reached, so there was nothing to tell apart.`
      : skill > 0
        ? `It was worth listening to: a flat guess of ${hitRate} for each does worse.`
        : `It told nothing: a flat guess of ${hitRate} for each does as well or better.`,
  moved: (title: string, from: string, to: string) => `Moved most: ‘${title}’, from ${from} to ${to}.`,
  goals: 'These goals were',
  commitments: {
    aspirational: 'stretch goals: green from 0.7',
    committed: 'promises: green only at 1.0',
  } satisfies Record<Commitment, string>,
  mixed: 'some of each',
  committed: 'Promised',
  now: (current: string) => `now ${current}`,
  noValue: 'no value yet',
  scoreField: 'Score',
  byProgress: (score: string) => `${score} by progress`,
  unclear: 'A score is from 0 to 1: type 0.7 or 70%.',
  addNote: 'Add what was learned',
  note: 'What did we learn?',
  why: 'Say why in a line: what was learned.',
  next: 'Next cycle',
  steps: { keep: 'Goes on', done: 'Is done', drop: 'Is dropped' } satisfies Record<NextStep, string>,
  notCounted: {
    draft: 'A draft: not counted.',
    cancelled: 'Cancelled: not counted.',
    postponed: 'Postponed: not counted here.',
    archived: 'Archived: not counted.',
  } satisfies Partial<Record<State, string>>,
  paused: 'Paused: its last value counts.',
  cannot: 'Not counted until it is put right, or you type a score.',
  more: (n: number) => `Show ${counted(n, 'more key result', 'more key results')}`,
  saveDraft: 'Save draft',
  close: 'Close this cycle',
  record: 'Record the scores',
  early: (n: number) =>
    `The cycle still has ${counted(n, 'day', 'days')} to run. Closing stops its check-ins and mails today; you can reopen it.`,
  closeNow: 'Close it now',
  keepRunning: 'Keep it running',
  reopen: 'Reopen',
  run: 'Start this cycle',
  again: 'Read again',
  working: 'Saving…',
  savedDraft: 'Draft saved. Nothing in the sheet has changed.',
  savedClose: 'Closed. Check-ins and mails have stopped; formulas go on.',
  nowRuns: 'It runs: check-ins and mails go on.',
  fixScores: 'Put the marked scores right first.',
  advice: {
    raise: 'Two cycles in a row came to more than 0.85: aim higher next time.',
    lower: 'Two cycles in a row came to less than 0.4: aim lower, or at less.',
  },
  startNext: 'Start the next cycle…',
  nextIn: (tab: string) => `The next cycle is in ‘${tab}’.`,
  goThere: 'Go to it',
  nextTitle: 'The next cycle',
  nextAbout: 'A draft in a tab beside this one, which stays as it is. Undo is in the view Checks.',
  tabName: 'Name of the tab',
  firstDay: 'First day',
  lastDayOf: 'Last day',
  dayOrder: 'The last day must not come before the first.',
  goesOn: 'What goes on',
  fromHere: (start: string, target: string) => `starts at ${start}, target ${target} stays`,
  newTarget: (start: string) => `starts at ${start}; its target was reached, set a new one`,
  beginsAgain: 'begins again',
  stays: 'stays as it is',
  allObjectives: 'Keep objectives of which nothing goes on',
  make: 'Make the draft',
  cancel: 'Cancel',
  madeNext: 'The draft is there. Look through it, then start it in its own view Close.',
  held: (n: number) =>
    `${counted(n, 'row was', 'rows were')} changed meanwhile and nothing was closed. Look at the marked ones, then save again.`,
  heldDraft: (n: number) =>
    `${counted(n, 'row was', 'rows were')} changed by somebody else and not saved. Look at the marked ones, then save again.`,
  heldFigures: (score: string) => `Its figures changed meanwhile: ${score} by progress now.`,
  heldWords: (score: string, note: string | undefined) =>
    note ? `Somebody else said meanwhile: ${score}, ‘${note}’.` : `Somebody else said meanwhile: ${score}.`,
}
