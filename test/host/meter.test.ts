import { expect, test } from 'vitest'
import { hostWith } from './hostWith'

const source = `
  const props = () => PropertiesService.getDocumentProperties()
  function remember() { props().setProperty('a', '1'); props().getProperty('a') }
  function table() {
    const range = SpreadsheetApp.getActive().getSheets()[0].getRange('A1:B2')
    range.setValues([[1, 2], [3, 4]])
    return range.getValues()
  }
  function OKR_LOOK(x) { props(); return x }
`

test('calls by member, and their sum', () => {
  const host = hostWith(source)
  host.as().run('remember')
  expect(host.meter.last).toMatchObject({
    calls: {
      'PropertiesService.getDocumentProperties': 2,
      'Properties.setProperty': 1,
      'Properties.getProperty': 1,
    },
    total: 4,
    executions: 1,
    formulaExecutions: 0,
  })
})

test('round trips are reads and sendings of writes', () => {
  const host = hostWith(source)
  host.as().run('table')
  expect(host.meter.last.roundTrips).toEqual({ reads: 1, flushes: 1, total: 2 })
})

test('formula cells are counted apart', () => {
  const host = hostWith(source)
  host.as().type('A1', '7').type('B1', '=OKR_LOOK(A1)')
  expect(host.meter.last).toMatchObject({
    total: 0,
    executions: 0,
    formulaExecutions: 1,
    formulaCalls: { 'PropertiesService.getDocumentProperties': 1 },
  })
})

test('several actions together', () => {
  const host = hostWith(source)
  const measured = host.meter.of(() => {
    host.as().run('remember')
    host.as('ben@example.com').run('remember')
  })
  expect([measured.total, measured.executions]).toEqual([8, 2])
  expect(host.meter.last.total).toBe(4)
})

test('somebody else’s action in between is not counted in', () => {
  const host = hostWith(source)
  host.interruptNext('Properties.setProperty', () => host.as('ben@example.com').run('remember'))
  host.as().run('remember')
  expect(host.meter.last.total).toBe(4)
})
