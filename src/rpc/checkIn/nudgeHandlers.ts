import { UserError } from '../../core/problem'
import { reportPlans } from '../../email/planReports'
import { distinctAddresses } from '../../email/sending/address'
import { pruneRecords, readRecords } from '../../email/sending/deliveries'
import { type Nudge, nudge } from '../../email/sending/nudge'
import { newSender, readSender, type Sender, writeSender } from '../../email/sending/sender'
import type { Situation } from '../../email/sending/turnLetters'
import { type Messages, messagesOf } from '../../messages'
import { openBook } from '../../sheets/book'
import { refuseCopy } from '../../sheets/cycle/copiedFile'
import { mayEdit } from '../../sheets/mayEdit'
import { readSettings } from '../../sheets/settings'
import type { Handlers } from '../contract'

/** Longer than the mails of a team take, shorter than a person waits. */
const PATIENCE_MS = 20_000

/** Asking by hand for what the calendar asks for by itself; only ever from the account of who calls. */
export const nudgeHandlers: Pick<Handlers, 'askForUpdates'> = {
  askForUpdates({ to, approve = false }) {
    const book = openBook(SpreadsheetApp.getActiveSpreadsheet(), Date.now())
    const settings = readSettings()
    refuseCopy(book, settings)
    const file = book.spreadsheet.getId()
    // Two clicks, or a click and the clock, must not both send.
    const lock = LockService.getUserLock()
    if (!lock.tryLock(PATIENCE_MS)) throw new UserError({ code: 'busy' })
    try {
      const reports = reportPlans(book, settings, (ref) => mayEdit(book, ref))
      const records = readRecords(file)
      const self = Session.getEffectiveUser().getEmail()
      const situation = {
        book,
        settings,
        reports,
        sender: readSender(file) ?? newSender(book.now),
        self,
        records,
      }
      const messages = messagesOf(
        (reports.plans.find(({ state }) => state === 'running')?.ref ?? settings.plans[0])?.language ?? 'en',
      )
      const asked = distinctAddresses(to).map((address) => {
        let outcome = nudge(address, situation)
        if (outcome.is === 'unapproved' && approve) {
          situation.sender = approved(situation.sender, address, file)
          outcome = nudge(address, situation)
        }
        return {
          to: address,
          sent: outcome.is === 'sent',
          message: sentence(outcome, address, messages),
          unapproved: outcome.is === 'unapproved',
        }
      })
      pruneRecords(file, records)
      return { asked }
    } finally {
      lock.releaseLock()
    }
  },
}

function approved(sender: Sender, address: string, file: string): Situation['sender'] {
  const next = { ...sender, approved: [...sender.approved, address] }
  writeSender(file, next)
  return next
}

function sentence(outcome: Nudge, to: string, { say: { nudge: words } }: Messages): string {
  if (outcome.is === 'failed') return words.failed(to, outcome.error)
  return outcome.is === 'quota' ? words.quota : words[outcome.is](to)
}
