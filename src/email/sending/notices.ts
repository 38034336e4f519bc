import { messagesOf } from '../../messages'
import { formatInstant } from '../../messages/format'
import type { Book } from '../../sheets/book'
import { patiently } from '../../sheets/patiently'
import { readSettings } from '../../sheets/settings'
import { noticeMail, type Trouble } from '../letters/notice'
import { type Sender, writeSender } from './sender'

const DAY_MS = 86_400_000

/** Failures of an hour or two mend themselves; of a day a person is told, and then once a week. */
const TELL_AFTER_MS = DAY_MS
const TELL_AGAIN_MS = 7 * DAY_MS

/** Writes to the sender's own address and to no other. */
function tell(trouble: Trouble, book: Book): void {
  const self = Session.getEffectiveUser().getEmail()
  const messages = messagesOf(readSettings().plans[0]?.language ?? 'en')
  const { subject, text, html } = noticeMail(trouble, {
    messages,
    fileTitle: book.spreadsheet.getName(),
    senderName: self,
    asOf: book.now,
    timeZone: book.spreadsheet.getSpreadsheetTimeZone(),
    people: book.spreadsheet.getUrl(),
  })
  MailApp.sendEmail(self, subject, text, { htmlBody: html, name: messages.menu.name })
}

/**
 * A trigger outlives the permissions it was made with and would fail in the middle of its work (platform 5.11): asks first.
 * True when they are missing; the sender is then told by mail, at most once a day.
 */
export function askForPermission(book: Book, file: string, sender: Sender): boolean {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)
  if (info.getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED) return false
  const { failure } = sender
  const toldLately = failure?.told !== undefined && book.now - failure.told < DAY_MS
  const url = info.getAuthorizationUrl() ?? ''
  sender.failure = {
    at: book.now,
    since: failure?.since ?? book.now,
    message: messagesOf(readSettings().plans[0]?.language ?? 'en').mail.notice.permission.title,
    told: toldLately ? failure?.told : attempt(() => tell({ kind: 'permission', url }, book), book.now),
  }
  patiently(() => writeSender(file, sender))
  return true
}

/** What has failed for a day needs a person. */
export function tellOfFailure(book: Book, sender: Sender): void {
  const { failure } = sender
  if (!failure || book.now - failure.since < TELL_AFTER_MS) return
  if (failure.told !== undefined && book.now - failure.told < TELL_AGAIN_MS) return
  const { since, message } = failure
  failure.told = attempt(() => {
    const zone = book.spreadsheet.getSpreadsheetTimeZone()
    const messages = messagesOf(readSettings().plans[0]?.language ?? 'en')
    tell(
      {
        kind: 'failing',
        since: formatInstant(since, zone, messages),
        message,
        sheet: book.spreadsheet.getUrl(),
      },
      book,
    )
  }, book.now)
}

/** The mail that tells of trouble may fail of the same trouble; the dialog tells it as well. */
function attempt(run: () => void, now: number): number | undefined {
  try {
    run()
    return now
  } catch (error) {
    console.error(error)
    return undefined
  }
}
