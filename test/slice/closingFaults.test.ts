import { describe, expect, test } from 'vitest'
import type { Host } from '../../host/core/host'
import { call, list, logRows, newRequest, openAddOn, reply, withAdopted, withTemplate } from './addOn'
import { judgedRows } from './closings'
import { attempt, MISHAPS, turnsOf } from './mishaps'

const KINDS = [
  { of: 'a template', make: () => withTemplate() },
  { of: 'a table of the team’s own', make: () => withAdopted(4) },
].map(({ of, make }) => {
  const host = make()
  list(host)
  const running = host.save()
  const now = call(host, 'openClosing', {})
  const input = { request: newRequest(), plan: now.plan, close: true, rows: judgedRows(now) }
  call(host, 'saveScores', input)
  return { of, running, closed: host.save(), input }
})

const reopened = (state: object): Host => openAddOn({ state: structuredClone(state) as never })
const rowsOf = (host: Host, kind: string) => logRows(host).filter((row) => row.Kind === kind)
const counted = (host: Host) => rowsOf(host, 'closed').filter(({ State }) => State === 'ok')
const settled = (host: Host) => logRows(host).every(({ State }) => State !== 'pending')

/** Their tabs differ in where the state is kept: settings, which are not queued, are where things go wrong. */
const cases = KINDS.flatMap((kind, nth) =>
  MISHAPS.slice(nth === 0 ? -1 : 0).map((mishap) => ({ ...kind, what: mishap.what, mishap })),
)

describe.each(cases)('closing $of that $what at any of its service calls', ({ running, input, mishap }) => {
  const { what: _, ...fault } = mishap
  test('leaves it running or closed with all its scores, and a retry closes it once', () => {
    const rehearsal = reopened(running)
    call(rehearsal, 'saveScores', input)
    const calls = rehearsal.meter.last.total
    const scores = rowsOf(rehearsal, 'score').length
    expect(scores).toBeGreaterThan(3)

    for (const at of turnsOf(mishap, calls)) {
      const host = reopened(running)
      host.faults = { at, ...fault }
      attempt(() => reply(host, 'saveScores', input))

      const seen = call(host, 'openClosing', {})
      expect(settled(host), `after call ${at}`).toBe(true)
      expect(seen.state === 'closed', `after call ${at}`).toBe(counted(host).length === 1)
      expect([0, scores], `after call ${at}`).toContain(rowsOf(host, 'score').length)

      const { now } = call(host, 'saveScores', { ...input, rows: judgedRows(seen) })
      expect(now.closed, `retry after call ${at}`).toBeDefined()
      expect(counted(host), `retry after call ${at}`).toHaveLength(1)
      expect(rowsOf(host, 'score'), `retry after call ${at}`).toHaveLength(scores)
    }
  })
})

describe.each(cases.slice(-MISHAPS.length))(
  'going on with $of that $what at any of its service calls',
  ({ closed, input, mishap }) => {
    const { what: _, ...fault } = mishap
    test('leaves it closed or running, as the log says; a retry lets it run', () => {
      const again = { request: newRequest(), plan: input.plan }
      const rehearsal = reopened(closed)
      call(rehearsal, 'runPlan', again)
      const calls = rehearsal.meter.last.total

      for (const at of turnsOf(mishap, calls)) {
        const host = reopened(closed)
        host.faults = { at, ...fault }
        attempt(() => reply(host, 'runPlan', again))

        const seen = call(host, 'openClosing', {})
        expect(settled(host), `after call ${at}`).toBe(true)
        expect(seen.state === 'closed', `after call ${at}`).toBe(counted(host).length === 1)
        expect(call(host, 'runPlan', again).now.state, `retry after call ${at}`).toBe('running')
        expect(counted(host), `retry after call ${at}`).toEqual([])
      }
    })
  },
)
