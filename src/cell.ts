/** What a cell can hold: one reader for formulas, sheets and the sidebar. */
export { isBlank, isErrorText, isNoValue } from './cell/blank'
export { readConfidence } from './cell/confidence'
export { readDay } from './cell/day'
export { readNumber, readQuantity } from './cell/number'
export { readOwners } from './cell/owners'
export type { CellContext, CellValue, Comparator, Quantity } from './cell/value'
export { readDone, readState, readType } from './cell/words'
