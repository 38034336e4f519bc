import { describe, expect, test } from 'vitest'
import { hostWith } from './hostWith'

const source = `
  function probe(code) { return new Function('c', code)(CacheService.getDocumentCache()) }
  function mine(code) { return new Function('c', code)(CacheService.getUserCache()) }
`

describe('CacheService', () => {
  test.each([
    { why: 'absent is null', code: 'return c.get("a")', gives: null },
    { why: 'put gives null', code: 'return c.put("a", "1")', gives: null },
    { why: 'remove gives null', code: 'return c.remove("a")', gives: null },
    { why: 'what was put', code: 'c.put("a", "1"); return c.get("a")', gives: '1' },
    { why: 'gone after remove', code: 'c.put("a", "1"); c.remove("a"); return c.get("a")', gives: null },
    {
      why: 'null leaves no entry',
      code: 'c.put("a", "1"); c.put("a", null); return c.get("a")',
      gives: null,
    },
    { why: 'objects are not JSON', code: 'c.put("a", {}); return c.get("a")', gives: '[object Object]' },
    { why: 'negative lifetime is taken', code: 'c.put("a", "1", -5); return c.get("a")', gives: null },
    {
      why: 'getAll gives what is there',
      code: 'c.putAll({ a: "1", b: "2" }); return c.getAll(["b", "x"])',
      gives: { b: '2' },
    },
    {
      why: 'removeAll',
      code: 'c.putAll({ a: "1", b: "2" }); c.removeAll(["a"]); return c.getAll(["a", "b"])',
      gives: { b: '2' },
    },
    {
      why: '100 KB are fine',
      code: 'c.put("a", "x".repeat(102400)); return c.get("a").length',
      gives: 102400,
    },
  ])('$why', ({ code, gives }) => expect(hostWith(source).as().run('probe', code)).toEqual(gives))

  test.each([
    { code: 'c.put("a", "x".repeat(102401))', says: 'Argument too large: value' },
    { code: 'c.get("x".repeat(251))', says: 'Argument too large: key' },
    { code: 'c.get("")', says: 'Invalid argument: key' },
    { code: 'c.put(null, "1")', says: 'Invalid argument: key' },
  ])('$code: $says', ({ code, says }) => {
    expect(() => hostWith(source).as().run('probe', code)).toThrow(says)
  })

  test.each([
    { lifetime: '', stays: '2026-07-06T09:09:59Z', gone: '2026-07-06T09:10:00Z' },
    { lifetime: ', 21600', stays: '2026-07-06T14:59:59Z', gone: '2026-07-06T15:00:00Z' },
  ])('lives by the virtual clock (put("a", "1"$lifetime))', ({ lifetime, stays, gone }) => {
    const host = hostWith(source, { now: '2026-07-06T09:00:00Z' })
    host.as().run('probe', `c.put("a", "1"${lifetime})`)
    host.clock.runUntil(stays)
    expect(host.as().run('probe', 'return c.get("a")')).toBe('1')
    host.clock.runUntil(gone)
    expect(host.as().run('probe', 'return c.get("a")')).toBe(null)
  })

  test('about a thousand entries; the oldest go first', () => {
    const host = hostWith(source)
    host.as().run('probe', 'for (let i = 0; i < 1001; i++) c.put("k" + i, "v")')
    expect(host.as().run('probe', 'return [c.get("k0"), c.get("k1000")]')).toEqual([null, 'v'])
  })

  test('the document’s cache is shared, the user’s is not', () => {
    const host = hostWith(source)
    host.as().run('probe', 'c.put("a", "1")')
    host.as().run('mine', 'c.put("a", "2")')
    expect(host.as('ben@example.com').run('probe', 'return c.get("a")')).toBe('1')
    expect(host.as('ben@example.com').run('mine', 'return c.get("a")')).toBe(null)
  })
})
