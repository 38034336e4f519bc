import { counted, keyResults, points } from './counts'
import { more, noProgress, progressText, yesNo } from './levels'
import { menu } from './menu'
import { sheet } from './sheet'

/** Undefined: never. */
const lastUpdate = (days: number | undefined) =>
  days === undefined
    ? 'no update yet'
    : `last update ${days === 0 ? 'today' : `${counted(days, 'day', 'days')} ago`}`

/** The words of the mails. Figures come ready to show, except counts, which decide singular and plural. */
export const mail = {
  untitled: 'OKRs',
  /** `when`: the week, or the day. */
  subject: (plan: string, when: string, state: string) => `${plan}, ${when}: ${state}`,
  weekOf: (week: number, weeks: number) => `week ${week} of ${weeks}`,
  state: {
    /** `of`: all key results, where only key results are counted. */
    attention: (n: number, of: number | undefined) =>
      `${of === undefined ? n : `${n} of ${of}`} ${n === 1 ? 'needs' : 'need'} attention`,
    calm: 'nothing needs attention',
    empty: 'no key results yet',
    unscored: 'no progress to show yet',
  },
  plans: (n: number, file: string) => `${counted(n, 'plan', 'plans')} in ${file}`,
  planAt: (plan: string, done: string) => `${plan} ${done}`,
  yourTeam: (plan: string) => `${plan}, your team`,
  week: (week: number, weeks: number, dates: string) => `Week ${week} of ${weeks} · ${dates}`,
  /** `change` in points; undefined: nothing to compare with. */
  verdict(done: string, expected: string, since: string, change: number | undefined): string {
    const now = `${done} done, ${expected} expected by now`
    if (change === undefined) return `${now}.`
    if (change === 0) return `${now}, unchanged ${since}.`
    return `${now}, ${change > 0 ? 'up' : 'down'} ${points(Math.abs(change))} ${since}.`
  },
  /** What a report says of the time it looks back on. */
  periods: {
    week: {
      since: 'since last week',
      moved: 'Moved this week',
      change: (points: string) => `${points} this week`,
      unchanged: 'unchanged this week',
      quiet: 'No key result moved this week.',
      noComparison: 'There is no earlier week to compare with yet; changes will show from next week on.',
    },
    fortnight: {
      since: 'since two weeks ago',
      moved: 'Moved in two weeks',
      change: (points: string) => `${points} in two weeks`,
      unchanged: 'unchanged in two weeks',
      quiet: 'No key result moved in the last two weeks.',
      noComparison: 'The history does not go back two weeks yet; changes will show once it does.',
    },
    month: {
      since: 'since a month ago',
      moved: 'Moved this month',
      change: (points: string) => `${points} this month`,
      unchanged: 'unchanged this month',
      quiet: 'No key result moved this month.',
      noComparison: 'The history does not go back a month yet; changes will show once it does.',
    },
  },
  calm: 'Nothing needs attention.',
  empty: 'This plan has no key results yet. Add the first one in the sheet.',
  unscored: 'No progress can be computed yet: no key result has the values it needs.',
  lastWeek: (end: string) => `This is the last week: the cycle ends on ${end}.`,
  ended: (end: string) => `The cycle ended on ${end}.`,
  openSheet: (plan: string) => `Open ${plan} in Google Sheets`,
  more,
  headings: {
    attention: 'Needs attention',
    objectives: 'All objectives',
    waiting: 'Waiting for an update',
    wins: 'Wins and thanks',
    blockers: 'Blockers and asks',
    dates: 'Dates ahead',
    notCounted: 'Not counted',
    falling: 'Confidence falling for two weeks',
    unanswered: 'No answer to requests',
    misses: 'Heading to miss',
    morePlans: 'More plans in this file',
  },
  columns: { objective: 'Objective', progress: 'Progress' },
  progress: progressText,
  noProgress,
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
  landing: (landing: string, target: string, done: string) =>
    `Said to go well, but lands at about ${landing} at the rate so far (target ${target}), which would be ${done}; 70% counts as reached`,
  /** What there is to say after a month. Figures come ready to show. */
  month: {
    headings: {
      change: 'Change something?',
      letGo: 'Go on or let go?',
      aimHigher: 'Aim higher?',
      confidence: 'Confidence moved',
    },
    state: (n: number) => `${n} to decide about`,
    /** Of `all` key results, `n` are to be decided about. */
    decide: (n: number, all: number) =>
      n === all
        ? `${keyResults(n)} to decide about.`
        : `${keyResults(n)} to decide about; the other ${all - n} can go on as they are.`,
    goOn: 'Nothing to decide: everything can go on as it is.',
    reached: (weeks: number) => `reached its target with ${counted(weeks, 'week', 'weeks')} left`,
    lands: (landing: string, target: string, done: string) =>
      `lands at about ${landing} at the rate so far (target ${target}), which would be ${done}`,
    unlikely: (needed: string, best: string) =>
      `has to move ${needed} a week from now on (best four weeks: ${best} a week)`,
    tooEasy: (needed: string, recent: string) =>
      `has to move only ${needed} a week from now on (last four weeks: ${recent} a week)`,
    points,
  },
  noOwner: 'No owner',
  yesNo,
  /** Undefined: never. */
  lastUpdate,
  waiting: (count: number, days: number | undefined) => `${keyResults(count)}, ${lastUpdate(days)}`,
  unanswered: {
    why: 'They let several requests in a row go by and get no reminders any more. Ask them yourself.',
    requests: (n: number) => counted(n, 'request', 'requests'),
  },
  request: {
    title: (n: number) => `${keyResults(n)} to update`,
    reminderTitle: (n: number) => `Still to update: ${keyResults(n)}`,
    nudgeTitle: (n: number, sender: string) => `${sender} asks for ${counted(n, 'update', 'updates')}`,
    subject: (title: string, when: string, minutes: number) =>
      `${title}, ${when} (${counted(minutes, 'minute', 'minutes')})`,
    lead: [
      `Type the new values into the sheet, or choose Extensions › ${menu.name} › ${menu.checkIn}. Nothing changed? Say so there: “No change” counts as an update.`,
    ],
    open: 'Open my rows',
    noValue: 'No value yet',
    last: (value: string) => `Last value ${value}`,
    target: (target: string) => `target ${target}`,
    atLeast: (target: string) => `to stay at ${target} or above`,
    atMost: (target: string) => `to stay at ${target} or below`,
    within: (lowest: string, highest: string) => `to stay between ${lowest} and ${highest}`,
    done: 'Done',
    notDone: 'Not done yet',
  },
  /** To the sender alone. */
  notice: {
    subject: (file: string) => `Mails of ${file} do not go out`,
    failing: (since: string, message: string) => ({
      title: 'Your mails do not go out',
      lines: [
        `Since ${since} every attempt has failed. Google says: ${message}`,
        `Open the sheet and choose Extensions › ${menu.name} › ${menu.mail}: it shows what is open and who could send instead.`,
      ],
      action: 'Open the sheet',
    }),
    permission: {
      title: 'Google wants your permission again',
      lines: [
        'The add-on needs a permission it does not have, so it reads nothing and sends nothing for you. Nothing is lost: what is due goes out in the hour after you agree.',
      ],
      action: 'Review the permissions',
    },
  },
  cycle: {
    ending: {
      subject: (plan: string, done: string | undefined) =>
        `${plan}: two weeks left${done === undefined ? '' : `, ${done} done`}`,
      remark: (end: string, days: number) => `The cycle ends on ${end}, in ${counted(days, 'day', 'days')}.`,
      next: [
        'Time to decide together: what can still land, what to let go, and who needs help with the rest.',
      ],
    },
    ended: {
      subject: (plan: string, done: string | undefined) =>
        `${plan}: the cycle is over${done === undefined ? '' : `, ${done} done`}`,
      remark: (end: string, _days: number) => `The cycle ended on ${end}.`,
      next: [
        'Please enter the last values now. Then look back together: what worked, what did not, and what the next cycle takes from it.',
        'Close the cycle with its scores and lessons, and start the next one: Extensions › OKR Sheets › Review the cycle…, Close.',
      ],
    },
  },
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
    why: {
      digest: (plan: string, sender: string) =>
        `You get this mail because ${sender} chose you as a reader of the summary of ${plan}.`,
      request: (plan: string, sender: string) =>
        `You get this mail because you own key results in ${plan}, and ${sender} has updates asked for every week.`,
      nudge: (plan: string, sender: string) =>
        `You get this mail because you own key results in ${plan}, and ${sender} asked for an update just now.`,
      manager: (plan: string, sender: string) =>
        `You get this mail instead of the summary of ${plan} because its tab ${sheet.tabs.people} names you as a manager. ${sender} sends it.`,
      cycle: (plan: string, sender: string) =>
        `You get this mail because ${sender} chose you as a reader of the summaries of ${plan}.`,
    },
    stop: (sender: string) =>
      `To pause or stop it, reply and tell ${sender}, or write yes, or the last day of a pause, under ${sheet.people.paused} in your row of the tab ${sheet.tabs.people}.`,
    people: 'Pause or stop these mails',
    privacy: 'Nothing leaves the spreadsheet except mails like this one.',
  },
  /** Side by side, for reasons and owners. */
  list: (parts: readonly string[]) => parts.join(', '),
  reasons: (parts: readonly string[]) => parts.join('; '),
}
