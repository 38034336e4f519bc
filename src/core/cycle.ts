import type { Day } from './calendar'

/** The days a plan runs, both included. */
export interface Cycle {
  start: Day
  end: Day
}

/** How many weeks people say the cycle has: a quarter of 90 to 92 days is 13 weeks. */
export const weeksOf = ({ start, end }: Cycle): number => Math.max(1, Math.round((end - start + 1) / 7))

/** Which week of the cycle a day is in: 1 in the first seven days, never outside 1…weeksOf. */
export const weekOf = (cycle: Cycle, day: Day): number =>
  Math.min(weeksOf(cycle), Math.max(1, Math.floor((day - cycle.start) / 7) + 1))
