/** How many names of a long way stand at its beginning, and how many at its end. */
const SHOWN = 3

/** A way from name to name; of a long one both ends, since every row on it says the same. */
export function pathText(path: readonly string[]): string {
  const long = path.length > 2 * SHOWN + 1
  return (long ? [...path.slice(0, SHOWN), '…', ...path.slice(-SHOWN)] : path).join(' → ')
}
