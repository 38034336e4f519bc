import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readProgram } from '../../host/core/program'
import { launchBrowser } from '../browser'

let browser: Browser
let page: Page

const ROOT = new URL('../..', import.meta.url).pathname

beforeAll(async () => {
  const [{ outputFiles }] = await Promise.all([
    build({
      stdin: {
        contents: `import { pageShell } from './host/page/realm/pageShell'; globalThis.pageShell = pageShell`,
        resolveDir: ROOT,
      },
      bundle: true,
      write: false,
      format: 'iife',
    }),
    launchBrowser().then((launched) => {
      browser = launched
    }),
  ])
  page = await browser.newPage()
  await page.setContent('<body></body>')
  await page.evaluate(outputFiles[0]?.text ?? '')
})
afterAll(() => browser?.close())

/** Runs scripts one after the other, each group in a scope of its own of the same shell; gives `result()` of each. */
const run = (...scopes: string[][]): Promise<unknown[]> => {
  const programs = scopes.map((sources) =>
    readProgram(sources.map((source, index) => ({ name: `file${index}.js`, source }))),
  )
  return page.evaluate((programs) => {
    const { pageShell } = globalThis as unknown as {
      pageShell(): import('../../host/core/shell').Shell
    }
    const shell = pageShell()
    const compiled = programs.map(({ files }) => files.map((file) => shell.compile(file)))
    return compiled.map((files) => {
      const scope = shell.newScope()
      scope.define('service', () => 'served')
      for (const file of files) scope.run(file)
      const result = (scope.lookup('result') as () => unknown)()
      scope.close?.()
      return result
    })
  }, programs)
}

test.each([
  'window',
  'self',
  'document',
  'location',
  'top',
  'parent',
  'frames',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'Worker',
  'setTimeout',
  'queueMicrotask',
  'localStorage',
  'alert',
  'addEventListener',
  'structuredClone',
  'TextEncoder',
  'URL',
  'console',
  'process',
])('%s does not exist', async (name) => {
  expect(await run([`function result() { return typeof ${name} }`])).toEqual(['undefined'])
})

test('the language is there, services too, and unknown names are errors', async () => {
  const source = `
    function result() {
      try { nothing } catch (error) { return [typeof Map, typeof Intl.NumberFormat, service(), error.name, this === globalThis] }
    }`
  expect(await run([source])).toEqual([['function', 'function', 'served', 'ReferenceError', true]])
})

test('files share one scope, whatever declares a name', async () => {
  const first = 'const name = "ana"; let count = 1; class Team {} function more() { count += 1 } var top1 = 5'
  const second = 'count = 7; more(); function result() { return [name, count, typeof Team, top1] }'
  expect(await run([first, second])).toEqual([['ana', 8, 'function', 5]])
})

describe('nothing of an execution reaches the next', () => {
  test.each([
    { why: 'a top-level variable', change: 'var kept = 1', seen: 'typeof kept' },
    { why: 'an undeclared global', change: 'kept = 1', seen: 'typeof kept' },
    { why: 'a property of the global object', change: 'globalThis.kept = 1', seen: 'typeof kept' },
    { why: 'a new method of arrays', change: 'Array.prototype.kept = 1', seen: 'typeof [].kept' },
    {
      why: 'a replaced built-in',
      change: 'JSON.parse = undefined',
      seen: 'typeof JSON.parse',
      is: 'function',
    },
    { why: 'a deleted built-in', change: 'delete globalThis.Map', seen: 'typeof Map', is: 'function' },
    { why: 'a property of all objects', change: 'Object.prototype.kept = 1', seen: 'typeof ({}).kept' },
    {
      why: 'a frozen prototype',
      change: 'Object.freeze(Array.prototype)',
      seen: 'Object.isFrozen(Array.prototype)',
      is: false,
    },
    {
      why: 'a class of Intl',
      change: 'Intl.NumberFormat.prototype.kept = 1',
      seen: 'typeof new Intl.NumberFormat().kept',
    },
    {
      why: 'what iterators inherit',
      change: 'Object.getPrototypeOf([].values()).kept = 1',
      seen: 'typeof [].values().kept',
    },
  ])('$why', async ({ change, seen, is = 'undefined' }) => {
    const [, after] = await run([`${change}; function result() {}`], [`function result() { return ${seen} }`])
    expect(after).toBe(is)
  })
})

test('a file is evaluated anew each time', async () => {
  const counting = 'let count = 0; function result() { return ++count }'
  expect(await run([counting], [counting])).toEqual([1, 1])
})

test('an error of the script arrives as thrown', async () => {
  await expect(run(['function result() { throw new RangeError("too far") }'])).rejects.toThrow('too far')
})
