import { describe, expect, test } from 'vitest'
import { modeAllows } from '../../host/core/auth/authMode'
import type { AuthModeName } from '../../host/core/execution'
import { hostWith } from './hostWith'

const MODES: AuthModeName[] = ['NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL']

describe('what a mode may call', () => {
  test.each([
    { member: 'Session.getActiveUserLocale', modes: ['NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL'] },
    { member: 'SpreadsheetApp.getUi', modes: ['NONE', 'LIMITED', 'FULL'] },
    { member: 'Ui.createAddonMenu', modes: ['NONE', 'LIMITED', 'FULL'] },
    { member: 'Menu.addItem', modes: ['NONE', 'LIMITED', 'FULL'] },
    { member: 'Utilities.formatDate', modes: ['NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL'] },
    { member: 'Logger.log', modes: ['NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL'] },
    { member: 'Range.getValues', modes: ['LIMITED', 'CUSTOM_FUNCTION', 'FULL'] },
    { member: 'Range.setValues', modes: ['LIMITED', 'CUSTOM_FUNCTION', 'FULL'] },
    { member: 'Spreadsheet.getSpreadsheetLocale', modes: ['LIMITED', 'CUSTOM_FUNCTION', 'FULL'] },
    { member: 'Properties.getProperty', modes: ['LIMITED', 'CUSTOM_FUNCTION', 'FULL'] },
    { member: 'Cache.get', modes: ['LIMITED', 'CUSTOM_FUNCTION', 'FULL'] },
    { member: 'Lock.tryLock', modes: ['LIMITED', 'CUSTOM_FUNCTION', 'FULL'] },
    { member: 'HtmlService.createHtmlOutput', modes: ['LIMITED', 'CUSTOM_FUNCTION', 'FULL'] },
    { member: 'Session.getActiveUser', modes: ['LIMITED', 'CUSTOM_FUNCTION', 'FULL'] },
    { member: 'ScriptApp.getAuthorizationInfo', modes: ['LIMITED', 'FULL'] },
    { member: 'ScriptApp.newTrigger', modes: ['FULL'] },
    { member: 'ScriptApp.getProjectTriggers', modes: ['FULL'] },
    { member: 'MailApp.sendEmail', modes: ['FULL'] },
    { member: 'Ui.alert', modes: ['FULL'] },
    { member: 'Ui.showSidebar', modes: ['FULL'] },
  ])('$member: $modes', ({ member, modes }) => {
    expect(MODES.filter((mode) => modeAllows(mode, member))).toEqual(modes)
  })
})

describe('opening', () => {
  const opening = (body: string) => `function onOpen(e) { ${body} }
    function use() {} `
  const menu = `SpreadsheetApp.getUi().createAddonMenu().addItem('Use', 'use').addToUi();`

  test('in NONE until somebody uses the add-on in the document, then LIMITED, for everybody', () => {
    const host = hostWith(opening(`console.log(String(e.authMode)); ${menu}`))
    host.as().open().open().menu('Use').open()
    host.as('ben@example.com').open()
    const modes = host.records.filter(({ kind }) => kind === 'open').map(({ log }) => log[0]?.text)
    expect(modes).toEqual(['NONE', 'NONE', 'LIMITED', 'LIMITED'])
  })
  test('the event’s mode is the enum’s value', () => {
    const host = hostWith(opening('console.log(e.authMode === ScriptApp.AuthMode.NONE)'))
    host.as().open()
    expect(host.records[0]?.log[0]?.text).toBe('true')
  })
  test('a bound script opens in LIMITED', () => {
    const host = hostWith(opening('console.log(String(e.authMode), e.source.getSheets().length)'), {
      deployment: 'bound',
    })
    host.as().open()
    expect(host.records[0]?.log[0]?.text).toBe('LIMITED 1')
  })
  test.each([
    {
      why: 'a property',
      body: `${menu} PropertiesService.getDocumentProperties()`,
      says: 'PropertiesService.getDocumentProperties',
    },
    { why: 'the document', body: `${menu} SpreadsheetApp.getActive()`, says: 'SpreadsheetApp.getActive' },
    {
      why: 'the event’s document',
      body: `${menu} e.source.getName()`,
      says: 'SpreadsheetApp.getActiveSpreadsheet',
    },
    { why: 'a sidebar', body: `${menu} SpreadsheetApp.getUi().showSidebar(null)`, says: 'Ui.showSidebar' },
  ])('touching $why in NONE stops it, and the menu is lost', ({ body, says }) => {
    const host = hostWith(opening(body))
    expect(host.as().open().screen.menus).toEqual([])
    expect(String(host.records[0]?.error)).toContain(`You do not have permission to call ${says}`)
  })
  test('so does a service at the top level', () => {
    const host = hostWith(`const p = PropertiesService.getScriptProperties(); ${opening(menu)}`)
    expect(host.as().open().screen.menus).toEqual([])
  })
  test('asking the language and building the menu is allowed', () => {
    const host = hostWith(opening(`console.log(Session.getActiveUserLocale()); ${menu}`))
    expect(host.as('ben@example.com').open().screen.menus).toHaveLength(1)
    expect(host.records[0]?.log[0]?.text).toBe('zh-CN')
  })
  test('no sidebar can be opened in LIMITED either', () => {
    const host = hostWith(opening(`SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))`), {
      deployment: 'bound',
    })
    host.as().open()
    expect(String(host.records[0]?.error)).toBe(
      'Exception: You do not have permission to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    )
  })
  test('a viewer’s opening runs nothing', () => {
    const host = hostWith(opening(menu), { deployment: 'bound' })
    expect(host.as('vic@example.com').open().screen.menus).toEqual([])
    expect(host.records).toEqual([])
  })
  test('one without the add-on sees the menu where it is enabled, and has to install it', () => {
    const host = hostWith(opening(menu))
    const nat = host.as('nat@other.example')
    expect(nat.open().screen.menus).toEqual([])
    host.as().open().menu('Use')
    expect(nat.open().screen.menus).toHaveLength(1)
    expect(() => nat.menu('Use')).toThrow('has to install the add-on first')
  })
  test('installing runs onInstall with full authorization', () => {
    const host = hostWith(
      `function onInstall(e) { console.log(String(e.authMode)); onOpen(e) } ${opening(menu)}`,
    )
    expect(host.as('nat@other.example').install().screen.menus).toHaveLength(1)
    expect(host.records[0]?.log[0]?.text).toBe('FULL')
  })
})

describe('custom functions', () => {
  test.each([
    { call: 'MailApp.getRemainingDailyQuota()', service: 'MailApp' },
    { call: 'ScriptApp.getProjectTriggers()', service: 'ScriptApp' },
    { call: 'DriveApp.getRootFolder()', service: 'DriveApp' },
    { call: 'GmailApp.getInboxUnreadCount()', service: 'GmailApp' },
    { call: 'SpreadsheetApp.getUi()', service: 'SpreadsheetApp' },
  ])('$call is refused', ({ call, service }) => {
    const host = hostWith(`function ASK() { ${call}; return 1 }`)
    host.as().type('A1', '=ASK()')
    expect(host.errorAt('A1')).toContain(`You do not have permission to call ${service} service.`)
  })
  test('they may read the sheet, the cache and properties, and take locks', () => {
    const host = hostWith(`function ASK() {
      const text = SpreadsheetApp.getActive().getSheets()[0].getRange('B1').getValue()
      return [text, CacheService.getScriptCache().get('a') === null, LockService.getScriptLock().tryLock(0)].join() }`)
    host.as().type('B1', 'seen').type('A1', '=ASK()')
    expect(host.display('A1')).toEqual([['seen,true,true']])
  })
  test('they are unknown to a person without the add-on, and known again to one with it', () => {
    const host = hostWith('function OKR_ONE() { return 1 }')
    host.as().type('A1', '=OKR_ONE()')
    expect(host.as('nat@other.example').display('A1')).toEqual([['#NAME?']])
    expect(host.as().display('A1')).toEqual([['1']])
  })
  test('using one enables the add-on in the document', () => {
    const host = hostWith(
      'function OKR_ONE() { return 1 } function onOpen(e) { console.log(String(e.authMode)) }',
    )
    host.as().type('A1', '=OKR_ONE()').open()
    expect(host.records.at(-1)?.log[0]?.text).toBe('LIMITED')
  })
})

describe('scopes', () => {
  const scopes = ['spreadsheets.currentonly', 'script.container.ui']
  const manifest = { timeZone: 'Europe/London', scopes }
  const source = `
    function mail() { MailApp.sendEmail('a@example.com', 's', 'b') }
    function triggers() { ScriptApp.getProjectTriggers() }
    function cells() { return SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValue() }
    function status() { const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)
      return [String(info.getAuthorizationStatus()), info.getAuthorizationUrl() === null] }
  `
  test.each([
    { name: 'mail', member: 'MailApp.sendEmail', scope: 'script.send_mail' },
    { name: 'triggers', member: 'ScriptApp.getProjectTriggers', scope: 'script.scriptapp' },
  ])('$member needs $scope in the manifest', ({ name, member, scope }) => {
    expect(() => hostWith(source, { manifest }).as().run(name)).toThrow(
      `Specified permissions are not sufficient to call ${member}. Required permissions: https://www.googleapis.com/auth/${scope}`,
    )
  })
  test('cells need no more than the current spreadsheet', () => {
    expect(hostWith(source, { manifest }).as().run('cells')).toBe('')
  })
  test('without a list any scope is found by itself', () => {
    expect(() => hostWith(source).as().run('mail')).not.toThrow()
  })
  test('a scope the person took back fails at the first call that needs it, and the status says so', () => {
    const host = hostWith(source, { manifest: { timeZone: 'UTC', scopes: [...scopes, 'script.send_mail'] } })
    expect(host.as().run('status')).toEqual(['NOT_REQUIRED', true])
    host.people.owner.withheld = ['script.send_mail']
    expect(host.as().run('status')).toEqual(['REQUIRED', false])
    expect(host.as().run('cells')).toBe('')
    expect(() => host.as().run('mail')).toThrow(
      'Required permissions: https://www.googleapis.com/auth/script.send_mail',
    )
    expect(host.outbox).toEqual([])
  })
})
