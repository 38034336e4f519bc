import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bundle } from '../core/hostOptions'
import { nodeShell } from '../node/realm'
import type { SavedFile } from '../page/start'
import { type SampleLanguage, sampleHost, sampleTitle } from '../sample'

const SCRIPT = fileURLToPath(new URL('../sample.ts', import.meta.url))

/** The sample, made once per build of the add-on and kept beside the file. */
export async function sampleFile(
  folder: string,
  bundle: Bundle,
  language: SampleLanguage,
): Promise<SavedFile> {
  const script = await readFile(SCRIPT, 'utf8')
  const build = createHash('sha256')
    .update(JSON.stringify([bundle, script]))
    .digest('hex')
    .slice(0, 12)
  const path = join(folder, `sample-${language}-${build}.json`)
  try {
    return JSON.parse(await readFile(path, 'utf8')) as SavedFile
  } catch {
    // Not made yet, or cut off: it is made anew.
  }
  const host = sampleHost(nodeShell, bundle, language)
  const file = { title: sampleTitle(language), person: host.people.owner.mail, host: host.save() }
  await mkdir(folder, { recursive: true })
  await writeFile(path, JSON.stringify(file))
  return file
}
