import { createHash } from 'node:crypto'
import vm from 'node:vm'
import type { ScriptFile } from '../core/program'
import { remembered } from '../core/remembered'
import type { CompiledScript, PromiseOutcome, Scope, Shell } from '../core/shell'

/**
 * Built-ins that scripts use much, declared once more: a context's global object is asked through an interceptor, which
 * made `Math.sqrt` in a loop 25 times slower; a declaration is found before it.
 */
const FAST = [
  'Object',
  'Array',
  'Number',
  'String',
  'Math',
  'JSON',
  'Map',
  'Set',
  'Symbol',
  'Error',
  'RegExp',
]
const shortcuts = new vm.Script(`let ${FAST.map((name) => `${name} = globalThis.${name}`).join(', ')}`)
/** Nothing, at whose end a context runs what promises go on with. */
const nothing = new vm.Script('')
/** Functions of the context itself: V8 queues what a promise goes on with by the context its function is of. */
const ownFunctions = new vm.Script(`({
  own: (work) => (...args) => work(...args),
  watch(promise) {
    const outcome = { state: 'pending' }
    promise.then(
      (value) => { outcome.state = 'fulfilled'; outcome.value = value },
      (error) => { outcome.state = 'rejected'; outcome.error = error },
    )
    return outcome
  },
})`)
/** Streaming needs fetch, which scripts do not have. */
const withoutStreaming = new vm.Script(
  'delete WebAssembly.compileStreaming; delete WebAssembly.instantiateStreaming',
)
const builtIns = new vm.Script('({ Date, Array, Object, Error, JSON, Intl })')

interface OwnFunctions {
  own<F extends (...args: never[]) => unknown>(work: F): F
  watch(promise: object): PromiseOutcome
}

interface CompiledForNode extends CompiledScript {
  script: vm.Script
}

/** A script runs in many scopes and, in tests, in many hosts; its file name is only in its traces. */
const scriptOf = remembered((named) => {
  const end = named.indexOf('\n')
  return new vm.Script(named.slice(end + 1), { filename: named.slice(0, end) })
})

/** Runs scripts in contexts of node:vm, which hold ECMAScript and nothing of Node. */
export const nodeShell: Shell = {
  newScope() {
    const globals: Record<string, unknown> = {}
    const context = vm.createContext(globals, { microtaskMode: 'afterEvaluate' })
    withoutStreaming.runInContext(context)
    shortcuts.runInContext(context)
    const { own, watch } = ownFunctions.runInContext(context) as OwnFunctions
    const settlePromises = () => {
      nothing.runInContext(context)
    }
    const scope: Scope = {
      ...(builtIns.runInContext(context) as Pick<
        Scope,
        'Date' | 'Array' | 'Object' | 'Error' | 'JSON' | 'Intl'
      >),
      own,
      settlePromises,
      outcomeOf(promise) {
        const outcome = watch(promise)
        settlePromises()
        return outcome
      },
      define(name, value) {
        Object.defineProperty(globals, name, { value, writable: true, configurable: true, enumerable: false })
      },
      run(compiled) {
        ;(compiled as CompiledForNode).script.runInContext(context)
      },
      lookup(path) {
        if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*(\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u.test(path))
          return undefined
        const [root] = path.split('.')
        return vm.runInContext(
          `typeof ${root} === 'undefined' ? undefined : ${path.replaceAll('.', '?.')}`,
          context,
        )
      },
    }
    return scope
  },
  compile(file: ScriptFile): CompiledForNode {
    return { file, script: scriptOf(`${file.name}\n${file.source}`) }
  },
  digest(algorithm, bytes) {
    return createHash(algorithm.replace('_', '')).update(bytes).digest()
  },
}
