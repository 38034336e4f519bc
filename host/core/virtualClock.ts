/** The time the script and the simulated people live in; it moves only when something takes or skips time. */
export class VirtualClock {
  #now: number

  constructor(now: number) {
    this.#now = now
  }

  /** Milliseconds since 1970 UTC. */
  get now(): number {
    return this.#now
  }

  advance(milliseconds: number): void {
    this.#now += Math.max(0, milliseconds)
  }

  /** Never back: a moment already past leaves the clock where it is. */
  moveTo(instant: number): void {
    this.#now = Math.max(this.#now, instant)
  }
}

/** Reads `2026-07-06T09:00:00Z`, a day (its first UTC moment) or milliseconds; RangeError for anything else. */
export function instantOf(moment: string | number | Date): number {
  const instant = typeof moment === 'number' ? moment : new Date(moment).getTime()
  if (!Number.isFinite(instant)) throw new RangeError(`"${String(moment)}" is not a date.`)
  return instant
}
