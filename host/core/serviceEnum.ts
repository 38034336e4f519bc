/** One value of a service enum, e.g. `ScriptApp.AuthMode.FULL`: an object that reads as its name. */
export interface EnumValue {
  name(): string
  toString(): string
  toJSON(): string
  ordinal(): number
  compareTo(other: EnumValue): number
}

class NamedValue implements EnumValue {
  readonly #name: string
  readonly #ordinal: number

  constructor(name: string, ordinal: number) {
    this.#name = name
    this.#ordinal = ordinal
  }

  name() {
    return this.#name
  }

  toString() {
    return this.#name
  }

  toJSON() {
    return this.#name
  }

  ordinal() {
    return this.#ordinal
  }

  compareTo(other: EnumValue) {
    return this.#ordinal - other.ordinal()
  }
}

/**
 * A service enum. `E` is Google's declared type of it, e.g. `typeof GoogleAppsScript.Base.Weekday`: there a numeric
 * enum, at run time an object per value, hence the bridge.
 */
export function serviceEnum<E>(...names: (keyof E & string)[]): E {
  const values: Record<string, EnumValue> = {}
  for (const [ordinal, name] of names.entries()) {
    values[name] = Object.freeze(new NamedValue(name, ordinal))
  }
  return Object.freeze(values) as E
}

/** The name of an enum value a script passed in, or undefined if it is none. */
export function enumName(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('ordinal' in value))
    return undefined
  return typeof value.name === 'function' ? String(value.name()) : undefined
}
