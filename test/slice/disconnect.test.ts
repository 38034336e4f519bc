import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sheetFromCsv } from '../../host/core/engine/csv'
import type { Host } from '../../host/core/host'
import type { SavedHost } from '../../host/core/stores'
import { ANA, adopt, call, find, list, logRows, openAddOn, save, showTab } from './addOn'
import { exported } from './exported'

const opened = (odd = '', state?: SavedHost) =>
  openAddOn({
    ...(state && { state }),
    files: [
      {
        name: 'odd.gs',
        source: `function shape() { const sheet = SpreadsheetApp.getActive().getSheetByName('Plan'); ${odd} }`,
      },
    ],
  })

function withSheet(csv: string, odd = ''): Host {
  const host = opened(odd)
  sheetFromCsv(host.workbook, 'Plan', csv)
  if (odd) host.as(ANA).call('shape')
  return host
}

/** Adopts the tab, with days where it does not state them. */
function connect(host: Host): void {
  showTab(host, 'Plan')
  host.as(ANA).open()
  adopt(host, { start: '2026-07-01', end: '2026-09-30' })
}

function leave(host: Host, tabs = false): void {
  showTab(host, 'Plan')
  const { plan } = call(host, 'lookAtTab', { columns: [] })
  call(host, 'disconnectPlan', { plan: plan?.id ?? '', tabs })
}

const SMALL = [
  'Q3 2026,,,,,,',
  'Objective,Key result,Owner,Start,Target,Current,Comment',
  'Grow,Contracts,Ana,6,12,9,',
  ',Win rate,Bo,20%,30%,25%,',
  'Keep,Churn,Cem,5%,3%,4%,last quarter’s trend',
].join('\n')

/** Scripts that make a tab odd, as its owner could have. */
const ODD: Record<string, string> = {
  protected: "sheet.getRange('A2:G2').protect().setDescription('headings')",
  frozen: 'sheet.setFrozenRows(2); sheet.setFrozenColumns(2)',
  'with notes and drop-downs':
    "sheet.getRange('F3').setNote('as of Friday'); sheet.getRange('G3:G9').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).setAllowInvalid(false).build())",
  'with hidden columns': 'sheet.hideColumns(3)',
  coloured: "sheet.getRange('A1:Z40').setBackground('#fce8e6').setFontWeight('bold')",
  'merged wider than the table': "sheet.getRange('A1:K1').merge()",
  'as wide as the grid': 'sheet.deleteColumns(8, sheet.getMaxColumns() - 7)',
  'with a formula elsewhere': "sheet.getRange('A40').setFormula('=SUM(A3:Z3)')",
}

describe('adopting and disconnecting leaves the whole file as it was, our own tabs apart', () => {
  const samples = ['01-team-tracker-en', '02-sales-okr-zh', '03-outline-company-mixed']
  test.each([
    ...samples.map((name) => ({
      why: name,
      csv: readFileSync(new URL(`../samples/${name}.csv`, import.meta.url), 'utf8'),
      odd: '',
    })),
    ...Object.entries(ODD).map(([why, odd]) => ({ why, csv: SMALL, odd })),
  ])('$why', ({ csv, odd }) => {
    const host = withSheet(csv, odd)
    const before = exported(host)
    connect(host)
    expect(exported(host)).not.toEqual(before)
    const seen = list(host)
    expect(seen.keyResults.length).toBeGreaterThan(2)
    leave(host)
    expect(exported(host)).toEqual(before)
    expect(() => list(host)).toThrow('no OKR plan')
  })
})

describe('a disconnected plan can be had back', () => {
  test('with its ids, so that its history goes on; then there is nothing left to undo', () => {
    const host = withSheet(SMALL)
    connect(host)
    const before = list(host)
    save(host, [{ id: find(before, 'Contracts').id, seen: 9, value: 10 }])
    const connected = host.display('Plan!A1:K5')
    leave(host)
    expect(call(host, 'undoLast', {})).toEqual({ cells: 0, left: 0 })
    const after = list(host)
    expect(after.keyResults.map(({ id }) => id)).toEqual(before.keyResults.map(({ id }) => id))
    expect(find(after, 'Contracts').current).toBe(10)
    expect(host.display('Plan!A1:K5')).toEqual(connected)
    expect(logRows(host).filter(({ Kind }) => Kind === 'created')).toHaveLength(3)
    expect(call(host, 'undoLast', {})).toEqual({})
  })

  test('our own tabs stay unless the person says so', () => {
    const names = (deleting: boolean) => {
      const host = withSheet(SMALL)
      connect(host)
      leave(host, deleting)
      return host.workbook.sheets().map(({ name }) => name)
    }
    expect(names(false)).toContain('Check-ins')
    expect(names(true)).not.toContain('Check-ins')
  })

  test('what somebody wrote into a column of ours stays', () => {
    const host = withSheet(SMALL)
    connect(host)
    host.as(ANA).type('Plan!I1', 'asked the board')
    leave(host)
    expect(host.display('Plan!H1:K3')).toEqual([
      ['asked the board', '', '', ''],
      ['', '', '', ''],
      ['', '', '', ''],
    ])
  })

  test('a Progress of the team’s own at the right is none of ours', () => {
    const host = withSheet(SMALL)
    connect(host)
    const ana = host.as(ANA)
    ana.type('Plan!L2', 'Progress')
    ana.type('Plan!L3', '12%')
    list(host)
    leave(host)
    expect(host.display('Plan!G2:I3')).toEqual([
      ['Comment', 'Progress', ''],
      ['', '12%', ''],
    ])
  })
})

test('killed at any of its service calls, it can be taken up again or undone, and nothing of the team’s is lost', () => {
  const first = withSheet(SMALL)
  const before = exported(first)
  connect(first)
  list(first)
  const connected = first.display('Plan!A1:K5')
  const state = structuredClone(first.save())
  const reopened = () => opened('', structuredClone(state))
  const rehearsal = reopened()
  const plan = call(rehearsal, 'lookAtTab', { columns: [] }).plan?.id ?? ''
  call(rehearsal, 'disconnectPlan', { plan, tabs: false })
  const calls = rehearsal.meter.last.total
  expect(calls).toBeGreaterThan(20)
  for (let at = 5; at <= calls; at += 7) {
    const host = reopened()
    host.faults = { at, kind: 'kill' }
    try {
      call(host, 'disconnectPlan', { plan, tabs: false })
    } catch (error) {
      expect(error).toBeInstanceOf(Error)
    }
    host.faults = undefined
    expect(host.display('Plan!A1:G5'), `call ${at}`).toEqual(connected.map((cells) => cells.slice(0, 7)))
    if (JSON.stringify(exported(host)) !== JSON.stringify(before)) leave(host)
    expect(exported(host), `call ${at}`).toEqual(before)
    call(host, 'undoLast', {})
    list(host)
    expect(host.display('Plan!A1:K5'), `undo after call ${at}`).toEqual(connected)
  }
})
