import { describe, expect, test } from 'vitest'
import { sheetFromCsv } from '../../host/core/engine/csv'
import type { Host } from '../../host/core/host'
import type { KeyResultDetails } from '../../src/rpc/detailsContract'
import { ANA, adopt, call, list, logRows, newRequest, openAddOn, reply } from './addOn'
import { attempt, MISHAPS, turnsOf } from './mishaps'

const small = openAddOn({ now: '2026-08-12T11:00:00Z' })
sheetFromCsv(
  small.workbook,
  'Plan',
  [
    'Plan Q3 2026',
    '',
    'Objective,Key result,Owner,Start,Target,Current,State',
    'Grow,Signups,Ana,0,100,40,Active',
    'Grow,Churn,Bo,9,3,6,',
  ].join('\n'),
)
small.as(ANA).open()
adopt(small)
const [signups] = list(small).keyResults
if (!signups) throw new Error('a key result')
const { plan, id } = signups
const before = cells(small)
const state = small.save()
const reopened = (from = state): Host =>
  openAddOn({ now: '2026-08-12T11:00:00Z', state: structuredClone(from) })

const input = {
  request: newRequest(),
  plan,
  id,
  reason: 'Two regions joined',
  changes: [
    { kind: 'target' as const, seen: 100, value: 150 },
    { kind: 'state' as const, seen: 'active' as const, value: 'paused' as const },
    { kind: 'owner' as const, seen: 'Ana', value: 'Mei' },
  ],
}
const comment = { request: newRequest(), plan, id, text: 'Is that realistic?' }

const changed = reopened()
call(changed, 'saveChanges', input)
const after = cells(changed)
const changedState = changed.save()

/** Owner, target and state of the key result, as they show. */
function cells(host: Host): string[] {
  const [row = []] = host.display('Plan!A4:G4')
  return [row[4], row[6], row[2]].map((cell) => cell ?? '')
}

const levels = ({ fields }: KeyResultDetails): string[] =>
  ['target', 'state', 'owner'].map((kind) => String(fields.find((field) => field.kind === kind)?.value))

/** What the log says of each field: the last entry that counts, else what it was. */
function logged(host: Host): string[] {
  return [
    ['target', '100'],
    ['state', 'active'],
    ['owner', 'Ana'],
  ].map(([kind, first]) => {
    const counted = logRows(host).filter(
      (row) => row['Subject id'] === id && row.Kind === kind && row.Note !== '' && row.State === 'ok',
    )
    const undone = logRows(host).filter(
      (row) => row['Subject id'] === id && row.Kind === kind && row.Was !== row.Value && row.State === 'ok',
    )
    return (undone.at(-1) ?? counted.at(-1))?.Value ?? first ?? ''
  })
}

const calls = (host: Host, work: (host: Host) => unknown): number => {
  work(host)
  return host.meter.last.total
}

describe.each(MISHAPS.map((mishap) => ({ what: mishap.what, mishap })))(
  'a service that $what at any of its calls',
  ({ mishap }) => {
    const { what: _, ...fault } = mishap

    test('leaves each changed cell as it was or as it was to be, and the log says which; a retry finishes it', () => {
      const turns = turnsOf(
        mishap,
        calls(reopened(), (host) => call(host, 'saveChanges', input)),
      )
      expect(turns.length).toBeGreaterThan(8)
      for (const at of turns) {
        const host = reopened()
        host.faults = { at, ...fault }
        attempt(() => reply(host, 'saveChanges', input))
        list(host)
        const page = call(host, 'keyResultDetails', { plan, id })
        expect(levels(page), `cells after call ${at}`).toEqual(logged(host))
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

    test('leaves each cell changed or undone, and the log says which; another undo finishes it', () => {
      const undo = { request: input.request }
      const turns = turnsOf(
        mishap,
        calls(reopened(changedState), (host) => call(host, 'undoSave', undo)),
      )
      for (const at of turns) {
        const host = reopened(changedState)
        host.faults = { at, ...fault }
        attempt(() => reply(host, 'undoSave', undo))
        list(host)
        const page = call(host, 'keyResultDetails', { plan, id })
        expect(levels(page), `cells after call ${at}`).toEqual(logged(host))
        const { undone } = call(host, 'undoSave', undo)
        expect(undone.map(({ result }) => result)).toEqual(['undone', 'undone', 'undone'])
        expect(cells(host), `retry after call ${at}`).toEqual(before)
        const rows = logRows(host).length
        list(host)
        expect(logRows(host), `nothing left to settle after call ${at}`).toHaveLength(rows)
      }
    })

    test('says a comment once or not at all; a retry says it once', () => {
      const turns = turnsOf(
        mishap,
        calls(reopened(), (host) => call(host, 'addComment', comment)),
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
