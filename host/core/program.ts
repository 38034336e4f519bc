import { type FunctionDeclaration, type Node, parse, type Program as Tree } from 'acorn'
import { remembered } from './remembered'
import { topLevelNames } from './topLevelNames'

export interface ScriptFile {
  name: string
  source: string
}

export interface ReadFile extends ScriptFile {
  /** What it declares at top level, in whatever way. */
  names: readonly string[]
}

/** The files of a script, checked as far as Google checks them when they are saved; plain data. */
export interface Program {
  files: readonly ReadFile[]
  /** Only the function declarations of each file: they exist before any file runs, whatever the order. */
  declarations: readonly ReadFile[]
  /** Globals that may be entry points: function declarations, and var/let/const bound to a function or arrow. */
  functions: readonly string[]
  /** What a cell may call: `function NAME()` declarations that do not end in an underscore. */
  customFunctions: readonly string[]
  /** Two files declare the same name: nothing of the script runs, every execution ends with this message. */
  conflict: string | undefined
}

/**
 * Reads a script. Class fields, private members and modules are refused as Google refuses them: its parser stops at
 * ES2021 syntax. Throws a SyntaxError naming file and line.
 */
export function readProgram(files: readonly ScriptFile[]): Program {
  const trees = files.map((file) => ({ file, tree: treeOf(file) }))
  const functions = new Set<string>()
  const declared = new Set<string>()
  for (const { tree } of trees) {
    for (const statement of tree.body) {
      if (statement.type === 'FunctionDeclaration') {
        functions.add(statement.id.name)
        declared.add(statement.id.name)
      } else if (statement.type === 'VariableDeclaration') {
        for (const { id, init } of statement.declarations) {
          if (id.type === 'Identifier' && init && /^(Arrow)?FunctionExpression$/.test(init.type))
            functions.add(id.name)
        }
      }
    }
  }
  return {
    files: trees.map(({ file, tree }) => ({ ...file, names: topLevelNames(tree) })),
    declarations: files.length > 1 ? trees.map(({ file, tree }) => onlyDeclarations(file, tree)) : [],
    functions: [...functions],
    customFunctions: [...declared].filter((name) => !name.endsWith('_')),
    conflict: conflictIn(files),
  }
}

const parsed = remembered((source) => parse(source, { ecmaVersion: 2021, sourceType: 'script' }))

function treeOf({ name, source }: ScriptFile): Tree {
  try {
    return parsed(source)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const [, what, line] = /^(.*) \((\d+):\d+\)$/.exec(error.message) ?? [undefined, error.message, '?']
    throw new SyntaxError(`SyntaxError: ${refusal(source) ?? what} line: ${line} file: ${name}`)
  }
}

const TOP_LEVEL_AWAIT = 'await is only valid in async functions and the top-level bodies of modules'

/** What the machine says of an `await` at top level; our parser takes it for a name. Nothing is run. */
function refusal(source: string): string | undefined {
  try {
    new Function(source)
  } catch (error) {
    if (error instanceof SyntaxError && error.message.startsWith('await is only valid'))
      return TOP_LEVEL_AWAIT
  }
  return undefined
}

/** Everything else becomes blank space, so that lines and columns in error messages stay right. */
function onlyDeclarations({ name, source }: ScriptFile, { body }: Tree): ReadFile {
  const kept = body.filter(
    (statement): statement is FunctionDeclaration =>
      statement.type === 'FunctionDeclaration' ||
      ('directive' in statement && statement.directive !== undefined),
  )
  let text = ''
  let at = 0
  for (const { start, end } of kept as readonly Node[]) {
    text += source.slice(at, start).replace(/\S/g, ' ') + source.slice(start, end)
    at = end
  }
  return { name, source: text, names: topLevelNames({ body: kept }) }
}

function conflictIn(files: readonly ScriptFile[]): string | undefined {
  if (files.length < 2) return undefined
  try {
    parsed(files.map(({ source }) => source).join('\n;'))
    return undefined
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return /already been declared/.test(error.message)
      ? error.message.replace(/ \(\d+:\d+\)$/, '')
      : undefined
  }
}
