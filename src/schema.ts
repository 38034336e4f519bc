/**
 * What enters as data, from a page or out of storage, is read once by a schema; inside, its type is trusted.
 *
 * These are zod/mini's schemas by name and by what they take and give (a law of their tests), but each is a function or two:
 * there each is an object of many parts, and every menu click, call and hour would first have to make some hundreds of
 * them. Why something was refused they do not tell, since nobody asks.
 */
export interface Schema<T> {
  /** The value as it is trusted from here on. */
  read(value: unknown): T | typeof REFUSED
  safeParse(value: unknown): Parsed<T>
  /** The same, where these hold as well. */
  check(...checks: ((value: T) => boolean)[]): Schema<T>
}

type Parsed<T> = { success: true; data: T } | { success: false }

/** What a schema reads. */
type Data<S> = S extends Schema<infer T> ? T : never

export type { Data as infer }

const REFUSED = Symbol()

const schema = <T>(read: Schema<T>['read']): Schema<T> => ({
  read,
  safeParse(value) {
    const data = read(value)
    return data === REFUSED ? { success: false } : { success: true, data }
  },
  check: (...checks) =>
    schema((value) => {
      const data = read(value)
      return data !== REFUSED && checks.every((holds) => holds(data)) ? data : REFUSED
    }),
})

const only = <T>(is: (value: unknown) => value is T): Schema<T> =>
  schema((value) => (is(value) ? value : REFUSED))

export const string = () => only((it) => typeof it === 'string')
/** Neither NaN nor infinite. */
export const number = () => only((it): it is number => Number.isFinite(it))
export const int = () => only((it): it is number => Number.isSafeInteger(it))
export const boolean = () => only((it) => typeof it === 'boolean')
export const literal = <const T>(value: T) => only((it): it is T => it === value)

const oneOf = <const T>(choices: readonly T[]) =>
  only((it): it is T => choices.some((choice) => choice === it))

export { oneOf as enum }

/** Of a type that the compiler alone knows: whatever is there. */
export const custom = <T>() => schema((it) => it as T)

interface Optional<T> extends Schema<T | undefined> {
  readonly optional: true
}

export const optional = <T>({ read }: Schema<T>): Optional<T> => ({
  ...schema((it) => (it === undefined ? undefined : read(it))),
  optional: true,
})

/** The first that reads it. */
export const union = <const S extends readonly Schema<unknown>[]>(choices: S) =>
  schema((it) => {
    for (const { read } of choices) {
      const data = read(it)
      if (data !== REFUSED) return data as Data<S[number]>
    }
    return REFUSED
  })

export const array = <T>({ read }: Schema<T>): Schema<T[]> =>
  schema((it) => (Array.isArray(it) ? unlessRefused(it.map(read)) : REFUSED))

/** None of the items is optional; those beyond the first are read by `rest`. */
export const tuple = <const S extends readonly Schema<unknown>[], R = never>(first: S, rest?: Schema<R>) =>
  schema((it) => {
    if (!Array.isArray(it) || it.length < first.length || (!rest && it.length > first.length)) return REFUSED
    return unlessRefused(it.map((item, i) => (first[i] ?? rest)?.read(item))) as
      | [...{ -readonly [I in keyof S]: Data<S[I]> }, ...([R] extends [never] ? [] : R[])]
      | typeof REFUSED
  })

const unlessRefused = <T>(items: (T | typeof REFUSED)[]): T[] | typeof REFUSED =>
  items.includes(REFUSED) ? REFUSED : (items as T[])

type Shape = Readonly<Record<string, Schema<unknown>>>
type OptionalKey<S> = { [K in keyof S]: S[K] extends Optional<unknown> ? K : never }[keyof S]
type Fields<S> = { [K in Exclude<keyof S, OptionalKey<S>>]: Data<S[K]> } & {
  [K in OptionalKey<S>]?: Data<S[K]>
}
type Flat<T> = { [K in keyof T]: T[K] }

/** Fields of other names are left out; absent ones stay absent. */
export const object = <const S extends Shape>(shape: S) => ({
  shape,
  ...schema((it) => {
    if (!isObject(it)) return REFUSED
    const data: Record<string, unknown> = {}
    for (const [key, { read }] of Object.entries(shape)) {
      const value = read(it[key])
      if (value === REFUSED) return REFUSED
      if (value !== undefined || key in it) data[key] = value
    }
    return data as Flat<Fields<S>>
  }),
})

/** Under any names. */
export const record = <T>(_name: Schema<string>, { read }: Schema<T>): Schema<Record<string, T>> =>
  schema((it) => {
    if (!isObject(it)) return REFUSED
    const data: Record<string, T> = {}
    for (const key of Object.keys(it)) {
      // Assigned, this one would be no field but what the object inherits from.
      if (key === '__proto__') continue
      const value = read(it[key])
      if (value === REFUSED) return REFUSED
      data[key] = value
    }
    return data
  })

const isObject = (it: unknown): it is Record<string, unknown> =>
  typeof it === 'object' && it !== null && !Array.isArray(it)

export const maxLength = (most: number) => (it: { readonly length: number }) => it.length <= most
export const gte = (least: number) => (it: number) => it >= least
export const lte = (most: number) => (it: number) => it <= most
