/** One file of an archive. */
export interface ZipEntry {
  path: string
  text: string
}

const END = 0x06054b50
const DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8
const VERSION = 20
const UTF8 = 1 << 11

/** The text files of a ZIP archive by path; pictures and other bytes are left out. Throws Error for what is no archive. */
export async function unzip(bytes: Uint8Array): Promise<Record<string, string>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== END) end--
  if (end < 0) throw new Error('This is no ZIP archive.')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const texts: Record<string, string> = {}
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== DIRECTORY) throw new Error('This ZIP archive is damaged.')
    const method = view.getUint16(at + 10, true)
    const size = view.getUint32(at + 20, true)
    const nameLength = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const packed = bytes.subarray(from, from + size)
    if (/\.(xml|rels)$/.test(path)) {
      texts[path] = new TextDecoder().decode(method === DEFLATED ? await piped(packed, inflate()) : packed)
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return texts
}

/** A ZIP archive of text files. */
export async function zip(entries: readonly ZipEntry[]): Promise<Blob> {
  const files: BlobPart[] = []
  const directory: BlobPart[] = []
  let offset = 0
  for (const { path, text } of entries) {
    const name = new TextEncoder().encode(path)
    const content = new TextEncoder().encode(text)
    const packed = await piped(content, deflate())
    const common = header(26, [
      [2, VERSION],
      [2, UTF8],
      [2, packed.length < content.length ? DEFLATED : STORED],
      [4, 0],
      [4, crc32(content)],
      [4, Math.min(packed.length, content.length)],
      [4, content.length],
      [2, name.length],
      [2, 0],
    ])
    const body = packed.length < content.length ? packed : content
    files.push(header(4, [[4, LOCAL]]), common, name, body)
    directory.push(
      header(6, [
        [4, DIRECTORY],
        [2, VERSION],
      ]),
      common,
      header(14, [
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, offset],
      ]),
      name,
    )
    offset += 30 + name.length + body.length
  }
  const listing = new Blob(directory)
  const end = header(22, [
    [4, END],
    [4, 0],
    [2, entries.length],
    [2, entries.length],
    [4, listing.size],
    [4, offset],
    [2, 0],
  ])
  return new Blob([...files, listing, end])
}

const inflate = () => new DecompressionStream('deflate-raw')
const deflate = () => new CompressionStream('deflate-raw')

async function piped(
  bytes: Uint8Array<ArrayBufferLike>,
  through: GenericTransformStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(through)
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** Little-endian numbers of 2 or 4 bytes, one after the other. */
function header(
  size: number,
  fields: readonly (readonly [bytes: number, value: number])[],
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [length, value] of fields) {
    if (length === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += length
  }
  return bytes
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
