import type { Day } from './calendar'

/** The days a plan runs, both included. */
export interface Cycle {
  start: Day
  end: Day
}

/** How many weeks the cycle has; a started week counts. */
export const weeksOf = ({ start, end }: Cycle): number => Math.max(1, Math.ceil((end - start + 1) / 7))

/** Which week of the cycle a day is in: 1 in the first seven days, never outside 1…weeksOf. */
export const weekOf = (cycle: Cycle, day: Day): number =>
  Math.min(weeksOf(cycle), Math.max(1, Math.floor((day - cycle.start) / 7) + 1))
