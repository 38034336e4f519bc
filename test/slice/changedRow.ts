import { sheetFromCsv } from '../../host/core/engine/csv'
import type { Host } from '../../host/core/host'
import { ANA, adopt, call, list, logRows, newRequest, openAddOn } from './addOn'

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
export const { plan, id } = signups
/** Its cells before anything happens. */
export const before = cells(small)
const state = small.save()
/** A file with one key result to be changed, as it was; or as it was left by `from`. */
export const reopened = (from = state): Host =>
  openAddOn({ now: '2026-08-12T11:00:00Z', state: structuredClone(from) })

/** Three changes of one row in one save. */
export const input = {
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
const changed = reopened()
call(changed, 'saveChanges', input)
/** Its cells, and the file, after that save. */
export const after = cells(changed)
export const changedState = changed.save()

/** Owner, target and state of the key result, as they show. */
export function cells(host: Host): string[] {
  const [row = []] = host.display('Plan!A4:G4')
  return [row[4], row[6], row[2]].map((cell) => cell ?? '')
}

/** The same by the log: the last entry of each that counts, else what was there. */
export const logged = (host: Host): string[] =>
  [
    ['target', '100'],
    ['state', 'active'],
    ['owner', 'Ana'],
  ].map(([kind, first = '']) => {
    const counted = logRows(host).filter(
      (row) => row['Subject id'] === id && row.Kind === kind && row.Was !== row.Value && row.State === 'ok',
    )
    return inCell(counted.at(-1)?.Value ?? first)
  })

const inCell = (level: string): string => ({ active: 'Active', paused: 'Paused' })[level] ?? level

/** How many service calls something makes. */
export const callsOf = (host: Host, work: (host: Host) => unknown): number => {
  work(host)
  return host.meter.last.total
}
