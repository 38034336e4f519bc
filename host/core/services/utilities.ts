import Papa from 'papaparse'
import { exception, signatureError } from '../exception'
import type { Execution } from '../execution'
import { handOver } from '../handOver'
import { service } from '../service'
import { serviceEnum } from '../serviceEnum'
import { archives } from './archives'
import { bytesOf, createBlob, signed } from './blob'
import { digests } from './digests'
import type { Emulated } from './emulated'
import { formatDate } from './formatDate'
import { formatString } from './formatString'
import { parseDate } from './parseDate'
import type { ServiceContext } from './serviceContext'

const Charset = serviceEnum<typeof GoogleAppsScript.Utilities.Charset>('US_ASCII', 'UTF_8')
const MAX_SLEEP = 300_000

type Members =
  | 'Charset'
  | 'formatDate'
  | 'parseDate'
  | 'formatString'
  | 'getUuid'
  | 'sleep'
  | 'base64Encode'
  | 'base64EncodeWebSafe'
  | 'base64Decode'
  | 'base64DecodeWebSafe'
  | 'newBlob'
  | 'parseCsv'

/** Utilities: dates as text, chance, waiting, bytes. Bytes are signed (−128 … 127), as in Java. */
export function createUtilities(execution: Execution, { clock, random, shell }: ServiceContext) {
  const { realm } = execution
  /** What goes wrong in a pattern is told as the service tells it. */
  const byPattern = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw exception(realm, error instanceof Error ? error.message : String(error))
    }
  }
  const encoded = (member: string, data: unknown, charset: unknown) =>
    toBase64(bytesOf(execution, `Utilities.${member}`, data, charset))
  const decode = (encoded: string) => {
    try {
      return handOver(realm, signed(Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0))))
    } catch {
      throw exception(realm, 'Could not decode string.')
    }
  }
  return service(execution, 'Utilities', {
    ...digests(execution, shell),
    ...archives(execution),
    Charset,
    formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, pattern: string) {
      const valid = Object.prototype.toString.call(date) === '[object Date]'
      if (!valid || typeof timeZone !== 'string' || typeof pattern !== 'string') {
        throw signatureError(realm, 'Utilities.formatDate', [date, timeZone, pattern])
      }
      return byPattern(() => formatDate(date.getTime(), timeZone, pattern))
    },
    parseDate(date: string, timeZone: string, pattern: string) {
      if (![date, timeZone, pattern].every((text) => typeof text === 'string')) {
        throw signatureError(realm, 'Utilities.parseDate', [date, timeZone, pattern])
      }
      return new realm.Date(byPattern(() => parseDate(date, timeZone, pattern)))
    },
    formatString(template: string, ...values: unknown[]) {
      if (typeof template !== 'string') {
        throw signatureError(realm, 'Utilities.formatString', [template, ...values])
      }
      return byPattern(() => formatString(template, values))
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
    base64Encode: (data: unknown, charset?: unknown) => encoded('base64Encode', data, charset),
    base64EncodeWebSafe: (data: unknown, charset?: unknown) =>
      encoded('base64EncodeWebSafe', data, charset).replaceAll('+', '-').replaceAll('/', '_'),
    base64Decode: decode,
    base64DecodeWebSafe: (encoded: string) => decode(encoded.replaceAll('-', '+').replaceAll('_', '/')),
    newBlob: (data: unknown, contentType?: string | null, name?: string) =>
      createBlob(execution, {
        bytes: bytesOf(execution, 'Utilities.newBlob', data, Charset.UTF_8),
        contentType: contentType ?? (typeof data === 'string' ? 'text/plain' : null),
        name: name ?? null,
      }),
    parseCsv(csv: string, delimiter = ',') {
      const { data } = Papa.parse<string[]>(csv, { delimiter: String(delimiter) })
      if (data.some((row) => row.length !== data[0]?.length)) throw exception(realm, 'Could not parse text.')
      return handOver(realm, data)
    },
  } satisfies Emulated<GoogleAppsScript.Utilities.Utilities, Members>)
}

const toBase64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
