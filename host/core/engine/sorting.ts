import type { Dispatch } from './batch'
import type { Zone } from './extras'
import type { Workbook } from './workbook'

export interface SortKey {
  /** Counted from 0, of the sheet. */
  col: number
  ascending: boolean
}

/** Ascending order of kinds; blank cells come last either way. */
const KINDS = ['number', 'text', 'boolean', 'error']

/**
 * Sorts the rows of a zone, cells with their formats, styles and notes; what lies beside the zone stays.
 * Reads evaluated values, so nothing may be queued before it.
 */
export function sortZone(workbook: Workbook, sheetId: string, zone: Zone, keys: readonly SortKey[]): void {
  const { getters } = workbook
  const rows = Array.from({ length: zone.bottom - zone.top + 1 }, (_, index) => zone.top + index)
  const order = [...rows].sort((a, b) => {
    for (const { col, ascending } of keys) {
      const left = getters.getEvaluatedCell({ sheetId, col, row: a })
      const right = getters.getEvaluatedCell({ sheetId, col, row: b })
      const by = compareCells(left, right, ascending)
      if (by !== 0) return by
    }
    return 0
  })
  arrangeRows(workbook, sheetId, zone, order)
}

/**
 * Puts those rows of a zone, in that order, from its top on, cells with their formats, styles and notes; rows of the zone
 * that are left at its end are emptied.
 */
export function arrangeRows(workbook: Workbook, sheetId: string, zone: Zone, order: readonly number[]): void {
  const { getters } = workbook
  const moves: Parameters<Dispatch>[] = []
  const { notes } = getters.getSheetExtras(sheetId)
  for (let to = zone.top; to <= zone.bottom; to++) {
    const from = order[to - zone.top]
    if (from === to) continue
    for (let col = zone.left; col <= zone.right; col++) {
      const cell = from === undefined ? undefined : getters.getCell({ sheetId, col, row: from })
      const content = cell?.isFormula
        ? getters.getTranslatedCellFormula(sheetId, 0, to - (from ?? to), cell.compiledFormula)
        : contentOf(cell)
      const style = cell?.style ?? null
      moves.push(['UPDATE_CELL', { sheetId, col, row: to, content, style, format: cell?.format ?? '' }])
      const note = from === undefined ? '' : (notes[`${col},${from}`] ?? '')
      if (note !== (notes[`${col},${to}`] ?? ''))
        moves.push(['HOST_SET_NOTE', { sheetId, col, row: to, note }])
    }
  }
  workbook.enqueue((dispatch) => {
    for (const move of moves) dispatch(...move)
  })
}

function contentOf(cell: { content?: string; format?: string } | undefined): string {
  const content = cell?.content ?? ''
  return content !== '' && cell?.format?.includes('@') ? `'${content}` : content
}

interface Sortable {
  type: string
  value: string | number | boolean | null
}

function compareCells(left: Sortable, right: Sortable, ascending: boolean): number {
  const blank = Number(isBlank(left)) - Number(isBlank(right))
  if (blank !== 0 || isBlank(left)) return blank
  const kinds = KINDS.indexOf(left.type) - KINDS.indexOf(right.type)
  const by = kinds || compareValues(left.value, right.value)
  return ascending ? by : -by
}

const isBlank = ({ type, value }: Sortable) => type === 'empty' || value === ''

function compareValues(a: Sortable['value'], b: Sortable['value']): number {
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b)
  return Number(a) - Number(b)
}
