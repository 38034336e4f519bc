import { describe, expect, test } from 'vitest'
import type { Host } from '../../host/core/host'
import { ANA, BO, call, list, openAddOn, withAdopted } from './addOn'
import { MISHAPS, turnsOf } from './mishaps'

const small = withAdopted(4)
list(small)
const state = small.save()
const reopened = (): Host => openAddOn({ state: structuredClone(state) })

describe.each(MISHAPS.map((mishap) => ({ what: mishap.what, mishap })))(
  'a digest run that $what at any of its service calls',
  ({ mishap }) => {
    const { what: _, ...fault } = mishap
    test('sends every due mail once, or lists it as uncertain', () => {
      const scheduled = (): Host => {
        const host = reopened()
        call(host, 'scheduleMail', {
          weekday: 1,
          digestWeekday: 1,
          mails: ['digest'],
          hour: 13,
          approve: [ANA, BO],
        })
        host.clock.runUntil('2026-08-03T11:50:00Z')
        return host
      }
      const rehearsal = scheduled()
      rehearsal.clock.runNext()
      expect(rehearsal.outbox).toHaveLength(2)
      const calls = rehearsal.meter.last.total
      const base = scheduled().save()

      for (const at of turnsOf(mishap, calls)) {
        const host = openAddOn({ state: structuredClone(base) })
        host.faults = { at, ...fault }
        host.clock.runUntil('2026-08-03T17:00:00Z')
        const status = call(host, 'mailStatus', {})
        for (const to of [ANA, BO]) {
          const mails = host.outbox.filter((mail) => mail.to.includes(to))
          const told = status.latest.find((it) => it.to === to)
          expect(mails.length, `mails to ${to} after call ${at}`).toBeLessThanOrEqual(1)
          if (fault.kind === 'transient' || told?.state !== 'uncertain')
            expect(mails, `mail to ${to} after call ${at}`).toHaveLength(1)
          else expect(told.state).toBe('uncertain')
        }
      }
    })
  },
)

test('a service that keeps failing is told, and the next quiet hour sends what is due', () => {
  const host = reopened()
  call(host, 'scheduleMail', { weekday: 1, digestWeekday: 1, mails: ['digest'], hour: 13, approve: [ANA] })
  host.clock.runUntil('2026-08-03T11:50:00Z')
  host.faults = { rate: 0.5, seed: 7, kind: 'transient' }
  host.clock.runUntil('2026-08-03T15:00:00Z')
  host.faults = undefined
  host.clock.runUntil('2026-08-03T17:00:00Z')
  expect(host.outbox).toHaveLength(1)
})
