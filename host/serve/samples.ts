import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bundle } from '../core/hostOptions'
import { nodeShell } from '../node/realm'
import type { SavedFile } from '../page/start'
import { type SampleLanguage, sampleHost, sampleTitle } from '../sample'

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/okr-sheets/', import.meta.url))
const SCRIPT = fileURLToPath(new URL('../sample.ts', import.meta.url))

/** The sample, made once per build of the add-on. */
export async function sampleFile(bundle: Bundle, language: SampleLanguage): Promise<SavedFile> {
  const script = await readFile(SCRIPT, 'utf8')
  const build = createHash('sha256')
    .update(JSON.stringify([bundle, script]))
    .digest('hex')
    .slice(0, 12)
  const name = `sample-${language}-${build}.json`
  try {
    return JSON.parse(await readFile(join(CACHE, name), 'utf8')) as SavedFile
  } catch {
    // Not made yet: then it is made now.
  }
  const host = sampleHost(nodeShell, bundle, language)
  const file = { title: sampleTitle(language), person: host.people.owner.mail, host: host.save() }
  await keep(name, JSON.stringify(file))
  return file
}

/** In one step, so that nobody reads half a file; samples of earlier builds go. */
async function keep(name: string, text: string): Promise<void> {
  await mkdir(CACHE, { recursive: true })
  const [kind = ''] = name.split(/(?<=^sample-\w+-)/)
  for (const old of await readdir(CACHE))
    if (old.startsWith(kind)) await rm(join(CACHE, old), { force: true })
  const beside = join(CACHE, `.${process.pid}-${name}`)
  await writeFile(beside, text)
  await rename(beside, join(CACHE, name))
}
