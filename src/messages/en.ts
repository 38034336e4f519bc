import { isoOf } from '../core/calendar'
import type { KeyResultType, State } from '../core/plan'
import type { Field, Problem } from '../core/problem'
import type { Pace } from '../core/score'
import { pathText } from './pathText'

const fields: Record<Field, string> = {
  objective: 'Objective',
  keyResult: 'Key result',
  start: 'Start',
  target: 'Target',
  current: 'Current',
  type: 'Type',
  weight: 'Weight',
  state: 'State',
  due: 'Due',
  confidence: 'Confidence',
  parent: 'Parent',
  progress: 'Progress',
  expected: 'Expected',
  startDate: 'Start date',
  endDate: 'End date',
  asOf: 'As of',
  value: 'Value',
  date: 'Date',
  threshold: 'Threshold',
  checkpoint: 'Checkpoint',
  language: 'Language',
  name: 'Name',
  table: 'Table',
  commitment: 'Commitment',
}

const ordinals = new Map([
  ['one', 'st'],
  ['two', 'nd'],
  ['few', 'rd'],
])

const ordinal = (n: number): string =>
  `${n}${ordinals.get(new Intl.PluralRules('en', { type: 'ordinal' }).select(n)) ?? 'th'}`

/** What is wrong, where, what to do. */
export function problem(it: Problem): string {
  switch (it.code) {
    case 'notANumber':
      return `${fields[it.field]} is not a number: ‘${it.text}’. Enter a number.`
    case 'ambiguousNumber':
      return `${fields[it.field]} can be read in two ways: ‘${it.text}’. Write it without separators.`
    case 'dateInsteadOfNumber':
      return `${fields[it.field]} is a date (${isoOf(it.day)}), but a number belongs there. Enter it as a number.`
    case 'notADate':
      return `${fields[it.field]} is not a date we can read: ‘${it.text}’. Enter it like 2026-09-30.`
    case 'notAChoice':
      return `${fields[it.field]} is ‘${it.text}’. Choose one of: ${it.choices.join(', ')}.`
    case 'missing':
      return `${fields[it.field]} is missing. Enter it.`
    case 'startMissing':
      return 'Start is missing: without it progress cannot be measured. Enter the value the cycle began with.'
    case 'targetEqualsStart':
      return `Start and Target are both ${it.value}. Change one, or set Type to ‘at least’ or ‘at most’.`
    case 'againstDirection':
      return `Type says ${it.type}, but Target goes from ${it.start} to ${it.target}. Correct one of them.`
    case 'percentBesideNumbers':
      return `${fields[it.field]} is a percent (${it.text}) beside plain numbers. Write all of them the same way.`
    case 'negativeWeight':
      return it.name
        ? `Weight of ‘${it.name}’ is ${it.weight}. A weight cannot be negative.`
        : `A weight is ${it.weight}. A weight cannot be negative.`
    case 'weightsPartlyFilled':
      return 'Only some weights are filled in. Fill in every weight, or none.'
    case 'duplicateName':
      return `‘${it.name}’ appears more than once. Give each its own name.`
    case 'unknownParent':
      return `‘${it.parent}’, the parent of ‘${it.name}’, is not in the list. Correct the name or leave it empty.`
    case 'loop':
      return `These lead back to themselves: ${pathText(it.path)}. Take one parent away.`
    case 'child':
      return `‘${it.name}’: ${problem(it.problem)}`
    case 'objectiveMissing':
      return `‘${it.keyResult}’ has no objective. Enter the objective it belongs to.`
    case 'notAColumn':
      return `${fields[it.field]} is a block of ${it.rows} × ${it.columns} cells. Choose one column.`
    case 'notOneCell':
      return `${fields[it.field]} is a range of ${it.rows} × ${it.columns} cells. Choose one cell.`
    case 'unequalLength':
      return `${fields[it.field]} has ${counted(it.rows, 'row', 'rows')}, but ${fields[it.other]} has ${it.otherRows}. Choose the same rows for both.`
    case 'position':
      return `The ${ordinal(it.position)} of ${it.of}: ${problem(it.problem)}`
    case 'warned':
      return it.text
    case 'columnMissing':
      return `There is no column for ${fields[it.field]}. Looked for: ${it.looked.join(', ')}.`
    case 'headingGone':
      return `The heading ‘${it.heading}’ is gone from its tab. Put it back: ${it.looked.join(' or ')}.`
    case 'noTable':
      return 'No table of key results was found. It needs a heading row with at least Key result and Target.'
    case 'notSetUp':
      return 'There is no OKR plan in this file yet. Open Extensions › OKR Sheets and start from a template, or use the OKR table you have.'
    case 'busy':
      return 'Somebody else is saving right now. Try again in a moment; nothing is lost.'
    case 'unclearIds':
      return `Rows ${it.rows.join(', ')} cannot be matched to their history: the same hidden id stands in more than one of them. Nothing was written. Clear the hidden id of the rows that are new.`
    case 'noCycle':
      return 'The first and last day of the cycle were not found above the table. Write them there, for example ‘Q3 2026’ or ‘1 Jul 2026 – 30 Sep 2026’, and try again.'
    case 'planGone':
      return 'The tab of this plan is no longer in the file. Restore it, or start from a template.'
    case 'endBeforeStart':
      return `The end (${isoOf(it.end)}) comes before the start (${isoOf(it.start)}). Correct one of the dates.`
    case 'checkpointTwice':
      return `Two checkpoints on ${isoOf(it.day)} say different things. Keep one of them.`
    case 'outOfRange':
      return `${fields[it.field]} is ${it.value}. Enter a value from ${it.from} to ${it.to}.`
  }
}

const types: Record<KeyResultType, string> = {
  increase: 'increase',
  decrease: 'decrease',
  atLeast: 'at least',
  atMost: 'at most',
  within: 'within',
  yesNo: 'yes/no',
}

const states: Record<State, string> = {
  active: 'Active',
  draft: 'Draft',
  paused: 'Paused',
  closed: 'Closed',
  cancelled: 'Cancelled',
  postponed: 'Postponed',
  archived: 'Archived',
}

export const paces: Record<Pace, string> = {
  onPace: 'On pace',
  behind: 'Behind',
  farBehind: 'Far behind',
  tooEarly: 'Too early',
  achieved: 'Achieved',
  pastDue: 'Past due',
}

const counted = (n: number, one: string, many: string) =>
  `${new Intl.NumberFormat('en-US').format(n)} ${n === 1 ? one : many}`

const points = (n: number) => counted(n, 'point', 'points')
const keyResults = (n: number) => counted(n, 'key result', 'key results')

/** The owner's belief in words, best last. */
const confidence: Record<number, string> = { 3: 'On track', 2: 'At risk', 1: 'Off track' }

const progressText = (done: string, expected: string | undefined) =>
  expected === undefined ? done : `${done} (expected ${expected})`
const noProgress = 'No data yet'
const yesNo = (yes: boolean): string => (yes ? 'yes' : 'no')

/** The words of the mails. Figures come ready to show, except counts, which decide singular and plural. */
const mail = {
  untitled: 'OKRs',
  subject: (plan: string, week: number, weeks: number, state: string) =>
    `${plan}, week ${week} of ${weeks}: ${state}`,
  state: {
    /** `of`: all key results, where only key results are counted. */
    attention: (n: number, of: number | undefined) =>
      `${of === undefined ? n : `${n} of ${of}`} ${n === 1 ? 'needs' : 'need'} attention`,
    calm: 'nothing needs attention',
    empty: 'no key results yet',
    unscored: 'no progress to show yet',
  },
  week: (week: number, weeks: number, dates: string) => `Week ${week} of ${weeks} · ${dates}`,
  /** `change` in points; undefined: nothing to compare with. */
  verdict(done: string, expected: string, change: number | undefined): string {
    const now = `${done} done, ${expected} expected by now`
    if (change === undefined) return `${now}.`
    if (change === 0) return `${now}, unchanged since last week.`
    return `${now}, ${change > 0 ? 'up' : 'down'} ${points(Math.abs(change))} since last week.`
  },
  noComparison: 'There is no earlier week to compare with yet; changes will show from the next mail on.',
  quietWeek: 'No key result moved this week.',
  calm: 'Nothing needs attention.',
  empty: 'This plan has no key results yet. Add the first one in the sheet and it will be here next week.',
  unscored: 'No progress can be computed yet: no key result has the values it needs.',
  lastWeek: (end: string) => `This is the last week: the cycle ends on ${end}.`,
  ended: (end: string) => `The cycle ended on ${end}.`,
  openSheet: (plan: string) => `Open ${plan} in Google Sheets`,
  more: (n: number) => `and ${new Intl.NumberFormat('en-US').format(n)} more in the sheet`,
  headings: {
    attention: 'Needs attention',
    moved: 'Moved this week',
    objectives: 'All objectives',
    waiting: 'Waiting for an update',
    wins: 'Wins and thanks',
    blockers: 'Blockers and asks',
    dates: 'Dates ahead',
    notCounted: 'Not counted',
  },
  columns: { objective: 'Objective', progress: 'Progress' },
  progress: progressText,
  noProgress,
  /** Points, signed. */
  change: (points: string) => (points === '0' ? 'unchanged this week' : `${points} this week`),
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  /** The value of a key result from → to, how far that is, and the points it gained (signed). */
  moved: (fromTo: string, done: string, points: string | undefined) =>
    points === undefined ? `${fromTo}, now ${done} done` : `${fromTo}, now ${done} done (${points} points)`,
  reason: {
    gap: (n: number) => `${points(n)} behind`,
    outsideLimit: 'outside its limit',
    pastDue: (due: string) => `was due ${due}`,
    stale: (days: number | undefined) =>
      days === undefined ? 'never checked in' : `no check-in for ${counted(days, 'day', 'days')}`,
    lowConfidence: (confidence: string) => `low confidence: ${confidence}`,
    againstPace: (confidence: string, pace: string) =>
      `rated ${confidence} by the owner, but ${pace.toLowerCase()}`,
    confidenceFell: (from: string, to: string) => `confidence fell from ${from} to ${to}`,
  },
  /** The owner's belief: a word, or a figure of a scale. */
  confidence: {
    words: { 3: 'on track', 2: 'at risk', 1: 'off track' } as Record<number, string>,
    outOf: (value: string, most: number) => `${value} of ${most}`,
  },
  noOwner: 'No owner',
  yesNo,
  waiting: (count: number, days: number | undefined) =>
    days === undefined
      ? `${keyResults(count)}, no update yet`
      : `${keyResults(count)}, last update ${days === 0 ? 'today' : `${counted(days, 'day', 'days')} ago`}`,
  labels: { blocker: 'Blocked', ask: 'Needs help', next: 'Next step', thanks: 'Thanks' },
  quote: (text: string) => `“${text}”`,
  /** Who said it, and what kind of note it is. */
  said: (author: string | undefined, label: string | undefined) =>
    [label, author].filter((part) => part !== undefined).join(' · '),
  due: (day: string, days: number) =>
    days < 0
      ? day
      : days === 0
        ? `${day}, today`
        : days === 1
          ? `${day}, tomorrow`
          : `${day}, in ${days} days`,
  notCounted: 'These rows are left out of every figure above until they are put right.',
  atRow: (row: number) => `Row ${row}`,
  footer: {
    asOf: (time: string) => `Figures as of ${time}.`,
    why: (plan: string, sender: string) =>
      `You get this mail because ${sender} chose you as a reader of the weekly summary of ${plan}.`,
    stop: (sender: string) =>
      `To pause or stop it, reply and tell ${sender}, or mark your mails as paused on the sheet’s People tab.`,
    privacy: 'Nothing leaves the spreadsheet except mails like this one.',
  },
  /** Side by side, for reasons and owners. */
  list: (parts: readonly string[]) => parts.join(', '),
  reasons: (parts: readonly string[]) => parts.join('; '),
}

/** What stands in the sheet itself: tabs, headings and labels. Headings are also what columns are found by. */
const sheet = {
  tabs: { checkIns: 'Check-ins', people: 'People' },
  plan: {
    objective: 'Objective',
    keyResult: 'Key result',
    owner: 'Owner',
    type: 'Type',
    start: 'Start',
    target: 'Target',
    current: 'Current',
    unit: 'Unit',
    weight: 'Weight',
    state: 'State',
    due: 'Due',
    confidence: 'Confidence',
    lastCheckIn: 'Last check-in',
    note: 'Note',
    parent: 'Parent',
    id: 'OKR id',
  },
  computed: { progress: 'Progress', expected: 'Expected', pace: 'Pace' },
  computedNote: 'Computed by OKR Sheets from the columns on the left. Do not type here.',
  computedProtection: 'Computed by OKR Sheets: typing here hides a score.',
  frame: {
    cycleStart: 'Cycle start',
    cycleEnd: 'Cycle end',
    asOf: 'As of',
    state: 'Plan state',
    language: 'Language',
  },
  planStates: { draft: 'Draft', running: 'Running', closed: 'Closed', archived: 'Archived' },
  languageName: 'English',
  confidence,
  yes: 'Yes',
  no: 'No',
  checkIns: {
    id: 'Id',
    request: 'Request',
    time: 'Time',
    day: 'Effective date',
    plan: 'Plan',
    subject: 'Subject id',
    kind: 'Kind',
    was: 'Was',
    value: 'Value',
    confidence: 'Confidence',
    note: 'Note',
    label: 'Label',
    author: 'Author',
    source: 'Source',
    state: 'State',
    title: 'Key result',
  },
  checkInsNote:
    'The history of every check-in. Rows are added at the end and never changed: keep them as they are.',
  people: {
    name: 'Name',
    aliases: 'Also written as',
    mail: 'Mail',
    manager: 'Manager',
    team: 'Team',
    language: 'Language',
    paused: 'Mails paused',
  },
}

const menu = {
  name: 'OKR Sheets',
  checkIn: 'Check in',
  template: 'Start from a template',
  adopt: 'Use the OKR table of this tab…',
  mail: 'Send weekly email…',
}

/** What the add-on says outside of the sheet: alerts, toasts and answers to the sidebar. */
const say = {
  viewOnly: 'You can look at this file but not change it. Ask its owner for edit access to check in.',
  realigned:
    'The table was sorted without its hidden id column. The ids were put back beside their key results.',
  conflict: (now: string) => `Somebody changed this to ${now} meanwhile. Look at it and save again.`,
  live: 'This value comes from a formula and is never overwritten.',
  gone: 'This key result is no longer in the table.',
  protectedCell:
    'This cell could not be written; it may be protected. Ask the owner of the file to let you edit it.',
  failed: 'Google Sheets did not answer. Nothing was lost: try again in a moment.',
  badInput: 'The sidebar sent something this version does not understand. Close it and open it again.',
  templateAdded: (title: string) => `‘${title}’ is ready. Replace the examples with your own.`,
  adoptTitle: 'Use this OKR table',
  adoptOffer: (objectives: number, keyResults: number, start: string, end: string) =>
    `Found ${objectives} ${objectives === 1 ? 'objective' : 'objectives'} and ${keyResults} ${keyResults === 1 ? 'key result' : 'key results'}, for ${start} to ${end}.\n\nThree columns with scores and one hidden column will be added at the right end of this table, and a tab for the history of check-ins. Nothing else is changed. Go ahead?`,
  cycleQuestion:
    'The first and last day of the cycle were not found above the table. Enter them like 2026-07-01..2026-09-30.',
  adopted: (objectives: number, keyResults: number) =>
    `Found ${objectives} ${objectives === 1 ? 'objective' : 'objectives'} and ${keyResults} ${keyResults === 1 ? 'key result' : 'key results'}. Scores stand at the right end of the table; nothing else was changed.`,
  alreadyPlan: 'This tab is already an OKR plan.',
  mailTitle: 'Weekly email',
  mailOffer: (addresses: string, when: string) =>
    `Send the weekly summary ${when} from your account to these addresses?\n\n${addresses}\n\nAddresses added to the sheet later wait for your approval here. A People tab is added, on which everyone can pause their mails.`,
  mailNobody:
    'Nobody in the table or on the People tab has a mail address yet, and yours is not known here. Write addresses on the People tab first.',
  mailOn: (when: string) => `The weekly summary goes out ${when}.`,
  mailStop: (when: string) => `You send the weekly summary ${when}. Stop sending it?`,
  delivery: {
    sent: 'sent',
    uncertain: 'not certain whether it was sent; it will not be sent again',
    failed: 'not sent',
    waiting: 'goes out in a later hour',
  },
  mailOff: 'The weekly summary is switched off.',
  when: (weekday: string, hour: string) => `every ${weekday} between ${hour}`,
}

/** The check-in sidebar. Figures come ready to show. */
export const checkIn = {
  title: 'Check in',
  loading: 'Loading key results…',
  slow: 'Still waiting for Google Sheets…',
  retry: 'Try again',
  view: 'Which key results to show',
  mine: (n: number) => `Yours to update (${n})`,
  all: (n: number) => `All (${n})`,
  empty:
    'There is nothing to update in this plan yet. Add a key result in the sheet, then open this panel again.',
  noObjective: 'No objective',
  /** What a value is measured against. */
  limit: {
    of: (target: string) => `of ${target}`,
    atLeast: (target: string) => `at least ${target}`,
    atMost: (target: string) => `at most ${target}`,
    within: (lowest: string, highest: string) => `${lowest} to ${highest}`,
  },
  progress: progressText,
  noProgress,
  yesNo,
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
  unclear: {
    nothingToAddTo: 'There is no last value to add to. Type the value itself.',
    noLastValue: 'There is no last value to keep. Type a value.',
    percent: (asPercent: string, asRatio: string) =>
      `This can mean ${asPercent} or ${asRatio}. Type it with a percent sign.`,
    currency: (typed: string, unit: string) =>
      `This is in ${typed}, the key result in ${unit}. Type it in ${unit}.`,
  },
  confidence: 'Confidence',
  belief: confidence,
  outOf: (most: string) => `of ${most}`,
  note: 'Note',
  notePrompt: 'What changed?',
  lastNote: (note: string) => `Last note: ${note}`,
  save: (n: number) => (n === 0 ? 'Nothing to save yet' : `Save ${counted(n, 'update', 'updates')}`),
  saving: (n: number) => `Saving ${counted(n, 'update', 'updates')}…`,
  outcome: {
    saved: (n: number) => `${n} saved`,
    held: (n: number) => `${counted(n, 'row needs', 'rows need')} a look`,
    unclear: (n: number) => `${counted(n, 'row', 'rows')} cannot be read yet`,
    kept: 'Everything you typed is still here.',
  },
  row: {
    saving: 'Saving…',
    saved: 'Saved',
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
  failure: {
    accounts:
      'You are signed in with more than one Google account, or this add-on is not authorised yet. Open this sheet in a browser window with only the account it is shared with.',
    offline: 'There is no connection to Google Sheets. Check your network and try again.',
    silent: 'Google Sheets has not answered for a minute. Try again: nothing is saved twice.',
    unknown:
      'Google Sheets could not do this. Try again in a moment. If it keeps happening and you use several Google accounts, open this sheet in a window with only one of them.',
  },
}

export const code = 'en' as 'en' | 'zh'
/** For Intl: how this language writes numbers and dates. */
export const intl = 'en-US'

/** English. Every word a person sees stands here; the other languages have its shape. */
export const en = {
  code,
  intl,
  fields,
  problem,
  types,
  states,
  paces,
  sheet,
  menu,
  say,
  mail,
  checkIn,
}

export type Messages = typeof en
