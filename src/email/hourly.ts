import { asDay, isoOf } from '../core/calendar'
import { lastTurn, nextTurn, type Schedule } from '../core/schedule'
import { type Book, openBook } from '../sheets/book'
import { patiently } from '../sheets/patiently'
import { readSettings } from '../sheets/settings'
import { reportPlans, sendDigests } from './sendDigests'
import { readSender, readWake, type Sender, writeSender, writeWake } from './sender'

const HOUR_MS = 3_600_000

/** The one clock trigger: does what is due, and in an idle hour reads one property and ends. */
export function hourly(now: number): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
  if (!spreadsheet) {
    // Some deployments get no spreadsheet in clock triggers (platform 3.37); without one nothing can be read or keyed.
    console.error(
      'The clock trigger was given no spreadsheet: no weekly mail can be sent from this installation.',
    )
    return
  }
  const file = spreadsheet.getId()
  const wake = readWake(file)
  if (wake === undefined || now < wake) return
  // One person's runs may overlap; what they do once is theirs alone, so their own lock is enough.
  const lock = LockService.getUserLock()
  if (!lock.tryLock(0)) return
  try {
    run(openBook(spreadsheet, now), file)
  } finally {
    lock.releaseLock()
  }
}

function run(book: Book, file: string): void {
  const sender = readSender(file)
  if (!sender) return
  const settings = readSettings()
  const self = Session.getEffectiveUser().getEmail()
  const due = dueTurn(sender, book)
  let finished = false
  try {
    const outcome =
      due === undefined
        ? { finished: true, problems: reportPlans(book, settings, self).problems }
        : sendDigests(book, settings, sender, self, due)
    finished = outcome.finished
    if (finished && due !== undefined) sender.finished = isoOf(due)
    sender.failure = outcome.problems.length
      ? { at: book.now, message: outcome.problems.join('\n') }
      : undefined
  } catch (error) {
    // Told to the sender where they look; the next hour tries again, and what was sent is stored.
    console.error(error)
    sender.failure = { at: book.now, message: String(error) }
  }
  sender.heartbeat = book.now
  patiently(() => writeSender(file, sender))
  patiently(() => writeWake(file, finished ? wakeAfter(sender.schedule, book) : book.now + HOUR_MS / 2))
}

/** The day of a turn that has come since the schedule was switched on and is not finished; late is better than never. */
function dueTurn({ schedule, since, finished }: Sender, book: Book) {
  if (!schedule) return undefined
  const { day, at } = lastTurn(schedule as Schedule, book.now, book.zone())
  return at > since && isoOf(day) !== finished ? day : undefined
}

/** The next turn, or the small hours of tomorrow, when as-of dates and logs are brought up to date. */
export function wakeAfter(schedule: Sender['schedule'], book: Book): number {
  const tomorrow = book.zone().instantOf(asDay(book.today() + 1), 1)
  return schedule ? Math.min(tomorrow, nextTurn(schedule as Schedule, book.now, book.zone()).at) : tomorrow
}
