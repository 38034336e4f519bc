/** Classes of services other than SpreadsheetApp, to which every class not named here belongs. */
const SERVICE_OF_CLASS: Record<string, string> = {
  Properties: 'PropertiesService',
  Cache: 'CacheService',
  Lock: 'LockService',
  User: 'Session',
  Blob: 'Utilities',
  AuthorizationInfo: 'ScriptApp',
  TriggerBuilder: 'ScriptApp',
  ClockTriggerBuilder: 'ScriptApp',
  Trigger: 'ScriptApp',
  HtmlOutput: 'HtmlService',
  HtmlTemplate: 'HtmlService',
  PromptResponse: 'Ui',
}

/** Global services whose names do not say that they are. */
const SERVICES = new Set([
  'Browser',
  'Charts',
  'Jdbc',
  'Logger',
  'Maps',
  'Menu',
  'Session',
  'Ui',
  'Utilities',
])

const isService = (name: string) => /(App|Service)$/.test(name) || SERVICES.has(name)

/** The service a member belongs to, e.g. `SpreadsheetApp` for `Range.getValues`. */
export function serviceOf(member: string): string {
  const [name = ''] = member.split('.')
  return isService(name) ? name : (SERVICE_OF_CLASS[name] ?? 'SpreadsheetApp')
}

/** `SpreadsheetApp.Range.getValues` for `Range.getValues`. */
export const fullName = (member: string): string =>
  isService(member.split('.')[0] ?? '') ? member : `${serviceOf(member)}.${member}`
