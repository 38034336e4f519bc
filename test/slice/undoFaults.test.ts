import { describe, expect, test } from 'vitest'
import type { Host } from '../../host/core/host'
import { call, list, logRows, newRequest, openAddOn, reply, withAdopted } from './addOn'
import { attempt, MISHAPS, turnsOf } from './mishaps'

const small = withAdopted(4)
const request = newRequest()
const entries = list(small)
  .keyResults.slice(0, 2)
  .map(({ plan, id, current }, n) => ({
    plan,
    id,
    seen: current,
    value: (current ?? 0) + n + 5,
    note: `Note ${n}`,
  }))
const before = cells(small)
call(small, 'saveCheckIns', { request, entries })
const state = small.save()
const reopened = (): Host => openAddOn({ state: structuredClone(state) })

describe.each(MISHAPS.map((mishap) => ({ what: mishap.what, mishap })))(
  'an undo that $what at any of its service calls',
  ({ mishap }) => {
    const { what: _, ...fault } = mishap
    test('leaves every row saved or undone, and the log says which; another try finishes it', () => {
      const rehearsal = reopened()
      call(rehearsal, 'undoSave', { request })
      const calls = rehearsal.meter.last.total
      expect(calls).toBeGreaterThan(20)

      for (const at of turnsOf(mishap, calls)) {
        const host = reopened()
        host.faults = { at, ...fault }
        attempt(() => reply(host, 'undoSave', { request }))

        const seen = list(host)
        for (const { id, seen: was, value } of entries) {
          const cell = seen.keyResults.find((it) => it.id === id)?.current
          expect([was, value], `cell after call ${at}`).toContain(cell)
          expect(lastLevel(host, id) ?? was, `log after call ${at}`).toBe(cell)
        }

        const { undone } = call(host, 'undoSave', { request })
        expect(
          undone.map(({ result }) => result),
          `retry after call ${at}`,
        ).toEqual(['undone', 'undone'])
        expect(cells(host)).toEqual(before)
        const rows = logRows(host).length
        list(host)
        expect(logRows(host), `nothing left to settle after call ${at}`).toHaveLength(rows)
        for (const { id, seen: was } of entries) expect(lastLevel(host, id) ?? was).toBe(was)
      }
    })
  },
)

/** Values and notes. */
function cells(host: Host): string[][] {
  return host.display("'Our plan'!F4:G7")
}

/** The level of the last check-in that counts; undefined: none since the beginning. */
function lastLevel(host: Host, id: string): number | undefined {
  const counted = logRows(host).filter(
    (row) => row['Subject id'] === id && row.Kind === 'check-in' && row.State !== 'withdrawn',
  )
  const last = counted.at(-1)
  return last && Number(last.Value)
}
