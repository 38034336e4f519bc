import type { Execution } from './execution'

const serviceObjects = new WeakSet<object>()

/** Whether a value is an object of a service, which cannot leave the server. */
export const isServiceObject = (value: object) => serviceObjects.has(value)

/**
 * Guards one service object: every call is counted, checked and may fail as on Google (see Execution.enter),
 * and a member we do not emulate fails loudly with its name instead of being undefined.
 */
export function service<T extends object>(execution: Execution, name: string, members: T): T {
  const guarded = new Proxy(members, {
    get(target, key, receiver) {
      const member = Reflect.get(target, key, receiver)
      if (typeof key === 'symbol' || key === 'toJSON') return member
      if (member === undefined && !(key in target)) {
        throw new Error(`${name}.${key} is not emulated by the local host.`)
      }
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => {
        execution.enter(`${name}.${key}`)
        return Reflect.apply(member, target, args)
      }
    },
    set(_target, key) {
      throw new Error(`${name}.${String(key)} cannot be set: the local host does not emulate it.`)
    },
  })
  serviceObjects.add(guarded)
  return guarded
}
