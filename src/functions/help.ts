import { functions } from '.'
import type { Argument, Shape } from './argument'
import type { Result } from './define'

/** What help tells of a custom function. Data alone: the build puts it into a page without the maths behind it. */
export interface FunctionHelp {
  name: string
  about: string
  args: readonly ArgumentHelp[]
  returns: string
  /** Formulas as the declarations have them, with the value their cell shows. */
  examples: readonly (readonly [formula: string, value: Result])[]
}

export interface ArgumentHelp {
  name: string
  about: string
  shape: Shape
  /** It may be left out of the call, and its text began by saying so: one that may merely be blank stands in its place. */
  optional: boolean
}

/** Every custom function, in the order of help and README. */
export const functionHelp: readonly FunctionHelp[] = functions.map((declaration) => ({
  name: declaration.name,
  about: declaration.about,
  args: Object.entries(declaration.args).map(argumentHelp),
  returns: declaration.returns,
  examples: declaration.examples,
}))

function argumentHelp([name, { about, shape, optional }]: [string, Argument]): ArgumentHelp {
  const told = about.replace(/^Optional(?:: |, )(.)/, (_, first: string) => first.toUpperCase())
  return { name, about: told, shape, optional: optional && told !== about }
}
