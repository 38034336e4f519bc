import { type Action, interruptionAt } from './action'
import { permit } from './auth/permit'
import type { FormulaCell } from './engine/customFunctions'
import { exception } from './exception'
import type { AuthModeName, Execution } from './execution'
import type { QueuedWrites } from './faults'
import type { Manifest } from './manifest'
import type { Meter } from './meter'
import type { HostPerson } from './people'
import type { Scope } from './shell'

/** Why a script runs. */
export type ExecutionKind = 'open' | 'install' | 'menu' | 'run' | 'clock' | 'formula' | 'script'

export interface LogLine {
  level: 'log' | 'info' | 'warn' | 'error'
  text: string
}

/** The end of a run that was killed. A script may catch it, but every further service call throws it again. */
export class Killed extends Error {
  override name = 'Killed'
  readonly queued: QueuedWrites

  constructor(queued: QueuedWrites) {
    super('Exceeded maximum execution time')
    this.queued = queued
  }
}

export interface ExecutionOptions {
  kind: ExecutionKind
  person: HostPerson
  authMode: AuthModeName
  realm: Scope
  manifest: Manifest
  meter: Meter
  /** The action it belongs to; faults and interruptions leave formula cells alone. */
  action: Action | undefined
  /** The cell a formula execution computes. */
  cell?: FormulaCell
  /** Somebody else's action in between: what is done around it, e.g. keeping queued writes apart. */
  interrupt(work: () => void): void
}

/** One run of the script, as the services see it. */
export class ScriptExecution implements Execution {
  readonly kind: ExecutionKind
  readonly person: HostPerson
  readonly authMode: AuthModeName
  readonly realm: Scope
  readonly cell: FormulaCell | undefined
  readonly log: LogLine[] = []
  killed: Killed | undefined
  /** Set when the run is over. */
  ended = false
  readonly #options: ExecutionOptions

  constructor(options: ExecutionOptions) {
    this.kind = options.kind
    this.person = options.person
    this.authMode = options.authMode
    this.realm = options.realm
    this.cell = options.cell
    this.#options = options
  }

  enter(member: string): void {
    const { meter, action, manifest, interrupt } = this.#options
    if (this.killed) throw this.killed
    if (this.ended) throw new Error(`${member} was called after its execution had ended.`)
    meter.call(member, this.kind === 'formula')
    if (action && this.kind !== 'formula') {
      const work = interruptionAt(action, member)
      if (work) interrupt(work)
      const fault = action.nextFault()
      if (fault?.kind === 'kill') {
        this.killed = new Killed(fault.queued)
        throw this.killed
      }
      if (fault) throw exception(this.realm, fault.message)
    }
    permit(member, { realm: this.realm, authMode: this.authMode, person: this.person, manifest })
  }

  roundTrip(kind: 'read' | 'flush'): void {
    this.#options.meter.roundTrip(kind)
  }
}
