import { describe, expect, test } from 'vitest'
import { call, list, logRows, reply } from './addOn'
import { before, callsOf, cells, changedState, input, logged, reopened } from './changedRow'
import { attempt, MISHAPS, turnsOf } from './mishaps'

describe.each(MISHAPS.map((mishap) => ({ what: mishap.what, mishap })))(
  'a service that $what at any of its calls',
  ({ mishap }) => {
    const { what: _, ...fault } = mishap

    test('leaves each cell changed or undone, and the log says which; another undo finishes it', () => {
      const undo = { request: input.request }
      const turns = turnsOf(
        mishap,
        callsOf(reopened(changedState), (host) => call(host, 'undoSave', undo)),
      )
      for (const at of turns) {
        const host = reopened(changedState)
        host.faults = { at, ...fault }
        attempt(() => reply(host, 'undoSave', undo))
        list(host)
        expect(cells(host), `cells after call ${at}`).toEqual(logged(host))
        const { undone } = call(host, 'undoSave', undo)
        expect(undone.map(({ result }) => result)).toEqual(['undone', 'undone', 'undone'])
        expect(cells(host), `retry after call ${at}`).toEqual(before)
        const rows = logRows(host).length
        list(host)
        expect(logRows(host), `nothing left to settle after call ${at}`).toHaveLength(rows)
      }
    })
  },
)
