import { type CellValue, isDate } from './value'

const FULL_WIDTH = /[\uff01-\uff5e]/g
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\ufe0e|\ufe0f/g
const SPACES = /[\s\u3000]+/g
const PLAIN = /^[\x20-\x7e]*$/

const halfWidth = (char: string): string => String.fromCharCode(char.charCodeAt(0) - 0xfee0)

/**
 * Text as it is compared: full-width letters, digits and signs as half-width ones, invisible characters gone,
 * every run of white space one space, ends trimmed. Letters keep their case.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.includes('  ') ? text.replace(SPACES, ' ').trim() : text.trim()
  return text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, halfWidth)
    .replace(/￥/g, '¥')
    .replace(/￡/g, '£')
    .replace(/￠/g, '¢')
    .replace(/￦/g, '₩')
    .replace(SPACES, ' ')
    .trim()
}

/** A value as a message quotes it: one line, never longer than a cell shows; a ticked box is `TRUE`. */
export function quote(value: CellValue): string {
  const written = isDate(value) ? value.toDateString() : String(value)
  const shown = typeof value === 'boolean' ? written.toUpperCase() : written
  const text = shown.slice(0, 200).replace(SPACES, ' ').trim()
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
