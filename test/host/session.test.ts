import { describe, expect, test } from 'vitest'
import { hostWith } from './hostWith'

const source = `
  function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()] }
  function about() { return [Session.getActiveUserLocale(), Session.getScriptTimeZone()] }
  function key() { return Session.getTemporaryActiveUserKey() }
  function onOpen() { console.log('<' + Session.getActiveUser().getEmail() + '>') }
  function WHO() { return '<' + Session.getActiveUser().getEmail() + '>' }
`
const everything = ['spreadsheets.currentonly', 'userinfo.email']

describe('Session', () => {
  test('a person who granted it is known by address', () => {
    expect(hostWith(source).as('ben@example.com').run('who')).toEqual(['ben@example.com', 'ben@example.com'])
  })
  test('one who did not grant it is blank, without an error', () => {
    const host = hostWith(source)
    host.people.of('ben@example.com').withheld = ['userinfo.email']
    expect(host.as('ben@example.com').run('who')).toEqual(['', ''])
  })
  test('a manifest without the scope throws', () => {
    const host = hostWith(source, {
      manifest: { timeZone: 'Europe/London', scopes: ['spreadsheets.currentonly'] },
    })
    expect(() => host.as().run('who')).toThrow(
      'Specified permissions are not sufficient to call Session.getActiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
    )
  })
  test('simple triggers see a blank address', () => {
    const host = hostWith(source, {
      manifest: { timeZone: 'Europe/London', scopes: everything },
      deployment: 'bound',
    })
    host.as().open()
    expect(host.records.at(-1)?.log.map(({ text }) => text)).toEqual(['<>'])
  })
  test('custom functions see a blank address', () => {
    const host = hostWith(source)
    host.as().type('A1', '=WHO()')
    expect(host.display('A1')).toEqual([['<>']])
  })
  test('language of the person, zone of the script', () => {
    const host = hostWith(source, {
      manifest: { timeZone: 'Asia/Shanghai', scopes: everything },
      timeZone: 'Europe/Berlin',
    })
    expect(host.as('ben@example.com').run('about')).toEqual(['zh-CN', 'Asia/Shanghai'])
  })
  test('the temporary key tells people apart, stays for a while and changes within 60 days', () => {
    const host = hostWith(source, { now: '2026-07-06T09:00:00Z' })
    const ana = host.as().run('key')
    expect(host.as().run('key')).toBe(ana)
    expect(host.as('ben@example.com').run('key')).not.toBe(ana)
    host.clock.runUntil('2026-09-06')
    expect(host.as().run('key')).not.toBe(ana)
  })
})
