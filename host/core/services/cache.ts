import { exception } from '../exception'
import type { Execution } from '../execution'
import { handOver } from '../handOver'
import { service } from '../service'
import type { Emulated } from './emulated'
import type { ServiceContext } from './serviceContext'

const DEFAULT_SECONDS = 600
const MAX_SECONDS = 21_600
const MAX_KEY = 250
const MAX_VALUE_BYTES = 102_400
/** "About 1,000" items, the oldest evicted in batches: the size of a batch is ours. */
const MAX_ITEMS = 1000
const EVICTED_AT_ONCE = 100

/** CacheService: strings for a while, by the virtual clock. */
export function createCacheService(execution: Execution, { stores, clock, inDocument }: ServiceContext) {
  const cache = (scope: string) => createCache(execution, () => open(scope), clock)
  const open = (scope: string) => {
    stores.cache[scope] ??= []
    return stores.cache[scope]
  }
  return service(execution, 'CacheService', {
    getDocumentCache: () => (inDocument ? cache('document') : null),
    getScriptCache: () => cache('script'),
    getUserCache: () => cache(`user:${execution.person.mail}`),
  } satisfies Emulated<GoogleAppsScript.Cache.CacheService, keyof GoogleAppsScript.Cache.CacheService>)
}

type Entries = ServiceContext['stores']['cache'][string]

function createCache(execution: Execution, open: () => Entries, clock: { readonly now: number }) {
  const { realm } = execution
  const valid = (key: unknown) => {
    if (key === null || key === undefined || key === '') throw exception(realm, 'Invalid argument: key')
    if (String(key).length > MAX_KEY) throw exception(realm, 'Argument too large: key')
    return String(key)
  }
  const remove = (key: string) => {
    const entries = open()
    const at = entries.findIndex(([name]) => name === key)
    if (at >= 0) entries.splice(at, 1)
  }
  const get = (key: string) => {
    const entry = open().find(([name]) => name === key)?.[1]
    return entry && entry.expires > clock.now ? entry.value : null
  }
  const put = (key: string, value: unknown, seconds = DEFAULT_SECONDS) => {
    if (seconds > MAX_SECONDS) throw exception(realm, 'Argument too large: expirationInSeconds')
    remove(key)
    if (value === null || value === undefined) return
    const text = String(value)
    if (new TextEncoder().encode(text).length > MAX_VALUE_BYTES)
      throw exception(realm, 'Argument too large: value')
    const entries = open()
    entries.push([key, { value: text, expires: clock.now + seconds * 1000 }])
    if (entries.length > MAX_ITEMS) entries.splice(0, EVICTED_AT_ONCE)
  }
  return service(execution, 'Cache', {
    get: (key: string) => get(valid(key)),
    getAll(keys: string[]) {
      const found = keys.map((key) => [key, get(valid(key))] as const).filter(([, value]) => value !== null)
      return handOver(realm, Object.fromEntries(found))
    },
    put: (key: string, value: string, seconds?: number) => {
      put(valid(key), value, seconds)
      return null
    },
    putAll(values: { [key: string]: unknown }, seconds?: number) {
      for (const [key, value] of Object.entries(values)) put(valid(key), value, seconds)
      return null
    },
    remove: (key: string) => {
      remove(valid(key))
      return null
    },
    removeAll(keys: string[]) {
      for (const key of keys) remove(valid(key))
      return null
    },
  } satisfies Emulated<GoogleAppsScript.Cache.Cache, keyof GoogleAppsScript.Cache.Cache>)
}
