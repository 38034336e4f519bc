import { describe, expect, test } from 'vitest'
import { hostWith } from './hostWith'

const source = `
  const lock = () => LockService.getDocumentLock()
  function probe(code) { return new Function('lock', code)(lock()) }
  function save(name) {
    if (!lock().tryLock(1000)) return name + ' had to wait'
    const seen = PropertiesService.getDocumentProperties().getProperty('saved') || ''
    PropertiesService.getDocumentProperties().setProperty('saved', seen + name)
    lock().releaseLock()
    return seen + name
  }
  function saveLate() { lock().waitLock(30000) }
  function askWithLock() {
    lock().tryLock(0)
    SpreadsheetApp.getUi().alert('Sure?')
    return lock().hasLock()
  }
`

describe('one execution', () => {
  test.each([
    { why: 'free: taken at once', code: 'return lock.tryLock(0)', gives: true },
    { why: 'negative time: refused', code: 'return lock.tryLock(-1)', gives: false },
    { why: 'held already: true', code: 'lock.tryLock(0); return lock.tryLock(0)', gives: true },
    { why: 'hasLock before', code: 'return lock.hasLock()', gives: false },
    { why: 'hasLock after', code: 'lock.waitLock(10); return lock.hasLock()', gives: true },
    { why: 'released', code: 'lock.tryLock(0); lock.releaseLock(); return lock.hasLock()', gives: false },
    {
      why: 'releasing what one has not is fine',
      code: 'lock.releaseLock(); return lock.hasLock()',
      gives: false,
    },
  ])('$why', ({ code, gives }) => expect(hostWith(source).as().run('probe', code)).toBe(gives))

  test('a lock ends with its execution', () => {
    const host = hostWith(source)
    host.as().run('probe', 'lock.tryLock(0)')
    expect(host.as('ben@example.com').run('probe', 'return lock.tryLock(0)')).toBe(true)
  })
  test('also when the execution fails', () => {
    const host = hostWith(source)
    expect(() => host.as().run('probe', 'lock.tryLock(0); throw new Error("no")')).toThrow('no')
    expect(host.as('ben@example.com').run('probe', 'return lock.tryLock(0)')).toBe(true)
  })
  test('a lock does not survive a question to the user', () => {
    const host = hostWith(source)
    expect(host.as().answer('OK').run('askWithLock')).toBe(false)
  })
  test('there is no document lock without a document', () => {
    const host = hostWith('function probe() { return LockService.getDocumentLock() }', {
      deployment: 'standalone',
    })
    expect(host.as().run('probe')).toBe(null)
  })
})

describe('two people at once', () => {
  test('the second waits in vain while the first holds the lock', () => {
    const host = hostWith(source)
    const before = host.clock.now
    let ben: unknown
    host.interruptNext('Properties.setProperty', () => {
      ben = host.as('ben@example.com').run('save', 'ben')
    })
    expect(host.as().run('save', 'ana')).toBe('ana')
    expect(ben).toBe('ben had to wait')
    expect(host.clock.now - before).toBe(1000)
  })
  test('waitLock fails with Google’s sentence, after its time', () => {
    const host = hostWith(source)
    const before = host.clock.now
    host.interruptNext('Properties.setProperty', () => {
      expect(() => host.as('ben@example.com').run('saveLate')).toThrow(
        'Lock timeout: another process was holding the lock for too long.',
      )
    })
    host.as().run('save', 'ana')
    expect(host.clock.now - before).toBe(30_000)
    expect(host.records.map(({ status }) => status)).toEqual(['failed', 'completed'])
  })
  test('before the lock is taken, the second simply comes first', () => {
    const host = hostWith(source)
    host.interruptNext('Lock.tryLock', () => host.as('ben@example.com').run('save', 'ben, '))
    expect(host.as().run('save', 'ana')).toBe('ben, ana')
  })
  test('user locks of two people are two locks', () => {
    const host = hostWith(
      `function take() { const l = LockService.getUserLock(); const got = l.tryLock(0); l.hasLock(); return got }`,
    )
    let ben: unknown
    host.interruptNext('Lock.hasLock', () => {
      ben = host.as('ben@example.com').run('take')
    })
    expect([host.as().run('take'), ben]).toEqual([true, true])
  })
})
