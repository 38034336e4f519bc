import type { SavedFile } from './start'

export type SaveState = 'saved' | 'unsaved' | 'saving' | { failed: string }

const QUIET = 400

/** Writes the file to the server when nothing has changed for a moment, one writing at a time. */
export class Saving {
  state: SaveState = 'saved'
  #revision: number
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | undefined
  readonly #take: () => SavedFile
  readonly #told: () => void

  constructor(revision: number, take: () => SavedFile, told: () => void) {
    this.#revision = revision
    this.#take = take
    this.#told = told
  }

  /** Whether leaving now would lose something. */
  get isBehind(): boolean {
    return this.state !== 'saved' && !this.#isElsewhere
  }

  get #isElsewhere(): boolean {
    return typeof this.state === 'object' && this.state.failed === ELSEWHERE
  }

  /** Something has changed. */
  soon(): void {
    if (this.#isElsewhere) return
    if (this.state !== 'saving') this.#set('unsaved')
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.now(), QUIET)
  }

  /** Writes what there is now, after what is under way. `replacing` keeps the file there was. */
  async now(file?: SavedFile, replacing = false): Promise<void> {
    clearTimeout(this.#timer)
    while (this.#running) await this.#running
    this.#running = this.#write(file ?? this.#take(), replacing)
    try {
      await this.#running
    } finally {
      this.#running = undefined
    }
  }

  async #write(file: SavedFile, replacing: boolean): Promise<void> {
    this.#set('saving')
    const timer = this.#timer
    try {
      const response = await fetch(`/file${replacing ? '?replacing' : ''}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'if-match': String(this.#revision) },
        body: JSON.stringify(file),
      })
      if (response.status === 409) return this.#set({ failed: ELSEWHERE })
      if (!response.ok) return this.#set({ failed: await response.text() })
      this.#revision = ((await response.json()) as { revision: number }).revision
      this.#set(timer === this.#timer ? 'saved' : 'unsaved')
    } catch {
      this.#set({
        failed:
          'The local server does not answer: it may have been stopped. Start it again; this page saves when you change something.',
      })
    }
  }

  #set(state: SaveState): void {
    this.state = state
    this.#told()
  }
}

const ELSEWHERE =
  'This sheet was changed in another tab meanwhile. Reload this page to see it; nothing here is saved any more.'
