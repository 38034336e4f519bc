import type { Zone } from '../engine/extras'
import type { Access } from './access'

/** The zone, if the sheet has all of it; else throws what Google says. Coordinates are counted from 0. */
export function requireInside(access: Access, sheetId: string, zone: Zone): Zone {
  if (zone.top < 0) throw access.error('The starting row of the range is too small.')
  if (zone.left < 0) throw access.error('The starting column of the range is too small.')
  if (zone.bottom < zone.top) throw access.error('The number of rows in the range must be at least 1.')
  if (zone.right < zone.left) throw access.error('The number of columns in the range must be at least 1.')
  const { getters } = access.known()
  access.requireSheet(sheetId)
  if (zone.bottom >= getters.getNumberRows(sheetId) || zone.right >= getters.getNumberCols(sheetId)) {
    throw access.error('The coordinates of the range are outside the dimensions of the sheet.')
  }
  return zone
}

/** Refuses data that is not a rectangle of exactly the zone's size. */
export function requireShape<T>(access: Access, member: string, data: unknown, zone: Zone): T[][] {
  if (!Array.isArray(data) || !data.every((row) => Array.isArray(row)))
    throw access.signatureError(`Range.${member}`, data)
  const rows: T[][] = data
  const [height, width] = [zone.bottom - zone.top + 1, zone.right - zone.left + 1]
  if (rows.length !== height) throw access.error(mismatch('rows', rows.length, height))
  const odd = rows.find((row) => row.length !== width)
  if (odd) throw access.error(mismatch('columns', odd.length, width))
  return rows
}

const mismatch = (lines: string, has: number, wants: number) =>
  `The number of ${lines} in the data does not match the number of ${lines} in the range. The data has ${has} but the range has ${wants}.`
