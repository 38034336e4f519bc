import type { CellValue } from './value'

/** A row that cannot be computed shows its problem behind this sign; the signs are recognised as such further up. */
export const WARNING = '⚠'

/** The sentence of a cell that shows a problem, '' for any other. */
export const warningIn = (value: CellValue): string =>
  typeof value === 'string' && value.startsWith(WARNING) ? value.slice(WARNING.length).trim() : ''
