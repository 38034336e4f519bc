import type { Manifest } from '../manifest'
import type { HostPerson, People } from '../people'
import type { SeededRandom } from '../random'
import type { Answer, Question, Screen } from '../screen'
import type { Shell } from '../shell'
import type { Stores } from '../stores'
import type { VirtualClock } from '../virtualClock'
import type { Locks } from './locks'

/** How the script came to the spreadsheet: an editor add-on, bound to this one file, or on its own. */
export type Deployment = 'addOn' | 'bound' | 'standalone'

/** What the services of every execution share. */
export interface ServiceContext {
  readonly stores: Stores
  readonly people: People
  readonly clock: VirtualClock
  readonly random: SeededRandom
  readonly manifest: Manifest
  readonly locks: Locks
  readonly shell: Shell
  readonly deployment: Deployment
  /** Whether there is a containing document. */
  readonly inDocument: boolean
  /** Contents of the script's HTML files by name without `.html`. */
  readonly pages: Readonly<Record<string, string>>
  screenOf(person: HostPerson): Screen
  /** Answers Ui.alert and Ui.prompt. */
  ask(person: HostPerson, question: Question): Answer
}
