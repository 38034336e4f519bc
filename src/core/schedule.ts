import { asDay, type Day, mondayOf, type Weekday } from './calendar'
import type { Zone } from './zone'

/** Once a week, somewhere inside an hour. */
export interface Schedule {
  weekday: Weekday
  /** 0–23 */
  hour: number
}

/** One week's turn: named by its day, due from an instant on. */
export interface Turn {
  day: Day
  at: number
}

/** The turn of an ISO week, given by any of its days. */
function turnIn(week: Day, { weekday, hour }: Schedule, zone: Zone): Turn {
  const day = asDay(mondayOf(week) + weekday - 1)
  return { day, at: zone.instantOf(day, hour) }
}

/** The latest turn that has come by `now`, late or not: what a trigger that was away makes up for. */
export function lastTurn(schedule: Schedule, now: number, zone: Zone): Turn {
  const today = zone.dayOf(now)
  const turn = turnIn(today, schedule, zone)
  return turn.at <= now ? turn : turnIn(asDay(today - 7), schedule, zone)
}

/** The first turn after `now`. */
export function nextTurn(schedule: Schedule, now: number, zone: Zone): Turn {
  const today = zone.dayOf(now)
  const turn = turnIn(today, schedule, zone)
  return turn.at > now ? turn : turnIn(asDay(today + 7), schedule, zone)
}
