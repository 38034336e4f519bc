import { IANAZone } from 'luxon'
import { exception } from '../exception'
import type { ScriptExecution } from '../scriptExecution'
import { service } from '../service'
import { enumName } from '../serviceEnum'
import type { ClockTrigger } from '../triggers/clockTrigger'
import { nextFire, type Schedule, type WeekDay } from '../triggers/schedule'
import type { Emulated } from './emulated'
import type { ServiceContext } from './serviceContext'

const MAX_TRIGGERS = 20
const ISO_WEEK_DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']
const NEAR = 15

interface Wishes {
  every?: { unit: 'minutes' | 'hours' | 'days' | 'weeks' | 'months'; n: number }
  at?: number
  weekDay?: WeekDay
  monthDay?: number
  hour?: number
  minute?: number
  timeZone: string
}

/**
 * ClockTriggerBuilder. The minute within the hour (and the hour, if none was asked for) is chosen once, by seed, and
 * kept. An add-on may have one clock trigger per user and document, at most once an hour.
 */
export function createClockTriggerBuilder(
  execution: ScriptExecution,
  { stores, clock, random, manifest, deployment }: ServiceContext,
  handler: string,
  handle: (trigger: ClockTrigger) => object,
) {
  const { realm, person } = execution
  const wishes: Wishes = { timeZone: manifest.timeZone }
  const fail = (message: string) => exception(realm, message)
  const wish = (more: Partial<Wishes>) => {
    Object.assign(wishes, more)
    return self
  }
  const whole = (value: number, lowest: number, highest: number, name: string) => {
    if (Number.isInteger(value) && value >= lowest && value <= highest) return value
    throw fail(`Invalid argument: ${name}`)
  }
  const every = (unit: NonNullable<Wishes['every']>['unit']) => (n: number) =>
    wish({ every: { unit, n: whole(n, 1, 10_000, 'n') } })

  const create = () => {
    const mine = stores.triggers.filter(({ creator }) => creator === person.mail)
    if (deployment === 'addOn') {
      if (wishes.every?.unit === 'minutes')
        throw fail('Clock events must be scheduled at least 1 hour(s) apart.')
      if (mine.length > 0) {
        throw fail(
          'This add-on has created too many time-based triggers in this document for this Google user account.',
        )
      }
    }
    if (mine.length >= MAX_TRIGGERS) {
      throw fail(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      )
    }
    const schedule = scheduleOf(wishes, {
      hour: wishes.hour ?? random.below(24),
      minute: wishes.minute === undefined ? random.below(60) : near(wishes.minute),
    })
    if (!schedule)
      throw new Error('The local host does not know how Google treats a clock trigger without a schedule.')
    const trigger: ClockTrigger = {
      id: String(1 + random.below(2 ** 31)),
      handler,
      creator: person.mail,
      schedule,
      timeZone: wishes.timeZone,
      next: nextFire(schedule, clock.now, wishes.timeZone) ?? null,
      disabled: execution.kind === 'clock',
    }
    stores.triggers.push(trigger)
    return handle(trigger)
  }
  const near = (minute: number) => Math.min(59, Math.max(0, minute - NEAR + random.below(2 * NEAR + 1)))

  const self: object = service(execution, 'ClockTriggerBuilder', {
    everyMinutes(n: number) {
      if (![1, 5, 10, 15, 30].includes(n)) {
        throw fail('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.')
      }
      return every('minutes')(n)
    },
    everyHours: every('hours'),
    everyDays: every('days'),
    everyWeeks: every('weeks'),
    onWeekDay(day: unknown) {
      const at = ISO_WEEK_DAYS.indexOf(enumName(day) ?? '')
      if (at < 0) throw fail('Invalid argument: day')
      return wish({ weekDay: (at + 1) as WeekDay })
    },
    onMonthDay: (day: number) => wish({ monthDay: whole(day, 1, 31, 'day') }),
    atHour: (hour: number) => wish({ hour: whole(hour, 0, 23, 'hour') }),
    nearMinute: (minute: number) => wish({ minute: whole(minute, 0, 59, 'minute') }),
    at: (date: GoogleAppsScript.Base.Date) => wish({ at: date.getTime() }),
    after: (milliseconds: number) => wish({ at: clock.now + milliseconds }),
    inTimezone(timeZone: string) {
      if (!IANAZone.isValidZone(timeZone)) throw fail(`Invalid argument: timezone`)
      return wish({ timeZone })
    },
    create,
  } satisfies Emulated<
    GoogleAppsScript.Script.ClockTriggerBuilder,
    Exclude<keyof GoogleAppsScript.Script.ClockTriggerBuilder, 'atDate'>
  >)
  return self
}

function scheduleOf(
  { every, at, weekDay, monthDay }: Wishes,
  time: { hour: number; minute: number },
): Schedule | undefined {
  if (at !== undefined) return { every: 'once', at }
  if (monthDay !== undefined) return { every: 'months', day: monthDay, ...time }
  if (weekDay !== undefined) return { every: 'weeks', n: every?.n ?? 1, weekDay, ...time }
  switch (every?.unit) {
    case 'minutes':
      return { every: 'minutes', n: every.n }
    case 'hours':
      return { every: 'hours', n: every.n, minute: time.minute }
    case 'days':
      return { every: 'days', n: every.n, ...time }
    default:
      return undefined
  }
}
