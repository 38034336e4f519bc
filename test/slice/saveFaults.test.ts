import { describe, expect, test } from 'vitest'
import type { Host } from '../../host/core/host'
import { call, list, logRows, newRequest, openAddOn, reply, withAdopted } from './addOn'
import { attempt, MISHAPS, turnsOf } from './mishaps'

const small = withAdopted(4)
list(small)
const state = small.save()
const reopened = (): Host => openAddOn({ state: structuredClone(state) })

describe.each(MISHAPS.map((mishap) => ({ what: mishap.what, mishap })))(
  'a save that $what at any of its service calls',
  ({ mishap }) => {
    const { what: _, ...fault } = mishap
    test('loses nothing and doubles nothing: log and cells agree at the next look, and a retry finishes it', () => {
      const rehearsal = reopened()
      const { keyResults } = list(rehearsal)
      const request = newRequest()
      const entries = keyResults.slice(0, 3).map(({ plan, id, current }, n) => ({
        plan,
        id,
        seen: current,
        value: (current ?? 0) + n + 5,
        note: `Note ${n}`,
      }))
      const input = { request, entries }
      call(rehearsal, 'saveCheckIns', input)
      const calls = rehearsal.meter.last.total
      expect(calls).toBeGreaterThan(20)

      for (const at of turnsOf(mishap, calls)) {
        const host = reopened()
        host.faults = { at, ...fault }
        attempt(() => reply(host, 'saveCheckIns', input))

        const seen = list(host)
        const logged = checkIns(host)
        expect(
          logged.every(({ State }) => State === 'ok'),
          `call ${at}`,
        ).toBe(true)
        for (const { id, seen: before, value } of entries) {
          const cell = seen.keyResults.find((it) => it.id === id)?.current
          const mine = logged.filter((row) => row['Subject id'] === id)
          expect(cell, `cell after call ${at}`).toBe(mine.length > 0 ? value : before)
          expect(mine.length, `log after call ${at}`).toBeLessThanOrEqual(1)
        }

        const retried = call(host, 'saveCheckIns', input)
        expect(retried.saved.map(({ result }) => result)).toEqual(['saved', 'saved', 'saved'])
        expect(
          checkIns(host).map(({ Value }) => Number(Value)),
          `retry after call ${at}`,
        ).toEqual(entries.map(({ value }) => value))
        const after = list(host)
        expect(entries.map(({ id }) => after.keyResults.find((it) => it.id === id)?.current)).toEqual(
          entries.map(({ value }) => value),
        )
      }
    })
  },
)

/** Check-ins of the sidebar, in the order of the log. */
const checkIns = (host: Host) =>
  logRows(host).filter(({ Kind, Source }) => Kind === 'check-in' && Source === 'sidebar')
