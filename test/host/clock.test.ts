import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { installScriptDate } from '../../host/core/realm/scriptDate'
import { nodeShell } from '../../host/node/realm'
import { evaluated, hostWith } from './hostWith'

const manifest = (timeZone: string) => ({ manifest: { timeZone, scopes: undefined } })

describe('Date follows the virtual clock', () => {
  const now = '2026-07-06T09:00:00Z'
  test.each(['new Date().toISOString()', 'new Date(Date.now()).toISOString()', '(new Date).toJSON()'])(
    '%s',
    (probe) => {
      expect(evaluated(probe, { now })).toBe('2026-07-06T09:00:00.000Z')
    },
  )
  test('sleeping takes its time', () => {
    const probe = '(() => { const t = Date.now(); Utilities.sleep(1500); return Date.now() - t })()'
    expect(evaluated(probe)).toBe(1500)
  })
  test('time stands still between actions', () => {
    const host = hostWith('function probe() { return Date.now() }')
    expect(host.as().run('probe')).toBe(host.as().run('probe'))
  })
})

describe('local time is that of the script, wherever the machine is', () => {
  test.each([
    { zone: 'Asia/Shanghai', probe: 'new Date(Date.UTC(2026, 6, 5, 17)).getDate()', gives: 6 },
    { zone: 'America/New_York', probe: 'new Date(Date.UTC(2026, 6, 6, 2)).getDay()', gives: 0 },
    { zone: 'Asia/Kolkata', probe: 'new Date(0).getTimezoneOffset()', gives: -330 },
    { zone: 'Asia/Shanghai', probe: 'new Date(2026, 6, 6).toISOString()', gives: '2026-07-05T16:00:00.000Z' },
    {
      zone: 'Asia/Shanghai',
      probe: 'new Date("2026-07-06").toISOString()',
      gives: '2026-07-06T00:00:00.000Z',
    },
    {
      zone: 'Asia/Shanghai',
      probe: 'new Date("2026-07-06T09:00").toISOString()',
      gives: '2026-07-06T01:00:00.000Z',
    },
    {
      zone: 'Asia/Shanghai',
      probe: 'new Date("July 6, 2026").toISOString()',
      gives: '2026-07-05T16:00:00.000Z',
    },
    { zone: 'Asia/Shanghai', probe: 'new Date("2026-07-06T09:00Z").getHours()', gives: 17 },
    { zone: 'Europe/Berlin', probe: 'new Date("Mon Jul 06 2026 10:00:00 GMT+0100").getHours()', gives: 11 },
    {
      zone: 'Europe/Berlin',
      probe: 'String(new Date(Date.UTC(2026, 0, 5, 8)))',
      gives: 'Mon Jan 05 2026 09:00:00 GMT+0100 (Central European Standard Time)',
    },
    {
      zone: 'Europe/Berlin',
      probe: 'new Date(2026, 6, 6, 9).toLocaleDateString("de-DE")',
      gives: '6.7.2026',
    },
    {
      zone: 'Europe/Berlin',
      probe: 'Intl.DateTimeFormat().resolvedOptions().timeZone',
      gives: 'Europe/Berlin',
    },
    {
      zone: 'Europe/Berlin',
      probe: '(() => { const d = new Date(2026, 2, 28, 12); d.setDate(29); return d.toISOString() })()',
      gives: '2026-03-29T10:00:00.000Z',
    },
    {
      zone: 'Europe/Berlin',
      probe: 'new Date(2026, 2, 29, 2, 30).toISOString()',
      gives: '2026-03-29T01:30:00.000Z',
    },
    {
      zone: 'Europe/Berlin',
      probe: 'new Date(2026, 9, 25, 2, 30).toISOString()',
      gives: '2026-10-25T00:30:00.000Z',
    },
    { zone: 'Europe/Berlin', probe: 'String(new Date(NaN))', gives: 'Invalid Date' },
    { zone: 'Europe/Berlin', probe: 'new Date(new Date(5)).getTime()', gives: 5 },
    { zone: 'Europe/Berlin', probe: 'new (class Day extends Date {})(7) instanceof Date', gives: true },
    {
      zone: 'Europe/Berlin',
      probe: 'Object.prototype.toString.call(new Date().constructor(1))',
      gives: '[object String]',
    },
  ])('$zone: $probe', ({ zone, probe, gives }) => {
    expect(evaluated(probe, manifest(zone))).toBe(gives)
  })

  test('fields agree with another implementation, and building from fields gives the moment back', () => {
    for (const timeZone of ['Europe/Berlin', 'America/St_Johns', 'Pacific/Auckland']) {
      const scope = nodeShell.newScope()
      const { Date: ScriptDate } = installScriptDate(scope, { now: () => 0, timeZone })
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (second) => {
          const date = new ScriptDate(second * 1000)
          const other = DateTime.fromSeconds(second, { zone: timeZone })
          const fields = [
            date.getFullYear(),
            date.getMonth() + 1,
            date.getDate(),
            date.getHours(),
            date.getMinutes(),
          ]
          expect(fields).toEqual([other.year, other.month, other.day, other.hour, other.minute])
          expect(date.getDay()).toBe(other.weekday % 7)
          const again = new ScriptDate(
            date.getFullYear(),
            date.getMonth(),
            date.getDate(),
            date.getHours(),
            date.getMinutes(),
            date.getSeconds(),
          )
          // An hour that happens twice is read as the first of the two.
          expect([0, 3_600_000]).toContain(date.getTime() - again.getTime())
          expect(ScriptDate.parse(String(date))).toBe(date.getTime())
        }),
      )
    }
  })
})

test('the clock does not run backwards', () => {
  const host = hostWith('', { now: '2026-07-06T09:00:00Z' })
  expect(() => host.clock.runUntil('2026-07-05')).toThrow('The virtual clock does not run backwards.')
})

test.each(['soon', '2026-13-01', ''])('"%s" is no date to start at', (now) => {
  expect(() => hostWith('', { now })).toThrow(`"${now}" is not a date.`)
})
