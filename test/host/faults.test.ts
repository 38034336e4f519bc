import { describe, expect, test } from 'vitest'
import { TRANSIENT_MESSAGES } from '../../host/core/faults'
import { hostWith } from './hostWith'

const source = `
  const cell = (a1) => SpreadsheetApp.getActive().getSheets()[0].getRange(a1)
  const props = () => PropertiesService.getDocumentProperties()
  function three() { const p = props(); p.setProperty('a', '1'); p.setProperty('b', '2'); return 'done' }
  function stubborn() {
    LockService.getDocumentLock().tryLock(0)
    try { props().setProperty('a', '1') } catch (e) {
      try { props().setProperty('caught', '1') } catch (again) { return 'went on' }
    } finally {
      try { props().setProperty('finally', '1') } catch (again) { return 'went on' }
    }
    return 'done'
  }
  function write() { cell('A1').setValue('new'); const p = props(); p.setProperty('a', '1'); return 'done' }
  function writeAndFail() { cell('A1').setValue('new'); throw new Error('no') }
  function keys() { return props().getKeys() }
  function twice() { try { return three() } catch (e) { return [e.name, three()] } }
`
const keys = (host: ReturnType<typeof hostWith>) => host.as().run('keys')

describe('a transient error', () => {
  test.each([
    { at: 1, kept: [] },
    { at: 2, kept: [] },
    { at: 3, kept: ['a'] },
  ])('at call $at: what came before stays', ({ at, kept }) => {
    const host = hostWith(source)
    host.faults = { at, kind: 'transient' }
    expect(() => host.as().run('three')).toThrow(
      new RegExp(TRANSIENT_MESSAGES.map((text) => text.slice(0, 20)).join('|')),
    )
    expect(keys(host)).toEqual(kept)
  })
  test('is an Exception the script can catch and retry', () => {
    const host = hostWith(source)
    host.faults = { at: 2, kind: 'transient' }
    expect(host.as().run('twice')).toEqual(['Exception', 'done'])
  })
  test('happens once, in the next action only', () => {
    const host = hostWith(source)
    host.faults = { at: 1, kind: 'transient' }
    expect(() => host.as().run('three')).toThrow()
    expect(host.faults).toBeUndefined()
    expect(host.as().run('three')).toBe('done')
  })
  test('beyond the last call nothing happens', () => {
    const host = hostWith(source)
    host.faults = { at: 99, kind: 'transient' }
    expect(host.as().run('three')).toBe('done')
  })
  test('its text can be chosen', () => {
    const host = hostWith(source)
    host.faults = { at: 1, kind: 'transient', message: 'Document is missing (perhaps it was deleted?)' }
    expect(() => host.as().run('three')).toThrow('Document is missing')
  })
})

describe('a killed run', () => {
  test('ends there, whatever the script catches', () => {
    const host = hostWith(source)
    host.faults = { at: 4, kind: 'kill' }
    expect(() => host.as().run('stubborn')).toThrow('Exceeded maximum execution time')
    expect(keys(host)).toEqual([])
    expect(host.records.at(-2)).toMatchObject({ name: 'stubborn', status: 'killed' })
  })
  test('gives its locks back', () => {
    const host = hostWith(`${source} function locked() { return LockService.getDocumentLock().tryLock(0) }`)
    host.faults = { at: 4, kind: 'kill' }
    expect(() => host.as().run('stubborn')).toThrow()
    expect(host.as('ben@example.com').run('locked')).toBe(true)
  })
  test.each([
    { queued: 'lost', shows: '' },
    { queued: 'sent', shows: 'new' },
  ] as const)('writes still queued are $queued', ({ queued, shows }) => {
    const host = hostWith(source)
    host.faults = { at: 6, kind: 'kill', queued }
    expect(() => host.as().run('write')).toThrow('Exceeded maximum execution time')
    expect(host.display('A1')).toEqual([[shows]])
    expect(keys(host)).toEqual([])
  })
})

test('an uncaught error does not take back what was written', () => {
  const host = hostWith(source)
  expect(() => host.as().run('writeAndFail')).toThrow('no')
  expect(host.display('A1')).toEqual([['new']])
})

describe('a rate of faults', () => {
  const outcomes = (rate: number, seed: number) => {
    const host = hostWith(source)
    host.faults = { rate, seed, kind: 'transient' }
    return Array.from({ length: 30 }, () => {
      try {
        return host.as().run('three')
      } catch {
        return 'failed'
      }
    })
  }
  test('repeats with its seed', () => {
    expect(outcomes(0.2, 5)).toEqual(outcomes(0.2, 5))
    expect(outcomes(0.2, 5)).not.toEqual(outcomes(0.2, 6))
  })
  test('0 is never, 1 is always, a part is now and then', () => {
    expect(new Set(outcomes(0, 1))).toEqual(new Set(['done']))
    expect(new Set(outcomes(1, 1))).toEqual(new Set(['failed']))
    expect(new Set(outcomes(0.2, 1))).toEqual(new Set(['done', 'failed']))
  })
  test('stays until it is taken back', () => {
    const host = hostWith(source)
    host.faults = { rate: 1, seed: 1, kind: 'transient' }
    expect(() => host.as().run('three')).toThrow()
    expect(() => host.as().run('three')).toThrow()
    host.faults = undefined
    expect(host.as().run('three')).toBe('done')
  })
})

test('faults leave custom functions alone', () => {
  const host = hostWith(`${source} function OKR_KEYS() { return props().getKeys().length }`)
  host.faults = { at: 1, kind: 'transient' }
  host.as().type('A1', '=OKR_KEYS()')
  expect(host.display('A1')).toEqual([['0']])
})

describe('another person in between', () => {
  test('does not see writes that were not sent yet, nor sends them', () => {
    const host = hostWith(`${source}
      function read() { return cell('A1').getValue() }
      function change() { cell('A1').setValue('ana'); props().getKeys(); SpreadsheetApp.flush(); return read() }`)
    let seen: unknown
    host.interruptNext('Properties.getKeys', () => {
      seen = host.as('ben@example.com').run('read')
    })
    expect(host.as().run('change')).toBe('ana')
    expect(seen).toBe('')
  })
  test('acts at a given call, once', () => {
    const host = hostWith(source)
    let times = 0
    host.interruptNext(2, () => {
      times += 1
      expect(keys(host)).toEqual([])
    })
    host.as().run('three')
    host.as().run('three')
    expect(times).toBe(1)
  })
  test('that never comes about is an error: the test would prove nothing', () => {
    const host = hostWith(source)
    host.interruptNext('Lock.tryLock', () => {})
    expect(() => host.as().run('three')).toThrow('The interruption at Lock.tryLock was never reached.')
  })
})
