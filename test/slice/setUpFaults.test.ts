import { describe, expect, test } from 'vitest'
import { sheetFromCsv } from '../../host/core/engine/csv'
import type { Host } from '../../host/core/host'
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
      const finished = exported(rehearsal)

      for (const at of turnsOf(MISHAPS[turn] as (typeof MISHAPS)[number], calls)) {
        const host = reopened()
        host.faults = { at, kind, ...rest }
        attempt(() => reply(host, 'adoptTable', input))
        expect(host.display("'Q3 plan'!A1:F4"), `cells after call ${at}`).toEqual(cells)
        expect(call(host, 'adoptTable', input).adopted, `retry after call ${at}`).toBe(true)
        expect(host.workbook.sheets().map(({ name }) => name)).toEqual(['Q3 plan', 'Check-ins'])
        expect(exported(host), `completed after call ${at}`).toEqual(finished)
      }
    })
  },
)

describe.each(MISHAPS.map((mishap, turn) => ({ ...mishap, turn })))(
  'starting from a template that $what at its service calls',
  ({ kind, turn, ...rest }) => {
    test('leaves nothing in sight, or what the next try completes: never half a tab', () => {
      const reopened = () => openAddOn({ state: structuredClone(state) })
      const rehearsal = reopened()
      const choice = { template: 'team', language: 'en', cycle: 'quarter' } as const
      const input = { request: newRequest(), ...choice }
      call(rehearsal, 'startFrom', input)
      const calls = rehearsal.meter.last.total
      // What is written into a hidden tab is alike from call to call: how it begins and ends is not.
      const telling = (at: number) => at < 36 || at > calls - 12 || at % 5 === 0
      const visible = (host: Host) =>
        host.workbook.sheets().flatMap(({ name, hidden }) => (hidden ? [] : [name]))
      const tabs = visible(rehearsal)
      const finished = tabOf(rehearsal)

      for (const at of turnsOf(MISHAPS[turn] as (typeof MISHAPS)[number], calls).filter(telling)) {
        const host = reopened()
        host.faults = { at, kind, ...rest }
        attempt(() => reply(host, 'startFrom', input))
        const seen = visible(host)
        const isDone = seen.length === tabs.length && !isBlank(host)
        // Between the insertion and what hides it a tab is in sight, and blank.
        expect(seen, `in sight after call ${at}`).toEqual(isDone || isBlank(host) ? tabs : ['Q3 plan'])
        if (isDone) expect(tabOf(host), `whole after call ${at}`).toEqual(finished)
        // The same try again, or another one by somebody who opened the dialog afresh.
        const again = isDone || at % 2 === 0 ? input : { ...input, request: newRequest() }
        call(host, 'startFrom', again)
        expect(host.workbook.sheets().map(({ name }) => name)).toEqual(tabs)
        expect(tabOf(host), `completed after call ${at}`).toEqual(finished)
      }
    })
  },
)

const isBlank = (host: Host): boolean => {
  const last = host.workbook.sheets().at(-1)
  return last?.hidden === false && Object.keys((tabOf(host) as { cells: object }).cells).length === 0
}

/** What stands on the last tab, and how it looks. */
function tabOf(host: Host): object {
  const { sheets } = exported(host) as { sheets: Record<string, unknown>[] }
  const { name, cells, styles, formats, cols } = sheets[sheets.length - 1] ?? {}
  return { name, cells, styles, formats, cols }
}
