import type { HelpOpening } from '../rpc/helpOpening'
import { personalMessages } from '../rpc/personalMessages'
import { withOpening } from '../rpc/withOpening'

const WIDTH = 520
const HEIGHT = 560

/** Explains the custom functions beside the sheet, opened at one of them if its name is given. */
export function openFormulaHelp(at?: string): void {
  const { code, menu } = personalMessages()
  const locale = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale()
  const page = HtmlService.createHtmlOutputFromFile('help').setWidth(WIDTH).setHeight(HEIGHT)
  page.setContent(withOpening(page.getContent(), { language: code, locale, at } satisfies HelpOpening))
  SpreadsheetApp.getUi().showModelessDialog(page, menu.formulas.replace(/…$/, ''))
}
