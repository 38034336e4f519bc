import { isServiceObject } from '../service'

/**
 * What google.script.run does to values on their way, both ways. Both functions give JSON text: each side builds
 * the value with its own constructors. Shared by the headless host and the page's `google.script.run`.
 * A form element (legal as the only argument) is the page's to turn into an object beforehand.
 */

/** Text of a value whose passage on Google nobody has written down; guessing would hide a bug. */
const unknownPassage = (what: string, key: string) =>
  new TypeError(
    `The local host does not know how Google passes ${what} (property: ${key}). Pass a plain value.`,
  )

/**
 * Browser → server. Throws TypeError at once, as in the browser: "Failed due to illegal value in property: 0" with the
 * index or key it stands under, or "Failed due to circular reference."
 */
export function packArguments(args: readonly unknown[]): string {
  const above = new Set<object>()
  const pack = (value: unknown, key: string): unknown => {
    const illegal = () => new TypeError(`Failed due to illegal value in property: ${key}`)
    switch (typeof value) {
      case 'string':
      case 'boolean':
      case 'undefined':
        return value
      case 'number':
        if (!Number.isFinite(value)) throw unknownPassage(String(value), key)
        return value
      case 'bigint':
        throw unknownPassage('a BigInt', key)
      case 'object': {
        if (value === null) return null
        if (above.has(value)) throw new TypeError('Failed due to circular reference.')
        above.add(value)
        const packed = Array.isArray(value)
          ? Array.from(value, (item, index) => pack(item, String(index)) ?? null)
          : isPlain(value)
            ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, pack(item, name)]))
            : undefined
        above.delete(value)
        if (packed === undefined) throw illegal()
        return packed
      }
      default:
        throw illegal()
    }
  }
  return JSON.stringify(args.map((arg, index) => pack(arg, String(index)) ?? null))
}

/** A Date somewhere inside: the browser then gets null for the whole result. */
const HOLDS_DATE = Symbol('holds a Date')

/**
 * Server → browser. One Date anywhere makes the whole result null; Map, Set and RegExp become {}, a function its source
 * text, a typed array an index-keyed object. What Google does to anything else unusual is unknown and throws TypeError.
 */
export function packResult(result: unknown): string {
  const above = new Set<object>()
  const pack = (value: unknown, key: string): unknown => {
    switch (typeof value) {
      case 'string':
      case 'boolean':
      case 'undefined':
        return value
      case 'number':
        if (!Number.isFinite(value)) throw unknownPassage(String(value), key)
        return value
      case 'function':
        return Function.prototype.toString.call(value)
      case 'object':
        return value === null ? null : packObject(value, key)
      default:
        throw unknownPassage(`a ${typeof value}`, key)
    }
  }
  const packObject = (value: object, key: string): unknown => {
    const tag = Object.prototype.toString.call(value).slice(8, -1)
    if (tag === 'Date') throw HOLDS_DATE
    if (tag === 'Map' || tag === 'Set' || tag === 'RegExp') return {}
    if (ArrayBuffer.isView(value) && tag !== 'DataView') return { ...value }
    if (!Array.isArray(value) && !isPlain(value))
      throw unknownPassage(`an object of class ${className(value)}`, key)
    if (above.has(value)) throw unknownPassage('a circular reference', key)
    above.add(value)
    const packed = Array.isArray(value)
      ? Array.from(value, (item, index) => pack(item, String(index)) ?? null)
      : Object.fromEntries(Object.entries(value).map(([name, item]) => [name, pack(item, name)]))
    above.delete(value)
    return packed
  }
  try {
    return JSON.stringify(pack(result, 'result') ?? null)
  } catch (error) {
    if (error === HOLDS_DATE) return 'null'
    throw error
  }
}

/** A plain object of whichever global scope. */
function isPlain(value: object): boolean {
  if (isServiceObject(value) || Object.prototype.toString.call(value) !== '[object Object]') return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return (
    prototype === null ||
    (Object.hasOwn(prototype as object, 'hasOwnProperty') && typeof prototype === 'object')
  )
}

function className(value: object): string {
  if (isServiceObject(value)) return 'a service'
  const maker: unknown = value.constructor
  return typeof maker === 'function' && maker.name ? maker.name : 'unknown'
}
