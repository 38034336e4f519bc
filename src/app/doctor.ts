import { personalMessages } from '../rpc/personalMessages'

const WIDTH = 420
const HEIGHT = 520

/** Beside the sheet, so that the cells it names can be looked at and corrected meanwhile. */
export function openDoctor(): void {
  const { menu } = personalMessages()
  const page = HtmlService.createHtmlOutputFromFile('doctor').setWidth(WIDTH).setHeight(HEIGHT)
  SpreadsheetApp.getUi().showModelessDialog(page, menu.doctor.replace(/…$/, ''))
}
