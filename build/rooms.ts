import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild'
import { withoutAnswers } from './withoutAnswers'
import { withoutHelpTexts } from './withoutHelpTexts'

/** How both passes write JavaScript. */
const STYLE: BuildOptions = {
  bundle: true,
  write: false,
  minify: true,
  // Apps Script knows `?.` and `??`, and refuses the class syntax that came after them (platform 1.6).
  target: 'es2020',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
}

/**
 * The bundle of `src/`, hidden behind one name, and what esbuild knows about its parts.
 *
 * Rooms behind that name: a formula cell, for which Google evaluates the whole file anew each time, never pays for mail
 * and sidebar calls, nor does an hour in which the clock trigger finds nothing to do. The first pass sorts the modules by
 * which of the rooms need them, each kind one flat scope; the second wraps these so that each is evaluated when it is first
 * entered.
 * (One pass would wrap every module.)
 */
export async function buildRooms(root: string): Promise<{ bundle: string; metafile: Metafile }> {
  const { outputFiles = [], metafile } = await build({
    ...STYLE,
    metafile: true,
    entryPoints: {
      formula: `${root}/src/formula.ts`,
      app: `${root}/src/app/index.ts`,
      idle: `${root}/src/idle.ts`,
    },
    absWorkingDir: root,
    outdir: 'rooms',
    plugins: [withoutHelpTexts, withoutAnswers],
    splitting: true,
    format: 'esm',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // Plain assignments: defining each field of each class costs bytes and, in the cells of a large table, time.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    alias: { 'preact/jsx-runtime': 'preact/jsx-runtime', preact: `${root}/build/preactMarkup.ts` },
  })
  const files = new Map(outputFiles.map(({ path, text }) => [nameOf(path), text]))
  const joined = await build({
    ...STYLE,
    stdin: { contents: DOORS, sourcefile: 'addon.js' },
    plugins: [from(files)],
    format: 'iife',
    globalName: 'addon',
  })
  return { bundle: joined.outputFiles?.[0]?.text ?? '', metafile }
}

/** `require` is what makes esbuild evaluate a room when it is first entered. */
const DOORS = `
export const formula = (name, args) => require('./formula.js').formula(name, args)
const isIdle = () => require('./idle.js').isIdle(Date.now())
export const enter = (name, args) => name === 'hourly' && isIdle() ? undefined : require('./app.js').enter(name, args)
`

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Reads the files of the first pass, which were never written. */
const from = (files: ReadonlyMap<string, string>): Plugin => ({
  name: 'rooms',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\// }, ({ path }) => ({ path: nameOf(path), namespace: 'room' }))
    onLoad({ filter: /./, namespace: 'room' }, ({ path }) => ({ contents: files.get(path), loader: 'js' }))
  },
})
