/** What an execution may do, as Google names it (ScriptApp.AuthMode). */
export type AuthModeName = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL'

/** Constructors of the global scope the script runs in: what services hand over is made with these. */
export interface Realm {
  Date: DateConstructor
  Array: ArrayConstructor
  Object: ObjectConstructor
  Error: ErrorConstructor
}

/** A simulated person at the keyboard, or the creator of a trigger. */
export interface Person {
  mail: string
  name: string
  /** Language of their Google account, e.g. `en` or `zh-CN`. */
  locale: string
  /** What the file's sharing lets them do. */
  role: 'owner' | 'editor' | 'viewer'
  /** Whether the add-on is installed and enabled for them; without it custom functions show #NAME?. */
  addOn: boolean
  /** A Workspace domain hides addresses of people from other domains, and has higher quotas. */
  workspace: boolean
}

/** One run of the script: a menu click, a call from the sidebar, a trigger, or one formula cell. */
export interface Execution {
  readonly person: Person
  readonly authMode: AuthModeName
  readonly realm: Realm
  /**
   * Every service member passes here before it does anything, e.g. `Range.getValues`.
   * Counts it, checks the auth mode, injects faults; throws what Apps Script would.
   */
  enter(member: string): void
  /** A call that had to reach the service: a read, or the sending of queued writes. */
  roundTrip(kind: 'read' | 'flush'): void
}
