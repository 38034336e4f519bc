import { describe, expect, test } from 'vitest'
import type { Host } from '../../host/core/host'
import { call, list, logRows, newRequest, reply } from './addOn'
import { before, callsOf, cells, id, plan, reopened } from './changedRow'
import { attempt, MISHAPS, turnsOf } from './mishaps'

const comment = { request: newRequest(), plan, id, text: 'Is that realistic?' }

describe.each(MISHAPS.map((mishap) => ({ what: mishap.what, mishap })))(
  'a service that $what at any of its calls',
  ({ mishap }) => {
    const { what: _, ...fault } = mishap

    test('says a comment once or not at all; a retry says it once', () => {
      const turns = turnsOf(
        mishap,
        callsOf(reopened(), (host) => call(host, 'addComment', comment)),
      )
      const comments = (host: Host) => logRows(host).filter(({ Kind }) => Kind === 'comment')
      for (const at of turns) {
        const host = reopened()
        host.faults = { at, ...fault }
        attempt(() => reply(host, 'addComment', comment))
        expect(comments(host).length, `after call ${at}`).toBeLessThanOrEqual(1)
        call(host, 'addComment', comment)
        list(host)
        expect(comments(host).map(({ Note, State }) => `${Note} ${State}`)).toEqual(['Is that realistic? ok'])
        expect(cells(host)).toEqual(before)
      }
    })
  },
)
