import type { ScriptExecution } from '../scriptExecution'
import { service } from '../service'
import type { Emulated } from './emulated'
import type { ServiceContext } from './serviceContext'

const KEY_LIFETIME = 30 * 86_400_000

type Members =
  | 'getActiveUser'
  | 'getEffectiveUser'
  | 'getActiveUserLocale'
  | 'getScriptTimeZone'
  | 'getTemporaryActiveUserKey'

/** Session: who runs the script, as far as it may know. */
export function createSession(execution: ScriptExecution, { manifest, clock }: ServiceContext) {
  const user = () => createUser(execution)
  return service(execution, 'Session', {
    getActiveUser: user,
    getEffectiveUser: user,
    getActiveUserLocale: () => execution.person.locale,
    getScriptTimeZone: () => manifest.timeZone,
    getTemporaryActiveUserKey: () =>
      `${execution.person.mail}#${Math.floor(clock.now / KEY_LIFETIME)}`
        .split('')
        .reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0, 7)
        .toString(36),
  } satisfies Emulated<GoogleAppsScript.Base.Session, Members>)
}

/**
 * The person behind an execution. The address is blank, without an error, in simple triggers and custom functions and
 * for a person who did not grant it. Active and effective user are the same: a trigger runs as its creator.
 */
export function createUser(execution: ScriptExecution) {
  const visible = execution.authMode === 'FULL' && !execution.person.withheld.includes('userinfo.email')
  return service(execution, 'User', {
    getEmail: () => (visible ? execution.person.mail : ''),
  } satisfies Emulated<GoogleAppsScript.Base.User, 'getEmail'>)
}
