import type { DetailsOpening } from './details/detailsContract'
import { personalMessages } from './personalMessages'
import { withOpening } from './withOpening'

export const showCheckIn = (): void => show(HtmlService.createHtmlOutputFromFile('sidebar'))

/** In place of the check-in: there is one sidebar. */
export function showDetails(opening: DetailsOpening): void {
  const page = HtmlService.createHtmlOutputFromFile('details')
  show(page.setContent(withOpening(page.getContent(), opening)))
}

function show(page: GoogleAppsScript.HTML.HtmlOutput): void {
  SpreadsheetApp.getUi().showSidebar(page.setTitle(personalMessages().menu.checkIn))
}
