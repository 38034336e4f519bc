import { expect, test } from 'vitest'
import { openHost } from '../../host/node/openHost'
import { hostWith } from './hostWith'

const source = `
  function work() {
    SpreadsheetApp.getActive().getSheets()[0].getRange('B2').setValue(42)
    PropertiesService.getUserProperties().setProperty('team', 'Growth')
    CacheService.getDocumentCache().put('k', 'v', 21600)
    ScriptApp.newTrigger('work2').timeBased().everyHours(1).create()
    MailApp.sendEmail('ben@example.com', 's', 'b')
  }
  function work2() { console.log('again') }
  function look() { return [PropertiesService.getUserProperties().getProperty('team'), CacheService.getDocumentCache().get('k'),
    ScriptApp.getProjectTriggers().length, MailApp.getRemainingDailyQuota()] }
  function OKR_TWICE(x) { return 2 * x }
  function id() { return Utilities.getUuid() }
`

test('everything that stays survives a restart', () => {
  const before = hostWith(source, { now: '2026-07-06T09:00:00Z', locale: 'de_DE', timeZone: 'Europe/Berlin' })
  before.as().run('work')
  before.as().type('A1', '=OKR_TWICE(B2)')
  before.people.of('ben@example.com').addOn = false
  before.clock.runUntil('2026-07-06T09:30:00Z')
  const text = JSON.stringify(before.save())

  const after = openHost({ files: [{ name: 'Code.gs', source }], state: JSON.parse(text) })
  expect(after.display('A1:B2')).toEqual([
    ['84', ''],
    ['', '42'],
  ])
  expect(after.as().run('look')).toEqual(['Growth', 'v', 1, 99])
  expect(after.clock.now).toBe(before.clock.now)
  expect([after.workbook.locale, after.workbook.timeZone]).toEqual(['de_DE', 'Europe/Berlin'])
  expect(after.people.of('ben@example.com').addOn).toBe(false)
  expect(after.outbox).toEqual(before.outbox)
  expect(after.clock.runNext()).toEqual(before.clock.runNext())
  expect(after.as().run('id')).toBe(before.as().run('id'))
})

test('what was saved does not change with the host', () => {
  const host = hostWith(source)
  const saved = host.save()
  host.as().run('work')
  expect(saved.stores.outbox).toEqual([])
  expect(saved.stores.triggers).toEqual([])
})
