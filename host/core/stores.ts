import type { HostPerson } from './people'
import type { ClockTrigger } from './triggers/clockTrigger'

/** A mail somebody sent; addresses as written. */
export interface Message {
  id: string
  from: string
  /** Sender name shown beside the address. */
  name: string
  to: string[]
  cc: string[]
  bcc: string[]
  replyTo: string
  subject: string
  text: string
  html: string
  /** Milliseconds since 1970 UTC, by the virtual clock. */
  time: number
}

export interface CacheEntry {
  value: string
  expires: number
}

/** Everything that outlives an execution apart from the spreadsheet itself; JSON through and through. */
export interface Stores {
  /** Whether anybody has used the add-on in this document yet: until then it opens in AuthMode.NONE. */
  enabled: boolean
  properties: {
    document: Record<string, string>
    script: Record<string, string>
    /** By mail address. */
    user: Record<string, Record<string, string>>
  }
  /** By scope (`document`, `script`, `user:<mail>`); the oldest entry of each comes first. */
  cache: Record<string, [key: string, entry: CacheEntry][]>
  triggers: ClockTrigger[]
  outbox: Message[]
  /** Mail recipients used by a person since the first mail of the running 24 hours. */
  mailUse: Record<string, { since: number; recipients: number }>
}

/** What `Host.save()` gives and `openHost({ state })` takes back. */
export interface SavedHost {
  version: 1
  now: number
  random: number
  people: HostPerson[]
  locale: string
  timeZone: string
  workbook: unknown
  stores: Stores
}

export function emptyStores(): Stores {
  return {
    enabled: false,
    properties: { document: {}, script: {}, user: {} },
    cache: {},
    triggers: [],
    outbox: [],
    mailUse: {},
  }
}
