import { SeededRandom } from './random'

/** `transient`: the call throws as the service does on a bad day. `kill`: the run ends there, as at the time limit. */
export type FaultKind = 'transient' | 'kill'

/** What becomes of writes that were queued when the run was killed; nobody promises either. */
export type QueuedWrites = 'lost' | 'sent'

/** What is to go wrong. Applies to the next action, a rate to every action until taken back. */
export type Faults =
  | { at: number; kind: FaultKind; queued?: QueuedWrites; message?: string }
  | { rate: number; seed: number; kind: FaultKind; queued?: QueuedWrites; message?: string }

/** Texts Google is known to answer with on a bad day; scripts must not depend on them. */
export const TRANSIENT_MESSAGES = [
  "We're sorry, a server error occurred. Please wait a bit and try again.",
  'Service Spreadsheets timed out while accessing document with id 1.',
  'Service Spreadsheets failed while accessing document with id 1.',
]

export interface Fault {
  kind: FaultKind
  queued: QueuedWrites
  message: string
}

/** Gives the fault of an action's next service call, if that is to have one. */
export type ArmedFaults = () => Fault | undefined

/** Decides which service calls fail. */
export class FaultInjector {
  #faults: Faults | undefined
  #random = new SeededRandom(0)

  get faults(): Faults | undefined {
    return this.#faults
  }

  set faults(faults: Faults | undefined) {
    this.#faults = faults
    if (faults && 'rate' in faults) this.#random = new SeededRandom(faults.seed)
  }

  /** An action begins: its calls count from 1, and `{ at }` is used up by it. */
  arm(): ArmedFaults {
    const faults = this.#faults
    if (!faults) return () => undefined
    if ('at' in faults) this.#faults = undefined
    let call = 0
    return () => {
      call += 1
      const hit = 'at' in faults ? call === faults.at : this.#random.next() < faults.rate
      if (!hit) return undefined
      const text = TRANSIENT_MESSAGES[call % TRANSIENT_MESSAGES.length] ?? ''
      return { kind: faults.kind, queued: faults.queued ?? 'lost', message: faults.message ?? text }
    }
  }
}
