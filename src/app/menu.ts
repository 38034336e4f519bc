import { languageOfLocale, type Messages, messagesOf } from '../messages'
import { salesTeam } from '../templates/salesTeam'
import type { AppEntryName } from './entryPoints'

/** In the language of the person's Google account; works before anything is authorised (platform 4.2). */
export const personalMessages = (): Messages => messagesOf(languageOfLocale(Session.getActiveUserLocale()))

/** Builds the menu; touches no property and no cell, since anything else makes it disappear (platform 4.2). */
export function addMenu(): void {
  const ui = SpreadsheetApp.getUi()
  const { menu } = personalMessages()
  const templates = ui
    .createMenu(menu.template)
    .addItem(salesTeam.title.en, 'menuSalesTeamEnglish' satisfies AppEntryName)
    .addItem(salesTeam.title.zh, 'menuSalesTeamChinese' satisfies AppEntryName)
  ui.createAddonMenu()
    .addItem(menu.checkIn, 'menuCheckIn' satisfies AppEntryName)
    .addSubMenu(templates)
    .addItem(menu.adopt, 'menuAdopt' satisfies AppEntryName)
    .addItem(menu.mail, 'menuMail' satisfies AppEntryName)
    .addToUi()
}
