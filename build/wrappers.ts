import type { EntryPoint } from '../src/app/entryPoints'
import type { FunctionDeclaration } from '../src/functions/define'

/** JSDoc is plain text in one line: Sheets shows it as it is, and an early end of comment would break the file. */
const line = (text: string): string => text.replace(/\s+/g, ' ').replace(/\*\//g, '* /').trim()

/**
 * The global functions Apps Script finds: one literal declaration per entry point, with real parameter names and,
 * for custom functions, the JSDoc that Sheets shows as help. The bundle itself hides behind one name (platform 1.9, 2.19, 2.20, 10.11).
 */
export function formulaWrapper({ name, about, args, returns }: FunctionDeclaration): string {
  const params = Object.keys(args)
  return [
    '/**',
    ` * ${line(about)}`,
    ...Object.entries(args).map(
      ([param, { kind, about }]) => ` * @param {${kind.jsdoc}} ${param} ${line(about)}`,
    ),
    ` * @return ${line(returns)}`,
    ' * @customfunction',
    ' */',
    `function ${name}(${params.join(', ')}) { return addon.formula('${name}', [${params.join(', ')}]) }`,
  ].join('\n')
}

export function entryWrapper({ name, about, params }: EntryPoint): string {
  return [
    `/** ${line(about)} */`,
    `function ${name}(${params.join(', ')}) { return addon.enter('${name}', [${params.join(', ')}]) }`,
  ].join('\n')
}
