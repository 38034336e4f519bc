import type { Scope } from './shell'

/**
 * Calls what a menu, a trigger or a page names: a global function, or a method such as `report.send`. Names ending in _
 * are private. An asynchronous entry point is refused: nothing waits for it, and its errors would vanish.
 */
export function callEntryPoint(scope: Scope, path: string, args: readonly unknown[]): unknown {
  const entry = path.endsWith('_') ? undefined : scope.lookup(path)
  if (typeof entry !== 'function') throw new Error(`Script function not found: ${path}`)
  const dot = path.lastIndexOf('.')
  const owner = dot < 0 ? undefined : scope.lookup(path.slice(0, dot))
  const result: unknown = Reflect.apply(entry, owner, args)
  if (Object.prototype.toString.call(result) === '[object Promise]') {
    throw new Error(
      `${path} is asynchronous: the local host does not emulate that. Server code is synchronous.`,
    )
  }
  return result
}
