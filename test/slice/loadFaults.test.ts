import { describe, expect, test } from 'vitest'
import type { Host } from '../../host/core/host'
import { ANA, BO, find, list, logRows, openAddOn, reply, save, withAdopted } from './addOn'
import { attempt, MISHAPS, turnsOf } from './mishaps'

/** A save that died between the log and the cells. */
function diedSaving(): Host {
  const before = withAdopted(4)
  const { plan, id, current } = find(list(before), 'Result 1')
  const state = before.save()
  const saving = (at?: number): Host => {
    const host = openAddOn({ state: structuredClone(state) })
    if (at) host.faults = { at, kind: 'kill', queued: 'sent' }
    attempt(() => save(host, [{ id, seen: current, value: 41 }], { plan }))
    return host
  }
  for (let at = saving().meter.last.total; at > 0; at--) {
    const host = saving(at)
    if (logRows(host).some(({ State }) => State === 'pending')) return host
  }
  throw new Error('No save was left half done.')
}

/** A file with much to settle when the panel opens: such a save, a value typed into the sheet, and a row nobody has seen yet. */
function unsettled(): Host {
  const host = diedSaving()
  const ana = host.as(ANA)
  ana.type("'Our plan'!F5", '52')
  for (const [cell, text] of Object.entries({
    A8: 'Objective 1',
    B8: 'Result 5',
    C8: BO,
    D8: '0',
    E8: '100',
    F8: '15',
  }))
    ana.type(`'Our plan'!${cell}`, text)
  return host
}

const state = unsettled().save()
const reopened = (): Host => openAddOn({ state: structuredClone(state) })
const typed = (host: Host) => host.display("'Our plan'!A1:G8")
/** What the log says happened, without the names that each run gives anew. */
const happened = (host: Host) =>
  logRows(host).map(({ Kind, Title, Value, Was, State, Source }) => [Kind, Title, Value, Was, State, Source])

describe.each(MISHAPS.map((mishap) => ({ what: mishap.what, mishap })))(
  'an opening that $what at any of its service calls',
  ({ mishap }) => {
    const { what: _, ...fault } = mishap
    test('leaves the cells people typed; the next one shows and logs what a whole one would have', () => {
      const rehearsal = reopened()
      const whole = list(rehearsal)
      const calls = rehearsal.meter.last.total
      expect(calls).toBeGreaterThan(20)
      const cells = typed(rehearsal)
      const log = happened(rehearsal)
      const levels = ({ keyResults }: typeof whole) =>
        keyResults.map(({ title, current, progress, lastCheckIn }) => [title, current, progress, lastCheckIn])
      expect(levels(whole)).toHaveLength(5)

      for (const at of turnsOf(mishap, calls)) {
        const host = reopened()
        host.faults = { at, ...fault }
        attempt(() => reply(host, 'listKeyResults', {}))
        const after = list(host)
        expect(levels(after), `call ${at}`).toEqual(levels(whole))
        expect(typed(host), `cells after call ${at}`).toEqual(cells)
        expect(happened(host), `log after call ${at}`).toEqual(log)
        expect(new Set(after.keyResults.map(({ id }) => id)).size, `ids after call ${at}`).toBe(5)
        list(host)
        expect(happened(host), `nothing left to settle after call ${at}`).toEqual(log)
      }
    })
  },
)
