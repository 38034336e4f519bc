import { gunzipSync, gzipSync, unzipSync, zipSync } from 'fflate'
import { exception, signatureError } from '../exception'
import type { Execution } from '../execution'
import { handOver } from '../handOver'
import { type BlobData, blobData, createBlob } from './blob'
import type { Emulated } from './emulated'

const ZIP = 'application/zip'
const GZIP = 'application/x-gzip'

/** Utilities.zip and its like: blobs packed into one, and back. */
export function archives(execution: Execution) {
  const { realm } = execution
  const content = (member: string, blob: unknown): BlobData => {
    const data = blobData(blob)
    if (!data) throw signatureError(realm, `Utilities.${member}`, [blob])
    return data
  }
  const opened = <T>(work: () => T): T => {
    try {
      return work()
    } catch {
      throw exception(realm, 'Could not open the archive.')
    }
  }
  return {
    zip(blobs: unknown, name = 'archive.zip') {
      if (!Array.isArray(blobs)) throw signatureError(realm, 'Utilities.zip', [blobs])
      const files = Array.from(blobs, (blob: unknown) => content('zip', blob))
      const entries = Object.fromEntries(files.map(({ name: file, bytes }) => [file ?? '', bytes]))
      if (Object.keys(entries).length < files.length || '' in entries) {
        throw new Error('The local host zips only blobs with different names.')
      }
      return createBlob(execution, { bytes: zipSync(entries), contentType: ZIP, name })
    },
    unzip(blob: unknown) {
      const files = opened(() => unzipSync(content('unzip', blob).bytes))
      return handOver(
        realm,
        Object.entries(files).map(([name, bytes]) =>
          createBlob(execution, { bytes, contentType: null, name }),
        ),
      )
    },
    gzip: (blob: unknown, name = 'archive.gz') =>
      createBlob(execution, { bytes: gzipSync(content('gzip', blob).bytes), contentType: GZIP, name }),
    ungzip(blob: unknown) {
      const bytes = opened(() => gunzipSync(content('ungzip', blob).bytes))
      return createBlob(execution, { bytes, contentType: null, name: null })
    },
  } satisfies Emulated<GoogleAppsScript.Utilities.Utilities, 'zip' | 'unzip' | 'gzip' | 'ungzip'>
}
