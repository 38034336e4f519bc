import { fold } from '../../src/cell/fold'
import type { FunctionHelp } from '../../src/functions/help'
import type { FunctionText } from '../../src/messages/functionText'

const folded = (text: string) => fold(text).toLowerCase()

/**
 * The functions in which every word of the query stands: in the name, in what is told of it and its arguments, in
 * English or in the other language. Whose name has all of them comes first.
 */
export function matching(
  query: string,
  functions: readonly FunctionHelp[],
  texts: Readonly<Record<string, FunctionText>>,
): readonly FunctionHelp[] {
  const words = folded(query)
    .split(/[ ,，、]+/)
    .filter((word) => word !== '')
  const has = (text: string) => words.every((word) => text.includes(word))
  const found = functions.filter((it) => has(folded(toldOf(it, texts[it.name]))))
  const named = found.filter(({ name }) => has(name.toLowerCase()))
  return [...named, ...found.filter((it) => !named.includes(it))]
}

const toldOf = ({ name, about, args, returns }: FunctionHelp, text: FunctionText | undefined): string =>
  [
    name,
    about,
    returns,
    ...args.flatMap(({ name, about }) => [name, about]),
    ...(text ? [text.about, text.returns, ...Object.values(text.args)] : []),
  ].join(' ')
