import { DateTime, IANAZone, Info } from 'luxon'
import { tokensOf, zoneNamed } from './datePattern'

interface Fields {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond: number
}

/** Years of two digits lie at most twenty ahead of today, of which the year is taken as it was when this was written. */
const LATEST_SHORT_YEAR = 46
const LONG = Info.months('long', { locale: 'en-US' })
const SHORT = Info.months('short', { locale: 'en-US' })

/**
 * Utilities.parseDate: the instant a text means by a pattern of Java's SimpleDateFormat. What the pattern leaves out is
 * that of 1970-01-01; numbers beyond their range carry over; what follows in the text is ignored, as in Java.
 * Throws RangeError for a text that does not fit and for pattern letters that are not read here.
 */
export function parseDate(text: string, timeZone: string, pattern: string): number {
  const fields: Fields = { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 }
  let offset: number | undefined
  let afternoon: boolean | undefined
  let rest = text
  const take = (expected: RegExp): string => {
    const found = expected.exec(rest)
    if (!found) throw new RangeError(`Unparseable date: "${text}"`)
    rest = rest.slice(found[0].length)
    return found[0]
  }
  const tokens = tokensOf(pattern)
  tokens.forEach((token, at) => {
    if ('literal' in token) {
      if (!rest.startsWith(token.literal)) throw new RangeError(`Unparseable date: "${text}"`)
      rest = rest.slice(token.literal.length)
      return
    }
    const { letter, count } = token
    const next = tokens[at + 1]
    // Digits run on, unless the next field is digits as well: then each has its width.
    const digits = next && 'letter' in next ? new RegExp(`^\\d{1,${count}}`) : /^\d+/
    const number = () => Number(take(digits))
    switch (letter) {
      case 'y': {
        const year = number()
        fields.year = count === 2 && year < 100 ? (year <= LATEST_SHORT_YEAR ? 2000 : 1900) + year : year
        break
      }
      case 'M':
      case 'L':
        fields.month = count > 2 ? monthNamed(take(/^\p{L}+/u), text) : number()
        break
      case 'd':
        fields.day = number()
        break
      case 'H':
      case 'k':
      case 'h':
      case 'K': {
        const hour = number()
        fields.hour = (letter === 'k' && hour === 24) || (letter === 'h' && hour === 12) ? 0 : hour
        break
      }
      case 'm':
        fields.minute = number()
        break
      case 's':
        fields.second = number()
        break
      case 'S':
        fields.millisecond = number()
        break
      case 'a':
        afternoon = /^p/i.test(take(/^[AP]M/i))
        break
      case 'E':
        take(/^\p{L}+/u)
        break
      case 'Z':
      case 'X':
        offset = minutesOf(take(/^(?:Z|[+-]\d{2}:?(?:\d{2})?)/))
        break
      default:
        throw new RangeError(
          `The local host does not read the pattern letter ${letter} of Utilities.parseDate.`,
        )
    }
  })
  if (afternoon) fields.hour += 12
  const zone = offset === undefined ? zoneNamed(timeZone, IANAZone.isValidZone) : 'UTC'
  const { year, month, day, ...time } = fields
  const midnight = DateTime.fromObject({ year, month: 1, day: 1 }, { zone }).plus({
    months: month - 1,
    days: day - 1,
  })
  const within = time.hour < 24 && time.minute < 60 && time.second < 60 && time.millisecond < 1000
  const wall = within ? midnight.set(time) : midnight.plus({ hours: time.hour, ...timeUnits(time) })
  return wall.toMillis() - (offset ?? 0) * 60_000
}

const timeUnits = ({ minute, second, millisecond }: Omit<Fields, 'year' | 'month' | 'day'>) => ({
  minutes: minute,
  seconds: second,
  milliseconds: millisecond,
})

function monthNamed(name: string, text: string): number {
  const same = (month: string) => month.toLowerCase() === name.toLowerCase()
  const month = Math.max(LONG.findIndex(same), SHORT.findIndex(same)) + 1
  if (month === 0) throw new RangeError(`Unparseable date: "${text}"`)
  return month
}

function minutesOf(offset: string): number {
  if (offset === 'Z') return 0
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
