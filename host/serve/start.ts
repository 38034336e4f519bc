import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildAddOn } from '../../build/build'
import { readBundle } from '../node/openHost'
import { buildPage } from './buildPage'
import { FileStore } from './fileStore'
import { hasDisplay, openBrowser } from './openBrowser'
import { listenAt, listenNear } from './ports'
import { sampleFile } from './samples'
import { type Built, frameServer, pageServer, tellRebuilt } from './server'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const DIST = join(ROOT, 'dist')
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

/** Builds the add-on and the page, serves both on this computer alone and says where. */
async function start({ port, watching }: Options): Promise<void> {
  const page = buildPage(ROOT, watching)
  await buildAddOn(DIST)
  const bundle = readBundle(DIST)
  const store = new FileStore(process.env.OKR_HOME ?? join(ROOT, '.okr'))
  // The page will ask for it first thing; esbuild, a process of its own, goes on meanwhile.
  if (store.isEmpty) await sampleFile(bundle, 'en')
  let built: Built = { page: await page, bundle }
  const frames = frameServer(() => built)
  let framesOrigin = ''
  const server = pageServer({
    built: () => built,
    store,
    sample: (language) => sampleFile(built.bundle, language),
    framesOrigin: () => framesOrigin,
    watching,
  })
  const at = port === undefined ? await listenNear(server) : await listenAt(server, port)
  framesOrigin = `http://127.0.0.1:${await listenNear(frames, at + 1)}`
  const address = `http://127.0.0.1:${at}/`
  console.log(`OKR Sheets is open at ${address}`)
  console.log(`Your file is kept in ${store.folder}. Stop with Ctrl+C.`)
  if (watching) {
    console.log(`The sidebar's states are at ${address}stories. Saving a source file rebuilds and reloads.`)
    onSave(async () => {
      built = { page: await buildPage(ROOT, true), bundle: readBundle(DIST) }
      tellRebuilt()
    })
  }
  if (hasDisplay(process.platform, process.env)) openBrowser(address)
}

/** After a source file was saved: the add-on is built by a process of its own, which knows nothing of the old code. */
function onSave(rebuilt: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined
  const rebuild = () => {
    const build = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'build/build.ts')], {
      cwd: ROOT,
      stdio: 'inherit',
    })
    build.on('exit', (code) => {
      if (code !== 0) return console.error('Not rebuilt: correct the error above and save again.')
      rebuilt().catch((error: unknown) => console.error(error instanceof Error ? error.message : error))
    })
  }
  for (const folder of WATCHED) {
    watch(join(ROOT, folder), { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(rebuild, 100)
    })
  }
}

try {
  await start(optionsOf(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
