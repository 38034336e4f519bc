import type { Measurement } from '../host/core/meter'
import { aPlan, called, save } from './aPlan'
import type { Row } from './row'

interface Size {
  keyResults: number
  log: number
}

const SIZES: readonly Size[] = [
  { keyResults: 10, log: 100 },
  { keyResults: 10, log: 20_000 },
  { keyResults: 2_000, log: 100 },
  { keyResults: 2_000, log: 20_000 },
]

/** What the things people do cost in round trips to the spreadsheet; the same at every size, or the design is broken. */
export const actions = (): Row[] => SIZES.flatMap(actionsAt)

/** The same at one size. */
export function actionsAt({ keyResults, log }: Size): Row[] {
  const size = `${keyResults} key results, log of ${log}`
  const { host, person, list } = aPlan(keyResults, log)
  const rows: Row[] = []
  const note = (what: string, { roundTrips, total }: Measurement, ms: number) =>
    rows.push(
      { what: `${what}: ${size}`, value: roundTrips.total, unit: 'round trips' },
      { what: `${what}: ${size}`, value: total, unit: 'calls' },
      { what: `${what}: ${size}`, value: ms, unit: 'ms' },
    )
  const measured = (what: string, work: () => void) => {
    const started = performance.now()
    work()
    note(what, host.meter.last, performance.now() - started)
  }
  measured('open the sidebar', () => void called(person, 'listKeyResults', {}))
  measured('save 10 check-ins', () => save(person, called(person, 'listKeyResults', {}), 'second'))
  called(person, 'scheduleMail', {
    weekday: 1,
    digestWeekday: 1,
    mails: ['digest'],
    hour: 9,
    approve: ['ana@example.com'],
  })
  // Its trigger fires once somewhere inside the hour.
  host.clock.runUntil('2026-08-10T08:00:00Z')
  measured('send the digest', () => void host.clock.runUntil('2026-08-10T09:00:00Z'))
  if (host.outbox.length !== 1) throw new Error(`${host.outbox.length} mails were sent instead of one.`)
  const all = host.meter.of(() => person.type(`'${list.plans[0]?.title}'!F2`, '2026-08-11'))
  rows.push({ what: `score the whole plan: ${size}`, value: all.formulaExecutions, unit: 'executions' })
  return rows
}
