import { exception } from '../exception'
import type { Execution } from '../execution'
import { service } from '../service'
import type { Emulated } from './emulated'
import type { ServiceContext } from './serviceContext'

/**
 * LockService. Executions overlap only where a test interrupts one: whoever holds the lock then cannot go on before the
 * other ends, so waiting takes the whole time allowed, by the virtual clock, and fails.
 */
export function createLockService(execution: Execution, { locks, clock, inDocument }: ServiceContext) {
  const lock = (name: string) => {
    const take = (milliseconds: number) => {
      if (milliseconds < 0) return false
      if (locks.take(execution, name)) return true
      clock.advance(milliseconds)
      return false
    }
    return service(execution, 'Lock', {
      hasLock: () => locks.holds(execution, name),
      tryLock: take,
      waitLock(milliseconds: number) {
        if (take(milliseconds)) return
        throw exception(execution.realm, 'Lock timeout: another process was holding the lock for too long.')
      },
      releaseLock: () => locks.release(execution, name),
    } satisfies Emulated<GoogleAppsScript.Lock.Lock, keyof GoogleAppsScript.Lock.Lock>)
  }
  return service(execution, 'LockService', {
    getDocumentLock: () => (inDocument ? lock('document') : null),
    getScriptLock: () => lock('script'),
    getUserLock: () => lock(`user:${execution.person.mail}`),
  } satisfies Emulated<GoogleAppsScript.Lock.LockService, keyof GoogleAppsScript.Lock.LockService>)
}
