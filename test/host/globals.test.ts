import { describe, expect, test } from 'vitest'
import { evaluated, hostWith } from './hostWith'

describe('what a script finds in its global scope', () => {
  const absent = [
    ...[
      'setTimeout',
      'setInterval',
      'clearTimeout',
      'clearInterval',
      'fetch',
      'Headers',
      'Request',
      'Response',
    ],
    ...['FormData', 'File', 'Blob', 'URL', 'URLSearchParams', 'DOMException', 'TextEncoder', 'TextDecoder'],
    ...[
      'ReadableStream',
      'WritableStream',
      'TransformStream',
      'atob',
      'btoa',
      'crypto',
      'SubtleCrypto',
      'window',
    ],
    ...[
      'document',
      'navigator',
      'performance',
      'process',
      'AbortController',
      'AbortSignal',
      'Event',
      'EventTarget',
    ],
    ...['queueMicrotask', 'structuredClone', 'CompressionStream', 'DecompressionStream'],
    ...['require', 'module', 'exports', 'Buffer', 'global', 'Temporal', 'self'],
  ]
  const host = hostWith(
    'function named(name) { return (0, eval)(name) } function kind(name) { return typeof named(name) }',
  )
  test.each(absent)('%s is not defined', (name) => {
    expect(() => host.as().run('named', name)).toThrow(`${name} is not defined`)
  })
  const present = [
    ...['Map', 'Set', 'Promise', 'Proxy', 'Symbol', 'Intl', 'BigInt', 'WeakRef', 'Uint8Array', 'WebAssembly'],
    ...['globalThis', 'JSON', 'Math', 'Date', 'console', 'SpreadsheetApp', 'PropertiesService', 'Utilities'],
  ]
  test.each(present)('%s is there', (name) => {
    expect(host.as().run('kind', name)).toMatch(/^(function|object)$/)
  })
  test('WebAssembly does not stream', () => {
    expect(evaluated('typeof WebAssembly.compile + typeof WebAssembly.compileStreaming')).toBe(
      'functionundefined',
    )
  })
  test('console has no table', () => {
    expect(evaluated('typeof console.table + typeof console.timeEnd')).toBe('undefinedfunction')
  })
  test('a member the host does not emulate fails with its name', () => {
    const host = hostWith('function probe() { MailApp.sendTelegram("ben@example.com") }')
    expect(() => host.as().run('probe')).toThrow('MailApp.sendTelegram is not emulated by the local host.')
  })
})

describe('files share one global scope', () => {
  const files = (...sources: string[]) => ({
    files: sources.map((source, at) => ({ name: `${at}.gs`, source })),
  })

  test('a function is there before its file runs', () => {
    const host = hostWith(
      '',
      files(
        'const doubled = twice(21)',
        'function twice(n) { return 2 * n }',
        'function probe() { return doubled }',
      ),
    )
    expect(host.as().run('probe')).toBe(42)
  })
  test('a const of a later file is not', () => {
    const host = hostWith('', files('const early = late', 'const late = 1', 'function probe() { return 1 }'))
    expect(() => host.as().run('probe')).toThrow('late')
  })
  test('two files declare the same const: nothing runs', () => {
    const host = hostWith(
      '',
      files('console.log("ran"); const plan = 1', 'const plan = 2', 'function probe() { return 1 }'),
    )
    expect(() => host.as().run('probe')).toThrow("Identifier 'plan' has already been declared")
    expect(host.records.flatMap(({ log }) => log)).toEqual([])
  })
  test('each file keeps its own strictness', () => {
    const host = hostWith(
      '',
      files(
        '"use strict"; function strict() { return this === undefined }',
        'function probe() { loose = 1; return strict() }',
      ),
    )
    expect(host.as().run('probe')).toBe(true)
  })
})

describe('each execution starts from scratch', () => {
  test('memory does not survive, the top level runs again', () => {
    const host = hostWith('console.log("loaded"); let count = 0; function probe() { return ++count }')
    expect([host.as().run('probe'), host.as().run('probe')]).toEqual([1, 1])
    expect(host.records.map(({ log }) => log.map(({ text }) => text))).toEqual([['loaded'], ['loaded']])
  })
  test('what one execution does to a built-in is gone in the next', () => {
    const host = hostWith(
      'function spoil() { Array.prototype.at = null } function probe() { return [7].at(0) }',
    )
    host.as().run('spoil')
    expect(host.as().run('probe')).toBe(7)
  })
})

describe('entry points', () => {
  test.each([
    { why: 'declaration', source: 'function go() { return 1 }' },
    { why: 'async would give a promise, so: const bound to an arrow', source: 'const go = () => 1' },
    { why: 'var bound to a function', source: 'var go = function () { return 1 }' },
  ])('$why', ({ source }) => expect(hostWith(source).as().run('go')).toBe(1))

  test('a page cannot call what is private, a method or missing', () => {
    const host = hostWith('function hidden_() {} const report = { send() {} }')
    for (const name of ['hidden_', 'report.send', 'nothing']) {
      expect(() => host.as().run(name)).toThrow(new TypeError(`google.script.run.${name} is not a function`))
    }
  })
  test('a menu may name a method, with its own this', () => {
    const host = hostWith(`var report = { word: 'sent', send() { console.log(this.word) } }
      function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Send', 'report.send').addToUi() }`)
    host.as().open().menu('Send')
    expect(host.records.at(-1)?.log).toEqual([{ level: 'log', text: 'sent' }])
  })
  test.each(['missing', 'private_'])('a menu that names %s fails when it is clicked', (handler) => {
    const host = hostWith(`function private_() {}
      function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Go', '${handler}').addToUi() }`)
    expect(() => host.as().open().menu('Go')).toThrow(`Script function not found: ${handler}`)
  })
  test('only declarations without an underscore can be called from a cell', () => {
    const { program } = hostWith('function OKR_ONE() {} function helper_() {} const OKR_TWO = () => 2')
    expect(program.customFunctions).toEqual(['OKR_ONE'])
  })
})

describe('asynchronous code', () => {
  const logOf = (source: string) => {
    const host = hostWith(source)
    host.as().run('go')
    return host.records[0]?.log.map(({ text }) => text)
  }
  test.each([
    {
      why: 'continuations run after everything synchronous',
      source: `function go() { (async () => { await null; console.log('then') })(); console.log('first') }`,
      log: ['first', 'then'],
    },
    {
      why: 'in their order, through any number of promises',
      source: `function go() { Promise.resolve(1).then((n) => n + 1).then(console.log)
        Promise.resolve('one').then(console.log) }`,
      log: ['one', '2'],
    },
    {
      why: 'they reach services',
      source: `async function go() { await null
        SpreadsheetApp.getActiveSheet().getRange('A1').setValue(7)
        await null
        console.log(SpreadsheetApp.getActiveSheet().getRange('A1').getValue()) }`,
      log: ['7'],
    },
  ])('$why', ({ source, log }) => expect(logOf(source)).toEqual(log))

  test.each(['run', 'menu', 'trigger'])('an entry point may be asynchronous (%s)', (how) => {
    const host = hostWith(`async function go() { await null; console.log('went'); return 5 }
      function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Go', 'go').addToUi() }
      function start() { ScriptApp.newTrigger('go').timeBased().everyHours(1).create() }`)
    if (how === 'run') expect(host.as().run('go')).toBe(5)
    else if (how === 'menu') host.as().open().menu('Go')
    else {
      host.as().run('start')
      expect(host.clock.runNext()?.error).toBeUndefined()
    }
    expect(host.records.at(-1)?.log).toEqual([{ level: 'log', text: 'went' }])
  })
  test('an entry point whose promise is rejected fails', () => {
    const host = hostWith(`async function go() { await null; throw new Error('No plan yet.') }`)
    expect(() => host.as().run('go')).toThrow('No plan yet.')
  })
  test('an entry point that waits for ever says so', () => {
    const host = hostWith('async function go() { await new Promise(() => {}) }')
    expect(() => host.as().run('go')).toThrow('go waits for a promise that nothing settles')
  })
})

describe('what is not emulated', () => {
  test('a service the host does not have is there', () => {
    expect(evaluated('typeof UrlFetchApp')).toBe('object')
  })
  test.each([
    { call: 'UrlFetchApp.fetch("https://example.com")', name: 'UrlFetchApp.fetch' },
    { call: 'Browser.msgBox("hello")', name: 'Browser.msgBox' },
    { call: 'SpreadsheetApp.newRichTextValue()', name: 'SpreadsheetApp.newRichTextValue' },
    { call: 'SpreadsheetApp.getActiveSheet().newChart()', name: 'SpreadsheetApp.Sheet.newChart' },
    { call: 'SpreadsheetApp.getActiveRange().foo', name: 'SpreadsheetApp.Range.foo' },
    { call: 'CacheService.getScriptCache().touch("a")', name: 'CacheService.Cache.touch' },
    { call: 'ScriptApp.newTrigger("f").forDocument("x")', name: 'ScriptApp.TriggerBuilder.forDocument' },
  ])('$call fails by its full name', ({ call, name }) => {
    expect(() => evaluated(call)).toThrow(`${name} is not emulated by the local host.`)
  })
  test('nothing is set by assignment', () => {
    expect(() => evaluated('SpreadsheetApp.getActiveSheet().name = "Plan"')).toThrow(
      'SpreadsheetApp.Sheet.name cannot be set: the local host does not emulate it.',
    )
  })
  test('another file cannot be opened with the scope of this one', () => {
    const manifest = { timeZone: 'Etc/UTC', scopes: ['spreadsheets.currentonly'] }
    expect(() => evaluated('SpreadsheetApp.openById("1x")', { manifest })).toThrow(
      'Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    )
    expect(() => evaluated('SpreadsheetApp.openById("1x")')).toThrow('is not emulated by the local host')
  })
})

test('objects of services read as the names of their classes', () => {
  const probe =
    '[SpreadsheetApp, SpreadsheetApp.getActive(), SpreadsheetApp.getActiveRange(), Utilities].map(String)'
  expect(evaluated(probe)).toEqual(['SpreadsheetApp', 'Spreadsheet', 'Range', 'Utilities'])
})

describe('syntax that does not pass', () => {
  test.each([
    { why: 'modules', source: 'export const a = 1' },
    { why: 'private members', source: 'class A { #x = 1 }' },
    { why: 'static fields', source: 'class A { static x = 1 }' },
    { why: 'top-level await', source: 'await 1' },
  ])('$why', ({ source }) => {
    expect(() => hostWith(source)).toThrow(/^SyntaxError: .* line: 1 file: Code.gs$/)
  })
  test('an await at top level is named', () => {
    expect(() => hostWith('const plan = await load()')).toThrow(
      'SyntaxError: await is only valid in async functions and the top-level bodies of modules',
    )
  })
  test('an onEdit stands in nobody’s way until somebody types', () => {
    const host = hostWith('function onEdit(e) {} function go() { return 1 }')
    expect(host.as().run('go')).toBe(1)
    expect(() => host.as().type('A1', '5')).toThrow('The trigger onEdit is not emulated by the local host.')
  })
  test.each(['a?.b', 'a ?? 1', '2 ** 3', '({ ...a })', '`t`', 'async () => { await 1 }'])(
    '%s passes',
    (source) => {
      expect(() => hostWith(`const a = null; ${source}`)).not.toThrow()
    },
  )
})

test('service errors are named Exception and are errors of the script', () => {
  const source = `function probe() { try { Utilities.formatDate(new Date(), 'UTC', 'yyyyT') } catch (e) {
    return [e.name, String(e), e instanceof Error] } }`
  expect(hostWith(source).as().run('probe')).toEqual([
    'Exception',
    "Exception: Illegal pattern character 'T'",
    true,
  ])
})

test('service enums are objects that read as their names', () => {
  const probe = `(() => { const d = ScriptApp.WeekDay; return [String(d.MONDAY), d.MONDAY.name(), d.MONDAY.ordinal(),
    d.MONDAY.compareTo(d.WEDNESDAY), JSON.stringify({ day: d.MONDAY }), typeof d.MONDAY] })()`
  expect(evaluated(probe)).toEqual(['MONDAY', 'MONDAY', 1, -2, '{"day":"MONDAY"}', 'object'])
})

test('data handed over is made of the script’s own arrays and objects', () => {
  const probe = `(() => { const p = PropertiesService.getScriptProperties(); p.setProperty('a', '1')
    return [p.getKeys() instanceof Array, p.getProperties() instanceof Object,
      Utilities.parseCsv('a,b')[0] instanceof Array, ScriptApp.getProjectTriggers() instanceof Array] })()`
  expect(evaluated(probe)).toEqual([true, true, true, true])
})
