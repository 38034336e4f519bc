import Papa from 'papaparse'
import { exception, signatureError } from '../exception'
import type { Execution } from '../execution'
import { handOver } from '../handOver'
import { service } from '../service'
import { enumName, serviceEnum } from '../serviceEnum'
import type { DigestName } from '../shell'
import type { Emulated } from './emulated'
import { formatDate } from './formatDate'
import type { ServiceContext } from './serviceContext'

const Charset = serviceEnum<typeof GoogleAppsScript.Utilities.Charset>('US_ASCII', 'UTF_8')
const DigestAlgorithm = serviceEnum<typeof GoogleAppsScript.Utilities.DigestAlgorithm>(
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
)
const MAX_SLEEP = 300_000

type Members =
  | 'Charset'
  | 'DigestAlgorithm'
  | 'formatDate'
  | 'getUuid'
  | 'sleep'
  | 'base64Encode'
  | 'base64EncodeWebSafe'
  | 'base64Decode'
  | 'base64DecodeWebSafe'
  | 'newBlob'
  | 'computeDigest'
  | 'parseCsv'

/** Utilities: dates as text, chance, waiting, bytes. Bytes are signed (−128 … 127), as in Java. */
export function createUtilities(execution: Execution, { clock, random, shell }: ServiceContext) {
  const { realm } = execution
  const bytesOf = (data: unknown, charset: unknown, member: string): Uint8Array => {
    if (typeof data === 'string') return encode(data, enumName(charset) ?? 'US_ASCII')
    if (Array.isArray(data) && data.every((byte) => typeof byte === 'number')) return Uint8Array.from(data)
    throw signatureError(realm, `Utilities.${member}`, [data])
  }
  const signed = (bytes: Uint8Array) => handOver(realm, Array.from(new Int8Array(bytes)))
  const decode = (encoded: string) => {
    try {
      return signed(Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0)))
    } catch {
      throw exception(realm, 'Could not decode string.')
    }
  }
  return service(execution, 'Utilities', {
    Charset,
    DigestAlgorithm,
    formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, pattern: string) {
      const valid = Object.prototype.toString.call(date) === '[object Date]'
      if (!valid || typeof timeZone !== 'string' || typeof pattern !== 'string') {
        throw signatureError(realm, 'Utilities.formatDate', [date, timeZone, pattern])
      }
      try {
        return formatDate(date.getTime(), timeZone, pattern)
      } catch (error) {
        throw exception(realm, error instanceof Error ? error.message : String(error))
      }
    },
    getUuid: () => random.uuid(),
    sleep(milliseconds: number) {
      if (typeof milliseconds !== 'number' || Number.isNaN(milliseconds)) {
        throw signatureError(realm, 'Utilities.sleep', [milliseconds])
      }
      if (milliseconds > MAX_SLEEP) {
        throw exception(realm, `Invalid argument: milliseconds must be at most ${MAX_SLEEP}.`)
      }
      clock.advance(Math.max(0, milliseconds))
    },
    base64Encode: (data: unknown, charset?: unknown) => toBase64(bytesOf(data, charset, 'base64Encode')),
    base64EncodeWebSafe: (data: unknown, charset?: unknown) =>
      toBase64(bytesOf(data, charset, 'base64EncodeWebSafe'))
        .replaceAll('+', '-')
        .replaceAll('/', '_'),
    base64Decode: decode,
    base64DecodeWebSafe: (encoded: string) => decode(encoded.replaceAll('-', '+').replaceAll('_', '/')),
    newBlob: (data: unknown, contentType?: string, name?: string) =>
      createBlob(
        execution,
        bytesOf(data, Charset.UTF_8, 'newBlob'),
        contentType,
        name,
        typeof data === 'string',
      ),
    computeDigest(algorithm: unknown, value: unknown, charset?: unknown) {
      const name = enumName(algorithm)
      if (!shell.digest || !isDigestName(name)) {
        throw new Error(`Utilities.computeDigest(${name}) is not emulated by the local host here.`)
      }
      return signed(shell.digest(name, bytesOf(value, charset, 'computeDigest')))
    },
    parseCsv(csv: string, delimiter = ',') {
      const { data } = Papa.parse<string[]>(csv, { delimiter: String(delimiter) })
      if (data.some((row) => row.length !== data[0]?.length)) throw exception(realm, 'Could not parse text.')
      return handOver(realm, data)
    },
  } satisfies Emulated<GoogleAppsScript.Utilities.Utilities, Members>)
}

type BlobMembers = 'getBytes' | 'getDataAsString' | 'getContentType' | 'getName' | 'setName' | 'getBlob'

function createBlob(
  execution: Execution,
  bytes: Uint8Array,
  contentType: string | undefined,
  name: string | undefined,
  isText: boolean,
) {
  let currentName = name ?? null
  const self = service(execution, 'Blob', {
    getBytes: () => handOver(execution.realm, Array.from(new Int8Array(bytes))),
    getDataAsString: () => new TextDecoder().decode(bytes),
    getContentType: () => contentType ?? (isText ? 'text/plain' : null),
    getName: () => currentName,
    setName(next: string) {
      currentName = next
      return self
    },
    getBlob: () => self,
  } satisfies Emulated<GoogleAppsScript.Base.Blob, Exclude<BlobMembers, 'getBlob' | 'setName'>> & {
    getBlob(): object
    setName(name: string): object
  }) as object
  return self
}

function encode(text: string, charset: string): Uint8Array {
  if (charset === 'UTF_8') return new TextEncoder().encode(text)
  // US_ASCII, the default: a character outside of it becomes a question mark.
  return Uint8Array.from(text, (letter) => (letter.charCodeAt(0) < 128 ? letter.charCodeAt(0) : 63))
}

const toBase64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

function isDigestName(name: string | undefined): name is DigestName {
  return name !== undefined && ['MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'].includes(name)
}
