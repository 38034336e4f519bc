import type { Zone } from '../engine/extras'
import { helpers } from '../engine/odoo'
import type { Workbook } from '../engine/workbook'

/** Cells of a sheet, counted from 0. */
export interface Address {
  sheetId: string
  zone: Zone
  /** How it was written when it names whole or open rows or columns; getA1Notation keeps that. */
  lines?: string
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,8})$/
const COLUMN = /^\$?([A-Za-z]{1,3})$/
const ROW = /^\$?(\d{1,8})$/
const R1C1 = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i

/**
 * Understands A1 notation (also whole rows and columns, and other sheets), names of ranges and R1C1 text.
 * Gives undefined for anything else; the zone may lie outside the sheet.
 */
export function parseAddress(workbook: Workbook, sheetId: string, text: string): Address | undefined {
  const qualified = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text)
  if (qualified) {
    const name = qualified[1]?.replaceAll("''", "'") ?? qualified[2]
    const other = workbook.getters.getSheetIdByName(name)
    return other === undefined ? undefined : parseAddress(workbook, other, qualified[3] as string)
  }
  const zone = zoneOf(text, workbook, sheetId)
  if (zone) return { sheetId, ...zone }
  const named = workbook.getters.getNamedRange(text)
  return named && { sheetId: named.range.sheetId, zone: named.range.zone }
}

function zoneOf(text: string, workbook: Workbook, sheetId: string): Omit<Address, 'sheetId'> | undefined {
  const r1c1 = R1C1.exec(text)
  if (r1c1) {
    const [top, left] = [Number(r1c1[1]) - 1, Number(r1c1[2]) - 1]
    return { zone: ordered(left, top, Number(r1c1[4] ?? left + 1) - 1, Number(r1c1[3] ?? top + 1) - 1) }
  }
  const [first, second, ...more] = text.split(':')
  if (more.length > 0 || first === undefined) return undefined
  const from = cornerOf(first)
  if (second === undefined) {
    return from?.col === undefined || from.row === undefined
      ? undefined
      : { zone: ordered(from.col, from.row, from.col, from.row) }
  }
  const to = cornerOf(second)
  if (!from || !to) return undefined
  const { getters } = workbook
  const zone = ordered(
    from.col ?? 0,
    from.row ?? 0,
    to.col ?? getters.getNumberCols(sheetId) - 1,
    to.row ?? getters.getNumberRows(sheetId) - 1,
  )
  const isLines = [from.col, from.row, to.col, to.row].includes(undefined)
  return isLines ? { zone, lines: text.replaceAll('$', '').toUpperCase() } : { zone }
}

function cornerOf(text: string): { col?: number; row?: number } | undefined {
  const cell = CELL.exec(text)
  if (cell) return { col: columnOf(cell[1]), row: Number(cell[2]) - 1 }
  const column = COLUMN.exec(text)
  if (column) return { col: columnOf(column[1]) }
  const row = ROW.exec(text)
  return row ? { row: Number(row[1]) - 1 } : undefined
}

const columnOf = (letters: string | undefined) => helpers.lettersToNumber((letters ?? '').toUpperCase())

/** Corners may come in any order. */
const ordered = (left: number, top: number, right: number, bottom: number): Zone => ({
  left: Math.min(left, right),
  right: Math.max(left, right),
  top: Math.min(top, bottom),
  bottom: Math.max(top, bottom),
})

export function a1Of({ zone, lines }: Pick<Address, 'zone' | 'lines'>): string {
  if (lines) return lines
  const first = helpers.toXC(zone.left, zone.top)
  const last = helpers.toXC(zone.right, zone.bottom)
  return first === last ? first : `${first}:${last}`
}
