import type { Execution } from '../execution'
import { service } from '../service'

/** Services of Google's that an add-on may know of, and this host does not have. */
const NAMES = [
  'Browser',
  'CalendarApp',
  'CardService',
  'Charts',
  'ContactsApp',
  'ContentService',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'Maps',
  'SitesApp',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
]

/** Each is there and fails at its first member, naming it, rather than looking absent to a `typeof`. */
export function notEmulatedServices(execution: Execution): Record<string, object> {
  return Object.fromEntries(NAMES.map((name) => [name, service(execution, name, {})]))
}
