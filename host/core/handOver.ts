import type { Realm } from './execution'
import { isServiceObject } from './service'

/**
 * Rebuilds plain data with the script's own constructors, so that `instanceof Array` and friends hold in the script.
 * Service objects, enums and functions pass as they are.
 */
export function handOver<T>(realm: Realm, value: T): T
export function handOver(realm: Realm, value: unknown): unknown {
  if (Array.isArray(value)) {
    const copy = new realm.Array<unknown>()
    for (const item of value) copy.push(handOver(realm, item))
    return copy
  }
  if (typeof value !== 'object' || value === null || isServiceObject(value)) return value
  if (Object.getPrototypeOf(value) === Object.prototype) {
    const copy: Record<string, unknown> = new realm.Object() as Record<string, unknown>
    for (const [key, item] of Object.entries(value)) copy[key] = handOver(realm, item)
    return copy
  }
  return value
}
