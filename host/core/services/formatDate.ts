import { DateTime, IANAZone } from 'luxon'
import { tokensOf, zoneNamed } from './datePattern'

/**
 * Utilities.formatDate: Java's SimpleDateFormat in English, as Google formats whatever the user's language.
 * Throws RangeError with Google's sentence for a letter that is no pattern letter. An unknown zone means GMT, as in Java.
 */
export function formatDate(instant: number, timeZone: string, pattern: string): string {
  const zone = zoneNamed(timeZone, IANAZone.isValidZone)
  const date = DateTime.fromMillis(instant, { zone, locale: 'en-US' })
  return tokensOf(pattern)
    .map((token) => ('literal' in token ? token.literal : field(date, token.letter, token.count)))
    .join('')
}

function field(date: DateTime, letter: string, count: number): string {
  const number = (value: number) => String(value).padStart(count, '0')
  const year = (value: number) => (count === 2 ? String(value % 100).padStart(2, '0') : number(value))
  switch (letter) {
    case 'G':
      return date.year > 0 ? 'AD' : 'BC'
    case 'y':
      return year(date.year)
    case 'Y':
      return year(weekOfYear(date).year)
    case 'M':
    case 'L':
      return count > 3 ? date.toFormat('LLLL') : count === 3 ? date.toFormat('LLL') : number(date.month)
    case 'w':
      return number(weekOfYear(date).week)
    case 'W':
      return number(Math.ceil((date.day + (date.startOf('month').weekday % 7)) / 7))
    case 'D':
      return number(date.ordinal)
    case 'd':
      return number(date.day)
    case 'F':
      return number(Math.ceil(date.day / 7))
    case 'E':
      return date.toFormat(count > 3 ? 'cccc' : 'ccc')
    case 'u':
      return number(date.weekday)
    case 'a':
      return date.hour < 12 ? 'AM' : 'PM'
    case 'H':
      return number(date.hour)
    case 'k':
      return number(date.hour || 24)
    case 'K':
      return number(date.hour % 12)
    case 'h':
      return number(date.hour % 12 || 12)
    case 'm':
      return number(date.minute)
    case 's':
      return number(date.second)
    case 'S':
      return number(date.millisecond)
    case 'z':
      return (count > 3 ? date.offsetNameLong : date.offsetNameShort) ?? ''
    case 'Z':
      return date.toFormat('ZZZ')
    case 'X':
      if (date.offset === 0) return 'Z'
      return count === 1 ? date.toFormat('ZZZ').slice(0, 3) : date.toFormat(count === 2 ? 'ZZZ' : 'ZZ')
    default:
      throw new RangeError(`Illegal pattern character '${letter}'`)
  }
}

/** Weeks begin on Sunday and week 1 holds January 1, as in Java's United States calendar. */
function weekOfYear(date: DateTime): { year: number; week: number } {
  const saturday = date.plus({ days: 6 - (date.weekday % 7) })
  const year = saturday.year
  return { year, week: Math.floor((saturday.ordinal - 1) / 7) + 1 }
}
