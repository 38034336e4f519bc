import { type Day, dayOfIso } from '../../src/core/dates/calendar'
import type { Cycle } from '../../src/core/dates/cycle'
import type { Entry } from '../../src/core/log/entry'
import type { KeyResult, Objective, Plan } from '../../src/core/plan/plan'
import type { Problem } from '../../src/core/problem'
import { UserError } from '../../src/core/problem'

/** A day that is known to exist. */
export function day(iso: string): Day {
  const found = dayOfIso(iso)
  if (found === undefined) throw new RangeError(`${iso} is no day`)
  return found
}

/** 91 days after its first: expected progress moves by 1/91 a day. */
export const Q3: Cycle = { start: day('2026-07-01'), end: day('2026-09-30') }

let lastRow = 3
const nextRow = () => ++lastRow

/** 0 → 100, active; each gets a row and an id of its own. */
export function aKeyResult(given: Partial<KeyResult> = {}): KeyResult {
  const row = given.row ?? nextRow()
  const title = `Key result ${row}`
  const unit = { kind: 'number', text: '' } as const
  return {
    id: `k${row}`,
    row,
    title,
    objective: '',
    owners: [],
    state: 'active',
    start: 0,
    target: 100,
    unit,
    live: false,
    ...given,
  }
}

export function anObjective(
  title: string,
  keyResults: readonly Partial<KeyResult>[] = [],
  given: Partial<Objective> = {},
): Objective {
  const row = given.row ?? nextRow()
  return {
    id: `o${row}`,
    row,
    title,
    owners: [],
    state: 'active',
    keyResults: keyResults.map((keyResult) => aKeyResult({ ...keyResult, objective: title })),
    ...given,
  }
}

export const aPlan = (...objectives: Objective[]): Plan => ({ objectives, problems: [] })

let written = 0

/** A check-in from the sidebar; written one after the other unless a time is given. */
export function anEntry(given: Partial<Entry> = {}): Entry {
  written++
  return {
    id: `e${written}`,
    request: `r${written}`,
    time: written,
    day: Q3.start,
    plan: 'plan',
    subject: 'k1',
    kind: 'checkIn',
    source: 'sidebar',
    state: 'ok',
    ...given,
  }
}

/** The problem a call tells; an error of any other kind, or none, fails the test. */
export function problemOf(call: () => unknown): Problem {
  try {
    call()
  } catch (error) {
    if (error instanceof UserError) return error.problem
    throw error
  }
  throw new Error('expected a UserError')
}
