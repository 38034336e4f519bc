import { readFile } from 'node:fs/promises'
import { type Node, type ObjectExpression, type Property, parse } from 'acorn'
import { simple } from 'acorn-walk'
import { type Plugin, transform } from 'esbuild'

/**
 * Leaves what calls answer out of the script: the contract says it for the compiler and for the tests, and nobody reads an
 * answer by it. What a call takes is made when it comes. To make all those schemas would be most of what every menu click and
 * every call pays before it begins.
 */
export const withoutAnswers: Plugin = {
  name: 'without answers',
  setup({ onLoad }) {
    onLoad(
      { filter: /src[\\/]rpc[\\/](?:\w+[\\/])?(?:(?:c|\w+C)ontract|keyResultView)\.ts$/ },
      async ({ path }) => {
        const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', charset: 'utf8' })
        return { contents: withoutEffect(withoutOutputs(code)), loader: 'js' }
      },
    )
  },
}

/** Said of the making of a schema, so that one that nothing else is made of falls away. */
const withoutEffect = (code: string): string => code.replace(/\bz\.\w+\(/g, '/* @__PURE__ */ $&')

/** A module with its calls as they are, but for what they answer. */
function withoutOutputs(code: string): string {
  const calls: { start: number; end: number; input: Node }[] = []
  simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
    ObjectExpression: (object) => void calls.push(...callOf(object)),
  })
  calls.sort((a, b) => b.start - a.start)
  return calls.reduce((left, { start, end, input }) => {
    const made = left.slice(input.start, input.end)
    return `${left.slice(0, start)}get input() { return ${made} }${left.slice(end)}`
  }, code)
}

/** A call has an input and an output: `{ input: z.object({}), output: z.object({}) }`. */
function callOf({ properties }: ObjectExpression) {
  const [input, output] = properties
  const named = (it: typeof input, name: string): it is Property =>
    it?.type === 'Property' && it.key.type === 'Identifier' && it.key.name === name
  if (!named(input, 'input') || !named(output, 'output')) return []
  return [{ start: input.start, end: output.end, input: input.value }]
}
