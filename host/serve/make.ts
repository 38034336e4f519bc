import { join } from 'node:path'
import { buildAddOn } from '../../build/build'
import { readProgram } from '../core/program'
import { readBundle } from '../node/openHost'
import { nodeShell } from '../node/realm'
import type { SavedFile } from '../page/start'
import { type SampleLanguage, sampleHost, sampleTitle } from '../sample'
import { buildPage } from './buildPage'
import { keep, type Made, type Piece, ROOT } from './made'

/** Makes what is named, or everything: the end of an installation, so that the first start opens at once. */
const DIST = join(ROOT, 'dist')

const makers: { [P in Piece]: () => Promise<Made[P]> } = {
  async page() {
    const [page] = await Promise.all([buildPage(ROOT), buildAddOn(DIST)])
    const bundle = readBundle(DIST)
    // The program has the sources: nothing is sent twice.
    return { page, bundle: { ...bundle, files: [], program: readProgram(bundle.files) } }
  },
  'sample-en': () => sample('en'),
  'sample-zh': () => sample('zh'),
}

async function sample(language: SampleLanguage): Promise<SavedFile> {
  await buildAddOn(DIST)
  const host = sampleHost(nodeShell, readBundle(DIST), language)
  return { title: sampleTitle(language), person: host.people.owner.mail, host: host.save() }
}

async function make<P extends Piece>(piece: P): Promise<void> {
  await keep(piece, await makers[piece]())
}

const named = process.argv.slice(2) as Piece[]
for (const piece of named.length > 0 ? named : (Object.keys(makers) as Piece[])) await make(piece)
