import type { Execution } from './execution'
import { fullName } from './serviceNames'

const names = new WeakMap<object, string>()

/** Whether a value is an object of a service, which cannot leave the server. */
export const isServiceObject = (value: object) => names.has(value)

/** The class of an object of a service, e.g. `Range`; undefined for any other object. */
export const classOfService = (value: object) => names.get(value)

/**
 * Guards one service object: every call is counted, checked and may fail as on Google (see Execution.enter),
 * and a member we do not emulate fails loudly with its name instead of being undefined.
 */
export function service<T extends object>(execution: Execution, name: string, members: T): T {
  const guarded = new Proxy(members, {
    get(target, key, receiver) {
      const member = Reflect.get(target, key, receiver)
      if (typeof key === 'symbol' || key === 'toJSON') return member
      if (!Object.hasOwn(target, key)) {
        // An object of a service reads as the name of its class.
        if (key === 'toString') return () => name
        if (key in target) return member
        // What may not be called at all is refused as on Google.
        execution.enter(`${name}.${key}`)
        throw new Error(`${fullName(`${name}.${key}`)} is not emulated by the local host.`)
      }
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => {
        execution.enter(`${name}.${key}`)
        return Reflect.apply(member, target, args)
      }
    },
    set(_target, key) {
      throw new Error(
        `${fullName(`${name}.${String(key)}`)} cannot be set: the local host does not emulate it.`,
      )
    },
  })
  names.set(guarded, name)
  return guarded
}
