import type { AuthModeName } from '../execution'
import { serviceOf } from '../serviceNames'

const MENU_BUILDING = new Set(['Ui.createAddonMenu', 'Ui.createMenu'])
const TRIGGERS = new Set(['ScriptApp.newTrigger', 'ScriptApp.getProjectTriggers', 'ScriptApp.deleteTrigger'])

/** Services that act for a person, or reach out. */
const WITH_AUTHORIZATION = new Set([
  'CalendarApp',
  'ContactsApp',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'MailApp',
  'SitesApp',
  'SlidesApp',
  'UrlFetchApp',
])

/** Services a custom function may use. Session and Logger are not on Google's list, and answer there all the same. */
const IN_FORMULAS = new Set([
  'CacheService',
  'HtmlService',
  'Jdbc',
  'LanguageApp',
  'LockService',
  'Logger',
  'Maps',
  'PropertiesService',
  'Session',
  'SpreadsheetApp',
  'UrlFetchApp',
  'Utilities',
  'XmlService',
])

/** What the scope of the current spreadsheet is not enough for. */
export const opensAnotherFile = (member: string): boolean =>
  /^SpreadsheetApp\.(open|openById|openByUrl|create)$/.test(member)

/**
 * Whether an execution in that mode may call the member at all, by Google's table of authorization modes.
 * What a custom function may do to a range is decided where ranges are.
 */
export function modeAllows(mode: AuthModeName, member: string): boolean {
  const service = serviceOf(member)
  switch (mode) {
    case 'FULL':
      return true
    case 'NONE':
      return (
        service === 'Logger' ||
        service === 'Utilities' ||
        service === 'Menu' ||
        MENU_BUILDING.has(member) ||
        member === 'SpreadsheetApp.getUi' ||
        member === 'Session.getActiveUserLocale'
      )
    case 'LIMITED':
      if (service === 'Ui') return MENU_BUILDING.has(member)
      return !WITH_AUTHORIZATION.has(service) && !TRIGGERS.has(member)
    case 'CUSTOM_FUNCTION':
      return IN_FORMULAS.has(service) && member !== 'SpreadsheetApp.getUi' && !opensAnotherFile(member)
  }
}
