import { describe, expect, test } from 'vitest'
import { ANA, openAddOn, withAdopted } from './addOn'
import { attempt, MISHAPS, turnsOf } from './mishaps'

const MENU = 'Open dashboard'
/** Calls that look at the plans, as every action does; what goes wrong at those is tested with the save. */
const LOOKING = 30
const state = withAdopted(4).save()
const reopened = () => {
  const host = openAddOn({ state: structuredClone(state) })
  host.as(ANA).open().answer('OK', 'OK')
  return host
}

describe.each(MISHAPS.map((mishap) => ({ what: mishap.what, mishap })))(
  'a dashboard that $what at any of its service calls',
  ({ mishap }) => {
    const { what: _, ...fault } = mishap
    test('is whole when it is opened again, in one tab and once', () => {
      const rehearsal = reopened()
      rehearsal.as(ANA).menu(MENU)
      const whole = shown(rehearsal)
      const calls = rehearsal.meter.last.total
      expect(calls).toBeGreaterThan(LOOKING + 20)

      for (const at of turnsOf(mishap, calls).filter((call) => call > LOOKING)) {
        const host = reopened()
        host.faults = { at, ...fault }
        attempt(() => host.as(ANA).menu(MENU))
        host.faults = undefined
        host.as(ANA).menu(MENU)
        expect(shown(host), `after call ${at}`).toEqual(whole)
      }
    })
  },
)

/** The names of the tabs, and what the dashboard shows. */
function shown(host: ReturnType<typeof reopened>) {
  return {
    tabs: host.workbook.sheets().map(({ name }) => name),
    texts: host.display('Dashboard!A1:V60').filter((cells) => cells.some((cell) => cell !== '')),
  }
}
