import { exception, signatureError } from '../exception'
import type { Execution } from '../execution'
import { handOver } from '../handOver'
import { service } from '../service'
import type { Emulated } from './emulated'
import type { ServiceContext } from './serviceContext'

const MAX_VALUE_BYTES = 9 * 1024
const MAX_STORE_BYTES = 500 * 1024

/** PropertiesService: strings that stay, for the document, the script and the user. */
export function createPropertiesService(
  execution: Execution,
  { stores, people, inDocument }: ServiceContext,
) {
  const { document, script, user } = stores.properties
  const properties = (open: () => Record<string, string>, readOnly = false) =>
    createProperties(execution, open, readOnly)
  return service(execution, 'PropertiesService', {
    getDocumentProperties: () => (inDocument ? properties(() => document) : null),
    getScriptProperties: () => properties(() => script),
    getUserProperties() {
      // A custom function runs without an identity: it sees the owner's store and cannot write it.
      const anonymous = execution.authMode === 'CUSTOM_FUNCTION'
      const { mail } = anonymous ? people.owner : execution.person
      return properties(() => {
        user[mail] ??= {}
        return user[mail]
      }, anonymous)
    },
  } satisfies Emulated<
    GoogleAppsScript.Properties.PropertiesService,
    keyof GoogleAppsScript.Properties.PropertiesService
  >)
}

function createProperties(execution: Execution, open: () => Record<string, string>, readOnly: boolean) {
  const { realm } = execution
  const signature = (member: string, ...args: unknown[]) =>
    signatureError(realm, `PropertiesService.Properties.${member}`, args)
  const keyOf = (key: unknown, member: string) => {
    if (key === null || key === undefined) throw signature(member, key)
    return String(key)
  }
  const writable = (member: string) => {
    if (readOnly) throw exception(realm, `You do not have permission to call ${member}`)
    return open()
  }
  const write = (entries: Record<string, string>, member: string, deleteOthers = false) => {
    const store = writable(member)
    if (Object.values(entries).some((value) => bytes(value) > MAX_VALUE_BYTES)) {
      throw exception(realm, 'Argument too large: value')
    }
    const next = deleteOthers ? entries : { ...store, ...entries }
    if (
      Object.entries(next).reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0) > MAX_STORE_BYTES
    ) {
      throw exception(
        realm,
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      )
    }
    if (deleteOthers) for (const key of Object.keys(store)) delete store[key]
    Object.assign(store, entries)
  }
  const self: object = service(execution, 'Properties', {
    getProperty: (key: string) => {
      const store = open()
      const name = keyOf(key, 'getProperty')
      return Object.hasOwn(store, name) ? (store[name] ?? null) : null
    },
    getProperties: () => handOver(realm, { ...open() }),
    getKeys: () => handOver(realm, Object.keys(open())),
    setProperty(key: string, value: string) {
      if (value === null || value === undefined) throw signature('setProperty', key, value)
      write({ [keyOf(key, 'setProperty')]: String(value) }, 'setProperty')
      return self
    },
    setProperties(properties: { [key: string]: string }, deleteAllOthers?: boolean) {
      if (typeof properties !== 'object' || properties === null) throw signature('setProperties', properties)
      const entries = Object.entries(properties).map(([key, value]) => [key, String(value)])
      write(Object.fromEntries(entries) as Record<string, string>, 'setProperties', deleteAllOthers === true)
      return self
    },
    deleteProperty(key: string) {
      delete writable('deleteProperty')[keyOf(key, 'deleteProperty')]
      return self
    },
    deleteAllProperties() {
      const store = writable('deleteAllProperties')
      for (const key of Object.keys(store)) delete store[key]
      return self
    },
  } satisfies Emulated<GoogleAppsScript.Properties.Properties, keyof GoogleAppsScript.Properties.Properties>)
  return self
}

const bytes = (text: string) => new TextEncoder().encode(text).length
