/** What a script's global object holds by itself; whatever else a window has is the browser's. */
const ECMASCRIPT = new Set(
  `Infinity NaN undefined globalThis eval isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI
  encodeURIComponent escape unescape Object Function Boolean Symbol Error AggregateError EvalError RangeError
  ReferenceError SyntaxError TypeError URIError Number BigInt Math Date String RegExp Array Int8Array Uint8Array
  Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array BigInt64Array BigUint64Array Float32Array
  Float64Array Map Set WeakMap WeakSet WeakRef ArrayBuffer DataView Atomics JSON Promise Proxy Reflect
  FinalizationRegistry Intl Iterator`.split(/\s+/),
)

/** Names of a window that cannot be deleted; scripts are given parameters of these names instead. */
export const UNDELETABLE = ['window', 'document', 'location', 'top']

/** Objects whose prototypes have no name of their own. */
const NAMELESS = `[[].values(), new Map().values(), new Set().values(), ''[Symbol.iterator](), ''.matchAll(/a/g),
  (function* () {})(), (async function* () {})(), function* () {}, async function () {}, async function* () {}]`

type Global = Window & typeof globalThis

/**
 * The global object of a hidden frame with the browser's names taken out. Making one takes some milliseconds, so it is
 * used again: `wash` puts back everything a script could have changed, so that the next one finds it as new.
 */
export class FrameRealm {
  readonly global: Global
  readonly #frame: HTMLIFrameElement
  readonly #asNew: readonly (readonly [object, ReadonlyMap<PropertyKey, PropertyDescriptor>])[]

  constructor() {
    this.#frame = document.createElement('iframe')
    this.#frame.hidden = true
    this.#frame.title = ''
    document.body.append(this.#frame)
    this.global = this.#frame.contentWindow as Global
    hideBrowser(this.global)
    this.#asNew = builtIns(this.global).map((object) => [object, propertiesOf(object)])
  }

  /** Whether everything could be put back; if not, the realm must not be used again. */
  wash(): boolean {
    return this.#asNew.every(([object, asNew]) => putBack(object, asNew))
  }

  remove(): void {
    this.#frame.remove()
  }
}

function hideBrowser(global: Global): void {
  for (const name of Reflect.ownKeys(global)) {
    if (typeof name === 'string' && !ECMASCRIPT.has(name)) Reflect.deleteProperty(global, name)
  }
  // addEventListener and its like come by inheritance.
  for (let above = Object.getPrototypeOf(global); above !== null; above = Object.getPrototypeOf(above)) {
    if (above === global.Object.prototype) break
    for (const name of Reflect.ownKeys(above)) Reflect.deleteProperty(above, name)
  }
}

/** The global object, and every built-in object, class and prototype that is reached from it by name. */
function builtIns(global: Global): object[] {
  const found = new Set<object>([global])
  const add = (value: unknown): void => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || found.has(value))
      return
    found.add(value)
    if (typeof value === 'function') add(value.prototype)
    add(Object.getPrototypeOf(value))
    if (typeof value === 'object') {
      // Namespaces such as Intl hold classes of their own; methods are left alone.
      for (const { value: inside } of propertiesOf(value).values()) {
        if (typeof inside === 'function' && 'prototype' in inside) add(inside)
      }
    }
  }
  for (const name of ECMASCRIPT) add((global as unknown as Record<string, unknown>)[name])
  for (const hidden of global.eval(NAMELESS) as object[]) add(Object.getPrototypeOf(hidden))
  return [...found]
}

function propertiesOf(object: object): Map<PropertyKey, PropertyDescriptor> {
  const properties = new Map<PropertyKey, PropertyDescriptor>()
  for (const key of Reflect.ownKeys(object)) {
    const descriptor = Reflect.getOwnPropertyDescriptor(object, key)
    if (descriptor) properties.set(key, descriptor)
  }
  return properties
}

function putBack(object: object, asNew: ReadonlyMap<PropertyKey, PropertyDescriptor>): boolean {
  for (const key of Reflect.ownKeys(object)) {
    if (!asNew.has(key) && !Reflect.deleteProperty(object, key)) return false
  }
  for (const [key, descriptor] of asNew) {
    const now = Reflect.getOwnPropertyDescriptor(object, key)
    const same =
      now !== undefined &&
      Object.is(now.value, descriptor.value) &&
      now.get === descriptor.get &&
      now.set === descriptor.set &&
      now.writable === descriptor.writable &&
      now.configurable === descriptor.configurable
    if (!same && !Reflect.defineProperty(object, key, descriptor)) return false
  }
  return Object.isExtensible(object)
}
