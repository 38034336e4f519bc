import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildCode } from './code'
import { buildSidebar } from './sidebar'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Writes what clasp pushes: Code.js, sidebar.html and the manifest. */
export async function buildAddOn(folder = join(root, 'dist')) {
  const [{ code, metafile }, sidebar] = await Promise.all([buildCode(root), buildSidebar(root)])
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'Code.js'), code)
  await writeFile(join(folder, 'sidebar.html'), sidebar)
  await copyFile(join(root, 'appsscript.json'), join(folder, 'appsscript.json'))
  return { code, sidebar, metafile }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { code, sidebar } = await buildAddOn()
  const kilobytes = (text: string) => `${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`
  console.log(
    `dist/Code.js ${kilobytes(code)} · dist/sidebar.html ${kilobytes(sidebar)} · dist/appsscript.json`,
  )
}
