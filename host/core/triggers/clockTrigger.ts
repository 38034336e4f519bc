import { nextFire, type Schedule } from './schedule'

/** An installed clock trigger. */
export interface ClockTrigger {
  id: string
  handler: string
  /** Mail address of the person it runs as. */
  creator: string
  schedule: Schedule
  /** IANA name. */
  timeZone: string
  /** When it fires next; null once a one-off has fired. */
  next: number | null
  /** Created by code that itself ran from a trigger: listed, but never fires. */
  disabled: boolean
}

/** The trigger to fire first, not later than `until`; the one created first on a tie. */
export function dueTrigger(triggers: readonly ClockTrigger[], until: number): ClockTrigger | undefined {
  let due: ClockTrigger | undefined
  for (const trigger of triggers) {
    if (trigger.disabled || trigger.next === null || trigger.next > until) continue
    if (due?.next == null || trigger.next < due.next) due = trigger
  }
  return due
}

/** Sets when the trigger fires after this firing; firings missed meanwhile are not made up for. */
export function rearm(trigger: ClockTrigger, fired: number): void {
  trigger.next = nextFire(trigger.schedule, fired, trigger.timeZone) ?? null
}
