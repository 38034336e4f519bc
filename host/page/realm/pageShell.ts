import type { ReadFile } from '../../core/program'
import type { CompiledScript, Scope, Shell } from '../../core/shell'
import { FrameRealm, UNDELETABLE } from './frameRealm'

interface CompiledForPage extends CompiledScript {
  readonly file: ReadFile
  /** An expression: a function that runs the file and gives a getter and a setter per top-level name. */
  factory: string
}

/** The accessors of one top-level name. */
type Binding = [get: () => unknown, set: (value: unknown) => void]
type Factory = (this: unknown) => Binding[]

/** A realm with what has been compiled in it. */
interface Room {
  realm: FrameRealm
  factories: Map<CompiledScript, Factory>
}

const PATH = /^[\p{ID_Start}$_][\p{ID_Continue}$]*(\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u

/**
 * Runs scripts in hidden frames, which hold ECMAScript and nothing of the browser. A scope that is closed leaves its frame
 * to the next one, washed; the files, already compiled there, are evaluated anew.
 */
export function pageShell(): Shell {
  const free: Room[] = []
  return {
    compile: (file): CompiledForPage => ({ file, factory: factoryOf(file) }),
    newScope(): Scope {
      const room = free.pop() ?? { realm: new FrameRealm(), factories: new Map() }
      const scope = scopeIn(room)
      return {
        ...scope,
        close() {
          if (room.realm.wash()) free.push(room)
          else room.realm.remove()
        },
      }
    },
  }
}

function factoryOf({ name, source, names }: ReadFile): string {
  const bindings = names.map((it) => `[() => ${it}, (value) => { ${it} = value }]`)
  // The source comes first, so that its directives are the function's.
  return `(function (${UNDELETABLE}) {${source}\n;return [${bindings.join(', ')}]})\n//# sourceURL=${name}`
}

function scopeIn({ realm, factories }: Room): Scope {
  const { global } = realm
  const define = (name: string, value: unknown) =>
    Object.defineProperty(global, name, { value, writable: true, configurable: true, enumerable: false })
  return {
    Date: global.Date,
    Array: global.Array,
    Object: global.Object,
    Error: global.Error,
    JSON: global.JSON,
    Intl: global.Intl,
    define,
    run(compiled) {
      const { factory, file } = compiled as CompiledForPage
      const run = factories.get(compiled) ?? (global.eval(factory) as Factory)
      factories.set(compiled, run)
      const bindings = run.call(global)
      file.names.forEach((name, index) => {
        const [get, set] = bindings[index] as Binding
        Object.defineProperty(global, name, { get, set, configurable: true, enumerable: true })
      })
    },
    lookup(path) {
      if (!PATH.test(path)) return undefined
      const [root = '', ...members] = path.split('.')
      if (UNDELETABLE.includes(root)) return undefined
      const globals = global as unknown as Record<string, unknown>
      return members.reduce<unknown>(
        (owner, member) => (owner as Record<string, unknown> | null | undefined)?.[member],
        globals[root],
      )
    },
  }
}
