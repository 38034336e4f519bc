import type { Bundle } from '../core/hostOptions'
import type { SavedHost } from '../core/stores'

/** What a file is called and how it looks: the host's state, and what only the page knows. */
export interface SavedFile {
  title: string
  /** Mail address of who sits at the page. */
  person: string
  host: SavedHost
}

/** What the server gives a page that opens. */
export interface Start {
  bundle: Bundle
  /** What was saved last; undefined: nothing yet. */
  file: SavedFile | undefined
  /** What to open where nothing was saved yet. */
  sample: SavedFile | undefined
  /** Counts savings; a save must name the one it builds on. */
  revision: number
  /** Something a person must know, e.g. that a broken file was put aside. */
  notice: string | undefined
  /** Whether there is a file that "Start over" or "Open my sheet" replaced. */
  replaced: boolean
  /** Where pages of the add-on are shown, e.g. `http://127.0.0.1:4001`. */
  framesOrigin: string
  /** Whether to reload when something is rebuilt. */
  watching: boolean
}
