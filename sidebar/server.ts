import type { page } from '../src/messages/en/page'
import type { CallName, Reply, Server } from '../src/rpc/contract'

/** `google.script.run`, as far as it is used here: handlers first, then the server function by its name. */
export type ScriptRun = Record<CallName, (input: unknown) => void> & {
  withSuccessHandler(answered: (answer: unknown) => void): ScriptRun
  withFailureHandler(failed: (error: unknown) => void): ScriptRun
}

export type Failures = (typeof page)['failure']

/** Longer than the server waits for its lock; a call that Google lost never answers. */
const PATIENCE = 60_000

/**
 * The server's functions as promises that always fulfil: with the Reply, or with what a person can do about there being
 * none. A call given up may still arrive at the server, so a retry must carry the same request id.
 */
export function openServer<Name extends CallName>(
  names: readonly Name[],
  run: ScriptRun | undefined,
  failures: Failures,
): Pick<Server, Name> {
  function call<T>(name: CallName, input: object): Promise<Reply<T>> {
    return new Promise((resolve) => {
      const fail = (message: string) => resolve({ ok: false, message })
      if (!run) return fail(failures.unknown)
      const timer = setTimeout(() => fail(failures.silent), PATIENCE)
      const settled =
        <V>(settle: (value: V) => void) =>
        (value: V) => {
          clearTimeout(timer)
          settle(value)
        }
      run
        .withSuccessHandler(
          settled((answer) => resolve(replyOf<T>(answer) ?? { ok: false, message: failures.unknown })),
        )
        .withFailureHandler(settled((error) => fail(sentenceFor(error, failures))))
        // Through JSON, so that keys without a value are absent instead of undefined (platform 4.15).
        [name](JSON.parse(JSON.stringify(input)))
    })
  }
  const calls = names.map((name) => [name, (input: object) => call(name, input)])
  return Object.fromEntries(calls) as Pick<Server, Name>
}

/** The server answers with the JSON text of a Reply; anything else comes from Google instead. */
function replyOf<T>(answer: unknown): Reply<T> | undefined {
  if (typeof answer !== 'string') return undefined
  try {
    return JSON.parse(answer) as Reply<T>
  } catch {
    return undefined // Cut off on its way: told as a failed call.
  }
}

/** Google's codes stay as they are where its sentences are translated (platform 4.20). */
const ACCOUNTS = /PERMISSION_DENIED|UNAUTHENTICATED|Authorization is required/i
const CONNECTION = /NetworkError|\bHTTP 0\b/i

function sentenceFor(error: unknown, failures: Failures): string {
  const text = error instanceof Object && 'message' in error ? String(error.message) : String(error)
  if (ACCOUNTS.test(text)) return failures.accounts
  return CONNECTION.test(text) || !navigator.onLine ? failures.offline : failures.unknown
}
