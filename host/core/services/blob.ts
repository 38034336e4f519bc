import { signatureError } from '../exception'
import type { Execution } from '../execution'
import { handOver } from '../handOver'
import { service } from '../service'
import { enumName } from '../serviceEnum'
import type { Emulated } from './emulated'

/** What a Blob holds. */
export interface BlobData {
  bytes: Uint8Array
  contentType: string | null
  name: string | null
}

const contents = new WeakMap<object, BlobData>()

/** What a Blob of a script holds now; undefined if the value is none. */
export const blobData = (value: unknown): BlobData | undefined =>
  typeof value === 'object' && value !== null ? contents.get(value) : undefined

type Members =
  | 'getBytes'
  | 'setBytes'
  | 'getDataAsString'
  | 'setDataFromString'
  | 'getContentType'
  | 'setContentType'
  | 'getName'
  | 'setName'
  | 'copyBlob'
  | 'isGoogleType'

/** A Blob, which may be changed in place. */
export function createBlob(execution: Execution, data: BlobData): object {
  const { realm } = execution
  const now = { ...data }
  const change = (more: Partial<BlobData>) => {
    Object.assign(now, more)
    return self
  }
  const self: object = service(execution, 'Blob', {
    getBytes: () => handOver(realm, signed(now.bytes)),
    setBytes: (bytes: number[]) => change({ bytes: bytesOf(execution, 'Blob.setBytes', bytes) }),
    getDataAsString: (charset?: string) => new TextDecoder(charset).decode(now.bytes),
    setDataFromString: (text: string) => change({ bytes: encode(String(text), 'UTF_8') }),
    getContentType: () => now.contentType,
    setContentType: (contentType: string | null) => change({ contentType }),
    getName: () => now.name,
    setName: (name: string) => change({ name }),
    copyBlob: () => createBlob(execution, now),
    isGoogleType: () => false,
    getBlob: () => self,
  } satisfies Emulated<GoogleAppsScript.Base.Blob, Members> & { getBlob(): object })
  contents.set(self, now)
  return self
}

/** Bytes as Java has them, −128 … 127. */
export const signed = (bytes: Uint8Array): number[] => Array.from(new Int8Array(bytes))

/** The bytes of a text in that charset (an enum value, US_ASCII if none), or of an array of bytes as it is. */
export function bytesOf(execution: Execution, member: string, data: unknown, charset?: unknown): Uint8Array {
  if (typeof data === 'string') return encode(data, enumName(charset) ?? 'US_ASCII')
  if (Array.isArray(data) && data.every((byte) => typeof byte === 'number')) return Uint8Array.from(data)
  throw signatureError(execution.realm, member, [data])
}

function encode(text: string, charset: string): Uint8Array {
  if (charset === 'UTF_8') return new TextEncoder().encode(text)
  // US_ASCII, the default: a character outside of it becomes a question mark.
  return Uint8Array.from(text, (letter) => (letter.charCodeAt(0) < 128 ? letter.charCodeAt(0) : 63))
}
