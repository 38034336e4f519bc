import { nearlyEqual } from './nearly'

/**
 * What a level can be outside of a cell: blank, a number, a text (an ISO date among them), or a ticked box.
 */
export type Level = number | string | boolean | undefined

const settled = (level: Level): number | string => {
  if (typeof level === 'boolean') return Number(level)
  if (typeof level === 'number') return level
  const text = (level ?? '').normalize('NFKC').trim()
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text
}

/**
 * Whether two levels are the same to a person: a number and its text, a box and its 1 or 0, texts but for
 * width and the spaces around them; numbers but for rounding, since a cell keeps 15 digits.
 */
export function sameLevel(one: Level, other: Level): boolean {
  const [a, b] = [settled(one), settled(other)]
  return typeof a === 'number' && typeof b === 'number' ? nearlyEqual(a, b) : a === b
}
