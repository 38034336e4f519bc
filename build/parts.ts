import type { Metafile } from 'esbuild'

/** Bytes of the bundle by what they come from, largest first: packages by name, our own by folder. */
export function partsOf(metafile: Metafile): [part: string, bytes: number][] {
  const parts = new Map<string, number>()
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const part = partOf(path)
      parts.set(part, (parts.get(part) ?? 0) + bytesInOutput)
    }
  }
  return [...parts].sort(([, a], [, b]) => b - a)
}

/** `node_modules/zod/v4/core/util.js` → `zod`, `src/core/reading/table.ts` → `core/reading`, `src/cell.ts` → `cell`. */
function partOf(path: string): string {
  const packaged = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)
  if (packaged?.[1]) return packaged[1]
  const own = /^src\/(core\/reading|[^/.]+)/.exec(path)
  return own?.[1] ?? path.split('/')[0] ?? path
}
