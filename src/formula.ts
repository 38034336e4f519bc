import { functions } from './functions'
import { formulaContext } from './functions/context'
import { evaluate } from './functions/evaluate'

/** Runs one custom function; the only thing a formula cell enters. */
export function formula(name: string, args: readonly unknown[]) {
  const declaration = functions.find((it) => it.name === name)
  if (!declaration) throw new Error(`No function is called ${name}.`)
  return evaluate(declaration, args, formulaContext())
}
