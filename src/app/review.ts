import { personalMessages } from '../rpc/personalMessages'

const WIDTH = 420
const HEIGHT = 520

/** Beside the sheet, so that the cells it names can be looked at and corrected meanwhile. */
export function openReview(): void {
  const { menu } = personalMessages()
  const page = HtmlService.createHtmlOutputFromFile('review').setWidth(WIDTH).setHeight(HEIGHT)
  SpreadsheetApp.getUi().showModelessDialog(page, menu.review.replace(/…$/, ''))
}
