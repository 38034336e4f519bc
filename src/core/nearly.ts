/**
 * Binary fractions miss decimals by a hair: 0.1 + 0.2 is a little more than 0.3, and a gap of exactly ten
 * points may come out as 0.10000000000000009. Every comparison with an edge goes through here, so that met is
 * met.
 */
const HAIR = 1e-9
/** For values of any size: tight enough to tell cents of a billion apart. */
const RELATIVE_HAIR = 1e-13

/** Whether two values are the same but for rounding, relative to their size. */
export const nearlyEqual = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= RELATIVE_HAIR * Math.max(Math.abs(a), Math.abs(b))

export const nearlyAtLeast = (value: number, edge: number): boolean =>
  value >= edge || nearlyEqual(value, edge)

export const nearlyAtMost = (value: number, edge: number): boolean =>
  value <= edge || nearlyEqual(value, edge)

/**
 * Whether a difference of ratios (points) is more than an edge; the hair of a ratio is absolute (domain 6.3).
 */
export const clearlyMore = (points: number, edge: number): boolean => points - edge > HAIR

/**
 * A ratio without the hair: 0.30000000000000004 becomes 0.3 and 0.9999999999999999 becomes 1, while 1/3 stays
 * what it is. Also turns −0 into 0 and keeps an overflow finite.
 */
export function tidy(ratio: number): number {
  if (Math.abs(ratio) > 1e6) return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, ratio))
  const short = Math.round(ratio * 1e9) / 1e9
  return (Math.abs(short - ratio) < 1e-14 ? short : ratio) + 0
}

/**
 * An amount of any size as people calculate it: 0.1 + 0.2 is 0.3 and 0.12 × 200,000 is 24,000, while a third
 * stays what it is. Cells show 15 digits. Beyond what a number can hold it stays finite.
 */
export function tidyAmount(amount: number): number {
  const finite = Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, amount))
  const short = Number(finite.toPrecision(12))
  return (Math.abs(short - finite) <= 1e-14 * Math.abs(finite) ? short : finite) + 0
}
