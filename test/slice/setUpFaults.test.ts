import { describe, expect, test } from 'vitest'
import { sheetFromCsv } from '../../host/core/engine/csv'
import { ANA, call, newRequest, openAddOn, reply } from './addOn'
import { exported } from './exported'
import { attempt, MISHAPS, turnsOf } from './mishaps'

const fresh = openAddOn()
sheetFromCsv(
  fresh.workbook,
  'Q3 plan',
  'Growth Q3 2026,,,,,\nObjective,Key result,Owner,Start,Target,Current\nGrow,Contracts,Ana,6,12,9\n,Win rate,Bo,20%,30%,25%',
)
fresh.as(ANA).open()
const state = fresh.save()

/** One of them at every call, in turns: each of the three costs as much as the others. */
describe.each(MISHAPS.map((mishap, turn) => ({ ...mishap, turn })))(
  'adopting that $what at its service calls',
  ({ kind, turn, ...rest }) => {
    test('leaves nothing, or what the next try completes; the team’s cells are untouched', () => {
      const reopened = () => openAddOn({ state: structuredClone(state) })
      const rehearsal = reopened()
      const { sheet, table } = call(rehearsal, 'lookAtTab', { columns: [] })
      const input = { request: newRequest(), sheet, columns: [], seen: table?.seen ?? '' }
      call(rehearsal, 'adoptTable', input)
      const calls = rehearsal.meter.last.total
      expect(calls).toBeGreaterThan(30)
      const cells = rehearsal.display("'Q3 plan'!A1:F4")
      const finished = narrow(exported(rehearsal))

      for (const at of turnsOf(MISHAPS[turn] as (typeof MISHAPS)[number], calls)) {
        const host = reopened()
        host.faults = { at, kind, ...rest }
        attempt(() => reply(host, 'adoptTable', input))
        expect(host.display("'Q3 plan'!A1:F4"), `cells after call ${at}`).toEqual(cells)
        expect(call(host, 'adoptTable', input).adopted, `retry after call ${at}`).toBe(true)
        expect(host.workbook.sheets().map(({ name }) => name)).toEqual(['Q3 plan', 'Check-ins'])
        expect(narrow(exported(host)), `completed after call ${at}`).toEqual(finished)
      }
    })
  },
)

/**
 * A column that was inserted when the run ended, and into which nothing was written yet, stays behind all others: blank,
 * with what Google copied into its format. The table and what is added to it end at J.
 */
const narrow = (file: unknown): unknown =>
  JSON.parse(
    JSON.stringify(file, (key, value) => (key === 'colNumber' || /^[K-Z]\d/.test(key) ? undefined : value)),
  )
