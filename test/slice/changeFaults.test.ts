import { describe, expect, test } from 'vitest'
import { call, list, logRows, reply } from './addOn'
import { after, callsOf, cells, input, logged, reopened } from './changedRow'
import { attempt, MISHAPS, turnsOf } from './mishaps'

describe.each(MISHAPS.map((mishap) => ({ what: mishap.what, mishap })))(
  'a service that $what at any of its calls',
  ({ mishap }) => {
    const { what: _, ...fault } = mishap

    test('leaves each changed cell as it was or as it was to be, and the log says which; a retry finishes it', () => {
      const turns = turnsOf(
        mishap,
        callsOf(reopened(), (host) => call(host, 'saveChanges', input)),
      )
      expect(turns.length).toBeGreaterThan(8)
      for (const at of turns) {
        const host = reopened()
        host.faults = { at, ...fault }
        attempt(() => reply(host, 'saveChanges', input))
        list(host)
        expect(cells(host), `cells after call ${at}`).toEqual(logged(host))
        const { changed } = call(host, 'saveChanges', input)
        expect(changed.map(({ result }) => result)).toEqual(['saved', 'saved', 'saved'])
        expect(cells(host), `retry after call ${at}`).toEqual(after)
        const entries = logRows(host).filter(({ Note }) => Note === 'Two regions joined')
        expect(entries.map(({ Kind, State }) => `${Kind} ${State}`)).toEqual([
          'target ok',
          'state ok',
          'owner ok',
        ])
      }
    })
  },
)
