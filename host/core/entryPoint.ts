import type { Scope } from './shell'

/**
 * Calls what a menu, a trigger or a page names: a global function, or a method such as `report.send`. Names ending in _
 * are private. Of an asynchronous one gives what its promise is resolved with once everything has run, and throws what
 * it is rejected with; where promises cannot be waited for it is refused.
 */
export function callEntryPoint(scope: Scope, path: string, args: readonly unknown[]): unknown {
  const entry = path.endsWith('_') ? undefined : scope.lookup(path)
  if (typeof entry !== 'function') throw new Error(`Script function not found: ${path}`)
  const dot = path.lastIndexOf('.')
  const owner = dot < 0 ? undefined : scope.lookup(path.slice(0, dot))
  const result: unknown = Reflect.apply(entry, owner, args)
  return isPromise(result) ? awaited(scope, path, result) : result
}

const isPromise = (value: unknown): value is object =>
  Object.prototype.toString.call(value) === '[object Promise]'

function awaited(scope: Scope, path: string, promise: object): unknown {
  const outcome = scope.outcomeOf?.(promise)
  switch (outcome?.state) {
    case 'fulfilled':
      return outcome.value
    case 'rejected':
      throw outcome.error
    case 'pending':
      throw new Error(`${path} waits for a promise that nothing settles: scripts have no timers.`)
    default:
      throw new Error(
        `${path} is asynchronous: the local host does not emulate that here. Make it synchronous.`,
      )
  }
}
