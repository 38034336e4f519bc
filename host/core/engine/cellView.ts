import { helpers } from './odoo'
import { googleError } from './shims'
import type { CellPosition, Workbook } from './workbook'

/** A cell as a person sees it. */
export interface CellView {
  display: string
  /** A date is its serial number. */
  value: string | number | boolean | null
  formula: string
  /** What hovering over an error cell shows. */
  error?: string
  note: string
  format: string
}

export function cellView(workbook: Workbook, at: CellPosition): CellView {
  const { getters } = workbook
  const cell = getters.getEvaluatedCell(at)
  const isError = cell.type === 'error'
  const shown = isError ? googleError(String(cell.value)) : undefined
  return {
    display: shown ?? cell.formattedValue,
    value: shown ?? cell.value,
    formula: workbook.formulaAt(at),
    ...(isError && { error: errorText(cell) }),
    note: getters.getSheetExtras(at.sheetId).notes[`${at.col},${at.row}`] ?? '',
    format: getters.getCell(at)?.format ?? cell.format ?? '',
  }
}

/** The engine's error cell. */
interface ErrorCell {
  value: unknown
  message?: string
  errorOriginPosition?: CellPosition
}

/** What Google says where it words an error otherwise than the engine. */
function errorText({ value, message = '', errorOriginPosition: at }: ErrorCell): string {
  if (message === 'Array result was not expanded because it would overwrite data.' && at) {
    return `Array result was not expanded because it would overwrite data in ${helpers.toXC(at.col, at.row)}.`
  }
  if (message === "Result couldn't be automatically expanded.") {
    return 'Result was not automatically expanded, please insert more rows.'
  }
  const unparsed = value === '#BAD_EXPR' && !message.startsWith('Invalid number of arguments')
  return unparsed ? 'Formula parse error.' : message
}
