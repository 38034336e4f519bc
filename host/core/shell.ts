import type { Realm } from './execution'
import type { ReadFile, ScriptFile } from './program'

/** A fresh global scope: ECMAScript built-ins and what is defined here, no Node and no browser names. */
export interface Scope extends Realm {
  JSON: JSON
  Intl: typeof Intl
  /** Makes a global of that name, or replaces it. */
  define(name: string, value: unknown): void
  /** Evaluates a file at top level; throws what it throws. */
  run(script: CompiledScript): void
  /** A global, or a member of one (`report.send`), declared in whatever way; undefined if there is none. */
  lookup(path: string): unknown
  /** Runs what promises go on with. Left out where promises cannot be waited for. */
  settlePromises?(): void
  /** What has become of a promise of this scope by now. */
  outcomeOf?(promise: object): PromiseOutcome
  /** The same function as one of this scope, where handing it to a promise would otherwise take it out of its order. */
  own?<F extends (...args: never[]) => unknown>(work: F): F
  /** The execution is over: nothing will run or be looked up in this scope any more. */
  close?(): void
}

export type PromiseOutcome =
  | { state: 'pending' }
  | { state: 'fulfilled'; value: unknown }
  | { state: 'rejected'; error: unknown }

/** A file read once, evaluated in many scopes. Opaque to the core. */
export interface CompiledScript {
  readonly file: ScriptFile
}

export type DigestName = 'MD5' | 'SHA_1' | 'SHA_256' | 'SHA_384' | 'SHA_512'

/** What the core needs from where it runs: Node, or a page. */
export interface Shell {
  newScope(): Scope
  compile(file: ReadFile): CompiledScript
  /** Bytes of a digest; left out where there is none that answers at once. */
  digest?(algorithm: DigestName, bytes: Uint8Array): Uint8Array
}
