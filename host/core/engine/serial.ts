import { IANAZone } from 'luxon'

const MS_A_DAY = 86_400_000
/** Days from 1899-12-30, where spreadsheets begin to count, to 1970-01-01. */
const EPOCH = 25_569

/** Turns a spreadsheet's serial numbers (days since 1899-12-30, wall clock) into instants of its zone, and back. */
export interface SerialClock {
  instantOf(serial: number): number
  serialOf(instant: number): number
}

/** Throws RangeError for an unknown zone. */
export function serialClock(timeZone: string): SerialClock {
  if (!IANAZone.isValidZone(timeZone)) throw new RangeError(`Unknown time zone: ${timeZone}`)
  const zone = IANAZone.create(timeZone)
  // Clocks change at most once a day: a UTC day whose two ends agree has one offset throughout.
  const known = new Map<number, number | undefined>()
  const offsetAt = (instant: number): number => {
    const day = Math.floor(instant / MS_A_DAY)
    if (!known.has(day)) {
      const first = zone.offset(day * MS_A_DAY)
      known.set(day, first === zone.offset((day + 1) * MS_A_DAY - 1) ? first : undefined)
    }
    return Math.round((known.get(day) ?? zone.offset(instant)) * 60_000)
  }
  return {
    instantOf(serial) {
      const wall = Math.round((serial - EPOCH) * MS_A_DAY)
      // The earlier of the two candidates that shows this wall clock; an hour that is skipped begins when it ends.
      const candidates = [wall - offsetAt(wall - MS_A_DAY), wall - offsetAt(wall + MS_A_DAY)].sort(
        (a, b) => a - b,
      )
      return candidates.find((at) => at + offsetAt(at) === wall) ?? Math.max(...candidates)
    },
    serialOf(instant) {
      return (instant + offsetAt(instant)) / MS_A_DAY + EPOCH
    },
  }
}

/** The serial number of a calendar date, or undefined when the calendar has no such day. */
export function serialOfDate(year: number, month: number, date: number): number | undefined {
  const at = new Date(0)
  at.setUTCFullYear(year, month - 1, date)
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date
  return exists ? at.getTime() / MS_A_DAY + EPOCH : undefined
}

/** The calendar year a serial number falls in. */
export const yearOfSerial = (serial: number): number =>
  new Date((Math.floor(serial) - EPOCH) * MS_A_DAY).getUTCFullYear()
