import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildCode } from './code'
import { buildSidebar } from './sidebar'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Writes what clasp pushes: Code.js, sidebar.html and the manifest. Several builds at once do not disturb each other. */
export async function buildAddOn(folder = join(root, 'dist')) {
  const [{ code, metafile }, sidebar, manifest] = await Promise.all([
    buildCode(root),
    buildSidebar(root),
    readFile(join(root, 'appsscript.json'), 'utf8'),
  ])
  const files: Record<string, string> = {
    'Code.js': code,
    'sidebar.html': sidebar,
    'appsscript.json': manifest,
  }
  await mkdir(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeIfChanged(join(folder, name), text)
  for (const name of await readdir(folder)) {
    // clasp pushes whatever it finds: nothing that is not ours may stay.
    if (!(name in files) && !name.endsWith(TEMPORARY)) await rm(join(folder, name), { recursive: true })
  }
  return { code, sidebar, metafile }
}

const TEMPORARY = '.writing'

/** Written aside and renamed: who reads meanwhile finds the old file or the new one, whole. */
async function writeIfChanged(path: string, text: string): Promise<void> {
  const before = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (before === text) return
  const temporary = `${path}.${process.pid}${TEMPORARY}`
  await writeFile(temporary, text)
  await rename(temporary, path)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { code, sidebar } = await buildAddOn()
  const kilobytes = (text: string) => `${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`
  console.log(
    `dist/Code.js ${kilobytes(code)} · dist/sidebar.html ${kilobytes(sidebar)} · dist/appsscript.json`,
  )
}
