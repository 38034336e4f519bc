import type { Actor } from '../host/core/actor'
import type { Host } from '../host/core/host'
import { openHost } from '../host/node/openHost'
import type { CheckInList, Reply } from '../src/rpc/contract'

const TAB = 'Sales team OKRs'

/** Hands that fill a sheet at once, as an import would. */
const HANDS = {
  name: 'Hands.gs',
  source: `
    function fillPlan(rows) {
      const sheet = SpreadsheetApp.getActive().getSheetByName('${TAB}')
      const missing = 3 + rows.length - sheet.getMaxRows()
      if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing)
      sheet.getRange(4, 1, sheet.getLastRow() - 3, 16).clearContent()
      sheet.getRange(4, 1, rows.length, rows[0].length).setValues(rows)
    }
    function growLog(length) {
      const sheet = SpreadsheetApp.getActive().getSheetByName('Check-ins')
      const values = sheet.getDataRange().getValues()
      const [headings, ...entries] = values
      const [id, time] = [headings.indexOf('Id'), headings.indexOf('Time')]
      const rows = []
      for (let n = 0; rows.length + entries.length < length; n++) {
        const row = entries[n % entries.length].slice()
        row[id] += '-' + n
        row[time] = new Date(row[time].getTime() - 60000 * (n + 1))
        rows.push(row)
      }
      if (rows.length === 0) return
      const missing = values.length + rows.length - sheet.getMaxRows()
      if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing)
      sheet.getRange(values.length + 1, 1, rows.length, headings.length).setValues(rows)
    }`,
}

/** A running plan with this many key results and a log of this many entries, on a Monday morning. */
export interface BenchPlan {
  host: Host
  person: Actor
  list: CheckInList
}

export function aPlan(keyResults: number, log: number): BenchPlan {
  const people = [{ mail: 'ana@example.com', name: 'Ana', role: 'owner' }] as const
  const now = '2026-08-03T08:00:00Z'
  const host = openHost({ dist: 'dist', files: [HANDS], people, now, timeZone: 'Europe/London' })
  const person = host.as()
  person.open()
  called(person, 'startFrom', { request: 'bench', template: 'salesTeam', language: 'en', cycle: 'quarter' })
  person.run('fillPlan', rowsOf(keyResults))
  const list = called<CheckInList>(person, 'listKeyResults', {})
  save(person, list, 'first')
  person.run('growLog', log)
  return { host, person, list: called<CheckInList>(person, 'listKeyResults', {}) }
}

/** Objectives with ten key results each, as the template writes them. */
const rowsOf = (keyResults: number): (string | number)[][] =>
  Array.from({ length: keyResults }, (_, n) => {
    const objective = `Objective ${Math.floor(n / 10) + 1}`
    return [objective, `Key result ${n + 1}`, 'Ana', '', 0, 100 + n, n % 90]
  })

/** Ten check-ins, as the sidebar sends them. */
export function save(person: Actor, list: CheckInList, request: string): void {
  const entries = list.keyResults.slice(0, 10).map(({ plan, id, current }) => ({
    plan,
    id,
    seen: current,
    value: (current ?? 0) + 1,
    note: 'Two more signed.',
  }))
  const { saved } = called<{ saved: { result: string }[] }>(person, 'saveCheckIns', {
    request,
    entries,
  })
  const refused = saved.filter(({ result }) => result !== 'saved')
  if (saved.length !== 10 || refused.length > 0) throw new Error(`Not saved: ${JSON.stringify(refused)}`)
}

/** What a call answers; throws what it refuses. */
export function called<T>(person: Actor, name: string, input: unknown): T {
  const reply = JSON.parse(String(person.run(name, input))) as Reply<T>
  if (!reply.ok) throw new Error(`${name}: ${reply.message}`)
  return reply.value
}
