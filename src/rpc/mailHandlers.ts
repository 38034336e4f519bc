import { nameKey } from '../core/nameKey'
import type { Owner } from '../core/plan'
import { UserError } from '../core/problem'
import { nextTurn, type Schedule } from '../core/schedule'
import { wakeAfter } from '../email/hourly'
import { forgetWake, readDeliveries, readSender, type Sender, writeSender, writeWake } from '../email/sender'
import { messagesOf } from '../messages'
import { type Book, openBook } from '../sheets/book'
import { locked } from '../sheets/locked'
import { addPeopleTab, readPeople } from '../sheets/people'
import { readPlanTab } from '../sheets/planTab'
import { readSettings, type Settings, writeSettings } from '../sheets/settings'
import { tabById } from '../sheets/tab'
import type { Handlers, MailStatus } from './contract'

/** The function that the trigger calls; build and Google know it by this name. */
const HOURLY = 'hourly'

/** The weekly mail of the person who calls: nobody can see or change another's. */
export const mailHandlers: Pick<Handlers, 'mailStatus' | 'scheduleMail' | 'stopMail'> = {
  mailStatus: () => status(here()),

  scheduleMail({ approve, weekday, hour }) {
    const book = here()
    const file = book.spreadsheet.getId()
    const schedule = { weekday, hour }
    const before = readSender(file)
    const sender: Sender = {
      version: 1,
      ...before,
      schedule,
      approved: distinct(approve),
      since: before?.schedule ? before.since : book.now,
    }
    writeSender(file, sender)
    writeWake(file, wakeAfter(schedule, book))
    ensureTrigger()
    ensurePeople(book)
    return status(book, sender)
  },

  stopMail() {
    const book = here()
    const file = book.spreadsheet.getId()
    const sender = readSender(file)
    if (sender) writeSender(file, { ...sender, schedule: undefined })
    forgetWake(file)
    for (const trigger of ScriptApp.getProjectTriggers()) {
      if (trigger.getHandlerFunction() === HOURLY) ScriptApp.deleteTrigger(trigger)
    }
    return status(book)
  },
}

const here = (): Book => openBook(SpreadsheetApp.getActiveSpreadsheet(), Date.now())

/** One per sender and file is all an add-on may have (platform 5.8); an existing one is kept. */
function ensureTrigger(): void {
  const exists = ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === HOURLY)
  if (!exists) ScriptApp.newTrigger(HOURLY).timeBased().everyHours(1).create()
}

/** The tab on which people pause their mails, with everyone the plans name. */
function ensurePeople(book: Book): void {
  const settings = readSettings()
  if (tabById(book.spreadsheet, settings.people)) return
  locked(() => {
    const people = new Map(
      [{ mail: Session.getEffectiveUser().getEmail() }, ...owners(book, settings)].map((owner) => [
        nameKey(owner.mail ?? owner.name ?? ''),
        owner,
      ]),
    )
    people.delete('')
    const sheet = addPeopleTab(book, messagesOf(settings.plans[0]?.language ?? 'en'), [...people.values()])
    writeSettings({ ...settings, people: sheet.getSheetId() })
  })
}

function status(book: Book, sender = readSender(book.spreadsheet.getId())): MailStatus {
  const { approved = [], schedule } = sender ?? {}
  const deliveries = readDeliveries(book.spreadsheet.getId())
  const latest = deliveries.map(({ day }) => day).sort()[deliveries.length - 1]
  const agreed = new Set(approved.map(key))
  return {
    schedule: schedule as MailStatus['schedule'],
    next: schedule && new Date(nextTurn(schedule as Schedule, book.now, book.zone()).at).toISOString(),
    approved,
    waiting: knownAddresses(book).filter((mail) => !agreed.has(key(mail))),
    latest: deliveries
      .filter(({ day }) => day === latest)
      .map(({ to, day, state, error }) => ({
        to,
        day,
        error,
        state: state === 'claimed' ? 'uncertain' : state,
      })),
  }
}

/** Every address the file names, and the caller's own first. */
function knownAddresses(book: Book): string[] {
  const settings = readSettings()
  const { rows } = readPeople(book, settings)
  const named = [...rows, ...owners(book, settings)].map(({ mail }) => mail ?? '')
  return distinct([Session.getEffectiveUser().getEmail(), ...named])
}

/** Whom the plans name; a table that cannot be read right now names nobody. */
const owners = (book: Book, { plans }: Settings): Owner[] =>
  plans.flatMap(({ sheetId, kind }) => {
    const sheet = tabById(book.spreadsheet, sheetId)
    if (!sheet) return []
    try {
      return readPlanTab(book, sheet, kind).plan.objectives.flatMap((objective) =>
        [objective, ...objective.keyResults].flatMap((row) => row.owners),
      )
    } catch (error) {
      if (error instanceof UserError) return []
      throw error
    }
  })

const key = (mail: string): string => mail.trim().toLowerCase()

/** What can be a mail address, each once; what cannot is left out, since one bad address fails a whole message (platform 6.6). */
function distinct(mails: readonly string[]): string[] {
  const seen = new Map<string, string>()
  for (const mail of mails) {
    if (/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/.test(mail.trim()) && !seen.has(key(mail)))
      seen.set(key(mail), mail.trim())
  }
  return [...seen.values()]
}
