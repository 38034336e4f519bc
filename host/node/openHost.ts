import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { Host } from '../core/host'
import type { Bundle, HostOptions } from '../core/hostOptions'
import { readManifest } from '../core/manifest'
import type { ScriptFile } from '../core/program'
import { nodeShell } from './realm'

export interface NodeHostOptions extends Omit<HostOptions, 'bundle'> {
  /** Folder of a built add-on: its *.js and *.gs in order of name, *.html and appsscript.json. */
  dist?: string
  /** Script files, loaded after those of `dist`. */
  files?: readonly ScriptFile[]
  /** Contents of HTML files by name without `.html`, beside those of `dist`. */
  pages?: Readonly<Record<string, string>>
  manifest?: Bundle['manifest']
}

/** A host in this process. Throws an Error in plain words when the add-on is not built or an option cannot be used. */
export function openHost({ dist, files = [], pages = {}, manifest, ...options }: NodeHostOptions = {}): Host {
  const built = dist === undefined ? undefined : readBundle(dist)
  const usedManifest = manifest ?? built?.manifest
  return new Host(nodeShell, {
    ...options,
    bundle: {
      files: [...(built?.files ?? []), ...files],
      pages: { ...built?.pages, ...pages },
      ...(usedManifest && { manifest: usedManifest }),
    },
  })
}

/** Reads a folder as clasp would push it. */
export function readBundle(dist: string): Bundle {
  const manifestPath = join(dist, 'appsscript.json')
  if (!existsSync(manifestPath)) {
    throw new Error(`The add-on is not built: there is no ${manifestPath}. Run \`npm run build\` first.`)
  }
  const names = readdirSync(dist).sort()
  const read = (name: string) => readFileSync(join(dist, name), 'utf8')
  return {
    files: names.filter((name) => /\.(js|gs)$/.test(name)).map((name) => ({ name, source: read(name) })),
    pages: Object.fromEntries(
      names.filter((name) => extname(name) === '.html').map((name) => [basename(name, '.html'), read(name)]),
    ),
    manifest: readManifest(read('appsscript.json')),
  }
}
