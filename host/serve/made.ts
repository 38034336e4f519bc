import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bundle } from '../core/hostOptions'
import type { SavedFile } from '../page/start'
import type { BuiltPage } from './buildPage'

/** What is shown, as it was made from the sources. */
export interface Made {
  /** The add-on as it is pushed, already read, and the page around it. */
  page: { bundle: Bundle; page: BuiltPage }
  'sample-en': SavedFile
  'sample-zh': SavedFile
}

export type Piece = keyof Made

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CACHE = join(ROOT, 'node_modules/.cache/okr-sheets')
const SOURCES = ['src', 'sidebar', 'host', 'build', 'appsscript.json', 'package-lock.json']

/**
 * A piece as the sources are now. Making takes seconds, so each is made once per state of the sources, by a process that
 * has loaded no older code. Throws when the sources cannot be built; the reason stands on stderr.
 */
export async function made<P extends Piece>(piece: P, sources = sourcesNow()): Promise<Made[P]> {
  const path = join(CACHE, `${piece}-${await sources}.json`)
  const kept = await readJson<Made[P]>(path)
  if (kept) return kept
  await make(piece)
  const fresh = await readJson<Made[P]>(path)
  if (!fresh) throw new Error('The sources were changed while they were being built. Try again.')
  return fresh
}

/** In one step, so that nobody reads half a file; what was made from earlier sources goes. */
export async function keep<P extends Piece>(piece: P, it: Made[P]): Promise<void> {
  const name = `${piece}-${await sourcesNow()}.json`
  await mkdir(CACHE, { recursive: true })
  const beside = join(CACHE, `.${process.pid}-${name}`)
  await writeFile(beside, JSON.stringify(it))
  await rename(beside, join(CACHE, name))
  for (const old of await readdir(CACHE))
    if (old.startsWith(`${piece}-`) && old !== name) await rm(join(CACHE, old), { force: true })
}

function make(piece: Piece): Promise<void> {
  const script = join(ROOT, 'host/serve/make.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, piece], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('It could not be built: correct the error above.')),
    )
  })
}

/** The state the sources are in: the same for the same files with the same content. */
export const sourcesNow = (): Promise<string> => stateOf(SOURCES)

async function stateOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const [name, content] of await filesIn(join(ROOT, path))) hash.update(name).update(content)
  }
  return hash.digest('hex').slice(0, 16)
}

async function filesIn(path: string): Promise<[name: string, content: Buffer][]> {
  if (/\.json$/.test(path)) return [[path, await readFile(path)]]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const names = entries.filter((it) => it.isFile()).map((it) => join(it.parentPath, it.name))
  return Promise.all(
    names.sort().map(async (name): Promise<[string, Buffer]> => [name, await readFile(name)]),
  )
}

async function readJson<T>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T
  } catch {
    return undefined // Not made yet, or not readable: then it is made now.
  }
}
