import type { Realm } from './execution'

/** What a service throws: an Error of the script's own realm, named "Exception" as Google names it. */
export function exception(realm: Realm, message: string): Error {
  const error = new realm.Error(message)
  Object.defineProperty(error, 'name', { value: 'Exception', configurable: true, writable: true })
  return error
}

/**
 * The refusal of arguments no overload takes, e.g.
 * `The parameters (String,number) don't match the method signature for CacheService.Cache.put.`
 */
export function signatureError(realm: Realm, member: string, args: readonly unknown[]): Error {
  const types = args.map(typeName).join(',')
  return exception(realm, `The parameters (${types}) don't match the method signature for ${member}.`)
}

/** How Google names the type of a received value in a signature error. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return 'String'
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value
  if (Array.isArray(value)) return value.length === 0 ? 'number[]' : `${typeName(value[0])}[]`
  return '(class)'
}
