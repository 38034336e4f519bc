import { dayOfIso } from '../../core/dates/calendar'
import { nameKey } from '../../core/nameKey'
import { reportPlans } from '../../email/planReports'
import { distinctAddresses, ownDomain } from '../../email/sending/address'
import { readRecords } from '../../email/sending/deliveries'
import { holdDuty, leaveDuty } from '../../email/sending/duty'
import type { ScheduleData } from '../../email/sending/schedule'
import { newSender, readSender, type Sender, writeSender } from '../../email/sending/sender'
import { beginSending, endSending } from '../../email/sending/switch'
import { type PreviewKind, previewOf } from '../../email/sending/turnLetters'
import { messagesOf } from '../../messages'
import { type Book, openBook } from '../../sheets/book'
import { refuseCopy } from '../../sheets/cycle/copiedFile'
import { locked } from '../../sheets/locked'
import { addPeopleTab } from '../../sheets/people'
import { readSettings, writeSettings } from '../../sheets/settings'
import { type Sheet, tabById } from '../../sheets/tab'
import type { Handlers } from '../contract'
import type { mailContract } from './mailContract'
import { mailStatusOf, ownersIn } from './mailStatus'

/** The mails of the person who calls: nobody can see or change another's. */
export const mailHandlers: Pick<Handlers, keyof typeof mailContract> = {
  mailStatus: () => mailStatusOf(here()),

  scheduleMail({ approve, approveDomain, name, thresholds, patience, takeOver = false, ...schedule }) {
    const book = here()
    refuseCopy(book, readSettings())
    const file = book.spreadsheet.getId()
    const self = Session.getEffectiveUser().getEmail()
    const before = readSender(file) ?? newSender(book.now)
    const sender: Sender = {
      ...before,
      schedule: schedule.mails.length > 0 ? schedule : undefined,
      daily: true,
      approved: distinctAddresses(approve),
      domain: approveDomain ? ownDomain(self) : undefined,
      name: name?.trim() || undefined,
      // Turns of another time, or of mails nobody asked for then, are not made up for.
      since: sameTimes(before.schedule, schedule) ? before.since : book.now,
      relievedBy: undefined,
    }
    // Without mails there is nothing two people could send twice.
    if (sender.schedule) {
      const other = holdDuty({ mail: self, seen: book.now, schedule: sender.schedule }, takeOver)
      if (other) return mailStatusOf(book, before)
    } else leaveDuty(self)
    beginSending(file, sender)
    if (thresholds || patience)
      locked(() => {
        const settings = readSettings()
        writeSettings({
          ...settings,
          thresholds: thresholds ?? settings.thresholds,
          patience: patience ?? settings.patience,
        })
      })
    peopleTab(book)
    return mailStatusOf(book, sender)
  },

  pauseMail({ until }) {
    const book = here()
    const file = book.spreadsheet.getId()
    const sender = readSender(file)
    const day = until === undefined ? undefined : dayOfIso(until)
    // What fell into a pause is not made up for when it ends early.
    const since = day === undefined ? book.now : (sender?.since ?? book.now)
    if (sender) writeSender(file, { ...sender, since, pausedUntil: day === undefined ? undefined : until })
    return mailStatusOf(book)
  },

  stopMail() {
    const book = here()
    const file = book.spreadsheet.getId()
    endSending(file, readSender(file) ?? newSender(book.now))
    leaveDuty(Session.getEffectiveUser().getEmail())
    return mailStatusOf(book)
  },

  showPeople() {
    const book = here()
    book.spreadsheet.setActiveSheet(peopleTab(book).showSheet())
    return {}
  },

  previewMail({ kind }) {
    const letter = letterOf(kind, here())
    if (!letter) return {}
    const { subject, html, text } = letter.write()
    return { mail: { to: letter.to, subject, html, text } }
  },

  testMail({ kind }) {
    const book = here()
    const letter = letterOf(kind, book)
    if (!letter) return {}
    const { subject, html, text } = letter.write()
    const self = Session.getEffectiveUser().getEmail()
    MailApp.sendEmail(self, subject, text, { htmlBody: html, name: book.spreadsheet.getName() })
    return { sentTo: self }
  },
}

const sameTimes = (before: ScheduleData | undefined, after: ScheduleData): boolean =>
  before !== undefined &&
  before.weekday === after.weekday &&
  before.digestWeekday === after.digestWeekday &&
  before.hour === after.hour &&
  Boolean(before.monthly) === Boolean(after.monthly) &&
  before.digestRhythm === after.digestRhythm &&
  after.mails.every((mail) => before.mails.includes(mail))

const here = (): Book => openBook(SpreadsheetApp.getActiveSpreadsheet(), Date.now())

function letterOf(kind: PreviewKind, book: Book) {
  const file = book.spreadsheet.getId()
  const settings = readSettings()
  const self = Session.getEffectiveUser().getEmail()
  const sender = readSender(file) ?? newSender(book.now)
  const reports = reportPlans(book, settings)
  return previewOf(kind, self, { book, settings, reports, sender, self, records: readRecords(file) })
}

/** The tab on which people pause their mails, with everyone the plans name. */
function peopleTab(book: Book): Sheet {
  const settings = readSettings()
  const existing = tabById(book.spreadsheet, settings.people)
  if (existing) return existing
  return locked(() => {
    const named = [{ mail: Session.getEffectiveUser().getEmail() }, ...ownersIn(book, settings)]
    const people = new Map(named.map((owner) => [nameKey(owner.mail ?? owner.name ?? ''), owner]))
    people.delete('')
    const sheet = addPeopleTab(book, messagesOf(settings.plans[0]?.language ?? 'en'), [...people.values()])
    writeSettings({ ...settings, people: sheet.getSheetId() })
    return sheet
  })
}
