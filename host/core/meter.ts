/** What one action (a click, a call, a trigger run, a typed cell) asked of the services. */
export interface Measurement {
  /** Service calls by member, e.g. `{ 'Range.getValues': 1 }`; those of formula cells are in `formulaCalls`. */
  calls: Record<string, number>
  total: number
  /** Calls that had to reach the service: reads, and sendings of queued writes. */
  roundTrips: { reads: number; flushes: number; total: number }
  /** Fresh global scopes started for scripts, without those of formula cells. */
  executions: number
  /** Custom-function cells computed. */
  formulaExecutions: number
  formulaCalls: Record<string, number>
}

function nothing(): Measurement {
  return {
    calls: {},
    total: 0,
    roundTrips: { reads: 0, flushes: 0, total: 0 },
    executions: 0,
    formulaExecutions: 0,
    formulaCalls: {},
  }
}

/** Counts service calls and round trips, so that tests and benches can assert them; never time. */
export class Meter {
  #open: Measurement[] = []
  #totals: Measurement[] = []
  #last = nothing()

  /** The action that ended last. */
  get last(): Measurement {
    return this.#last
  }

  /** Everything that happens during `work`, over all its actions. */
  of(work: () => unknown): Measurement {
    const total = nothing()
    this.#totals.push(total)
    try {
      work()
    } finally {
      this.#totals.splice(this.#totals.indexOf(total), 1)
    }
    return total
  }

  /** Runs one action; actions of other people inside it are measured apart. */
  action<T>(work: () => T): T {
    const measurement = nothing()
    this.#open.push(measurement)
    try {
      return work()
    } finally {
      this.#open.pop()
      this.#last = measurement
    }
  }

  call(member: string, inFormula: boolean): void {
    this.#each((measurement) => {
      const calls = inFormula ? measurement.formulaCalls : measurement.calls
      calls[member] = (calls[member] ?? 0) + 1
      if (!inFormula) measurement.total += 1
    })
  }

  roundTrip(kind: 'read' | 'flush'): void {
    this.#each(({ roundTrips }) => {
      roundTrips[kind === 'read' ? 'reads' : 'flushes'] += 1
      roundTrips.total += 1
    })
  }

  execution(inFormula: boolean): void {
    this.#each((measurement) => {
      measurement[inFormula ? 'formulaExecutions' : 'executions'] += 1
    })
  }

  #each(count: (measurement: Measurement) => void): void {
    const current = this.#open.at(-1)
    if (current) count(current)
    for (const total of this.#totals) count(total)
  }
}
