/** What a cell can hold: one reader for formulas, sheets and the sidebar. */
export { isBlank, isErrorText, isNoValue } from './cell/blank'
export { type ConfidenceScale, confidenceScaleOf, readConfidence } from './cell/confidence'
export { currencyOf } from './cell/currency'
export { dayOfText, isMonthName, readDay } from './cell/day'
export { asText } from './cell/entered'
export { fold, quote } from './cell/fold'
export { readNumber, readQuantity } from './cell/number'
export { readOwners } from './cell/owners'
export { scaleOf } from './cell/scale'
export { separatorsOf } from './cell/separators'
export { nearState, readListedState, readState } from './cell/state'
export {
  type CellContext,
  type CellValue,
  type Comparator,
  isDate,
  LARGEST_BESIDE_PERCENT,
  type Quantity,
} from './cell/value'
export { WARNING, warningIn } from './cell/warning'
export {
  readCommitment,
  readDone,
  readEntryState,
  readMode,
  readType,
  readUnderWay,
} from './cell/words'
