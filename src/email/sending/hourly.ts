import { asDay, isoOf } from '../../core/dates/calendar'
import {
  cycleTurns,
  lastTurns,
  nextTurn,
  type Schedule,
  type Turn,
  WEEKLY,
  type WeeklyKind,
} from '../../core/dates/schedule'
import { isIdle } from '../../idle'
import { type Book, openBook } from '../../sheets/book'
import { patiently } from '../../sheets/patiently'
import { readSettings, type Settings } from '../../sheets/settings'
import { type PlanReports, reportPlans } from '../planReports'
import { deliver, messageOf } from './deliver'
import { pruneRecords, readRecords } from './deliveries'
import { holdDuty } from './duty'
import { askForPermission, tellOfFailure } from './notices'
import type { ScheduleData } from './schedule'
import { readSender, type Sender, writeSender } from './sender'
import { endSending } from './switch'
import { lettersOf } from './turnLetters'
import { writeWake } from './wake'

const HOUR_MS = 3_600_000
/** Google ends a run after six minutes (platform 8). */
const RUN_MS = 4 * 60_000
/** A note on the cycle that could not go out for a week has nothing new to say. */
const NOTE_EXPIRES_MS = 7 * 24 * HOUR_MS

/** What else is brought up to date where the plans have been looked at anyway. */
export type Afterwards = (book: Book, settings: Settings, reports: PlanReports) => void

/** The one clock trigger: does what is due (an idle hour ends before this, see src/idle.ts). */
export function hourly(clock: () => number, afterwards: Afterwards = () => {}): void {
  const now = clock()
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
  // One person's runs may overlap; what they do once is theirs alone, so their own lock is enough.
  const lock = LockService.getUserLock()
  if (!lock.tryLock(0)) return
  try {
    // Another run may have done everything since this one looked.
    if (!isIdle(now)) run(openBook(spreadsheet, now), spreadsheet.getId(), clock, afterwards)
  } finally {
    lock.releaseLock()
  }
}

function run(book: Book, file: string, clock: () => number, afterwards: Afterwards): void {
  const sender = readSender(file)
  if (!sender) return
  if (askForPermission(book, file, sender)) return
  let outcome: Outcome
  try {
    outcome = work(book, file, sender, clock, afterwards)
  } catch (error) {
    // Told to the sender where they look; the next hour tries again, and what was sent is stored.
    console.error(error)
    outcome = { wake: book.now + HOUR_MS / 2, failure: messageOf(error) }
  }
  if (outcome.relievedBy !== undefined) {
    endSending(file, { ...sender, relievedBy: outcome.relievedBy })
    return
  }
  sender.heartbeat = book.now
  const { failure } = outcome
  sender.failure =
    failure === undefined
      ? undefined
      : { ...sender.failure, at: book.now, since: sender.failure?.since ?? book.now, message: failure }
  tellOfFailure(book, sender)
  patiently(() => writeSender(file, sender))
  patiently(() => writeWake(file, outcome.wake))
}

interface Outcome {
  /** The instant before which nothing is due. */
  wake: number
  failure?: string
  /** Another person sends here now. */
  relievedBy?: string
}

function work(
  book: Book,
  file: string,
  sender: Sender,
  clock: () => number,
  afterwards: Afterwards,
): Outcome {
  const self = Session.getEffectiveUser().getEmail()
  const { schedule } = sender
  const other = schedule && holdDuty({ mail: self, seen: book.now, schedule }, false)
  if (other) return { wake: book.now, relievedBy: other.mail }
  const settings = readSettings()
  const reports = reportPlans(book, settings)
  const records = readRecords(file)
  const situation = { book, settings, reports, sender, self, records }
  const sending = {
    file,
    records,
    name: sender.name || nameOf(reports, book),
    quota: 0,
    hasTime: () => clock() - book.now < RUN_MS,
  }
  let finished = true
  for (const turn of dueTurns(sender, reports, book)) {
    const letters = lettersOf(turn, situation)
    if (letters.length > 0) sending.quota ||= MailApp.getRemainingDailyQuota()
    if (!deliver(turn, letters, sending)) finished = false
    else sender.finished[turn.kind] = isoOf(turn.day)
  }
  pruneRecords(file, records)
  afterwards(book, settings, reports)
  const failure = reports.problems.length > 0 ? reports.problems.join('\n') : undefined
  return { wake: finished ? wakeAfter(sender, reports, book) : book.now + HOUR_MS / 2, failure }
}

/** Whom a mail is from, where the sender said nothing: the team. */
const nameOf = ({ plans: [plan, ...others] }: PlanReports, { spreadsheet }: Book): string =>
  plan && others.length === 0 ? plan.planTitle : spreadsheet.getName()

const weeklyKinds = ({ mails }: ScheduleData): WeeklyKind[] => WEEKLY.filter((kind) => mails.includes(kind))

/** The turns that have come since mails were switched on and are not finished, oldest first; late is better than never. */
function dueTurns(
  { schedule, since, finished, pausedUntil }: Sender,
  { plans }: PlanReports,
  book: Book,
): Turn[] {
  if (!schedule) return []
  const notes = schedule.mails.includes('cycle')
    ? plans.flatMap(({ cycle }) => cycleTurns(cycle, schedule.hour, book.zone()))
    : []
  const fresh = notes.filter(({ at }) => at <= book.now && book.now - at < NOTE_EXPIRES_MS)
  const weekly = lastTurns(schedule as Schedule, weeklyKinds(schedule), book.now, book.zone())
  const distinct = new Map([...fresh, ...weekly].map((turn) => [`${turn.kind} ${turn.day}`, turn]))
  return [...distinct.values()]
    .filter(({ kind, day, at }) => {
      const iso = isoOf(day)
      return at > since && iso > (finished[kind] ?? '') && iso > (pausedUntil ?? '')
    })
    .sort((a, b) => a.at - b.at)
}

/** The next turn, or the small hours of tomorrow, when as-of dates and logs are brought up to date. */
function wakeAfter({ schedule }: Sender, { plans }: PlanReports, book: Book): number {
  const zone = book.zone()
  const tomorrow = zone.instantOf(asDay(book.today() + 1), 1)
  if (!schedule) return tomorrow
  const notes = plans.flatMap(({ cycle }) => cycleTurns(cycle, schedule.hour, zone))
  const next = nextTurn(schedule as Schedule, weeklyKinds(schedule), book.now, zone)
  const ahead = [...notes, ...(next ? [next] : [])].map(({ at }) => at).filter((at) => at > book.now)
  return Math.min(tomorrow, ...ahead)
}
