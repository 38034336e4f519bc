import { IANAZone } from 'luxon'
import type { Action, Interruption } from './action'
import { Actor } from './actor'
import { Workbook } from './engine/workbook'
import { Executions } from './executions'
import { FaultInjector, type Faults } from './faults'
import { FormulaExecutions } from './formulaExecutions'
import { HostClock } from './hostClock'
import type { HostOptions } from './hostOptions'
import { isKnownLocale } from './knownLocale'
import { Meter } from './meter'
import { type HostPerson, People } from './people'
import { type Program, readProgram } from './program'
import { SeededRandom } from './random'
import { type ExecutionRecord, ExecutionRecords } from './records'
import { cellsOf, splitReference } from './reference'
import { emptyScreen, type Question, type Screen } from './screen'
import type { ExecutionKind } from './scriptExecution'
import { Locks } from './services/locks'
import type { ServiceContext } from './services/serviceContext'
import type { Shell } from './shell'
import { emptyStores, type Message, type SavedHost, type Stores } from './stores'
import { instantOf, VirtualClock } from './virtualClock'

const DEFAULT_NOW = '2026-07-06T09:00:00Z'
const DEFAULT_PEOPLE = [{ mail: 'ana@example.com', role: 'owner' }] as const

/** How one person, or a trigger, makes the script run. */
export interface Call {
  kind: ExecutionKind
  name: string
  person: HostPerson
}

/**
 * One spreadsheet with a script beside it, as Google runs them: people who open, click and type, a virtual clock that
 * fires triggers, and everything that stays (stores, outbox). The script runs only in executions, each from scratch.
 */
export class Host {
  readonly meter = new Meter()
  readonly workbook: Workbook
  readonly clock: HostClock
  readonly people: People
  readonly program: Program
  readonly executions: Executions
  readonly stores: Stores
  /** What the services share. */
  readonly context: ServiceContext
  readonly #faults = new FaultInjector()
  readonly #records = new ExecutionRecords()
  readonly #screens = new Map<string, Screen>()
  readonly #random: SeededRandom
  #interruption: Interruption | undefined

  /** Throws an Error in plain words for a script or an option that cannot be used. */
  constructor(shell: Shell, options: HostOptions) {
    const { state, bundle } = options
    const locale = options.locale ?? state?.locale
    if (locale !== undefined && !isKnownLocale(locale)) {
      throw new Error(`There is no locale "${locale}"; one is written like en_US or de_DE.`)
    }
    if (options.timeZone !== undefined && !IANAZone.isValidZone(options.timeZone)) {
      throw new Error(`There is no time zone "${options.timeZone}"; one is written like Europe/Berlin.`)
    }
    const deployment = options.deployment ?? 'addOn'
    this.program = bundle?.program ?? readProgram(bundle?.files ?? [])
    const manifest = bundle?.manifest ?? { timeZone: options.timeZone ?? 'Etc/UTC', scopes: undefined }
    const clock = new VirtualClock(instantOf(options.now ?? state?.now ?? DEFAULT_NOW))
    this.#random = new SeededRandom(options.seed ?? state?.random ?? 1)
    this.people = new People(options.people ?? state?.people ?? DEFAULT_PEOPLE)
    this.stores = state ? structuredClone(state.stores) : emptyStores()
    this.context = {
      stores: this.stores,
      people: this.people,
      clock,
      random: this.#random,
      manifest,
      locks: new Locks(),
      shell,
      deployment,
      inDocument: deployment !== 'standalone',
      pages: bundle?.pages ?? {},
      screenOf: (person) => this.screenOf(person.mail),
      ask: (person, question) => (options.ask ?? ((asked) => this.#queuedAnswer(person, asked)))(question),
    }
    this.executions = new Executions({
      program: this.program,
      context: this.context,
      meter: this.meter,
      records: this.#records,
      activeSpreadsheetInTriggers: options.activeSpreadsheetInTriggers ?? true,
      workbook: () => this.workbook,
    })
    const data = options.data ?? state?.workbook
    const timeZone =
      options.timeZone ?? state?.timeZone ?? (data === undefined ? manifest.timeZone : undefined)
    this.workbook = new Workbook({
      data,
      ...(options.file !== undefined && { id: options.file }),
      ...(locale !== undefined && { locale }),
      ...(timeZone !== undefined && { timeZone }),
      now: () => clock.now,
      formulas: new FormulaExecutions(this),
    })
    this.workbook.person = this.people.owner
    if (data !== undefined) this.workbook.refresh()
    this.clock = new HostClock(this, clock)
  }

  /** A person at the keyboard; the owner by default. */
  as(mail: string = this.people.owner.mail): Actor {
    return new Actor(this, this.people.of(mail))
  }

  /** What that person sees besides the grid. */
  screenOf(mail: string): Screen {
    const screen = this.#screens.get(mail) ?? emptyScreen()
    this.#screens.set(mail, screen)
    return screen
  }

  get outbox(): readonly Message[] {
    return this.stores.outbox
  }

  /** The executions of late, oldest first, with their logs and errors: the only trace of a trigger that failed. */
  get records(): readonly ExecutionRecord[] {
    return this.#records.all
  }

  /** What goes wrong in the next action (`at`) or from now on (`rate`). */
  get faults(): Faults | undefined {
    return this.#faults.faults
  }

  set faults(faults: Faults | undefined) {
    this.#faults.faults = faults
  }

  /**
   * Lets somebody else act in the middle of the next action: before its n-th service call, or before its first call of a
   * member such as `Lock.releaseLock`. The other action runs to its end; what it may not have meanwhile (a lock) it does
   * not get.
   */
  interruptNext(at: number | string, work: () => void): void {
    this.#interruption = { at, work }
  }

  /**
   * One thing done by one person: measured, and subject to the faults and the interruption set for it. Throws an Error
   * if the interruption was not reached: a test would prove nothing.
   */
  act<T>(person: HostPerson, work: (action: Action) => T): T {
    const action: Action = {
      person,
      nextFault: this.#faults.arm(),
      interruption: this.#interruption,
      calls: 0,
    }
    this.#interruption = undefined
    const result = this.seenBy(person, () => this.meter.action(() => work(action)))
    if (action.interruption)
      throw new Error(`The interruption at ${action.interruption.at} was never reached.`)
    return result
  }

  /** Looks at the grid as that person for a while. */
  seenBy<T>(person: HostPerson, work: () => T): T {
    const before = this.workbook.person
    this.seat(person)
    try {
      return work()
    } finally {
      if (before) this.seat(this.people.of(before.mail))
    }
  }

  /** Seats a person before the grid: decides about edits and whether custom functions are known. */
  seat(person: HostPerson): void {
    const before = this.workbook.person
    this.workbook.person = person
    if (before && before !== person && this.functionsKnownTo(before) !== this.functionsKnownTo(person)) {
      this.workbook.refresh()
    }
  }

  /** Custom functions of a bound script work for everybody, those of an add-on where it is installed and enabled. */
  functionsKnownTo(person: { addOn: boolean }): boolean {
    return this.context.deployment === 'bound' || (this.context.deployment === 'addOn' && person.addOn)
  }

  /** Values from outside, not counted: `OKRs!A1:C3`. */
  values(reference: string): (string | number | boolean | null)[][] {
    return this.#cells(reference, ({ value }) => value)
  }

  /** What cells show. */
  display(reference: string): string[][] {
    return this.#cells(reference, ({ display }) => display)
  }

  /** What hovering over an error cell shows; undefined if the cell holds no error. */
  errorAt(reference: string): string | undefined {
    return this.#cells(reference, ({ error }) => error)[0]?.[0]
  }

  /** Everything, as plain JSON; take it only between actions. */
  save(): SavedHost {
    return structuredClone({
      version: 1,
      now: this.context.clock.now,
      random: this.#random.state,
      people: [...this.people.all],
      locale: this.workbook.locale,
      timeZone: this.workbook.timeZone,
      workbook: this.workbook.exportData(),
      stores: this.stores,
    })
  }

  #cells<T>(reference: string, read: (cell: ReturnType<Workbook['cell']>) => T): T[][] {
    const { sheet, a1 } = splitReference(reference)
    const sheetName = sheet ?? this.workbook.sheets()[0]?.name ?? ''
    return cellsOf(a1).map((row) => row.map((at) => read(this.workbook.cell(sheetName, at))))
  }

  #queuedAnswer(person: HostPerson, question: Question) {
    const screen = this.screenOf(person.mail)
    screen.questions.push(question)
    const answer = screen.answers.shift()
    if (!answer) throw new Error(`Nobody answered the question "${question.prompt}".`)
    return answer
  }
}
