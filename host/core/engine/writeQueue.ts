import { exception } from '../exception'
import type { Execution } from '../execution'
import type { Dispatch } from './batch'

/** A queued write; `dispatch` sends one engine command. */
export type Write = (dispatch: Dispatch) => void

/** Whether a write changes cells only, or the structure: sheets, rows and columns, rules, protections, metadata. */
export type WriteKind = 'cells' | 'structure'

/**
 * What a script has written and the service has not seen. It is applied in one dispatch: one evaluation, one undo step.
 * Sending it is a round trip; applying it early, for what the client itself must know, is none.
 */
export class WriteQueue {
  private writes: Write[] = []
  private unsent = false
  private unsettled = false
  private applying = false
  private readonly apply: (run: Write) => void

  constructor(apply: (run: Write) => void) {
    this.apply = apply
  }

  get isUnsent(): boolean {
    return this.unsent
  }

  /** While writes are applied formulas run; what happens then is no edit of a person. */
  get isApplying(): boolean {
    return this.applying
  }

  /** A write to the structure shows in whatever is asked next; see settleStructure. */
  enqueue(write: Write, what: WriteKind = 'cells'): void {
    this.writes.push(write)
    this.unsent = true
    if (what === 'structure') this.unsettled = true
  }

  /** Sends what is queued. Throws what the first refused write says. */
  drain(execution?: Pick<Execution, 'roundTrip' | 'realm'>): void {
    // A formula that reads the sheet while writes are being applied finds nothing more to send.
    if (!this.unsent || this.applying) return
    execution?.roundTrip('flush')
    this.unsent = false
    this.settle(execution)
  }

  /** Applies what is queued without a round trip. A refused write is dropped with all that follow it. */
  settle(execution?: Pick<Execution, 'realm'>): void {
    const { writes } = this
    if (writes.length === 0) return
    this.writes = []
    this.unsettled = false
    let failure: unknown
    this.applying = true
    try {
      this.apply((dispatch) => {
        // The engine must not be left in the middle of a command.
        try {
          for (const write of writes) write(dispatch)
        } catch (thrown) {
          failure = thrown
        }
      })
    } finally {
      this.applying = false
    }
    if (failure === undefined) return
    const message = failure instanceof Error ? failure.message : String(failure)
    throw execution ? exception(execution.realm, message) : new Error(message)
  }

  /** Applies what is queued if the structure of the file depends on it. */
  settleStructure(execution?: Pick<Execution, 'realm'>): void {
    if (this.unsettled) this.settle(execution)
  }

  /** Keeps the writes of one execution apart while somebody else's runs; what it gives puts them back. */
  setAside(): () => void {
    const { writes, unsent, unsettled } = this
    this.discard()
    return () => {
      this.writes = writes
      this.unsent = unsent
      this.unsettled = unsettled
    }
  }

  /** Forgets what is queued: the run was killed. */
  discard(): void {
    this.writes = []
    this.unsent = false
    this.unsettled = false
  }
}
