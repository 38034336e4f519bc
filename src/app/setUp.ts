import { personalMessages } from '../rpc/personalMessages'
import type { SetUpOpening } from '../rpc/setUp/setUpOpening'
import { withOpening } from '../rpc/withOpening'

const WIDTH = 680
const HEIGHT = 600

/** Beside the sheet: what is asked about a cell can be looked at and corrected meanwhile. */
export function openSetUp(): void {
  const { code, menu } = personalMessages()
  const page = HtmlService.createHtmlOutputFromFile('setUp').setWidth(WIDTH).setHeight(HEIGHT)
  page.setContent(withOpening(page.getContent(), { language: code } satisfies SetUpOpening))
  SpreadsheetApp.getUi().showModelessDialog(page, menu.setUp.replace(/…$/, ''))
}
