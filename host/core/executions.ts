import type { Action } from './action'
import type { FormulaCell } from './engine/customFunctions'
import type { Workbook } from './engine/workbook'
import type { AuthModeName } from './execution'
import { createGlobals } from './globals'
import type { Meter } from './meter'
import type { HostPerson } from './people'
import type { Program } from './program'
import { installScriptDate } from './realm/scriptDate'
import type { ExecutionRecords } from './records'
import { type ExecutionKind, ScriptExecution } from './scriptExecution'
import type { ServiceContext } from './services/serviceContext'
import type { CompiledScript, Scope } from './shell'

/** What is to be run. */
export interface ExecutionPlan {
  kind: ExecutionKind
  /** Function to call, for the record. */
  name: string
  person: HostPerson
  authMode: AuthModeName
  action: Action | undefined
  /** The cell a formula execution computes. */
  cell?: FormulaCell
}

interface Surroundings {
  program: Program
  context: ServiceContext
  meter: Meter
  records: ExecutionRecords
  activeSpreadsheetInTriggers: boolean
  workbook(): Workbook
}

/**
 * Starts executions: each in a fresh global scope in which the whole script is evaluated again, under the auth mode and
 * with the permissions of whoever it runs as.
 */
export class Executions {
  readonly #surroundings: Surroundings
  readonly #declarations: readonly CompiledScript[]
  readonly #files: readonly CompiledScript[]

  constructor(surroundings: Surroundings) {
    const { program, context } = surroundings
    this.#surroundings = surroundings
    this.#declarations = program.declarations.map((file) => context.shell.compile(file))
    this.#files = program.files.map((file) => context.shell.compile(file))
  }

  /**
   * Runs `body` with the script loaded, then sends the writes still queued (also after an error, as Google does) and
   * frees locks. Throws what the script threw.
   */
  run<T>(plan: ExecutionPlan, body: (execution: ScriptExecution, scope: Scope) => T): T {
    const { context, meter, records } = this.#surroundings
    const inFormula = plan.kind === 'formula'
    const scope = this.#freshScope()
    const execution = new ScriptExecution({
      ...plan,
      realm: scope,
      manifest: context.manifest,
      meter,
      interrupt: (work) => this.#interrupt(work),
    })
    const started = context.clock.now
    meter.execution(inFormula)
    let outcome: { value: T } | { error: unknown }
    try {
      this.#load(execution, scope)
      outcome = { value: body(execution, scope) }
      scope.settlePromises?.()
    } catch (error) {
      outcome = { error }
    }
    if (execution.killed) outcome = { error: execution.killed }
    if (!inFormula) outcome = this.#sendWrites(execution, outcome)
    context.locks.releaseAll(execution)
    execution.ended = true
    scope.close?.()
    const error = 'error' in outcome ? outcome.error : undefined
    records.add({
      kind: plan.kind,
      name: plan.name,
      person: plan.person.mail,
      started,
      status: execution.killed ? 'killed' : 'error' in outcome ? 'failed' : 'completed',
      error,
      log: execution.log,
    })
    if ('error' in outcome) throw outcome.error
    return outcome.value
  }

  #freshScope(): Scope {
    const { context } = this.#surroundings
    const scope = context.shell.newScope()
    const { clock, manifest } = context
    const time = installScriptDate(scope, { now: () => clock.now, timeZone: manifest.timeZone })
    scope.define('Date', time.Date)
    Object.defineProperty(scope.Intl, 'DateTimeFormat', {
      value: time.DateTimeFormat,
      configurable: true,
      writable: true,
    })
    return Object.assign(scope, { Date: time.Date })
  }

  #load(execution: ScriptExecution, scope: Scope): void {
    const { context, program, activeSpreadsheetInTriggers } = this.#surroundings
    const options = { activeSpreadsheetInTriggers, workbook: this.#surroundings.workbook() }
    for (const [name, value] of Object.entries(createGlobals(execution, context, options)))
      scope.define(name, value)
    if (program.conflict) throw new SyntaxError(program.conflict)
    for (const script of this.#declarations) scope.run(script)
    for (const script of this.#files) scope.run(script)
  }

  #sendWrites<T>(
    execution: ScriptExecution,
    outcome: { value: T } | { error: unknown },
  ): { value: T } | { error: unknown } {
    const workbook = this.#surroundings.workbook()
    if (execution.killed?.queued === 'lost') {
      workbook.discardWrites()
      return outcome
    }
    try {
      workbook.drain(execution)
      return outcome
    } catch (error) {
      return 'error' in outcome ? outcome : { error }
    }
  }

  /** Somebody else's action in the middle of an execution does not see, or send, its unsent writes. */
  #interrupt(work: () => void): void {
    const putBack = this.#surroundings.workbook().setWritesAside()
    try {
      work()
    } finally {
      putBack()
    }
  }
}
