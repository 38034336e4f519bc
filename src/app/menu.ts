import { personalMessages } from '../rpc/personalMessages'
import type { FixedName } from './entryPoints'

/** Builds the menu; touches no property and no cell, since anything else makes it disappear (platform 4.2). */
export function addMenu(): void {
  const ui = SpreadsheetApp.getUi()
  const { menu } = personalMessages()
  ui.createAddonMenu()
    .addItem(menu.checkIn, 'menuCheckIn' satisfies FixedName)
    .addItem(menu.dashboard, 'menuDashboard' satisfies FixedName)
    .addItem(menu.setUp, 'menuSetUp' satisfies FixedName)
    .addItem(menu.review, 'menuReview' satisfies FixedName)
    .addItem(menu.mail, 'menuMail' satisfies FixedName)
    .addItem(menu.formulas, 'menuFormulas' satisfies FixedName)
    .addToUi()
}
