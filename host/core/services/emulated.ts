/**
 * Those members of a Google class that are emulated, with Google's names and argument types. What they hand over is
 * emulated in part as well, so results are not held against the full classes.
 */
export type Emulated<T, K extends keyof T> = {
  [P in K]: T[P] extends (...args: infer A) => unknown ? (...args: A) => unknown : T[P]
}
