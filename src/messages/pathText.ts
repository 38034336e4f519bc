import { shortened } from './shortened'

/** How many names of a long way stand at its beginning, and how many at its end. */
const SHOWN = 3
const LONGEST_NAME = 50

/** A way from name to name; of a long one both ends, since every row on it says the same. */
export function pathText(path: readonly string[]): string {
  const long = path.length > 2 * SHOWN + 1
  const shown = long ? [...path.slice(0, SHOWN), '…', ...path.slice(-SHOWN)] : path
  return shown.map((name) => shortened(name, LONGEST_NAME)).join(' → ')
}
