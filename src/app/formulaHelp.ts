import type { HelpOpening } from '../rpc/helpOpening'
import { personalMessages } from '../rpc/personalMessages'

const WIDTH = 520
const HEIGHT = 560

/** Explains the custom functions beside the sheet, opened at one of them if its name is given. */
export function openFormulaHelp(at?: string): void {
  const { code, menu } = personalMessages()
  const locale = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale()
  const page = HtmlService.createHtmlOutputFromFile('help').setWidth(WIDTH).setHeight(HEIGHT)
  page.setContent(withOpening(page.getContent(), { language: code, locale, at }))
  SpreadsheetApp.getUi().showModelessDialog(page, menu.formulas.replace(/…$/, ''))
}

/** The page with what it opens with in an attribute of its root: it is there before any script runs, without a call. */
function withOpening(html: string, opening: HelpOpening): string {
  const text = JSON.stringify(opening).replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
  return html.replace('<div id="app"', (root) => `${root} data-opening="${text}"`)
}
