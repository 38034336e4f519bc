import { asDay, type Day, dateOf, dayOfDate, mondayOf, type Weekday, weekdayOf } from './calendar'
import type { Cycle } from './cycle'
import type { LookBack } from './lookBack'
import type { Zone } from './zone'

/** When a team's mails go out, each somewhere inside an hour. */
export interface Schedule {
  /** The day on which owners are asked for updates. */
  weekday: Weekday
  /** The day of the digest: the first such day from the check-in day on. */
  digestWeekday: Weekday
  /** 0–23 */
  hour: number
  /** Only in the week of the month's first check-in day. */
  monthly?: boolean
  /** How often the digest comes; with every round unless said. */
  digestRhythm?: DigestRhythm
}

/** Every week, every second one (see isEvenWeek), or on the first working day of a month. */
export const DIGEST_RHYTHMS = ['week', 'even', 'odd', 'month'] as const
export type DigestRhythm = (typeof DIGEST_RHYTHMS)[number]

/** Whether a day is in the one half of all weeks or in the other; weeks of a year would come out odd twice at its end. */
export const isEvenWeek = (day: Day): boolean => (Math.floor(mondayOf(day) / 7) & 1) === 0

/** How far a digest looks back: to when the one before it was due. */
export function lookBackOf({ monthly, digestRhythm = monthly ? 'month' : 'week' }: Schedule): LookBack {
  return digestRhythm === 'even' || digestRhythm === 'odd' ? 'fortnight' : digestRhythm
}

/** Of every round there is one of each; a cycle has one note before its end and one after it. */
export const WEEKLY = ['request', 'reminder', 'digest'] as const
export type WeeklyKind = (typeof WEEKLY)[number]
export type CycleKind = 'ending' | 'ended'
export type TurnKind = WeeklyKind | CycleKind

/** What is due once: named by its kind and its day, due from an instant on. */
export interface Turn {
  kind: TurnKind
  day: Day
  at: number
}

/** The day after, or the Monday after a weekend. */
export function nextWorkingDay(day: Day): Day {
  const weekday = weekdayOf(day)
  return asDay(day + (weekday >= 5 ? 8 - weekday : 1))
}

/** Weeks before and after today that hold the last and the next turn of any kind: a month has five, a round spills into the next. */
const REACH = 6

/** The days of a digest with a rhythm of its own, around a week. */
function digestDays({ digestWeekday }: Schedule, rhythm: DigestRhythm, monday: Day): Day[] {
  const weeks = Array.from({ length: 2 * REACH + 1 }, (_, n) => asDay(monday + 7 * (n - REACH)))
  if (rhythm !== 'month')
    return weeks
      .map((week) => asDay(week + digestWeekday - 1))
      .filter((day) => rhythm === 'week' || isEvenWeek(day) === (rhythm === 'even'))
  const months = new Map(
    weeks.map((week) => {
      const { year, month } = dateOf(week)
      const first = dayOfDate(year, month, 1) as Day
      return [first, weekdayOf(first) >= 6 ? nextWorkingDay(first) : first]
    }),
  )
  return [...months.values()]
}

/** The turns of some kinds around a moment, earliest first. */
function around(schedule: Schedule, kinds: readonly WeeklyKind[], now: number, zone: Zone): Turn[] {
  const { weekday, digestWeekday, hour, monthly, digestRhythm } = schedule
  const monday = mondayOf(zone.dayOf(now))
  const turns: Turn[] = []
  for (let week = -REACH; week <= REACH; week++) {
    const round = asDay(monday + 7 * week + weekday - 1)
    if (monthly && dateOf(round).date > 7) continue
    const days: Record<WeeklyKind, Day> = {
      request: round,
      reminder: nextWorkingDay(round),
      digest: asDay(round + ((digestWeekday - weekday + 7) % 7)),
    }
    for (const kind of kinds)
      if (kind !== 'digest' || !digestRhythm)
        turns.push({ kind, day: days[kind], at: zone.instantOf(days[kind], hour) })
  }
  if (digestRhythm && kinds.includes('digest'))
    for (const day of digestDays(schedule, digestRhythm, monday))
      turns.push({ kind: 'digest', day, at: zone.instantOf(day, hour) })
  return turns.sort((a, b) => a.at - b.at)
}

/** Of each kind the latest turn that has come by `now`, oldest first: what a trigger that was away makes up for. */
export function lastTurns(schedule: Schedule, kinds: readonly WeeklyKind[], now: number, zone: Zone): Turn[] {
  const past = around(schedule, kinds, now, zone).filter(({ at }) => at <= now)
  return past.filter((turn, index) => !past.slice(index + 1).some(({ kind }) => kind === turn.kind))
}

/** The first turn after `now`; undefined without kinds. */
export const nextTurn = (
  schedule: Schedule,
  kinds: readonly WeeklyKind[],
  now: number,
  zone: Zone,
): Turn | undefined => around(schedule, kinds, now, zone).find(({ at }) => at > now)

/** How long before its end a cycle is spoken of: time to change something. */
export const DAYS_BEFORE_END = 14

/** The days on which a cycle is spoken of, by its last day. */
export const cycleDay = (kind: CycleKind, end: Day): Day =>
  asDay(kind === 'ending' ? end - DAYS_BEFORE_END : end + 1)

/** The two notes on a cycle: two weeks before its last day, and on the day after it. */
export function cycleTurns({ start, end }: Cycle, hour: number, zone: Zone): Turn[] {
  const turn = (kind: CycleKind): Turn => {
    const day = cycleDay(kind, end)
    return { kind, day, at: zone.instantOf(day, hour) }
  }
  // In a cycle this short the first note would come before there is anything to say.
  const long = end - start >= 2 * DAYS_BEFORE_END
  return long ? [turn('ending'), turn('ended')] : [turn('ended')]
}
