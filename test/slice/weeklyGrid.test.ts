import { expect, test } from 'vitest'
import { sheetFromCsv } from '../../host/core/engine/csv'
import { ANA, adopt, call, find, list, logRows, newRequest, openAddOn, reply } from './addOn'

/** On 3 August 2026 it is week 32. */
const GRID = [
  'Q3 2026 OKRs,,,,,,,,',
  'Objective,Key result,Owner,Start,Target,W30,W31,W32,W33',
  'Grow,Contracts,Ana,6,12,7,8,,',
  'Grow,Win rate,Bo,20%,30%,21%,,,',
  'Keep,Churn,Cem,5%,3%,5%,4%,,',
]

function adopted(lines: string[]) {
  const host = openAddOn()
  sheetFromCsv(host.workbook, 'Plan', lines.join('\n'))
  host.as(ANA).open()
  adopt(host)
  return host
}

test('a check-in stands in the column of its week, in the notation of the row; earlier weeks stay, and undo empties it', () => {
  const host = adopted(GRID)
  const seen = list(host)
  const [contracts, wins, churn] = ['Contracts', 'Win rate', 'Churn'].map((title) => find(seen, title))
  if (!contracts || !wins || !churn) throw new Error('Three are expected.')
  expect([contracts.current, wins.current, churn.current]).toEqual([8, 0.21, 0.04])
  const request = newRequest()
  call(host, 'saveCheckIns', {
    request,
    entries: [
      { plan: contracts.plan, id: contracts.id, seen: 8, value: 10 },
      { plan: wins.plan, id: wins.id, seen: 0.21, value: 0.24 },
      // No change is a check-in too: this week it is what it was.
      { plan: churn.plan, id: churn.id, seen: 0.04, value: 0.04 },
    ],
  })
  expect(host.display('Plan!F3:I5')).toEqual([
    ['7', '8', '10', ''],
    ['21%', '', '24%', ''],
    ['5%', '4%', '4%', ''],
  ])
  expect(list(host).keyResults.map(({ current }) => current)).toEqual([10, 0.24, 0.04])
  expect(
    logRows(host)
      .filter(({ Source }) => Source === 'typed')
      .map(({ Kind }) => Kind),
  ).not.toContain('check-in')
  call(host, 'undoSave', { request })
  expect(host.display('Plan!F3:I5').map((cells) => cells[2])).toEqual(['', '', ''])
})

test('without a column for this week nothing is written, and the person hears what to add', () => {
  const host = adopted(GRID.map((line) => line.split(',').slice(0, 7).join(',')))
  const one = find(list(host), 'Contracts')
  const logged = logRows(host).length
  expect(
    reply(host, 'saveCheckIns', {
      request: newRequest(),
      entries: [{ plan: one.plan, id: one.id, seen: 8, value: 10 }],
    }),
  ).toMatchObject({
    value: { saved: [{ result: 'refused', message: expect.stringContaining('2026-08-03') }] },
  })
  expect(host.display('Plan!F3:G3')).toEqual([['7', '8']])
  expect(logRows(host)).toHaveLength(logged)
})
