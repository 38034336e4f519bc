/**
 * What the script takes from zod/mini. There each schema is an object of many parts, and every menu click, hour and call of a
 * page would first make some hundreds of them; these are a function each. They take and give what zod's do (a law of their
 * tests), but for why something was refused, which nobody asks. The bundler puts this in the package's place, and fails when a
 * name is asked for that is not here.
 */
interface Schema {
  read: Read
  safeParse(input: unknown): { success: boolean; data?: unknown }
  check(...checks: Check[]): Schema
}

/** What a value is read as, or `REFUSED`. */
type Read = (value: unknown) => unknown
type Check = (value: unknown) => boolean

const REFUSED = Symbol()

const schema = (read: Read): Schema => ({
  read,
  safeParse(input) {
    const data = read(input)
    return data === REFUSED ? { success: false } : { success: true, data }
  },
  check: (...checks) =>
    schema((value) => {
      const data = read(value)
      return data !== REFUSED && checks.every((holds) => holds(data)) ? data : REFUSED
    }),
})

const only = (is: Check): Schema => schema((value) => (is(value) ? value : REFUSED))

export const string = () => only((it) => typeof it === 'string')
export const number = () => only(Number.isFinite)
export const int = () => only(Number.isSafeInteger)
export const boolean = () => only((it) => typeof it === 'boolean')
export const literal = (value: unknown) => only((it) => it === value)
/** Of a type the compiler alone knows: whatever is there. */
export const custom = () => only(() => true)
const choice = (choices: readonly unknown[]) => only((it) => choices.includes(it))

export { choice as enum }

export const optional = ({ read }: Schema) => schema((it) => (it === undefined ? it : read(it)))

export const union = (choices: readonly Schema[]) =>
  schema((it) => {
    for (const { read } of choices) {
      const data = read(it)
      if (data !== REFUSED) return data
    }
    return REFUSED
  })

export const array = ({ read }: Schema) =>
  schema((it) => (Array.isArray(it) ? unlessRefused(it.map((item) => read(item))) : REFUSED))

/** None of its items is optional. */
export const tuple = (first: readonly Schema[], rest?: Schema) =>
  schema((it) => {
    if (!Array.isArray(it) || it.length < first.length || (!rest && it.length > first.length)) return REFUSED
    return unlessRefused(it.map((item, i) => (first[i] ?? rest)?.read(item)))
  })

const unlessRefused = (items: unknown[]): unknown => (items.includes(REFUSED) ? REFUSED : items)

/** Keys that are not asked for are left out. */
export const object = (shape: Readonly<Record<string, Schema>>) => ({
  shape,
  ...schema((it) => {
    if (!isObject(it)) return REFUSED
    const data: Record<string, unknown> = {}
    for (const [key, { read }] of Object.entries(shape)) {
      const value = read(it[key])
      if (value === REFUSED) return REFUSED
      if (value !== undefined || key in it) data[key] = value
    }
    return data
  }),
})

export const record = (_key: Schema, { read }: Schema) =>
  schema((it) => {
    if (!isObject(it)) return REFUSED
    const data: Record<string, unknown> = {}
    for (const key of Object.keys(it)) {
      if (key === '__proto__') continue
      data[key] = read(it[key])
      if (data[key] === REFUSED) return REFUSED
    }
    return data
  })

const isObject = (it: unknown): it is Record<string, unknown> =>
  typeof it === 'object' && it !== null && !Array.isArray(it)

export const maxLength = (most: number) => (it: unknown) => (it as { length: number }).length <= most
export const gte = (least: number) => (it: unknown) => (it as number) >= least
export const lte = (most: number) => (it: unknown) => (it as number) <= most
