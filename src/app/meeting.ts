import { personalMessages } from '../rpc/personalMessages'

const WIDTH = 480
const HEIGHT = 640

/**
 * Beside the sheet and the check-in: the row that is talked about can be looked at, and what is agreed typed in, while the
 * page stays.
 */
export function openMeeting(): void {
  const { menu } = personalMessages()
  const page = HtmlService.createHtmlOutputFromFile('meeting').setWidth(WIDTH).setHeight(HEIGHT)
  SpreadsheetApp.getUi().showModelessDialog(page, menu.meeting.replace(/…$/, ''))
}
