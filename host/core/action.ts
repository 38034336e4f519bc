import type { ArmedFaults } from './faults'
import type { HostPerson } from './people'

/** Work of somebody else in the middle of an action, at its n-th service call or the first call of a member. */
export interface Interruption {
  at: number | string
  work: () => void
}

/** One thing a person (or a trigger) does: all its executions share counts, faults and interruptions. */
export interface Action {
  person: HostPerson
  nextFault: ArmedFaults
  interruption: Interruption | undefined
  calls: number
}

/** The work to do before this call of the action, if an interruption is set for it; at most once. */
export function interruptionAt(action: Action, member: string): (() => void) | undefined {
  action.calls += 1
  const { interruption } = action
  if (!interruption || (interruption.at !== action.calls && interruption.at !== member)) return undefined
  action.interruption = undefined
  return interruption.work
}
