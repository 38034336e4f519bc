import { readFile } from 'node:fs/promises'
import { type CallExpression, type Node, type ObjectExpression, type Property, parse } from 'acorn'
import { simple } from 'acorn-walk'
import { type Plugin, transform } from 'esbuild'

/**
 * Leaves what help tells of the functions out of the script a formula cell evaluates: JSDoc, README and the help page have
 * it from the same declarations while they are built.
 */
export const withoutHelpTexts: Plugin = {
  name: 'without help texts',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]functions[\\/](?:okr|mbo)[A-Z]\w*\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', charset: 'utf8' })
      return { contents: withoutTexts(code), loader: 'js' }
    })
  },
}

/** A module with its declarations as they are, but for their texts and examples. */
function withoutTexts(code: string): string {
  const cuts: { node: Node; by: string }[] = []
  simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
    CallExpression({ callee, arguments: [declaration] }) {
      if (callee.type !== 'Identifier' || callee.name !== 'defineFunction') return
      for (const { key, value } of propertiesOf(declaration as ObjectExpression)) {
        const name = key.type === 'Identifier' ? key.name : ''
        if (name === 'about' || name === 'returns') cuts.push({ node: value, by: "''" })
        if (name === 'examples') cuts.push({ node: value, by: '[]' })
        if (name !== 'args') continue
        simple(value, { CallExpression: (call) => void cuts.push(...aboutOf(call)) })
      }
    },
  })
  cuts.sort((a, b) => b.node.start - a.node.start)
  return cuts.reduce((left, { node, by }) => left.slice(0, node.start) + by + left.slice(node.end), code)
}

const propertiesOf = ({ properties }: ObjectExpression): Property[] =>
  properties.filter((it) => it.type === 'Property')

/** What an argument is comes last: `each(number, 'start', 'Value when the cycle began.')`. */
function aboutOf({ arguments: args }: CallExpression): { node: Node; by: string }[] {
  const last = args[args.length - 1]
  return last?.type === 'Literal' ? [{ node: last, by: "''" }] : []
}
