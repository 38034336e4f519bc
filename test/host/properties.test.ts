import { describe, expect, test } from 'vitest'
import { hostWith } from './hostWith'

const store = `
  const stores = { document: 'getDocumentProperties', script: 'getScriptProperties', user: 'getUserProperties' }
  const open = (which) => PropertiesService[stores[which]]()
  function put(which, key, value) { open(which).setProperty(key, value) }
  function get(which, key) { return open(which).getProperty(key) }
  function all(which) { return open(which).getProperties() }
  function probe(code) { return new Function('p', code)(open('document')) }
`

describe('whose properties', () => {
  test.each([
    { which: 'document', sharedWithBen: true },
    { which: 'script', sharedWithBen: true },
    { which: 'user', sharedWithBen: false },
  ])('$which properties shared by all: $sharedWithBen', ({ which, sharedWithBen }) => {
    const host = hostWith(store)
    host.as().run('put', which, 'plan', 'Q3')
    expect(host.as().run('get', which, 'plan')).toBe('Q3')
    expect(host.as('ben@example.com').run('get', which, 'plan')).toBe(sharedWithBen ? 'Q3' : null)
  })
  test('the three stores are apart', () => {
    const host = hostWith(store)
    host.as().run('put', 'document', 'a', 'd')
    host.as().run('put', 'user', 'a', 'u')
    expect(host.as().run('get', 'script', 'a')).toBe(null)
    expect(host.as().run('get', 'document', 'a')).toBe('d')
  })
  test.each([
    { deployment: 'addOn', there: true },
    { deployment: 'bound', there: true },
    { deployment: 'standalone', there: false },
  ] as const)('$deployment has document properties: $there', ({ deployment, there }) => {
    const host = hostWith('function probe() { return PropertiesService.getDocumentProperties() !== null }', {
      deployment,
    })
    expect(host.as().run('probe')).toBe(there)
  })
})

describe('what is kept', () => {
  test.each([
    { why: 'a missing key is null', code: 'return p.getProperty("none")', gives: null },
    { why: 'a name every object has is no key', code: 'return p.getProperty("constructor")', gives: null },
    {
      why: 'values become strings',
      code: 'p.setProperty("a", true); return p.getProperty("a")',
      gives: 'true',
    },
    {
      why: 'setting can be chained',
      code: 'return p.setProperty("a", "1").setProperty("b", "2").getKeys()',
      gives: ['a', 'b'],
    },
    {
      why: 'getProperties is a copy',
      code: 'p.getProperties().a = "1"; return p.getProperty("a")',
      gives: null,
    },
    {
      why: 'setProperties adds',
      code: 'p.setProperty("a", "1").setProperties({ b: "2" }); return p.getKeys()',
      gives: ['a', 'b'],
    },
    {
      why: 'unless told to replace',
      code: 'p.setProperty("a", "1").setProperties({ b: "2" }, true); return p.getKeys()',
      gives: ['b'],
    },
    {
      why: 'deleting',
      code: 'p.setProperty("a", "1").deleteProperty("a"); return p.getProperties()',
      gives: {},
    },
    {
      why: 'deleting all',
      code: 'p.setProperties({ a: "1", b: "2" }).deleteAllProperties(); return p.getKeys()',
      gives: [],
    },
    {
      why: '9 KB are fine',
      code: 'p.setProperty("a", "x".repeat(9216)); return p.getProperty("a").length',
      gives: 9216,
    },
  ])('$why', ({ code, gives }) => expect(hostWith(store).as().run('probe', code)).toEqual(gives))
})

describe('limits', () => {
  test.each([
    {
      why: '9 KB and a byte',
      code: 'p.setProperty("a", "x".repeat(9217))',
      says: 'Argument too large: value',
    },
    {
      why: 'bytes count, not letters',
      code: 'p.setProperty("a", "目".repeat(3073))',
      says: 'Argument too large: value',
    },
    {
      why: '500 KB in one store',
      code: 'for (let i = 0; i < 60; i++) p.setProperty("k" + i, "x".repeat(9000))',
      says: 'You have exceeded the property storage quota. Please remove some properties and try again.',
    },
    {
      why: 'null is no value',
      code: 'p.setProperty("a", null)',
      says: "The parameters (String,null) don't match the method signature for PropertiesService.Properties.setProperty.",
    },
  ])('$why', ({ code, says }) => {
    expect(() => hostWith(store).as().run('probe', code)).toThrow(says)
  })
  test('what did not fit leaves the store as it was', () => {
    const host = hostWith(store)
    expect(() => host.as().run('probe', 'p.setProperties({ a: "1", b: "x".repeat(10000) })')).toThrow()
    expect(host.as().run('all', 'document')).toEqual({})
  })
})

test('a custom function sees the owner’s user properties and cannot write them', () => {
  const host = hostWith(`${store}
    function MINE() { return open('user').getProperty('who') }
    function WRITE() { open('user').setProperty('who', 'x'); return 1 }`)
  host.as().run('put', 'user', 'who', 'owner')
  host.as('ben@example.com').run('put', 'user', 'who', 'ben')
  host.as('ben@example.com').type('A1', '=MINE()').type('A2', '=WRITE()')
  expect(host.display('A1')).toEqual([['owner']])
  expect(host.errorAt('A2')).toContain('You do not have permission to call setProperty')
})
