import type { Execution } from '../execution'
import { handOver } from '../handOver'
import { enumName, serviceEnum } from '../serviceEnum'
import type { DigestName, Shell } from '../shell'
import { bytesOf, signed } from './blob'
import type { Emulated } from './emulated'

const DigestAlgorithm = serviceEnum<typeof GoogleAppsScript.Utilities.DigestAlgorithm>(
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
)
const MacAlgorithm = serviceEnum<typeof GoogleAppsScript.Utilities.MacAlgorithm>(
  'HMAC_MD5',
  'HMAC_SHA_1',
  'HMAC_SHA_256',
  'HMAC_SHA_384',
  'HMAC_SHA_512',
)
const DIGESTS = ['MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']

type Members =
  | 'DigestAlgorithm'
  | 'MacAlgorithm'
  | 'computeDigest'
  | 'computeHmacSignature'
  | 'computeHmacSha256Signature'

/** Digests and signatures of texts (US_ASCII unless told otherwise) and bytes, where the shell has digests. */
export function digests(execution: Execution, shell: Shell) {
  const { realm } = execution
  const digestBy = (member: string, name: string | undefined) => {
    const { digest } = shell
    if (!digest || !isDigestName(name)) {
      throw new Error(`Utilities.${member}(${name}) is not emulated by the local host here.`)
    }
    return (bytes: Uint8Array) => digest(name, bytes)
  }
  const hmac = (member: string, name: string, value: unknown, key: unknown, charset: unknown) => {
    const digest = digestBy(member, name)
    const bytes = (data: unknown) => bytesOf(execution, `Utilities.${member}`, data, charset)
    const blockSize = name === 'SHA_384' || name === 'SHA_512' ? 128 : 64
    return handOver(realm, signed(hmacOf(digest, blockSize, bytes(key), bytes(value))))
  }
  return {
    DigestAlgorithm,
    MacAlgorithm,
    computeDigest(algorithm: unknown, value: unknown, charset?: unknown) {
      const digest = digestBy('computeDigest', enumName(algorithm))
      return handOver(realm, signed(digest(bytesOf(execution, 'Utilities.computeDigest', value, charset))))
    },
    computeHmacSignature: (algorithm: unknown, value: unknown, key: unknown, charset?: unknown) =>
      hmac(
        'computeHmacSignature',
        (enumName(algorithm) ?? String(algorithm)).replace('HMAC_', ''),
        value,
        key,
        charset,
      ),
    computeHmacSha256Signature: (value: unknown, key: unknown, charset?: unknown) =>
      hmac('computeHmacSha256Signature', 'SHA_256', value, key, charset),
  } satisfies Emulated<GoogleAppsScript.Utilities.Utilities, Members>
}

/** RFC 2104. */
function hmacOf(
  digest: (bytes: Uint8Array) => Uint8Array,
  blockSize: number,
  key: Uint8Array,
  message: Uint8Array,
): Uint8Array {
  const block = new Uint8Array(blockSize)
  block.set(key.length > blockSize ? digest(key) : key)
  const padded = (pad: number) => block.map((byte) => byte ^ pad)
  return digest(joined(padded(0x5c), digest(joined(padded(0x36), message))))
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length)
  bytes.set(first)
  bytes.set(second, first.length)
  return bytes
}

function isDigestName(name: string | undefined): name is DigestName {
  return name !== undefined && DIGESTS.includes(name)
}
