import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildCode } from './code'
import { buildPages } from './pages'
import { templateFile } from './templateFile'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Writes what clasp pushes and nothing else: Code.js, the pages, the templates and the manifest. */
export async function buildAddOn(folder = join(root, 'dist')) {
  const [{ code, metafile }, pages, manifest] = await Promise.all([
    buildCode(root),
    buildPages(root),
    readFile(join(root, 'appsscript.json'), 'utf8'),
  ])
  const files = { 'Code.js': code, ...pages, 'templates.html': templateFile(), 'appsscript.json': manifest }
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) if (!(name in files)) await rm(join(folder, name))
  for (const [name, text] of Object.entries(files)) await replace(join(folder, name), text)
  return { files, metafile }
}

/** In one step, so that nobody who reads the folder meanwhile finds half a file. */
async function replace(path: string, text: string): Promise<void> {
  const beside = join(dirname(dirname(path)), `.${process.pid}-${basename(path)}`)
  await writeFile(beside, text)
  await rename(beside, path)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { files } = await buildAddOn()
  const size = (text: string) => `${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`
  console.log(
    Object.entries(files)
      .map(([name, text]) => `dist/${name} ${size(text)}`)
      .join(' · '),
  )
}
