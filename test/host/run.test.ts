import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packArguments, packResult } from '../../host/core/run/marshal'
import { hostWith } from './hostWith'

const sent = (...args: unknown[]) => JSON.parse(packArguments(args)) as unknown
const received = (result: unknown) => JSON.parse(packResult(result)) as unknown

describe('browser → server', () => {
  test.each([
    { why: 'plain values', args: [1.5, 'a', true, null], arrive: [1.5, 'a', true, null] },
    { why: 'objects and arrays of them', args: [{ a: [1, { b: 'c' }] }], arrive: [{ a: [1, { b: 'c' }] }] },
    {
      why: 'an object without a prototype',
      args: [Object.assign(Object.create(null), { a: 1 })],
      arrive: [{ a: 1 }],
    },
    { why: 'undefined as an argument', args: [undefined, 2], arrive: [null, 2] },
    { why: 'undefined in an array', args: [[1, undefined]], arrive: [[1, null]] },
    { why: 'a hole in an array', args: [Array(2)], arrive: [[null, null]] },
    { why: 'undefined as a property', args: [{ a: undefined, b: 1 }], arrive: [{ b: 1 }] },
    {
      why: 'the same object twice is no cycle',
      args: [[{ a: 1 }].flatMap((x) => [x, x])],
      arrive: [[{ a: 1 }, { a: 1 }]],
    },
    {
      why: 'a key named __proto__',
      args: [JSON.parse('{"__proto__":1}')],
      arrive: [JSON.parse('{"__proto__":1}')],
    },
  ])('$why', ({ args, arrive }) => expect(sent(...args)).toEqual(arrive))

  test.each([
    { why: 'Date', value: new Date(0) },
    { why: 'function', value: () => 1 },
    { why: 'RegExp', value: /a/ },
    { why: 'Map', value: new Map() },
    { why: 'Set', value: new Set() },
    { why: 'Promise', value: Promise.resolve(1) },
    { why: 'Blob', value: new Blob([]) },
    { why: 'typed array', value: new Uint8Array(1) },
    { why: 'wrapper object', value: Object(1) },
    { why: 'symbol', value: Symbol('s') },
    { why: 'instance of a class', value: new (class Plan {})() },
  ])('$why is refused with the place it stands in', ({ value }) => {
    expect(() => sent(value)).toThrow(new TypeError('Failed due to illegal value in property: 0'))
    expect(() => sent('a', value)).toThrow('Failed due to illegal value in property: 1')
    expect(() => sent({ due: value })).toThrow('Failed due to illegal value in property: due')
    expect(() => sent([[1, value]])).toThrow('Failed due to illegal value in property: 1')
  })
  test('a cycle is refused', () => {
    const plan: Record<string, unknown> = {}
    plan.self = [plan]
    expect(() => sent(plan)).toThrow(new TypeError('Failed due to circular reference.'))
  })
  test.each([Number.NaN, Number.POSITIVE_INFINITY, 10n])(
    '%s: what Google does is unknown, so it is refused',
    (value) => {
      expect(() => sent({ value })).toThrow(/does not know how Google passes .* \(property: value\)/)
    },
  )
})

describe('server → browser', () => {
  test.each([
    { why: 'plain values', result: { a: [1, 'b', true, null] }, arrives: { a: [1, 'b', true, null] } },
    { why: 'nothing', result: undefined, arrives: null },
    { why: 'a Date', result: new Date(0), arrives: null },
    { why: 'a Date anywhere blanks the whole result', result: { rows: [['a', new Date(0)]] }, arrives: null },
    {
      why: 'Map, Set and RegExp are emptied',
      result: [new Map([[1, 2]]), new Set([1]), /a/],
      arrives: [{}, {}, {}],
    },
    { why: 'a typed array becomes an object', result: new Uint8Array([7, 8]), arrives: { 0: 7, 1: 8 } },
    { why: 'undefined in an array', result: [undefined], arrives: [null] },
    { why: 'undefined as a property', result: { a: undefined, b: 1 }, arrives: { b: 1 } },
  ])('$why', ({ result, arrives }) => expect(received(result)).toEqual(arrives))

  test('a function arrives as its source', () => {
    expect(hostWith('function probe() { return function three() { return 3 } }').as().run('probe')).toBe(
      'function three() { return 3 }',
    )
  })
  test.each([
    { why: 'NaN', code: 'NaN' },
    { why: 'a promise inside', code: '[Promise.resolve(1)]' },
    { why: 'an Error', code: 'new Error("a")' },
    { why: 'an instance of a class', code: 'new (class Plan {})()' },
    { why: 'a cycle', code: '(() => { const a = []; a.push(a); return a })()' },
    { why: 'a service', code: 'SpreadsheetApp.getActive()' },
  ])('$why: unknown, so refused', ({ code }) => {
    expect(() => hostWith(`function probe() { return ${code} }`).as().run('probe')).toThrow(
      'does not know how Google passes',
    )
  })
})

test('plain data makes the round trip unchanged', () => {
  const host = hostWith('function echo(value) { return value }')
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false } as object), (value) => {
      expect(host.as().run('echo', value)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
    { numRuns: 40 },
  )
})

describe('a call', () => {
  test('arguments are made of the script’s own objects and arrays', () => {
    const host = hostWith(
      'function probe(a, o) { return [a instanceof Array, o instanceof Object, arguments.length] }',
    )
    expect(host.as().run('probe', [1], {})).toEqual([true, true, 2])
  })
  test('server and page never share an object', () => {
    const host = hostWith('function change(o) { o.a = 2; return o }')
    const mine = { a: 1 }
    expect(host.as().run('change', mine)).toEqual({ a: 2 })
    expect(mine).toEqual({ a: 1 })
  })
  test('an illegal argument fails in the browser: nothing runs', () => {
    const host = hostWith('function probe() { console.log("ran") }')
    expect(() => host.as().run('probe', new Date(0))).toThrow(TypeError)
    expect(host.records).toEqual([])
  })
  test.each([
    { why: 'an Error', thrown: 'new TypeError("Row 3 is gone")', message: 'Row 3 is gone' },
    { why: 'a text', thrown: '"just text"', message: 'just text' },
    {
      why: 'an error with properties of its own',
      thrown: 'Object.assign(new Error("m"), { code: 7 })',
      message: 'm',
    },
  ])('$why thrown arrives as a message alone', ({ thrown, message }) => {
    const host = hostWith(`function probe() { throw ${thrown} }`)
    try {
      host.as().run('probe')
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ name: 'ScriptError', message })
      expect(Object.keys(error as object)).not.toContain('code')
    }
  })
})
