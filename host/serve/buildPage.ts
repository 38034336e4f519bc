import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'

const common: BuildOptions = {
  bundle: true,
  write: false,
  outdir: 'out',
  target: 'es2022',
  charset: 'utf8',
  // The engine's `browser` entry has no exports.
  mainFields: ['module', 'main'],
  // The CSV parser has a branch for Node that no page enters.
  external: ['stream'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: {
    '.xml': 'text',
    '.woff2': 'dataurl',
    '.woff': 'empty',
    '.ttf': 'empty',
    '.eot': 'empty',
    '.svg': 'empty',
  },
  legalComments: 'none',
  logLevel: 'warning',
}

export interface BuiltPage {
  script: string
  style: string
  /** Goes before the scripts of the add-on's pages. */
  bridge: string
  /** The sidebar's states, while there is a list of them. */
  stories: { script: string; style: string } | undefined
}

/** The page and what goes into the frames of the add-on, in memory; the stories are for who develops. */
export async function buildPage(root: string, withStories: boolean): Promise<BuiltPage> {
  const stories = join(root, 'sidebar/stories.tsx')
  const [page, bridge, list] = await Promise.all([
    bundled(join(root, 'host/page/main.tsx'), 'esm'),
    bundled(join(root, 'host/page/frames/bridge.ts'), 'iife'),
    withStories && existsSync(stories) ? bundled(stories, 'esm') : undefined,
  ])
  return { ...page, bridge: bridge.script, stories: list }
}

async function bundled(entry: string, format: 'esm' | 'iife'): Promise<{ script: string; style: string }> {
  const { outputFiles = [] } = await build({ ...common, entryPoints: [entry], format })
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return { script: textOf('.js'), style: textOf('.css') }
}
