/**
 * What is made when it is first asked for, and then kept: answers of a service, and patterns that know the letters of every
 * script (`\p{L}`). Making one of those costs more than a whole formula over plain numbers, which needs none.
 */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
