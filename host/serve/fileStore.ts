import { existsSync } from 'node:fs'
import { copyFile, mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { SavedFile } from '../page/start'

/** What is stored: the file, and how often it was saved. */
interface Stored {
  revision: number
  file: SavedFile
}

/** Somebody else saved meanwhile. */
export class OutOfDate extends Error {}

/**
 * The open file in a folder of its own: `open.json`; `previous.json` is the saving before, `replaced.json` what was open
 * before another file was opened. A saving is a new file that takes the old one's place, so that a crash leaves one of them whole.
 */
export class FileStore {
  readonly folder: string
  readonly #now: () => Date
  #revision = 0
  #writing: Promise<unknown> = Promise.resolve()

  constructor(folder: string, now: () => Date = () => new Date()) {
    this.folder = folder
    this.#now = now
  }

  get isEmpty(): boolean {
    return !existsSync(this.#path('open.json'))
  }

  get hasReplaced(): boolean {
    return existsSync(this.#path('replaced.json'))
  }

  /** The stored file; a broken one is put aside and its new name told. */
  async read(): Promise<{ file: SavedFile | undefined; revision: number; putAside: string | undefined }> {
    if (!existsSync(this.#path('open.json')))
      return { file: undefined, revision: this.#revision, putAside: undefined }
    try {
      const { revision, file } = stored(await readFile(this.#path('open.json'), 'utf8'))
      this.#revision = revision
      return { file, revision, putAside: undefined }
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      return { file: undefined, revision: this.#revision, putAside: await this.putAside() }
    }
  }

  /** Moves the stored file out of the way, under a name with the time; gives where it is now. */
  async putAside(): Promise<string> {
    const stamp = this.#now().toISOString().slice(0, 19).replaceAll(':', '-')
    const path = this.#path(`broken-${stamp}.json`)
    await rename(this.#path('open.json'), path)
    return path
  }

  /** Stores the file if nobody else has stored one since that revision, else throws OutOfDate. `replacing` keeps the old one. */
  write(file: SavedFile, basedOn: number, replacing: boolean): Promise<number> {
    return this.#inTurn(async () => {
      if (basedOn !== this.#revision) throw new OutOfDate()
      await mkdir(this.folder, { recursive: true })
      const path = this.#path('open.json')
      if (existsSync(path)) await copyFile(path, this.#path(replacing ? 'replaced.json' : 'previous.json'))
      const revision = this.#revision + 1
      await writeWhole(path, JSON.stringify({ revision, file } satisfies Stored))
      this.#revision = revision
      return revision
    })
  }

  /** Opens again what was replaced; what is open now becomes what was replaced. */
  bringBack(): Promise<void> {
    return this.#inTurn(async () => {
      const before = stored(await readFile(this.#path('replaced.json'), 'utf8'))
      const revision = this.#revision + 1
      await copyFile(this.#path('open.json'), this.#path('replaced.json'))
      await writeWhole(this.#path('open.json'), JSON.stringify({ ...before, revision }))
      this.#revision = revision
    })
  }

  #path(name: string): string {
    return join(this.folder, name)
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#writing.then(work)
    this.#writing = result.catch(() => {})
    return result
  }
}

/** Throws SyntaxError for what is no stored file. */
function stored(text: string): Stored {
  const json = JSON.parse(text) as Partial<Stored> | null
  const { revision, file } = json ?? {}
  if (typeof revision !== 'number' || typeof file?.host !== 'object' || file.host?.version !== 1) {
    throw new SyntaxError('This is no stored file.')
  }
  return { revision, file }
}

/** On the disk before it takes the place of the old one. */
async function writeWhole(path: string, text: string): Promise<void> {
  const handle = await open(`${path}.new`, 'w')
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(`${path}.new`, path)
}
