import type { Actor } from '../core/actor'
import { Host } from '../core/host'
import type { Firing } from '../core/hostClock'
import type { Answer, Question } from '../core/screen'
import { addOnName } from './addOnName'
import { Questions } from './realm/attempt'
import { pageShell } from './realm/pageShell'
import { Saving } from './saving'
import type { SavedFile, Start } from './start'

export interface Notice {
  id: number
  title: string
  text: string
  kind: 'say' | 'warn'
  /** Milliseconds until it goes by itself; undefined: stays. */
  lasts: number | undefined
  action?: { label: string; run(): void }
}

/** A question of the add-on, or of the grid, that waits for its answer. */
export interface OpenQuestion extends Question {
  answer(answer: Answer): void
}

export type PanelName = 'outbox' | 'clock' | 'people' | 'meter'

const LASTS = 5_000
const HOUR = 3_600_000

/** What the page is about: one host, who sits at it, and what is going on. The view asks it and is told of changes. */
export class Workspace {
  readonly host: Host
  readonly saving: Saving
  readonly start: Start
  title: string
  /** What runs now, in words; undefined: nothing. */
  working: string | undefined
  notices: Notice[] = []
  question: OpenQuestion | undefined
  /** What the clock did last, and how many mails went out meanwhile. */
  firings: readonly Firing[] | undefined
  mailsSent = 0
  /** Which panel of the local host is open. */
  panel: PanelName | undefined
  /** Whether to say what can be tried: at the first opening. */
  tour: boolean
  readonly #questions = new Questions()
  readonly #listeners = new Set<() => void>()
  #lastNotice = 0
  /** Runs wait for each other: Google runs them side by side, this page has one thread. */
  #queue: Promise<unknown> = Promise.resolve()
  #acting = false
  #telling = false

  constructor(start: Start, file: SavedFile) {
    this.start = start
    this.title = file.title
    this.tour = start.file === undefined
    this.host = new Host(pageShell(), { bundle: start.bundle, state: file.host, ask: this.#questions.ask })
    this.host.workbook.name = file.title
    this.saving = new Saving(
      start.revision,
      () => this.file(),
      () => this.changed(),
    )
    const known = this.host.people.all.some(({ mail }) => mail === file.person)
    this.sit(known ? file.person : this.host.people.owner.mail)
  }

  /** Whoever sits at the page. */
  get actor(): Actor {
    return this.host.as((this.host.workbook.person ?? this.host.people.owner).mail)
  }

  /** Whether a script runs, whose writes are not the person's. */
  get acting(): boolean {
    return this.#acting
  }

  file(): SavedFile {
    return { title: this.title, person: this.actor.person.mail, host: this.host.save() }
  }

  /** Somebody else sits down: the file opens for them as it would on their own computer. */
  sit(mail: string): void {
    this.host.seat(this.host.people.of(mail))
    this.#act(() => this.actor.open())
    this.touched()
  }

  rename(title: string): void {
    this.title = title.trim() || this.title
    this.host.workbook.name = this.title
    this.touched()
  }

  async menu(caption: string): Promise<void> {
    const { actor } = this
    await this.#run(`${addOnName}: ${caption.replace(/…$/, '')}`, () => actor.menu(caption))
  }

  /** A call of google.script.run; rejects with what its failure handler gets. */
  async call(actor: Actor, name: string, args: unknown[]): Promise<unknown> {
    return this.#queued(async () => {
      await this.#shown('Working…')
      try {
        return await this.#asking(actor, () => actor.run(name, ...args))
      } finally {
        this.#ended()
      }
    })
  }

  closeSidebar(): void {
    this.actor.screen.sidebar = undefined
    this.changed()
  }

  closeDialog(): void {
    this.actor.screen.dialog = undefined
    this.changed()
  }

  /** Lets time pass, hour by hour, so that the page stays alive. */
  async runUntil(moment: number): Promise<void> {
    await this.#queued(async () => {
      const { clock } = this.host
      const firings: Firing[] = []
      const from = clock.now
      const mails = this.host.outbox.length
      while (clock.now < moment) {
        const done = Math.round(((clock.now - from) / (moment - from)) * 100)
        await this.#shown(`Letting time pass: ${done} %`)
        const until = Math.min(moment, clock.now + 12 * HOUR)
        firings.push(...this.#act(() => clock.runUntil(until)))
      }
      this.firings = firings
      this.mailsSent = this.host.outbox.length - mails
      // Dates in the sheet move on, as when a file is opened on another day.
      this.host.workbook.refresh()
      this.#ended()
    })
  }

  /** Something the page itself does that takes a while; a failure is said. */
  async whileWorking(what: string, work: () => Promise<void>): Promise<void> {
    await this.#shown(what)
    try {
      await work()
    } catch (error) {
      this.say(error instanceof Error ? error.message : String(error), { kind: 'warn', lasts: undefined })
    }
    this.working = undefined
    this.changed()
  }

  endTour(): void {
    this.tour = false
    this.changed()
  }

  show(panel: PanelName | undefined): void {
    this.panel = panel
    this.changed()
  }

  say(text: string, more: Partial<Omit<Notice, 'id' | 'text'>> = {}): void {
    const notice: Notice = { id: ++this.#lastNotice, title: '', kind: 'say', lasts: LASTS, ...more, text }
    this.notices = [...this.notices.filter((it) => it.text !== text), notice]
    if (notice.lasts !== undefined) setTimeout(() => this.dismiss(notice.id), notice.lasts)
    this.changed()
  }

  dismiss(id: number): void {
    this.notices = this.notices.filter((notice) => notice.id !== id)
    this.changed()
  }

  /** Shows a question and waits for the answer. */
  ask(question: Question): Promise<Answer> {
    return new Promise((resolve) => {
      const answer = (given: Answer) => {
        this.question = undefined
        this.changed()
        resolve(given)
      }
      this.question = { ...question, answer }
      this.changed()
    })
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The view is behind; it is told once for all that changes in this turn. */
  changed(): void {
    if (this.#telling) return
    this.#telling = true
    queueMicrotask(() => {
      this.#telling = false
      for (const listener of this.#listeners) listener()
    })
  }

  /** Something was changed that stays. */
  touched(): void {
    this.saving.soon()
    this.changed()
  }

  async #run(what: string, work: () => unknown): Promise<void> {
    const { actor } = this
    await this.#queued(async () => {
      await this.#shown(what)
      try {
        await this.#asking(actor, work)
      } catch (error) {
        this.say(error instanceof Error ? error.message : String(error), {
          kind: 'warn',
          title: 'The script failed',
        })
      } finally {
        this.#ended()
      }
    })
  }

  #asking<T>(actor: Actor, work: () => T): Promise<T> {
    return this.#questions.run(
      this.host,
      () => this.#act(work),
      async (question) => {
        const { working } = this
        this.working = undefined
        const answer = await this.ask(question)
        this.working = working
        actor.screen.questions.push(question)
        return answer
      },
    )
  }

  #act<T>(work: () => T): T {
    this.#acting = true
    try {
      return work()
    } finally {
      this.#acting = false
    }
  }

  #queued<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work)
    this.#queue = result.catch(() => {})
    return result
  }

  /** Says what runs, and lets the page show it before it stands still. */
  async #shown(what: string): Promise<void> {
    this.working = what
    this.changed()
    await new Promise((resolve) => setTimeout(resolve, 0))
    if (document.visibilityState === 'visible') await new Promise((resolve) => requestAnimationFrame(resolve))
    await new Promise((resolve) => setTimeout(resolve, 0))
  }

  #ended(): void {
    this.working = undefined
    const { toasts } = this.actor.screen
    for (const { message, title, seconds } of toasts.splice(0)) {
      this.say(message, { title, lasts: seconds < 0 ? undefined : seconds * 1000 })
    }
    this.touched()
  }
}
