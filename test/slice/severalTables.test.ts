import { expect, test } from 'vitest'
import { sheetFromCsv } from '../../host/core/engine/csv'
import type { Host } from '../../host/core/host'
import { ANA, call, find, list, newRequest, openAddOn, save } from './addOn'
import { exported } from './exported'

const CSV = [
  'Q3 2026,,,,',
  'Objective,Key result,Owner,Target,Current',
  'Known,Visits,Ana,300,180',
  ',,,,',
  'Sales,,,,',
  'Objective,Measure,Start,Goal,Today',
  'Win,Contracts,6,12,9',
  'Win,Discount,14%,8%,11%',
].join('\n')

function withTab(): Host {
  const host = openAddOn({
    files: [
      {
        name: 'shape.gs',
        source: `const tab = () => SpreadsheetApp.getActive().getSheetByName('Q3 plan')
          function insertAbove() { tab().insertRowsBefore(1, 2) }
          function removeFirst() { tab().deleteRows(2, 3) }`,
      },
    ],
  })
  sheetFromCsv(host.workbook, 'Q3 plan', CSV)
  host.as(ANA).open()
  return host
}

/** Looks after the second table, with its columns as they are found. */
function adoptSecond(host: Host) {
  const { sheet, table } = call(host, 'lookAtTab', { table: 1, columns: [] })
  const input = { request: newRequest(), sheet, table: 1, columns: [], seen: table?.seen ?? '' }
  return call(host, 'adoptTable', input)
}

test('either of two tables on a tab can be looked after', () => {
  const host = withTab()
  const before = exported(host)
  expect(call(host, 'lookAtTab', { columns: [] }).table).toMatchObject({
    headingRow: 2,
    further: [{ table: 1, headingRow: 6 }],
  })
  const second = call(host, 'lookAtTab', { table: 1, columns: [] }).table
  expect(second).toMatchObject({ headingRow: 6, keyResults: 2, further: [{ table: 0, headingRow: 2 }] })
  expect(exported(host)).toEqual(before)

  const { adopted, view } = adoptSecond(host)
  expect([adopted, view.table?.headingRow]).toEqual([true, 6])
  expect(list(host).keyResults.map(({ title }) => title)).toEqual(['Contracts', 'Discount'])
  // Scores stand beside it, and nowhere else.
  expect(host.display("'Q3 plan'!G2:I7").map((row) => row.join(' ').trim())).toEqual([
    '',
    '',
    '',
    '',
    expect.stringMatching(/^Progress/),
    expect.stringMatching(/^50%/),
  ])

  call(host, 'disconnectPlan', { plan: view.plan?.id ?? '', tabs: true })
  expect(exported(host)).toEqual(before)
})

test('what a person says of the columns of one table is not said of the other', () => {
  const host = withTab()
  const said = [{ column: 2, meaning: 'ignore' as const }]
  const { table } = call(host, 'lookAtTab', { table: 1, columns: said })
  expect(table?.columns[2]?.meaning).toBeUndefined()
  expect(table?.further).toEqual([{ table: 0, headingRow: 2 }])
})

test.each([
  { why: 'rows inserted above', shape: 'insertAbove', cell: "'Q3 plan'!E9" },
  { why: 'the other table deleted', shape: 'removeFirst', cell: "'Q3 plan'!E4" },
])('it is found again with $why, and a check-in lands in its row', ({ shape, cell }) => {
  const host = withTab()
  adoptSecond(host)
  const { id } = find(list(host), 'Contracts')
  host.as(ANA).call(shape)
  const contracts = find(list(host), 'Contracts')
  expect([contracts.id, contracts.current]).toEqual([id, 9])
  save(host, [{ id, seen: 9, value: 10 }])
  expect(host.display(cell)).toEqual([['10']])
})
