import { appEntryPoints, type EntryPoint } from '../src/app/entryPoints'
import { functions } from '../src/functions'
import { contract } from '../src/rpc/contract'
import { buildRooms } from './rooms'
import { entryWrapper, formulaWrapper } from './wrappers'

/** What the sidebar may call: exactly the contract. */
export const callEntryPoints: readonly EntryPoint[] = Object.keys(contract).map((name) => ({
  name,
  about: `Sidebar: ${name}. Answers with the JSON text of a Reply.`,
  params: ['input'],
}))

/** dist/Code.js as text, and what esbuild knows about its parts. */
export async function buildCode(root: string) {
  const { bundle, metafile } = await buildRooms(root)
  const wrappers = [
    ...functions.map(formulaWrapper),
    ...[...appEntryPoints(), ...callEntryPoints].map(entryWrapper),
  ]
  return { code: `${bundle}\n${wrappers.join('\n\n')}\n`, metafile }
}
