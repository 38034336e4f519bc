import { type Field, UserError } from '../core/problem'

/** One of two lists that run side by side. */
interface List<T> {
  field: Field
  values: readonly (T | undefined)[]
}

/**
 * Two lists as pairs; places where both are blank are left out. Throws UserError, told by its place, where only
 * one of them has a value.
 */
export function paired<A, B>(one: List<A>, other: List<B>): [A, B][] {
  const pairs: [A, B][] = []
  const of = Math.max(one.values.length, other.values.length)
  for (let index = 0; index < of; index++) {
    const [a, b] = [one.values[index], other.values[index]]
    if (a !== undefined && b !== undefined) {
      pairs.push([a, b])
    } else if (a !== undefined || b !== undefined) {
      const problem = { code: 'missing', field: a === undefined ? one.field : other.field } as const
      throw new UserError({ code: 'position', position: index + 1, of, problem })
    }
  }
  return pairs
}
