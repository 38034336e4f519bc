import { exception, signatureError } from '../exception'
import { handOver } from '../handOver'
import type { ScriptExecution } from '../scriptExecution'
import { service } from '../service'
import { serviceEnum } from '../serviceEnum'
import type { ClockTrigger } from '../triggers/clockTrigger'
import { createClockTriggerBuilder } from './clockTriggerBuilder'
import type { Emulated } from './emulated'
import type { ServiceContext } from './serviceContext'

/** Enums of ScriptApp; AuthMode is also what event objects carry. */
export const AuthMode = serviceEnum<typeof GoogleAppsScript.Script.AuthMode>(
  'NONE',
  'CUSTOM_FUNCTION',
  'LIMITED',
  'FULL',
)
const AuthorizationStatus = serviceEnum<typeof GoogleAppsScript.Script.AuthorizationStatus>(
  'REQUIRED',
  'NOT_REQUIRED',
)
const EventType = serviceEnum<typeof GoogleAppsScript.Script.EventType>(
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
)
const TriggerSource = serviceEnum<typeof GoogleAppsScript.Script.TriggerSource>(
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
  'DOCUMENTS',
  'CALENDAR',
)
const WeekDay = serviceEnum<typeof GoogleAppsScript.Base.Weekday>(
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
)

type Members =
  | 'AuthMode'
  | 'AuthorizationStatus'
  | 'EventType'
  | 'TriggerSource'
  | 'WeekDay'
  | 'newTrigger'
  | 'getProjectTriggers'
  | 'deleteTrigger'
  | 'getAuthorizationInfo'

/** ScriptApp: clock triggers of the current user in this document, and what the user has granted. */
export function createScriptApp(execution: ScriptExecution, context: ServiceContext) {
  const { realm, person } = execution
  const { stores, manifest } = context
  const known = new WeakMap<object, ClockTrigger>()
  const handle = (trigger: ClockTrigger) => {
    const object = service(execution, 'Trigger', {
      getHandlerFunction: () => trigger.handler,
      getUniqueId: () => trigger.id,
      getEventType: () => EventType.CLOCK,
      getTriggerSource: () => TriggerSource.CLOCK,
      getTriggerSourceId: () => null,
    } satisfies Emulated<GoogleAppsScript.Script.Trigger, keyof GoogleAppsScript.Script.Trigger>)
    known.set(object, trigger)
    return object
  }
  return service(execution, 'ScriptApp', {
    AuthMode,
    AuthorizationStatus,
    EventType,
    TriggerSource,
    WeekDay,
    newTrigger(handler: string) {
      if (typeof handler !== 'string') throw signatureError(realm, 'ScriptApp.newTrigger', [handler])
      return service(execution, 'TriggerBuilder', {
        timeBased: () => createClockTriggerBuilder(execution, context, handler, handle),
      } satisfies Emulated<GoogleAppsScript.Script.TriggerBuilder, 'timeBased'>)
    },
    getProjectTriggers: () =>
      handOver(realm, stores.triggers.filter(({ creator }) => creator === person.mail).map(handle)),
    deleteTrigger(...args: unknown[]) {
      const trigger = typeof args[0] === 'object' && args[0] !== null ? known.get(args[0]) : undefined
      if (!trigger) throw signatureError(realm, 'ScriptApp.deleteTrigger', args)
      const at = stores.triggers.indexOf(trigger)
      if (at < 0)
        throw exception(
          realm,
          'Unexpected error while getting the method or property deleteTrigger on object ScriptApp.',
        )
      stores.triggers.splice(at, 1)
    },
    getAuthorizationInfo() {
      const missing = (manifest.scopes ?? person.withheld).some((scope) => person.withheld.includes(scope))
      return service(execution, 'AuthorizationInfo', {
        getAuthorizationStatus: () => AuthorizationStatus[missing ? 'REQUIRED' : 'NOT_REQUIRED'],
        getAuthorizationUrl: () => (missing ? `https://example.com/authorize?user=${person.mail}` : null),
      } satisfies Emulated<
        GoogleAppsScript.Script.AuthorizationInfo,
        keyof GoogleAppsScript.Script.AuthorizationInfo
      >)
    },
  } satisfies Emulated<GoogleAppsScript.Script.ScriptApp, Members>)
}
