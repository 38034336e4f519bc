import { personalMessages } from '../rpc/personalMessages'

const WIDTH = 640
const HEIGHT = 640

/** Everything about the mails of this file, in one dialog of the person who clicks. */
export function openMailSettings(): void {
  const { menu } = personalMessages()
  const page = HtmlService.createHtmlOutputFromFile('mail').setWidth(WIDTH).setHeight(HEIGHT)
  SpreadsheetApp.getUi().showModalDialog(page, menu.mail.replace(/…$/, ''))
}
