import { build } from 'esbuild'
import { functionHelpAsData } from './functionHelpAsData'

/** The pages the add-on opens, by the name Apps Script knows them by, each the folder in `sidebar/` it is made from. */
const PAGES = {
  sidebar: 'checkIn',
  details: 'details',
  help: 'help',
  review: 'review',
  mail: 'mail',
  meeting: 'meeting',
  setUp: 'setUp',
} as const

export type PageName = keyof typeof PAGES

/** dist/<page>.html: script and style inlined, since Apps Script serves no other files (platform 10.13). */
export async function buildPage(root: string, name: PageName): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${root}/sidebar/${PAGES[name]}/main.tsx`],
    bundle: true,
    write: false,
    outdir: 'out',
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [functionHelpAsData],
  })
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return page(textOf('.js'), textOf('.css'))
}

/** Every page, as the files that are pushed. */
export async function buildPages(root: string): Promise<Record<`${PageName}.html`, string>> {
  const names = Object.keys(PAGES) as PageName[]
  const texts = await Promise.all(
    names.map(async (name) => [`${name}.html`, await buildPage(root, name)] as const),
  )
  return Object.fromEntries(texts) as Record<`${PageName}.html`, string>
}

/**
 * Inside a text of the script, `</script` would end its block, `<!--` could swallow the end, and `<?` would begin a
 * scriptlet. Outside of texts and patterns none of them can stand.
 */
const scriptText = (script: string): string => script.replace(/<(?=\/script|!--|\?)/gi, '\\x3C')

const styleText = (style: string): string => style.replace(/<(?=\/style|\?)/gi, '\\3C ')

/** The whole page in one file. */
export const page = (script: string, style: string): string => `<!doctype html>
<html lang="en">
<head>
<base target="_top">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<style>${styleText(style)}</style>
</head>
<body>
<div id="app"></div>
<script>${scriptText(script)}</script>
</body>
</html>
`
