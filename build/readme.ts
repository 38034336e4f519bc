import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { functions } from '../src/functions'
import type { FunctionDeclaration } from '../src/functions/define'
import { root } from './build'

const TABLE = /(<!-- functions: npm run readme -->\n)[\s\S]*?(<!-- end of functions -->)/

/** README.md with the function table as the declarations have it. */
export const withFunctionTable = (readme: string): string =>
  readme.replace(TABLE, (_, before: string, after: string) => `${before}${functionTable()}\n${after}`)

const functionTable = (): string =>
  [
    '| function | gives |',
    '|---|---|',
    ...functions.map((it) => `| ${signature(it)} | ${cell(it.about)} ${example(it)} |`),
  ].join('\n')

const signature = ({ name, args }: FunctionDeclaration): string => {
  const params = Object.entries(args).map(([param, { optional }]) => (optional ? `[${param}]` : param))
  return `\`${name}(${params.join(', ')})\``
}

const cell = (text: string): string => text.replaceAll('|', '\\|')

const example = ({ examples: [first] }: FunctionDeclaration): string =>
  first ? `\`${cell(first[0])}\` is ${first[1]}.` : ''

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const path = join(root, 'README.md')
  await writeFile(path, withFunctionTable(await readFile(path, 'utf8')))
}
