import type { AuthModeName } from '../execution'

/** Classes of the host's own services; every other class belongs to SpreadsheetApp. */
const SERVICE_OF_CLASS: Record<string, string> = {
  PropertiesService: 'PropertiesService',
  Properties: 'PropertiesService',
  CacheService: 'CacheService',
  Cache: 'CacheService',
  LockService: 'LockService',
  Lock: 'LockService',
  Session: 'Session',
  User: 'Session',
  Utilities: 'Utilities',
  Blob: 'Utilities',
  MailApp: 'MailApp',
  ScriptApp: 'ScriptApp',
  AuthorizationInfo: 'ScriptApp',
  TriggerBuilder: 'ScriptApp',
  ClockTriggerBuilder: 'ScriptApp',
  Trigger: 'ScriptApp',
  HtmlService: 'HtmlService',
  HtmlOutput: 'HtmlService',
  HtmlTemplate: 'HtmlService',
  Logger: 'Logger',
  Ui: 'Ui',
  Menu: 'Menu',
  PromptResponse: 'Ui',
}

const MENU_BUILDING = new Set(['Ui.createAddonMenu', 'Ui.createMenu'])
const TRIGGERS = new Set(['ScriptApp.newTrigger', 'ScriptApp.getProjectTriggers', 'ScriptApp.deleteTrigger'])

/** The service a member belongs to, e.g. `SpreadsheetApp` for `Range.getValues`. */
export function serviceOf(member: string): string {
  return SERVICE_OF_CLASS[member.split('.')[0] ?? ''] ?? 'SpreadsheetApp'
}

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
      return service !== 'MailApp' && !TRIGGERS.has(member)
    case 'CUSTOM_FUNCTION':
      return !['Ui', 'Menu', 'MailApp', 'ScriptApp'].includes(service) && member !== 'SpreadsheetApp.getUi'
  }
}
