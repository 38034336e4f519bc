import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** One file of an archive. */
export interface ZipEntry {
  path: string
  text: string
}

/** The text files of a ZIP archive by path; pictures and other bytes are left out. Throws Error for what is no archive. */
export function unzip(bytes: Uint8Array): Record<string, string> {
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/.test(name) })
  } catch (error) {
    throw new Error('This is no ZIP archive, or it is damaged.', { cause: error })
  }
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [path, strFromU8(content)]))
}

/** A ZIP archive of text files. */
export const zip = (entries: readonly ZipEntry[]): Blob =>
  new Blob([zipSync(Object.fromEntries(entries.map(({ path, text }) => [path, strToU8(text)]))) as BlobPart])
