import { build } from 'esbuild'
import { appEntryPoints, type EntryPoint } from '../src/app/entryPoints'
import { functions } from '../src/functions'
import { contract } from '../src/rpc/contract'
import { entryWrapper, formulaWrapper } from './wrappers'

/**
 * Two rooms behind one name. `require` makes esbuild evaluate a room when it is first entered: a formula cell, for
 * which Google evaluates this whole file anew each time, never pays for mail, sidebar calls or zod.
 */
const ENTRY = `
export const formula = (name, args) => require('./src/formula').formula(name, args)
export const enter = (name, args) => require('./src/app').enter(name, args)
`

/** What the sidebar may call: exactly the contract. */
export const callEntryPoints: readonly EntryPoint[] = Object.keys(contract).map((name) => ({
  name,
  about: `Sidebar: ${name}. Answers with the JSON text of a Reply.`,
  params: ['input'],
}))

/** dist/Code.js as text, and what esbuild knows about its parts. */
export async function buildCode(root: string) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: ENTRY, resolveDir: root, sourcefile: 'addon.js' },
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'iife',
    globalName: 'addon',
    // Apps Script refuses newer class syntax (platform 1.6).
    target: 'es2019',
    charset: 'utf8',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'warning',
  })
  const bundle = outputFiles[0]?.text ?? ''
  const wrappers = [
    ...functions.map(formulaWrapper),
    ...[...appEntryPoints, ...callEntryPoints].map(entryWrapper),
  ]
  return { code: `${bundle}\n${wrappers.join('\n\n')}\n`, metafile }
}
