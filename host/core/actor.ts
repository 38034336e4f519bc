import { callEntryPoint } from './entryPoint'
import type { AuthModeName } from './execution'
import { handOver } from './handOver'
import type { Host } from './host'
import type { HostPerson } from './people'
import { splitReference } from './reference'
import { packArguments, packResult } from './run/marshal'
import { messageOf, ScriptError } from './run/scriptError'
import { type Answer, handlerOf, type Screen } from './screen'
import { Killed, type ScriptExecution } from './scriptExecution'
import { AuthMode } from './services/scriptApp'
import { createUser } from './services/session'
import type { Scope } from './shell'

/** One person at the keyboard of the spreadsheet: each method is one action. */
export class Actor {
  readonly person: HostPerson
  readonly #host: Host

  constructor(host: Host, person: HostPerson) {
    this.#host = host
    this.person = person
  }

  /** What this person sees besides the grid. */
  get screen(): Screen {
    return this.#host.screenOf(this.person.mail)
  }

  /**
   * Opens the spreadsheet: runs onOpen and builds the menu. Not for viewers, and not for a person without the add-on
   * in a document where nobody has used it. A failing onOpen leaves no menu and an entry in the records.
   */
  open(): this {
    const { stores, context, program } = this.#host
    const { screen } = this
    Object.assign(screen, { menus: [], sidebar: undefined, dialog: undefined })
    const mayRun = context.deployment === 'bound' || this.person.addOn || stores.enabled
    if (this.person.role === 'viewer' || !mayRun || !program.functions.includes('onOpen')) return this
    const authMode = context.deployment === 'addOn' && !stores.enabled ? 'NONE' : 'LIMITED'
    this.#simpleTrigger('onOpen', authMode)
    return this
  }

  /** Installs the add-on from inside the editor: runs onInstall with full authorization. */
  install(): this {
    this.person.addOn = true
    if (this.#host.program.functions.includes('onInstall')) this.#simpleTrigger('onInstall', 'FULL')
    return this
  }

  /** Clicks the menu entry with these words, at any depth. Throws ScriptError with what Google would show. */
  menu(caption: string): this {
    const handler = handlerOf(this.screen.menus, caption)
    if (handler === undefined) throw new Error(`There is no menu entry "${caption}" for ${this.person.mail}.`)
    if (this.#host.context.deployment === 'addOn' && !this.person.addOn) {
      throw new ScriptError(`${this.person.mail} has to install the add-on first.`)
    }
    this.#host.stores.enabled = true
    this.#execute('menu', handler, (scope) => {
      callEntryPoint(scope, handler, [])
    })
    return this
  }

  /** What `google.script.run.name(...args)` does: the result as the success handler gets it, or a thrown ScriptError. */
  run(name: string, ...args: unknown[]): unknown {
    const { program, stores } = this.#host
    if (!program.functions.includes(name) || name.endsWith('_')) {
      throw new TypeError(`google.script.run.${name} is not a function`)
    }
    const packed = packArguments(args)
    stores.enabled = true
    const result = this.#execute('run', name, (scope) => {
      return packResult(callEntryPoint(scope, name, scope.JSON.parse(packed) as unknown[]))
    })
    return JSON.parse(result)
  }

  /** Runs a function as from the script editor, or the top level alone; hands out what it returns as it is. */
  call(name?: string): unknown {
    return this.#execute('script', name ?? '', (scope) => {
      if (name === undefined) return undefined
      return callEntryPoint(scope, name, [])
    })
  }

  /** Types into a cell: `OKRs!G5`. Throws the refusal a person would read. */
  type(reference: string, text: string): this {
    const { sheet, a1 } = splitReference(reference)
    const { workbook, program } = this.#host
    // No edit of a script fires it, so it stands in no script's way until somebody types.
    if (program.functions.includes('onEdit')) {
      throw new Error('The trigger onEdit is not emulated by the local host.')
    }
    this.#host.act(this.person, () =>
      workbook.typed(sheet ?? workbook.sheets()[0]?.name ?? '', a1, text, this.person),
    )
    return this
  }

  /** What cells show to this person, who may not have the add-on. */
  display(reference: string): string[][] {
    return this.#host.seenBy(this.person, () => this.#host.display(reference))
  }

  /** Queues answers to the questions the script will ask. */
  answer(...answers: (Answer | string)[]): this {
    this.screen.answers.push(
      ...answers.map((answer) => (typeof answer === 'string' ? { button: answer } : answer)),
    )
    return this
  }

  #simpleTrigger(name: string, authMode: AuthModeName): void {
    const plan = {
      kind: name === 'onOpen' ? 'open' : 'install',
      name,
      person: this.person,
      authMode,
    } as const
    this.#host.act(this.person, (action) => {
      try {
        this.#host.executions.run({ ...plan, action }, (execution, scope) => {
          callEntryPoint(scope, name, [openEvent(execution, scope)])
        })
      } catch {
        // Nobody is told but the records; of the menu only Help remains.
        this.screen.menus = []
      }
    })
  }

  #execute<T>(kind: 'menu' | 'run' | 'script', name: string, body: (scope: Scope) => T): T {
    return this.#host.act(this.person, (action) => {
      const plan = { kind, name, person: this.person, authMode: 'FULL', action } as const
      try {
        return this.#host.executions.run(plan, (_execution, scope) => body(scope))
      } catch (error) {
        throw new ScriptError(error instanceof Killed ? error.message : messageOf(error), { cause: error })
      }
    })
  }
}

function openEvent(execution: ScriptExecution, scope: Scope): object {
  const app = scope.lookup('SpreadsheetApp')
  const event = handOver(execution.realm, {
    authMode: AuthMode[execution.authMode],
    user: createUser(execution),
  })
  // Looking at the event costs nothing and fails in no mode; its source does, when it is used.
  Object.defineProperty(event, 'source', {
    enumerable: true,
    get: () => (app as GoogleAppsScript.Spreadsheet.SpreadsheetApp).getActiveSpreadsheet(),
  })
  return event
}
