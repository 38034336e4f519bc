import type { Manifest } from './manifest'
import type { PersonDescription } from './people'
import type { Program, ScriptFile } from './program'
import type { Answer, Question } from './screen'
import type { Deployment } from './services/serviceContext'
import type { SavedHost } from './stores'

/** A script as it was built: what a folder `dist/` holds. */
export interface Bundle {
  /** Script files, in the order they are loaded. */
  files: readonly ScriptFile[]
  /** What reading the files gave, where they were read before; they are long. */
  program?: Program
  /** Contents of HTML files by name without `.html`. */
  pages: Readonly<Record<string, string>>
  /** Left out: any scope, and the zone of the spreadsheet. */
  manifest?: Manifest
}

export interface HostOptions {
  bundle?: Bundle
  /** The first one called owner, else the first, owns the spreadsheet; left out: Ana, its owner. */
  people?: readonly PersonDescription[]
  /** Where the virtual clock stands. */
  now?: string | number | Date
  /** Of the spreadsheet, as Google writes it: `en_US`, `de_DE`. */
  locale?: string
  /** Of the spreadsheet; left out: that of the script. */
  timeZone?: string
  /** The id of the spreadsheet, as in its address. */
  file?: string
  /** What `Host.save` gave; other options win over it. */
  state?: SavedHost
  /** Contents of the spreadsheet, as the workbook exports them. */
  data?: unknown
  deployment?: Deployment
  /** Whether clock triggers are given the spreadsheet; the evidence about Google conflicts. */
  activeSpreadsheetInTriggers?: boolean
  /** Seed of everything Google leaves to chance: trigger minutes, ids. */
  seed?: number
  /** Answers Ui.alert and Ui.prompt; left out: the answers queued on the person's screen. */
  ask?(question: Question): Answer
}
