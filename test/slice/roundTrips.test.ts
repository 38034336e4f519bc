import { describe, expect, test } from 'vitest'
import type { Host } from '../../host/core/host'
import { ANA, addSales, BO, call, list, newRequest, openAddOn, withAdopted } from './addOn'

/** Grows the log to that many rows of a key result nobody has any more, in one write. */
const FILL = {
  name: 'fill.gs',
  source: `function fill() {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Check-ins')
    const values = sheet.getDataRange().getValues()
    const last = values[values.length - 1]
    const rows = []
    for (let n = values.length; n < ROWS; n++) rows.push(last.map((cell, c) => (c === last.length - 1 ? 'old.' + n : c === last.length - 3 ? 'gone' : cell)))
    if (rows.length === 0) return
    sheet.insertRowsAfter(sheet.getMaxRows(), rows.length)
    sheet.getRange(values.length + 1, 1, rows.length, last.length).setValues(rows)
  }`,
}

/** Round trips of each action, in a plan and a log of that size. */
function measure(keyResults: number, logLength: number): Record<string, object> {
  const source = FILL.source.replace('ROWS', String(logLength))
  const host = withAdopted(keyResults, { files: [{ ...FILL, source }] })
  list(host)
  host.as(ANA).call('fill')
  const trips = (work: (host: Host) => unknown) => {
    work(host)
    return { ...host.meter.last.roundTrips }
  }
  const open = trips((it) => list(it))
  const meeting = trips((it) => call(it, 'meeting', {}))
  const plan = list(host)
  const entries = plan.keyResults
    .slice(0, 10)
    .map(({ plan, id, current }) => ({ plan, id, seen: current, value: (current ?? 0) + 1, note: 'on it' }))
  const save = trips((it) => call(it, 'saveCheckIns', { request: newRequest(), entries }))
  call(host, 'scheduleMail', {
    weekday: 1,
    digestWeekday: 1,
    mails: ['request', 'reminder', 'digest', 'cycle'],
    hour: 14,
    approve: [ANA, BO],
  })
  // The hour after switching on brings everything up to date; the one after that has nothing to do.
  host.clock.runUntil('2026-08-03T12:50:00Z')
  const idle = { ...host.meter.last.roundTrips }
  host.clock.runNext()
  const digest = { ...host.meter.last.roundTrips }
  expect(host.outbox).toHaveLength(2)
  return { open, meeting, save, idle, digest }
}

describe('round trips of an action do not grow with the plan or its history', () => {
  const little = measure(10, 100)

  test('an idle hour reads one property and ends', () => {
    expect(little.idle).toEqual({ reads: 0, flushes: 0, total: 0 })
  })

  test('few, whatever is opened, saved or sent', () => {
    expect(little).toMatchObject({ open: { flushes: 0 }, meeting: { flushes: 0 }, save: { flushes: 1 } })
    for (const { total } of Object.values(little) as { total: number }[])
      expect(total).toBeLessThanOrEqual(12)
  })

  test('the same for 2,000 key results', () => {
    expect(measure(2000, 100)).toEqual(little)
  })

  test('the same for a log of 5,000 rows', () => {
    expect(measure(10, 5_000)).toEqual(little)
  })
})

test('a whole template plan is scored by one custom-function execution', () => {
  const host = openAddOn()
  host.as(ANA).open()
  const { formulaExecutions } = host.meter.of(() => addSales(host))
  expect(formulaExecutions).toBe(1)
})
