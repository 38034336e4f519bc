import { DateTime } from 'luxon'
import { callEntryPoint } from './entryPoint'
import { handOver } from './handOver'
import type { Host } from './host'
import { AuthMode } from './services/scriptApp'
import { type ClockTrigger, dueTrigger, rearm } from './triggers/clockTrigger'
import { instantOf, type VirtualClock } from './virtualClock'

/** One firing of a clock trigger. */
export interface Firing {
  /** Milliseconds since 1970 UTC. */
  time: number
  handler: string
  /** Mail address of the trigger's creator, as whom it ran. */
  creator: string
  /** What ended the run, if it failed; nobody is told otherwise. */
  error: unknown
}

/** The host's clock: time passes only when it is told to, and fires clock triggers on the way. */
export class HostClock {
  readonly #host: Host
  readonly #clock: VirtualClock

  constructor(host: Host, clock: VirtualClock) {
    this.#host = host
    this.#clock = clock
  }

  /** Milliseconds since 1970 UTC. */
  get now(): number {
    return this.#clock.now
  }

  /**
   * Lets time pass up to that moment. Triggers fire in order of time, each as an execution of its own with the rights
   * of its creator; one whose creator removed the add-on does not fire. Throws RangeError for a moment in the past.
   */
  runUntil(moment: string | number | Date): Firing[] {
    const until = instantOf(moment)
    if (until < this.now) throw new RangeError('The virtual clock does not run backwards.')
    const firings: Firing[] = []
    const { triggers } = this.#host.stores
    for (let due = dueTrigger(triggers, until); due; due = dueTrigger(triggers, until)) {
      const time = due.next ?? until
      this.#clock.moveTo(time)
      // A run that took long does not make up for hours it missed.
      rearm(due, Math.max(time, this.now))
      const firing = this.#fire(due)
      if (firing) firings.push(firing)
    }
    this.#clock.moveTo(until)
    return firings
  }

  /** Fires the trigger that is next in time; undefined if there is none. */
  runNext(): Firing | undefined {
    const due = dueTrigger(this.#host.stores.triggers, Number.POSITIVE_INFINITY)
    return due?.next == null ? undefined : this.runUntil(Math.max(due.next, this.now)).at(-1)
  }

  #fire(trigger: ClockTrigger): Firing | undefined {
    const host = this.#host
    const person = host.people.of(trigger.creator)
    if (host.context.deployment === 'addOn' && !person.addOn) return undefined
    const firing = { time: this.now, handler: trigger.handler, creator: trigger.creator }
    const plan = { kind: 'clock', name: trigger.handler, person, authMode: 'FULL' } as const
    try {
      host.act(person, (action) =>
        host.executions.run({ ...plan, action }, (execution, scope) => {
          callEntryPoint(scope, trigger.handler, [
            handOver(execution.realm, clockEvent(trigger, firing.time)),
          ])
        }),
      )
      return { ...firing, error: undefined }
    } catch (error) {
      return { ...firing, error }
    }
  }
}

/** Fields of a time-driven event, in the trigger's zone; Monday is day 1. */
function clockEvent(trigger: ClockTrigger, time: number) {
  const at = DateTime.fromMillis(time, { zone: trigger.timeZone })
  return {
    authMode: AuthMode.FULL,
    year: at.year,
    month: at.month,
    'day-of-month': at.day,
    'week-of-year': at.weekNumber,
    'day-of-week': at.weekday,
    hour: at.hour,
    minute: at.minute,
    second: at.second,
    timezone: trigger.timeZone,
    triggerUid: trigger.id,
  }
}
