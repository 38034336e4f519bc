import { readFileSync } from 'node:fs'
import { createContext, Script } from 'node:vm'
import { type ArrowFunctionExpression, type FunctionDeclaration, type Node, parse } from 'acorn'
import { full, fullAncestor } from 'acorn-walk'
import { parse as parseComments } from 'comment-parser'
import { describe, expect, test } from 'vitest'
import { callEntryPoints } from '../../build/code'
import { appEntryPoints } from '../../src/app/entryPoints'
import { functions } from '../../src/functions'
import { checkInWordsOf } from '../../src/messages/checkInWords'
import { contract } from '../../src/rpc/contract'

const code = readFileSync('dist/Code.js', 'utf8')
const comments: { value: string; end: number; start: number }[] = []
const tree = parse(code, {
  ecmaVersion: 2021,
  sourceType: 'script',
  onComment: (_block, value, start, end) => comments.push({ value, start, end }),
})
const declarations = tree.body.filter((it): it is FunctionDeclaration => it.type === 'FunctionDeclaration')
const nameOf = (declaration: FunctionDeclaration): string => declaration.id.name
const paramsOf = ({ params }: FunctionDeclaration): string[] =>
  params.map((param) => (param.type === 'Identifier' ? param.name : '?'))
const declared = (name: string) => declarations.find((it) => nameOf(it) === name)

/** The JSDoc right above a function, as Sheets reads it. */
function docOf(name: string) {
  const at = declared(name)?.start ?? -1
  const comment = comments.find(({ end }) => end <= at && /^\s*$/.test(code.slice(end, at)))
  if (!comment) throw new Error(`${name} has no comment.`)
  const [doc] = parseComments(`/*${comment.value}*/`)
  if (!doc) throw new Error(`${name} has no JSDoc.`)
  return doc
}

describe('globals', () => {
  test('are exactly the entry points, each declared once, behind one name of our own', () => {
    const entries = [...functions, ...appEntryPoints(), ...callEntryPoints].map(({ name }) => name)
    expect(declarations.map(nameOf).sort()).toEqual([...entries].sort())
    const others = tree.body.filter((it) => it.type !== 'FunctionDeclaration' && !('directive' in it))
    const names = others.map((it) =>
      it.type === 'VariableDeclaration' ? it.declarations.map(({ id }) => id) : it.type,
    )
    expect(names).toEqual([[expect.objectContaining({ name: 'addon' })]])
  })

  test('none ends in an underscore, which would hide it', () => {
    for (const declaration of declarations) expect(nameOf(declaration)).not.toMatch(/_$/)
  })

  test('every call of the contract has one', () => {
    for (const name of Object.keys(contract))
      expect(paramsOf(declared(name) as FunctionDeclaration)).toEqual(['input'])
  })

  test.each([...appEntryPoints()])('$name takes what is passed to it', ({ name, params }) => {
    expect(paramsOf(declared(name) as FunctionDeclaration)).toEqual([...params])
  })
})

describe('what Sheets shows while a formula is typed', () => {
  test.each(functions.map((declaration) => ({ name: declaration.name, declaration })))(
    '$name: the declaration, word by word',
    ({ name, declaration }) => {
      const { description, tags } = docOf(name)
      const args = Object.entries(declaration.args)
      expect(paramsOf(declared(name) as FunctionDeclaration)).toEqual(args.map(([param]) => param))
      expect(description).toBe(declaration.about)
      const shown = tags.map(({ tag, name, type, description }) =>
        tag === 'param'
          ? { tag, name, type, text: description }
          : { tag, text: `${name} ${description}`.trim() },
      )
      expect(shown).toEqual([
        ...args.map(([name, { kind, about }]) => ({ tag: 'param', name, type: kind.jsdoc, text: about })),
        { tag: 'return', text: declaration.returns },
        { tag: 'customfunction', text: '' },
      ])
    },
  )

  test('texts are one line without markup, and end as sentences do', () => {
    for (const { name, about, args, returns } of functions) {
      for (const text of [about, returns, ...Object.values(args).map((it) => it.about)]) {
        expect(text, name).not.toMatch(/[\r\n<>]|\*\/|\{@/)
        expect(text, name).toMatch(/^\S.*\.$/)
      }
    }
  })

  test('is there for Sheets alone: no formula cell evaluates a text of help', () => {
    const texts = functions.flatMap(({ about, args, returns, examples }) => [
      ...[about, returns, ...Object.values(args).map((it) => it.about)],
      ...examples.map(([formula]) => formula.split('"')[0] as string),
    ])
    const evaluated = comments.reduceRight(
      (left, { start, end }) => left.slice(0, start) + left.slice(end),
      code,
    )
    expect(texts.filter((text) => evaluated.includes(text))).toEqual([])
  })

  test('menus, triggers and sidebar calls are not offered in cells', () => {
    for (const { name } of [...appEntryPoints(), ...callEntryPoints]) {
      expect(docOf(name).tags, name).toEqual([])
    }
  })
})

describe('the language Apps Script speaks', () => {
  test('is not exceeded: no modules, private or static members, nothing after ES2020', () => {
    const found = new Set<string>()
    full(tree, (node: Node) => {
      const operator = 'operator' in node ? node.operator : undefined
      if (/^(Import|Export|PropertyDefinition|PrivateIdentifier|StaticBlock)/.test(node.type))
        found.add(node.type)
      if (/^(\?\?|&&|\|\|)=$/.test(String(operator))) found.add(String(operator))
      if (node.type === 'Literal' && 'bigint' in node && node.bigint) found.add('bigint')
    })
    expect([...found]).toEqual([])
  })

  test('an ES2020 parser takes all of it', () => {
    expect(() => parse(code, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow()
  })

  test('what only pages say is in them alone', () => {
    const words = [checkInWordsOf('en').checkIn.shortcuts, checkInWordsOf('zh').checkIn.shortcuts]
    for (const word of words) expect(code).not.toContain(word)
  })

  test('no name of Node or of a browser is asked for', () => {
    expect(code).not.toMatch(
      /\b(require|process|Buffer|document|window|navigator|setTimeout|queueMicrotask)\s*[.(]/,
    )
  })
})

/** A scope with nothing but ECMAScript, in which every service is a trap that notes its name. */
function scope(answers: Record<string, unknown> = {}) {
  const touched: string[] = []
  const globals: Record<string, unknown> = Object.create(null)
  for (const service of SERVICES) {
    Object.defineProperty(globals, service, {
      enumerable: true,
      get() {
        touched.push(service)
        if (service in answers) return answers[service]
        throw new Error(`${service} was touched.`)
      },
    })
  }
  const context = createContext(globals)
  return { touched, run: (source: string): unknown => new Script(source).runInContext(context) }
}

const SERVICES = [
  ...[
    'SpreadsheetApp',
    'PropertiesService',
    'CacheService',
    'LockService',
    'ScriptApp',
    'Session',
    'HtmlService',
  ],
  ...[
    'MailApp',
    'GmailApp',
    'Utilities',
    'UrlFetchApp',
    'Logger',
    'console',
    'DriveApp',
    'Browser',
    'google',
  ],
]

describe('evaluated in a scope with nothing but the language', () => {
  test('touches no service', () => {
    const { run, touched } = scope()
    run(code)
    expect(touched).toEqual([])
    expect(run('typeof addon.formula + typeof addon.enter')).toBe('functionfunction')
  })

  test('leaves nothing behind but its entry points', () => {
    const { run } = scope()
    const before = run('Object.getOwnPropertyNames(globalThis)') as string[]
    run(code)
    const after = run('Object.getOwnPropertyNames(globalThis)') as string[]
    const added = after.filter((name) => !before.includes(name)).sort()
    expect(added).toEqual(['addon', ...declarations.map(nameOf)].sort())
  })

  test('a formula computes with no service at all', () => {
    const { run, touched } = scope()
    run(code)
    expect(run('OKR_PROGRESS(40, 25, 34)')).toBe(0.4)
    expect(
      run('JSON.stringify(OKR_PROGRESS([[0], [""], [40]], [[200], [""], [25]], [[50], [""], [34]]))'),
    ).toBe('[[0.25],[""],[0.4]]')
    expect(touched).toEqual([])
  })

  test('text costs one question about the locale, however many cells hold some', () => {
    const book = { getSpreadsheetLocale: () => 'de_DE' }
    const { run, touched } = scope({ SpreadsheetApp: { getActiveSpreadsheet: () => book } })
    run(code)
    expect(run('JSON.stringify(OKR_PROGRESS(0, "2.469", [["1.234,5"], ["617,25"]]))')).toBe('[[0.5],[0.25]]')
    expect(touched).toEqual(['SpreadsheetApp'])
  })

  test('an error of a formula is a plain Error with its sentence', () => {
    const book = { getSpreadsheetLocale: () => 'en_US' }
    const { run } = scope({ SpreadsheetApp: { getActiveSpreadsheet: () => book } })
    run(code)
    const caught =
      'try { OKR_PROGRESS(0, 48, "Q3-ish") } catch (error) { [error.name, error.message].join("|") }'
    expect(run(caught)).toBe('Error|Current is not a number: ‘Q3-ish’. Enter a number.')
  })
})

/** The function that fills the room of menus, triggers and calls: the one that lists what the menu can do. */
const app = (() => {
  const found: ArrowFunctionExpression[] = []
  full(tree, (node: Node) => {
    if (node.type === 'ArrowFunctionExpression' && /[{,]menuCheckIn:/.test(code.slice(node.start, node.end)))
      found.push(node as ArrowFunctionExpression)
  })
  const smallest = found.sort((a, b) => a.end - a.start - (b.end - b.start))[0]
  if (!smallest) throw new Error('No room knows the menu.')
  return smallest
})()

describe('rooms', () => {
  test('entering that of formulas makes no pattern that knows the letters of every script: each waits for its text', () => {
    const early: string[] = []
    fullAncestor(tree, (node, _, ancestors) => {
      const text = code.slice(node.start, node.end)
      const made = (node.type === 'Literal' && 'regex' in node) || node.type === 'NewExpression'
      if (!made || !/\\p\{/.test(text)) return
      // The script's own function and that of the room; what is declared as a function runs when it is called.
      const [, room, ...inner] = ancestors.filter(({ type }) => /Function/.test(type))
      const entered = room?.type === 'ArrowFunctionExpression' && inner.length === 0
      if (entered && room.start !== app.start) early.push(text)
    })
    expect(early).toEqual([])
  })

  /** The script, noting when the room of menus, triggers and calls is entered. */
  const noting = `${code.slice(0, app.body.start + 1)}globalThis.entered = true;${code.slice(app.body.start + 1)}`
  const ENTERED = 'typeof entered'

  test('a formula never enters that of menus, triggers and calls', () => {
    const { run } = scope()
    run(noting)
    expect(run('OKR_PROGRESS(40, 25, 34)')).toBe(0.4)
    expect(run('OKR_ROLLUP([[0.2], [0.6]])')).toBe(0.4)
    expect(run(ENTERED)).toBe('undefined')
  })

  test('an hour with nothing to do never enters it either', () => {
    const { run } = scope({
      SpreadsheetApp: { getActiveSpreadsheet: () => ({ getId: () => 'file' }) },
      PropertiesService: { getUserProperties: () => ({ getProperty: () => '9e15' }) },
    })
    run(noting)
    run('hourly()')
    expect(run(ENTERED)).toBe('undefined')
  })

  test('a call does', () => {
    const { run } = scope()
    run(noting)
    expect(() => run('listKeyResults({})')).toThrow('was touched')
    expect(run(ENTERED)).toBe('boolean')
  })
})
