import { watch } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { SavedFile } from '../page/start'
import type { SampleLanguage } from '../sample'
import { FileStore } from './fileStore'
import { made, ROOT, sourcesNow } from './made'
import { hasDisplay, openBrowser } from './openBrowser'
import { listenAt, listenNear } from './ports'
import { frameServer, pageServer, tellRebuilt } from './server'

const WATCHED = ['src', 'sidebar', 'host', 'build']

interface Options {
  port: number | undefined
  watching: boolean
}

function optionsOf(args: string[]): Options {
  const { values } = parseArgs({ args, options: { port: { type: 'string' }, dev: { type: 'boolean' } } })
  const port = values.port === undefined ? undefined : Number(values.port)
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new Error(`--port takes a number from 1 to 65535, not “${values.port}”.`)
  }
  return { port, watching: values.dev ?? false }
}

/** Serves the add-on and the page around it on this computer alone and says where. */
async function start({ port, watching }: Options): Promise<void> {
  const store = new FileStore(process.env.OKR_HOME ?? join(ROOT, '.okr'))
  // The page will ask for the sample first thing.
  let sources = sourcesNow()
  const samples = new Map<SampleLanguage, Promise<SavedFile>>()
  const sample = (language: SampleLanguage) => {
    const known = samples.get(language) ?? made(`sample-${language}`, sources)
    samples.set(language, known)
    known.catch(() => samples.delete(language))
    return known
  }
  let [built] = await Promise.all([made('page', sources), store.isEmpty ? sample('en') : undefined])
  const frames = frameServer(() => built)
  let framesOrigin = ''
  const server = pageServer({
    built: () => built,
    store,
    sample,
    framesOrigin: () => framesOrigin,
    watching,
  })
  const at = port === undefined ? await listenNear(server) : await listenAt(server, port)
  framesOrigin = `http://127.0.0.1:${await listenNear(frames, at + 1)}`
  const address = `http://127.0.0.1:${at}/`
  console.log(`OKR Sheets is open at ${address}`)
  console.log(`Your file is kept in ${store.folder}. Stop with Ctrl+C.`)
  if (watching) {
    console.log(`The pages' states are at ${address}stories. Saving a source file rebuilds and reloads.`)
    onSave(async () => {
      samples.clear()
      sources = sourcesNow()
      built = await made('page', sources)
      tellRebuilt()
    })
  }
  if (hasDisplay(process.platform, process.env)) openBrowser(address)
}

/** After a source file was saved, once for several at a time. */
function onSave(rebuild: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined
  const saved = () =>
    rebuild().catch((error: unknown) => {
      console.error(`Not rebuilt. ${error instanceof Error ? error.message : error}`)
    })
  for (const folder of WATCHED) {
    watch(join(ROOT, folder), { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(saved, 100)
    })
  }
}

try {
  await start(optionsOf(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
