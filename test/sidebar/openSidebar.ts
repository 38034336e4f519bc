import type { Browser } from 'playwright-core'
import type { CheckIn, CheckInList, Saved } from '../../src/rpc/contract'
import { answers, builtPage, type Frame, type FrameOptions, openFrame, type Told } from './openFrame'

export interface SaveInput {
  request: string
  entries: CheckIn[]
}

export const lists = (list: CheckInList): Told => answers({ ok: true, value: list })
export const saves = (saved: Saved[], undoable = true): Told =>
  answers({ ok: true, value: { saved, undoable } })
/** Every row is saved as sent. */
export const savesAll = ({ entries }: SaveInput): Told =>
  saves(entries.map(({ plan, id, value }) => ({ plan, id, result: 'saved', current: value })))

export interface Server {
  list(): Told
  /** `saved`: every save so far, this one included. */
  save?(input: SaveInput, saved: readonly SaveInput[]): Told | Promise<Told>
  iAm?(input: { name?: string }): void
  undo?(input: { request: string }): Told
  ask?(input: { to: string[]; approve: boolean }): Told
  /** The own page of a key result, or of an objective. */
  open?(input: { plan: string; id?: string; objective?: string }): Told
  /** What becomes of the plans of a copied file. */
  decide?(choice: 'startNewCycle' | 'goOnAsCopy'): Told
}

export interface Sidebar extends Frame {
  /** What was sent to be saved, in order. */
  saved: SaveInput[]
}

/** As a browser that blocks the storage of frames from other sites. */
const NO_STORAGE = `
Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })
`

/** The answer is handed over, what follows in the same task and the next frame is drawn, and the frame after that begins. */
const TIMED = `
let arrived
globalThis.painted = new Promise((resolve) => { arrived = resolve })
globalThis.answering = (answered) => (answer) => {
  const from = performance.now()
  answered(answer)
  requestAnimationFrame(() => requestAnimationFrame(() => arrived(performance.now() - from)))
}
`

export interface SidebarOptions extends Omit<FrameOptions, 'tell' | 'scripts'> {
  noStorage?: boolean
  /** Leaves in `painted` the ms from the first answer to the frame after it is shown. */
  timed?: boolean
}

/** The built page, 300 px wide, in front of a server that the test plays. */
export async function openSidebar(
  browser: Browser,
  server: Server,
  { noStorage, timed, ...look }: SidebarOptions = {},
): Promise<Sidebar> {
  const saved: SaveInput[] = []
  const frame = await openFrame(browser, await builtPage('sidebar'), {
    viewport: { width: 300, height: 700 },
    ...look,
    scripts: [...(timed ? [TIMED] : []), ...(noStorage ? [NO_STORAGE] : [])],
    tell: (name, input) => tell(server, saved, name, input),
  })
  return { ...frame, saved }
}

function tell(server: Server, saved: SaveInput[], name: string, input: never): Told | Promise<Told> {
  const silence = { silence: true } as const
  switch (name) {
    case 'listKeyResults':
      return server.list()
    case 'iAm':
      server.iAm?.(input)
      return answers({ ok: true, value: {} })
    case 'undoSave':
      return server.undo?.(input) ?? silence
    case 'askForUpdates':
      return server.ask?.(input) ?? silence
    case 'showKeyResult':
    case 'showObjective':
      return server.open?.(input) ?? silence
    case 'startNewCycle':
    case 'goOnAsCopy':
      return server.decide?.(name) ?? silence
    case 'saveCheckIns':
      saved.push(input)
      return (server.save ?? savesAll)(input, saved)
    default:
      return silence
  }
}
