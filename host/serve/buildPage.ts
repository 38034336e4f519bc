import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'

const common: BuildOptions = {
  bundle: true,
  write: false,
  // Less to read for the browser; names stay, for who debugs.
  minifyWhitespace: true,
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
  /** The script that shows the states of the add-on's pages. */
  stories: string
}

/** The page and what goes into the frames of the add-on, in memory; the stories are for who develops. */
export async function buildPage(root: string): Promise<BuiltPage> {
  const stories = join(root, 'sidebar/stories.tsx')
  const [page, bridge, list] = await Promise.all([
    bundled(join(root, 'host/page/main.tsx'), 'esm'),
    bundled(join(root, 'host/page/frames/bridge.ts'), 'iife'),
    // Each story brings the style sheet of its own page, as text: together they would contradict each other.
    bundled(stories, 'esm', { '.css': 'text' }),
  ])
  return { ...page, bridge: bridge.script, stories: list.script }
}

async function bundled(
  entry: string,
  format: 'esm' | 'iife',
  loader: BuildOptions['loader'] = {},
): Promise<{ script: string; style: string }> {
  const { outputFiles = [] } = await build({
    ...common,
    loader: { ...common.loader, ...loader },
    entryPoints: [entry],
    format,
  })
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return { script: textOf('.js'), style: textOf('.css') }
}
